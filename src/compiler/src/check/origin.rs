//! Where the values of a calculator come from, and what is wrong in its formulas.

use super::Checker;
use crate::error::Site;
use crate::expression::Fault;
use crate::kinds::{Kind, Thing};
use crate::model::Origin;
use crate::read::Document;
use crate::schema::{self, Status, Word};

/// Where a value comes from, as written.
pub struct Written<'a> {
    pub status: Option<Status>,
    /// Whether it says something that somebody must answer for.
    pub claims: bool,
    pub source: Option<&'a Word>,
    pub place: Option<&'a Word>,
    pub date: Option<&'a Word>,
}

impl Checker<'_> {
    pub fn check_origin(
        &mut self,
        document: &Document<schema::Model>,
        thing: Thing,
        id: &Word,
        written: Written<'_>,
    ) -> Origin {
        let published = written
            .status
            .is_some_and(|status| status != Status::Hypothese);
        let missing = if written.claims && written.status.is_none() {
            Some("status")
        } else if published && written.source.is_none() {
            Some("source")
        } else {
            None
        };
        if let Some(missing) = missing {
            let kind = Kind::Unsourced {
                thing,
                id: id.get_ref().clone(),
                missing,
            };
            self.error(document, id, kind);
        }
        let source = written.source.and_then(|source| {
            let site = document.site(source);
            self.sources.find(source.get_ref(), site, self.report)
        });
        let place = written.place.map(|place| self.words(document, place));
        let date = written.date.map(|date| self.date(document, date));
        Origin {
            status: written.status,
            source,
            place,
            date,
        }
    }

    /// Reports what is wrong in a formula.
    pub fn fault(&mut self, thing: Thing, id: &str, site: Site, fault: Fault) {
        let kind = Kind::Formula {
            thing,
            id: id.to_owned(),
            problem: fault.problem,
        };
        self.report.push(site, kind);
    }
}

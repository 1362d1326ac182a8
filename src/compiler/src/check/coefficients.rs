//! Coefficients: the dated numbers that formulas and defaults are made of.

use super::Checker;
use super::ids::Pattern;
use crate::kinds::{Kind, Thing};
use crate::model::{self, Triple};
use crate::read::Document;
use crate::schema::{self, Status};

impl Checker<'_> {
    pub fn check_coefficients(
        &mut self,
        document: &Document<schema::Coefficients>,
    ) -> Vec<model::Coefficient> {
        let coefficients = document.value.coefficients.iter();
        coefficients
            .map(|coefficient| self.check_coefficient(document, coefficient))
            .collect()
    }

    fn check_coefficient(
        &mut self,
        document: &Document<schema::Coefficients>,
        written: &schema::Coefficient,
    ) -> model::Coefficient {
        let id = written.id.get_ref().clone();
        let thing = Thing::Coefficient;
        let site = document.site(&written.id);
        self.coefficients.add(Pattern::Name, &id, site, self.report);
        let value = match (written.value, written.low, written.central, written.high) {
            (Some(value), None, None, None) => Triple::one(value),
            (None, Some(low), Some(central), Some(high)) => {
                if !(low <= central && central <= high) {
                    let kind = Kind::Order {
                        thing,
                        id: id.clone(),
                    };
                    self.report.push(site, kind);
                }
                Triple { low, central, high }
            }
            _ => {
                let kind = Kind::ValueOrRange {
                    thing,
                    id: id.clone(),
                };
                self.report.push(site, kind);
                Triple::one(0.0)
            }
        };
        let missing = [
            (
                "source",
                written.source.is_none() && written.status != Status::Hypothese,
            ),
            ("from", written.from.is_none()),
        ];
        for (missing, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
            let kind = Kind::Unsourced {
                thing,
                id: id.clone(),
                missing,
            };
            self.report.push(site, kind);
        }
        let source = written.source.as_ref().and_then(|source| {
            self.sources
                .find(source.get_ref(), document.site(source), self.report)
        });
        let date = written.from.as_ref().map(|date| self.day(document, date));
        let place = written.place.as_ref();
        let place = place.map(|place| self.words(document, place));
        model::Coefficient {
            id,
            value,
            unit: written.unit,
            revised: written.revised,
            origin: model::Origin {
                status: Some(written.status),
                source,
                place,
                date,
            },
        }
    }
}

//! The six facets, in the order of the engine's `Facet`.

use super::Checker;
use super::ids::{Pattern, Register};
use crate::kinds::{Kind, Thing};
use crate::model;
use crate::read::Document;
use crate::schema;

/// The facets, in the order of `catalogue::Facet`.
pub const FACETS: [&str; 6] = ["objectif", "maturite", "levier", "medoc", "profil", "temps"];

/// The index of a facet.
pub fn index(id: &str) -> Option<usize> {
    FACETS.iter().position(|facet| *facet == id)
}

impl Checker<'_> {
    pub fn check_facets(&mut self, document: &Document<schema::Facets>) -> Vec<model::Facet> {
        let mut written = Register::new(Thing::Facet);
        let mut known = Register::new(Thing::Facet);
        for facet in FACETS {
            known.add(Pattern::Name, facet, document.start(), self.report);
        }
        for facet in &document.value.facets {
            let site = document.site(&facet.id);
            written.add(Pattern::Name, facet.id.get_ref(), site, self.report);
            known.find(facet.id.get_ref(), site, self.report);
        }
        FACETS
            .into_iter()
            .filter_map(|id| self.check_facet(document, id))
            .collect()
    }

    fn check_facet(
        &mut self,
        document: &Document<schema::Facets>,
        id: &str,
    ) -> Option<model::Facet> {
        let mut values = Register::new(Thing::FacetValue);
        let facet = document
            .value
            .facets
            .iter()
            .find(|facet| facet.id.get_ref() == id);
        let Some(facet) = facet else {
            self.report
                .push(document.start(), Kind::FacetMissing { id: id.to_owned() });
            self.facets.push(values);
            return None;
        };
        for value in &facet.values {
            values.add(
                Pattern::Option,
                value.get_ref(),
                document.site(value),
                self.report,
            );
        }
        self.facets.push(values);
        if facet.values.is_empty() {
            self.error(
                document,
                &facet.id,
                Kind::TooFewValues { id: id.to_owned() },
            );
        }
        let label = self.text(format!("facets.{id}.label"), document.site(&facet.id));
        let mut values = Vec::new();
        for value in &facet.values {
            let (key, site) = (
                format!("facets.{id}.values.{}", value.get_ref()),
                document.site(value),
            );
            values.push(model::FacetValue {
                id: value.get_ref().clone(),
                name: self.text(format!("{key}.name"), site),
                text: self.text(format!("{key}.text"), site),
            });
        }
        Some(model::Facet {
            id: id.to_owned(),
            label,
            values,
        })
    }
}

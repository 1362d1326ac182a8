//! What share codes of the compass count: resources by their place in a list that only grows, values of facets by
//! theirs. A change that would make older codes mean something else is refused.

use super::Checker;
use super::facets::FACETS;
use crate::kinds::Kind;
use crate::model;
use crate::read::Document;
use crate::schema::{self, Word};

impl Checker<'_> {
    /// Each id stands once; the values of facets are those of the facets.
    pub fn check_codes(&mut self, document: &Document<schema::Codes>, facets: &[model::Facet]) {
        let listed = &document.value.resources;
        for (place, id) in listed.iter().enumerate() {
            let earlier = &listed[..place];
            if earlier.iter().any(|other| other.get_ref() == id.get_ref()) {
                let word = id.get_ref().clone();
                self.error(document, id, Kind::Repeated { word });
            }
        }
        if facets.len() < FACETS.len() {
            return;
        }
        let expected = facets.iter().map(|facet| {
            let values: Vec<&str> = facet.values.iter().map(|value| value.id.as_str()).collect();
            format!("{}:{}", facet.id, values.join(","))
        });
        let mut written = document.value.facets.iter();
        for expected in expected {
            match written.next() {
                Some(word) if *word.get_ref() == expected => {}
                Some(word) => self.error(document, word, Kind::FacetCodes { expected }),
                None => {
                    let site = document.start();
                    self.report.push(site, Kind::FacetCodes { expected });
                }
            }
        }
        if let Some(word) = written.next() {
            let word_text = word.get_ref().clone();
            self.error(document, word, Kind::Repeated { word: word_text });
        }
    }

    /// What codes know a resource by: its place in the list.
    pub fn share_code(
        &mut self,
        document: &Document<schema::Resources>,
        id: &Word,
        codes: &Document<schema::Codes>,
    ) -> u16 {
        let mut listed = codes.value.resources.iter();
        let place = listed.position(|listed| listed.get_ref() == id.get_ref());
        let code = place.and_then(|place| u16::try_from(place).ok());
        code.unwrap_or_else(|| {
            let name = id.get_ref().clone();
            self.error(document, id, Kind::NoShareCode { id: name });
            0
        })
    }
}

//! The catalogue: every row of the inventory, every tag with who says so.

use std::collections::BTreeSet;

use super::Checker;
use super::facets::FACETS;
use super::ids::{Pattern, Register};
use crate::kinds::{Kind, Thing};
use crate::model;
use crate::read::Document;
use crate::schema::{self, Word};

/// Rows of the inventory of resources that the sources name: none may be lost.
const INVENTORY_ROWS: u16 = 64;

impl Checker<'_> {
    pub fn check_resources(
        &mut self,
        document: &Document<schema::Resources>,
        codes: &Document<schema::Codes>,
    ) -> Vec<model::Resource> {
        let mut ids = Register::new(Thing::Resource);
        let mut rows = BTreeSet::new();
        let mut resources = Vec::new();
        for resource in &document.value.resources {
            let site = document.site(&resource.id);
            ids.add(Pattern::Public, resource.id.get_ref(), site, self.report);
            let row = *resource.row.get_ref();
            if !(1..=INVENTORY_ROWS).contains(&row) {
                self.error(
                    document,
                    &resource.row,
                    Kind::RowOutOfRange {
                        row,
                        last: INVENTORY_ROWS,
                    },
                );
            }
            rows.insert(row);
            let code = self.share_code(document, &resource.id, codes);
            resources.push(self.check_resource(document, resource, code));
        }
        for row in (1..=INVENTORY_ROWS).filter(|row| !rows.contains(row)) {
            self.report.push(document.start(), Kind::RowMissing { row });
        }
        resources
    }

    fn check_resource(
        &mut self,
        document: &Document<schema::Resources>,
        resource: &schema::Resource,
        code: u16,
    ) -> model::Resource {
        let id = resource.id.get_ref();
        let site = document.site(&resource.id);
        let publisher = {
            let site = document.site(&resource.publisher);
            self.publishers
                .find(resource.publisher.get_ref(), site, self.report)
        };
        let source = self.sources.find(
            resource.source.get_ref(),
            document.site(&resource.source),
            self.report,
        );
        let tags = self.check_tags(document, resource);
        if tags.is_empty() {
            self.report.push(site, Kind::NoTag { id: id.clone() });
        }
        let medium = format!("media.{}", resource.medium.get_ref());
        model::Resource {
            id: id.clone(),
            row: *resource.row.get_ref(),
            code,
            title: self.words(document, &resource.title),
            publisher: publisher.unwrap_or_default(),
            date: resource.date.as_ref().map(|date| self.date(document, date)),
            event: resource.event.as_ref().map(|date| self.day(document, date)),
            medium: self.text(medium, document.site(&resource.medium)),
            summary: self.text(format!("catalogue.{id}.summary"), site),
            links: self.check_links(document, resource),
            source: source.unwrap_or_default(),
            place: resource
                .place
                .as_ref()
                .map(|place| self.words(document, place)),
            tags,
        }
    }

    fn check_links(
        &mut self,
        document: &Document<schema::Resources>,
        resource: &schema::Resource,
    ) -> Vec<model::Link> {
        let mut links: Vec<model::Link> = Vec::new();
        for link in &resource.links {
            let url = self.address(document, &link.url);
            if links.iter().any(|known| known.url == url) {
                self.error(document, &link.url, Kind::Repeated { word: url.clone() });
            }
            let title = link.title.as_ref().map(|title| self.words(document, title));
            let says = link.says.as_ref().map(|says| {
                let id = format!("catalogue.liens.{}", says.get_ref());
                self.text(id, document.site(says))
            });
            links.push(model::Link {
                title,
                says,
                url,
                origin: link.origin,
            });
        }
        links
    }

    fn check_tags(
        &mut self,
        document: &Document<schema::Resources>,
        resource: &schema::Resource,
    ) -> Vec<model::Tag> {
        let written: [&[Word]; FACETS.len()] = [
            &resource.objectif,
            &resource.maturite,
            &resource.levier,
            &resource.medoc,
            &resource.profil,
            &resource.temps,
        ];
        let mut tags: Vec<model::Tag> = Vec::new();
        for (facet, words) in written.into_iter().enumerate() {
            for word in words {
                let Some(tag) = self.check_tag(document, facet, word) else {
                    continue;
                };
                if tags
                    .iter()
                    .any(|known| (known.facet, known.value) == (tag.facet, tag.value))
                {
                    self.error(
                        document,
                        word,
                        Kind::Repeated {
                            word: word.get_ref().clone(),
                        },
                    );
                }
                tags.push(tag);
            }
        }
        tags
    }

    /// `O1s`: the value, then who says so.
    fn check_tag(
        &mut self,
        document: &Document<schema::Resources>,
        facet: usize,
        word: &Word,
    ) -> Option<model::Tag> {
        let (value, sourced) = match (
            word.get_ref().strip_suffix('s'),
            word.get_ref().strip_suffix('i'),
        ) {
            (Some(value), _) => (value, true),
            (_, Some(value)) => (value, false),
            _ => {
                self.error(
                    document,
                    word,
                    Kind::BadTag {
                        tag: word.get_ref().clone(),
                    },
                );
                return None;
            }
        };
        let value = self.facets[facet].find(value, document.site(word), self.report)?;
        Some(model::Tag {
            facet,
            value,
            sourced,
        })
    }
}

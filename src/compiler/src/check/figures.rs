//! Figures: published, conventional or ours, never without source and date.

use super::Checker;
use super::ids::Pattern;
use crate::kinds::{Kind, Thing};
use crate::model;
use crate::prose::Holds;
use crate::read::Document;
use crate::schema;

impl Checker<'_> {
    pub fn check_figures(&mut self, document: &Document<schema::Figures>) -> Vec<model::Figure> {
        document
            .value
            .figures
            .iter()
            .map(|figure| self.check_figure(document, figure))
            .collect()
    }

    fn check_figure(
        &mut self,
        document: &Document<schema::Figures>,
        figure: &schema::Figure,
    ) -> model::Figure {
        let id = figure.id.get_ref().clone();
        let site = document.site(&figure.id);
        self.figures.add(Pattern::Public, &id, site, self.report);
        if figure.used_by.is_some() {
            self.figures.mark_used(&id);
        }
        let (value, range) = match (figure.value, figure.low, figure.central, figure.high) {
            (Some(value), None, None, None) => (value, None),
            (None, Some(low), Some(central), Some(high)) => {
                if !(low <= central && central <= high) {
                    self.report.push(
                        site,
                        Kind::Order {
                            thing: Thing::Figure,
                            id: id.clone(),
                        },
                    );
                }
                (central, Some((low, high)))
            }
            _ => {
                self.report.push(
                    site,
                    Kind::ValueOrRange {
                        thing: Thing::Figure,
                        id: id.clone(),
                    },
                );
                (0.0, None)
            }
        };
        let missing = [
            ("source", figure.source.is_none()),
            ("date", figure.date.is_none()),
        ];
        for (missing, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
            self.report.push(
                site,
                Kind::Unsourced {
                    thing: Thing::Figure,
                    id: id.clone(),
                    missing,
                },
            );
        }
        let source = figure.source.as_ref().and_then(|source| {
            self.sources
                .find(source.get_ref(), document.site(source), self.report)
        });
        let label = format!("figures.{id}.label");
        model::Figure {
            value,
            range,
            unit: figure.unit.id(),
            date: figure
                .date
                .as_ref()
                .map(|date| self.date(document, date))
                .unwrap_or_default(),
            status: figure.status,
            source: source.unwrap_or_default(),
            place: figure
                .place
                .as_ref()
                .map(|place| self.words(document, place)),
            label: self.prose.ask(label, Holds::Value, site, self.report),
            id,
        }
    }
}

//! Publishers and sources.

use super::Checker;
use super::ids::Pattern;
use crate::kinds::Kind;
use crate::model;
use crate::read::Document;
use crate::schema;

impl Checker<'_> {
    pub fn check_publishers(
        &mut self,
        document: &Document<schema::Publishers>,
    ) -> Vec<model::Publisher> {
        let mut publishers = Vec::new();
        for publisher in &document.value.publishers {
            let id = publisher.id.get_ref();
            self.publishers.add(
                Pattern::Public,
                id,
                document.site(&publisher.id),
                self.report,
            );
            publishers.push(model::Publisher {
                id: id.clone(),
                name: self.words(document, &publisher.name),
                url: publisher
                    .url
                    .as_ref()
                    .map(|url| self.address(document, url)),
            });
        }
        publishers
    }

    pub fn check_sources(
        &mut self,
        document: &Document<schema::Sources>,
        publishers: &[model::Publisher],
    ) -> Vec<model::Source> {
        let mut sources = Vec::new();
        for source in &document.value.sources {
            let id = source.id.get_ref();
            self.sources
                .add(Pattern::Public, id, document.site(&source.id), self.report);
            let site = document.site(&source.publisher);
            let publisher = self
                .publishers
                .find(source.publisher.get_ref(), site, self.report);
            let date = source.date.as_ref().map(|date| self.date(document, date));
            if let (Some(written), Some(date)) = (&source.date, &date)
                && !date.starts_with(&format!("{:04}", source.year))
            {
                let kind = Kind::YearDisagrees {
                    date: date.clone(),
                    year: source.year,
                };
                self.error(document, written, kind);
            }
            sources.push(model::Source {
                id: id.clone(),
                title: self.words(document, &source.title),
                publisher: publisher
                    .and_then(|index| publishers.get(index))
                    .map(|publisher| publisher.name.clone())
                    .unwrap_or_default(),
                year: source.year,
                date,
                url: source.url.as_ref().map(|url| self.address(document, url)),
            });
        }
        sources
    }
}

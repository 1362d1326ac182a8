//! Publishers and resources, and the sources that they name.

use super::{Row, Unpack};
use crate::Text;
use crate::catalogue::{Facet, Link, LinkOrigin, Origin, Publisher, Resource, Tag};
use crate::referentiel::{SOURCES, Source};

/// The catalogue.
pub(crate) struct Catalogue {
    pub publishers: &'static [Publisher],
    pub resources: &'static [Resource],
}

fields! {
    Catalogue { publishers => publishers, resources }
    Publisher { id, name, url }
    Link { title, says, url, origin }
}

variants! {
    LinkOrigin { Seed, Found, Corrected }
    Facet { Objectif, Maturite, Levier, Medoc, Profil, Temps }
}

/// Stands where a table names what there is not, which the build refuses.
static NO_SOURCE: Source = Source {
    id: "",
    title: "",
    publisher: "",
    year: 0,
    date: None,
    url: None,
};
static NO_PUBLISHER: Publisher = Publisher::BLANK;

impl Unpack for &'static Source {
    const BLANK: Self = &NO_SOURCE;

    fn unpack(&mut self, row: &mut Row) {
        *self = SOURCES.get(row.number()).unwrap_or(&NO_SOURCE);
    }
}

impl Unpack for &'static Publisher {
    const BLANK: Self = &NO_PUBLISHER;

    fn unpack(&mut self, row: &mut Row) {
        *self = row.publishers.get(row.number()).unwrap_or(&NO_PUBLISHER);
    }
}

impl Unpack for Resource {
    const BLANK: Self = Self {
        id: "",
        row: 0,
        code: 0,
        title: "",
        publisher: &NO_PUBLISHER,
        date: None,
        event: None,
        medium: Text::BLANK,
        summary: Text::BLANK,
        links: &[],
        source: &NO_SOURCE,
        place: None,
        tags: &[],
    };

    /// Rows, codes and media have their own numbers, so that summaries follow one another.
    fn unpack(&mut self, row: &mut Row) {
        self.id.unpack(row);
        self.row = row.near(1);
        self.code = row.near(3);
        self.title.unpack(row);
        self.publisher.unpack(row);
        self.date.unpack(row);
        self.event.unpack(row);
        self.medium = Text(row.near(2));
        self.summary.unpack(row);
        self.links.unpack(row);
        self.source.unpack(row);
        self.place.unpack(row);
        self.tags.unpack(row);
    }
}

impl Unpack for Tag {
    const BLANK: Self = Self {
        facet: Facet::Objectif,
        value: 0,
        origin: Origin::Source,
    };

    /// One number: the value, the facet, who says so.
    fn unpack(&mut self, row: &mut Row) {
        let tag = row.number();
        let (origin, rest) = (tag % 2, tag / 2);
        if let Some(facet) = Facet::ALL.get(rest % Facet::ALL.len()) {
            self.facet = *facet;
        }
        self.value = (rest / Facet::ALL.len()) as u8;
        if origin != 0 {
            self.origin = Origin::Inferred;
        }
    }
}

//! One shape over a resource of the catalogue and one of the page's own, so that finding, drawing and exporting treat
//! both alike.

use std::rc::Rc;

use super::{Day, Facet, Local, Resource, Span, Tag};
use crate::referentiel::resources;
use crate::{Lang, Text};

/// What one keeps of a resource: it still names the same one when the catalogue changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// Of the catalogue, by its number.
    Shared(u16),
    /// Of a page's own, by its title and address.
    Local(u32),
}

/// Something to open; copying it copies a reference.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Of the catalogue.
    Shared(&'static Resource),
    /// Of the page's own.
    Local(Rc<Local>),
}

/// The catalogue, then the page's own.
pub fn items(own: &[Rc<Local>]) -> Vec<Item> {
    let shared = resources().iter().map(Item::Shared);
    shared.chain(own.iter().cloned().map(Item::Local)).collect()
}

impl Item {
    /// What one keeps of it.
    pub fn key(&self) -> Key {
        match self {
            Self::Shared(resource) => Key::Shared(resource.code),
            Self::Local(own) => Key::Local(own.key()),
        }
    }

    /// Whether it is the page's own.
    pub fn is_local(&self) -> bool {
        matches!(self, Self::Local(_))
    }

    /// Its title, as published.
    pub fn title(&self) -> &str {
        match self {
            Self::Shared(resource) => resource.title,
            Self::Local(own) => &own.title,
        }
    }

    /// Who publishes it; may be empty where it is the page's own.
    pub fn publisher(&self) -> &str {
        match self {
            Self::Shared(resource) => resource.publisher.name,
            Self::Local(own) => &own.publisher,
        }
    }

    /// `YYYY[-MM[-DD]]`, or nothing: of the event where it is one, else of its publication.
    pub fn date(&self) -> &str {
        match self {
            Self::Shared(resource) => resource.event.or(resource.date).unwrap_or_default(),
            Self::Local(own) if own.event.is_empty() => &own.date,
            Self::Local(own) => &own.event,
        }
    }

    /// The day of a dated event.
    pub fn event(&self) -> Option<Day> {
        match self {
            Self::Shared(resource) => resource.event.and_then(Day::parse),
            Self::Local(own) => Day::parse(&own.event),
        }
    }

    /// Whether it is an event that took place before this day.
    pub fn is_past(&self, today: Day) -> bool {
        self.event().is_some_and(|event| event < today)
    }

    /// Guide, platform, study…; none for the page's own.
    pub fn medium(&self) -> Option<Text> {
        match self {
            Self::Shared(resource) => Some(resource.medium),
            Self::Local(_) => None,
        }
    }

    /// What one finds there; may be empty where it is the page's own, which speaks one language.
    pub fn summary(&self, lang: Lang) -> &str {
        match self {
            Self::Shared(resource) => resource.summary.of(lang),
            Self::Local(own) => &own.text,
        }
    }

    /// Its first address, where one is known.
    pub fn address(&self) -> Option<&str> {
        match self {
            Self::Shared(resource) => resource.links.first().map(|link| link.url),
            Self::Local(own) => Some(&own.address),
        }
    }

    /// Its tags.
    pub fn tags(&self) -> &[Tag] {
        match self {
            Self::Shared(resource) => resource.tags,
            Self::Local(own) => &own.tags,
        }
    }

    /// The time it takes, from the shortest to the longest that is said; none where nothing is.
    pub fn span(&self) -> Option<Span> {
        let times = self.tags().iter();
        let times = times.filter(|tag| tag.facet == Facet::Temps);
        times
            .filter_map(|tag| Span::of(tag.value))
            .reduce(|a, b| Span {
                least: a.least.min(b.least),
                most: a.most.max(b.most),
            })
    }
}

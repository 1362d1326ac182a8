//! Resources at their rank, and sources, as plain data.

use super::shape::{Localized, Map, share};
use crate::catalogue::{Facet, Link, LinkOrigin, Origin, Ranked, Reason, Tag};
use crate::referentiel::Source;
use serde::Serialize;

/// A resource at its rank, with the reasons of the rank.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RankedWire {
    id: &'static str,
    title: &'static str,
    publisher: PublisherWire,
    date: Option<&'static str>,
    event: Option<&'static str>,
    past: bool,
    medium: Localized,
    summary: Localized,
    score: f64,
    reasons: Vec<ReasonWire>,
    links: Vec<LinkWire>,
    tags: Map<Vec<TagWire>>,
    source: SourceWire,
    place: Option<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PublisherWire {
    id: &'static str,
    name: &'static str,
    url: Option<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum ReasonWire {
    Tag {
        facet: &'static str,
        value: &'static str,
        origin: &'static str,
    },
    FitsTime,
    AddressKnown,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct LinkWire {
    title: Option<&'static str>,
    url: &'static str,
    origin: &'static str,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct TagWire {
    value: &'static str,
    origin: &'static str,
}

/// A published document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceWire {
    id: &'static str,
    title: &'static str,
    publisher: &'static str,
    year: u16,
    date: Option<&'static str>,
    url: Option<&'static str>,
}

impl From<&'static Source> for SourceWire {
    fn from(source: &'static Source) -> Self {
        let Source {
            id,
            title,
            publisher,
            year,
            date,
            url,
        } = *source;
        Self {
            id,
            title,
            publisher,
            year,
            date,
            url,
        }
    }
}

/// Ranked resources, in order.
pub fn recommendation(ranked: &[Ranked]) -> Vec<RankedWire> {
    ranked.iter().map(rank).collect()
}

fn rank(ranked: &Ranked) -> RankedWire {
    let resource = ranked.resource;
    let publisher = resource.publisher;
    RankedWire {
        id: resource.id,
        title: resource.title,
        publisher: PublisherWire {
            id: publisher.id,
            name: publisher.name,
            url: publisher.url,
        },
        date: resource.date,
        event: resource.event,
        past: ranked.past,
        medium: Localized::both(resource.medium),
        summary: Localized::both(resource.summary),
        score: share(ranked.score),
        reasons: ranked.reasons.iter().map(reason).collect(),
        links: resource.links.iter().map(link).collect(),
        tags: Facet::ALL
            .into_iter()
            .map(|facet| (facet.id(), tags_of(resource.tags, facet)))
            .collect(),
        source: resource.source.into(),
        place: resource.place,
    }
}

fn reason(reason: &Reason) -> ReasonWire {
    match *reason {
        Reason::Tag(tag) => ReasonWire::Tag {
            facet: tag.facet.id(),
            value: value_id(tag),
            origin: origin_id(tag.origin),
        },
        Reason::FitsTime => ReasonWire::FitsTime,
        Reason::AddressKnown => ReasonWire::AddressKnown,
    }
}

fn tags_of(tags: &[Tag], facet: Facet) -> Vec<TagWire> {
    let own = tags.iter().filter(|tag| tag.facet == facet);
    own.map(|tag| TagWire {
        value: value_id(*tag),
        origin: origin_id(tag.origin),
    })
    .collect()
}

fn value_id(tag: Tag) -> &'static str {
    tag.facet.value(tag.value).map_or("", |value| value.id)
}

fn origin_id(origin: Origin) -> &'static str {
    match origin {
        Origin::Source => "source",
        Origin::Inferred => "inferred",
    }
}

fn link(link: &Link) -> LinkWire {
    let origin = match link.origin {
        LinkOrigin::Seed => "source",
        LinkOrigin::Found => "found",
        LinkOrigin::Corrected => "corrected",
    };
    LinkWire {
        title: link.title,
        url: link.url,
        origin,
    }
}

//! Resources at their rank, and sources, as plain data.

use super::json::{Json, list, map, object};
use super::shape::both;
use crate::catalogue::{Facet, Link, LinkOrigin, Origin, Publisher, Ranked, Reason, Tag};
use crate::referentiel::Source;

/// Ranked resources, in order, each with the reasons of its rank.
pub fn recommendation(ranked: &[Ranked]) -> Json {
    list(ranked.iter().map(rank))
}

fn rank(ranked: &Ranked) -> Json {
    let resource = ranked.resource;
    let tags = Facet::ALL.map(|facet| (facet.id(), tags_of(resource.tags, facet)));
    object([
        ("id", resource.id.into()),
        ("title", resource.title.into()),
        ("publisher", publisher(resource.publisher)),
        ("date", resource.date.into()),
        ("event", resource.event.into()),
        ("past", ranked.past.into()),
        ("medium", both(resource.medium)),
        ("summary", both(resource.summary)),
        ("score", ranked.score.into()),
        ("reasons", list(ranked.reasons.iter().map(reason))),
        ("links", list(resource.links.iter().map(link))),
        ("tags", map(tags)),
        ("source", source(resource.source)),
        ("place", resource.place.into()),
    ])
}

fn publisher(publisher: &Publisher) -> Json {
    object([
        ("id", publisher.id.into()),
        ("name", publisher.name.into()),
        ("url", publisher.url.into()),
    ])
}

fn reason(reason: &Reason) -> Json {
    match *reason {
        Reason::Tag(tag) | Reason::Preferred(_, tag) => object([
            ("kind", "tag".into()),
            ("facet", tag.facet.id().into()),
            ("value", value_id(tag).into()),
            ("origin", origin_id(tag.origin).into()),
        ]),
        Reason::FitsTime(_) => object([("kind", "fits-time".into())]),
        Reason::AddressKnown => object([("kind", "address-known".into())]),
    }
}

fn tags_of(tags: &[Tag], facet: Facet) -> Json {
    let tag = |tag: &Tag| {
        object([
            ("value", value_id(*tag).into()),
            ("origin", origin_id(tag.origin).into()),
        ])
    };
    list(tags.iter().filter(|tag| tag.facet == facet).map(tag))
}

fn value_id(tag: Tag) -> &'static str {
    tag.facet.value(tag.value).map_or("", |value| value.id)
}

fn origin_id(origin: Origin) -> &'static str {
    match origin {
        Origin::Source => "source",
        Origin::Inferred => "inferred",
        Origin::Host => "host",
    }
}

fn link(link: &Link) -> Json {
    let origin = match link.origin {
        LinkOrigin::Seed => "source",
        LinkOrigin::Found => "found",
        LinkOrigin::Corrected => "corrected",
    };
    object([
        ("title", link.title.into()),
        ("says", link.says.map_or(Json::Null, both)),
        ("url", link.url.into()),
        ("origin", origin.into()),
    ])
}

/// A published document.
pub(super) fn source(source: &Source) -> Json {
    object([
        ("id", source.id.into()),
        ("title", source.title.into()),
        ("publisher", source.publisher.into()),
        ("year", source.year.into()),
        ("date", source.date.into()),
        ("url", source.url.into()),
    ])
}

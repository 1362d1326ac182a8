//! One resource, of the catalogue or of the page's own: where it is, what one finds there, who says so.

use std::rc::Rc;

use cap_commun::catalogue::{Day, Facet, Item, LinkOrigin, Origin, Resource, Tag};
use cap_commun::referentiel::texts;
use commun_ui::class;
use commun_ui::markup::{El, Node, el, many};

use crate::config::printed_address;
use crate::draw::{Draw, section};
use crate::sources::{outward, outward_link};

/// A resource with what is said of it besides: beside its date, and why it is shown.
pub fn resource_item(draw: &Draw, item: &Item, beside: &str, reasons: &[String]) -> El {
    let past = Day::parse(&draw.today).is_some_and(|today| item.is_past(today));
    let date = draw.words.date(item.date());
    let parts = [
        item.medium().map_or("", |medium| draw.get(medium)),
        item.publisher(),
        &date,
        beside,
        if past {
            draw.get(texts::INTERFACE_PAST)
        } else {
            ""
        },
    ];
    let meta: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let because = || {
        draw.fill(
            texts::INTERFACE_CATALOGUE_SHOWN_BECAUSE,
            &[("reasons", &draw.words.list(reasons))],
        )
    };
    let summary = item.summary(draw.words.0).to_owned();
    el("li")
        .class(class!("resource"))
        .child(
            el("p")
                .class(class!("resource__title"))
                .child(title(item))
                .child(local_mark(draw, item)),
        )
        .child(
            el("p")
                .class(class!("resource__meta"))
                .child(cap_commun::joined(&meta, " · ")),
        )
        .child((!summary.is_empty()).then(|| el("p").child(summary)))
        .child(match item {
            Item::Shared(resource) => links(draw, resource),
            Item::Local(_) => Node::None,
        })
        .child((!reasons.is_empty()).then(|| el("p").class(class!("note")).child(because())))
}

/// The title, which leads to the first address where one is known.
fn title(item: &Item) -> El {
    match item {
        Item::Shared(resource) => match resource.links.first() {
            Some(link) => outward(link.url, resource.title),
            None => el("span").attr("lang", "fr").child(resource.title),
        },
        Item::Local(own) => own_link(&own.title, &own.address),
    }
}

/// The host's own contact, then its resources unless they stand elsewhere, all marked as local; nothing where it has none.
pub fn local_list(draw: &Draw, with_resources: bool) -> Option<El> {
    let mut items = Vec::new();
    if let Some(own) = &draw.config.contact {
        let kind = draw.get(texts::INTERFACE_LOCAL_CONTACT);
        let title = el("p")
            .class(class!("resource__title"))
            .child(own_link(&own.nom, &own.adresse))
            .child(" ")
            .child(el("span").class(class!("tag")).child(kind));
        items.push(
            el("li")
                .class(class!("resource"))
                .child(title)
                .child(el("p").child(own.texte.clone())),
        );
    }
    if with_resources {
        for own in &draw.config.ressources {
            items.push(resource_item(draw, &Item::Local(Rc::clone(own)), "", &[]));
        }
    }
    (!items.is_empty()).then(|| el("ul").class(class!("plain")).children(items))
}

/// The same as a part of a screen or of a document.
pub fn near_you(draw: &Draw, with_resources: bool) -> Option<El> {
    let list = local_list(draw, with_resources)?;
    Some(section(draw.get(texts::INTERFACE_NEAR_YOU)).child(list))
}

/// A link of the page's own.
fn own_link(name: &str, address: &str) -> El {
    el("a")
        .attr("href", address.to_owned())
        .attr("rel", "noopener")
        .attr("data-printed", printed_address(address).to_owned())
        .child(name.to_owned())
}

fn local_mark(draw: &Draw, item: &Item) -> Option<Node> {
    let mark = || {
        let words = draw.get(texts::INTERFACE_LOCAL);
        many([
            el("span").child(" "),
            el("span").class(class!("tag")).child(words),
        ])
    };
    item.is_local().then(mark)
}

/// The other addresses; or the publisher's page where no address is known, saying so.
fn links(draw: &Draw, resource: &'static Resource) -> Node {
    if resource.links.is_empty() {
        let publisher = resource
            .publisher
            .url
            .map(|url| outward(url, resource.publisher.name));
        let known = if publisher.is_some() {
            texts::INTERFACE_CATALOGUE_NO_ADDRESS
        } else {
            texts::INTERFACE_CATALOGUE_NO_ADDRESS_AT_ALL
        };
        return many([el("p")
            .class(class!("note"))
            .child(draw.get(known))
            .child(" ")
            .child(publisher)]);
    }
    let others: Vec<El> = resource
        .links
        .iter()
        .skip(1)
        .map(|link| {
            el("li").child(match link.says {
                Some(says) => outward_link(link.url, draw.get(says)),
                None => outward(link.url, link.title.unwrap_or(link.url)),
            })
        })
        .collect();
    let corrected = resource
        .links
        .iter()
        .any(|link| link.origin == LinkOrigin::Corrected);
    many([
        (!others.is_empty()).then(|| el("ul").class(class!("resource__links")).children(others)),
        corrected.then(|| {
            el("p")
                .class(class!("note"))
                .child(draw.get(texts::INTERFACE_CATALOGUE_ADDRESS_CORRECTED))
        }),
    ])
}

/// That it fits the time one has: whole, or to begin with.
pub fn time_words(draw: &Draw, ends: bool) -> String {
    draw.own(if ends {
        texts::INTERFACE_CATALOGUE_REASON_TIME
    } else {
        texts::INTERFACE_CATALOGUE_REASON_BEGIN
    })
}

/// What a tag says, and who says so.
pub fn tag_words(draw: &Draw, tag: Tag) -> String {
    let origin = match tag.origin {
        Origin::Source => texts::INTERFACE_CATALOGUE_ORIGIN_SOURCE,
        Origin::Inferred => texts::INTERFACE_CATALOGUE_ORIGIN_INFERRED,
        Origin::Host => texts::INTERFACE_CATALOGUE_ORIGIN_HOST,
    };
    let value = value_name(draw, tag.facet, tag.value);
    draw.fill(origin, &[("value", value)])
}

/// The name of a facet's value.
pub fn value_name(draw: &Draw, facet: Facet, value: u8) -> &'static str {
    let value = facet.value(value);
    value.map_or("", |value| draw.get(value.name))
}

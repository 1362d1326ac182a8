//! One resource: where it is, what one finds there, why it is shown and who says so.

use cap_commun::Text;
use cap_commun::catalogue::{LinkOrigin, Origin, Ranked, Reason, Resource, Tag};
use cap_commun::questionnaire::Questionnaire;
use cap_commun::referentiel::texts;
use commun_page::{Draw, outward, outward_link, printed_address};
use commun_ui::markup::{El, Node, el, many};

use super::path::value_name;

/// A resource of the catalogue, with its reasons; `time` is who says how long it takes, where that is to be said.
pub(super) fn resource_item(
    draw: &Draw,
    questionnaire: &Questionnaire,
    ranked: &Ranked,
    time: Option<Origin>,
) -> El {
    let resource = ranked.resource;
    let past = resource
        .event
        .is_some_and(|event| event < draw.today.as_str());
    let mut meta = vec![
        draw.get(resource.medium).to_owned(),
        resource.publisher.name.to_owned(),
    ];
    meta.extend(
        resource
            .event
            .or(resource.date)
            .map(|date| draw.words.date(date)),
    );
    meta.extend(time.map(|origin| {
        let words = match origin {
            Origin::Source => texts::INTERFACE_CATALOGUE_TIME_STATED,
            Origin::Inferred | Origin::Host => texts::INTERFACE_CATALOGUE_TIME_OURS,
        };
        draw.get(words).to_owned()
    }));
    if past {
        meta.push(draw.get(texts::INTERFACE_CATALOGUE_PAST).to_owned());
    }
    let reasons = reason_words(draw, questionnaire, &ranked.reasons);
    let because = || {
        draw.fill(
            texts::INTERFACE_CATALOGUE_SHOWN_BECAUSE,
            &[("reasons", &draw.words.list(&reasons))],
        )
    };
    el("li")
        .class("commun-resource")
        .child(
            el("p")
                .class("commun-resource__title")
                .child(title(resource)),
        )
        .child(
            el("p")
                .class("commun-resource__meta")
                .child(meta.join(" · ")),
        )
        .child(el("p").child(draw.get(resource.summary)))
        .child(links(draw, resource))
        .child((!reasons.is_empty()).then(|| el("p").class("commun-note").child(because())))
}

/// The title, which leads to the first address where one is known.
fn title(resource: &'static Resource) -> El {
    match resource.links.first() {
        Some(link) => outward(link.url, resource.title),
        None => el("span").attr("lang", "fr").child(resource.title),
    }
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
            .class("commun-note")
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
        (!others.is_empty()).then(|| el("ul").class("commun-resource__links").children(others)),
        corrected.then(|| {
            el("p")
                .class("commun-note")
                .child(draw.get(texts::INTERFACE_CATALOGUE_ADDRESS_CORRECTED))
        }),
    ])
}

/// Reasons in words: the facet's value, and who says so.
fn reason_words(draw: &Draw, questionnaire: &Questionnaire, reasons: &[Reason]) -> Vec<String> {
    let words = |reason: &Reason| match reason {
        Reason::Tag(tag) => tag_words(draw, tag),
        Reason::Preferred(question, tag) => {
            let short = draw.get(questionnaire.questions.get(*question)?.short);
            Some([short, "\u{a0}: ", &tag_words(draw, tag)?].concat())
        }
        Reason::FitsTime => Some(draw.get(texts::INTERFACE_CATALOGUE_REASON_TIME).to_owned()),
        Reason::AddressKnown => None,
    };
    reasons.iter().filter_map(words).collect()
}

fn tag_words(draw: &Draw, tag: &Tag) -> Option<String> {
    let name = value_name(draw, tag.facet, tag.value)?;
    let origin = match tag.origin {
        Origin::Source => texts::INTERFACE_CATALOGUE_ORIGIN_SOURCE,
        Origin::Inferred | Origin::Host => texts::INTERFACE_CATALOGUE_ORIGIN_INFERRED,
    };
    Some(draw.fill(origin, &[("value", name)]))
}

/// The host's own contact and resources, marked as local.
pub(super) fn local_resources(draw: &Draw) -> Option<El> {
    let config = &draw.config;
    let contact = config.contact.iter().map(|own| {
        (
            own.nom.as_str(),
            own.adresse.as_str(),
            own.texte.as_str(),
            texts::INTERFACE_LOCAL_CONTACT,
        )
    });
    let resources = config.ressources.iter().map(|own| {
        (
            own.title.as_str(),
            own.address.as_str(),
            own.text.as_str(),
            texts::INTERFACE_LOCAL,
        )
    });
    let items: Vec<El> = contact
        .chain(resources)
        .map(|own| local(draw, own))
        .collect();
    if items.is_empty() {
        return None;
    }
    let list = el("ul")
        .class("commun-plain commun-resources")
        .children(items);
    let heading = el("h4").child(draw.get(texts::INTERFACE_NEAR_YOU));
    Some(
        el("div")
            .class("commun-path__stage")
            .child(heading)
            .child(list),
    )
}

fn local(draw: &Draw, (name, address, text, kind): (&str, &str, &str, Text)) -> El {
    let link = el("a")
        .attr("href", address.to_owned())
        .attr("rel", "noopener")
        .attr("data-printed", printed_address(address).to_owned())
        .child(name.to_owned());
    let tag = el("span").class("commun-tag").child(draw.get(kind));
    el("li")
        .class("commun-resource")
        .child(
            el("p")
                .class("commun-resource__title")
                .child(link)
                .child(" ")
                .child(tag),
        )
        .child(el("p").child(text.to_owned()))
}

//! One resource: where it is, what one finds there, why it is shown and who says so.

use cap_commun::catalogue::{Link, LinkOrigin, Origin, Ranked, Reason, Resource, Tag};
use cap_commun::referentiel::texts;
use commun_ui::outside::today;
use commun_ui::v;
use leptos::prelude::*;

use super::path::value_name;
use crate::config::Config;
use crate::words::Words;

/// A resource of the catalogue, with its reasons.
#[component]
pub(super) fn ResourceItem(ranked: Ranked) -> impl IntoView {
    let w = Words::here();
    let resource = ranked.resource;
    let past = resource.event.is_some_and(|event| event < today().as_str());
    let mut meta = vec![
        w.get(resource.medium).to_owned(),
        resource.publisher.name.to_owned(),
    ];
    meta.extend(resource.event.or(resource.date).map(|date| w.date(date)));
    let reasons = reason_words(w, &ranked.reasons);
    v! {
        <li class="commun-resource">
            <p class="commun-resource__title"><Title resource /></p>
            <p class="commun-resource__meta">
                {meta.join(" · ")}
                {past.then(|| v! { " · "<strong>{w.get(texts::INTERFACE_PAST)}</strong> })}
            </p>
            <p>{w.get(resource.summary)}</p>
            <Links resource />
            {(!reasons.is_empty()).then(|| v! {
                <p class="commun-note">{w.fill(texts::INTERFACE_SHOWN_BECAUSE, &[("reasons", w.list(&reasons).as_str())])}</p>
            })}
        </li>
    }
}

/// The title, which leads to the first address where one is known.
#[component]
fn Title(resource: &'static Resource) -> impl IntoView {
    match resource.links.first() {
        Some(link) => {
            v! { <a href=link.url rel="noopener" target="_blank" lang="fr">{resource.title}</a> }
                .into_any()
        }
        None => v! { <span lang="fr">{resource.title}</span> }.into_any(),
    }
}

/// The other addresses; or the publisher's page where no address is known, saying so.
#[component]
fn Links(resource: &'static Resource) -> impl IntoView {
    let w = Words::here();
    let corrected = resource
        .links
        .first()
        .is_some_and(|link| link.origin == LinkOrigin::Corrected);
    let titled = |link: &'static Link| {
        let words = link.title.unwrap_or(link.url);
        v! { <li><a href=link.url rel="noopener" target="_blank" lang="fr">{words}</a></li> }
    };
    if resource.links.is_empty() {
        let publisher = resource.publisher.url.map(|url| v! {
            " "<a href=url rel="noopener" target="_blank" lang="fr">{resource.publisher.name}</a>
        });
        return v! { <p class="commun-note">{w.get(texts::INTERFACE_NO_ADDRESS)}{publisher}</p> }
            .into_any();
    }
    let others: Vec<_> = resource.links.iter().skip(1).map(titled).collect();
    v! {
        {(!others.is_empty()).then(|| v! { <ul class="commun-resource__links">{others}</ul> })}
        {corrected.then(|| v! { <p class="commun-note">{w.get(texts::INTERFACE_ADDRESS_CORRECTED)}</p> })}
    }
    .into_any()
}

/// Reasons in words: the facet's value, and who says so.
fn reason_words(w: Words, reasons: &[Reason]) -> Vec<String> {
    let words = |reason: &Reason| match reason {
        Reason::Tag(tag) => tag_words(w, tag),
        Reason::FitsTime => Some(w.get(texts::INTERFACE_REASON_TIME).to_owned()),
        Reason::AddressKnown => None,
    };
    reasons.iter().filter_map(words).collect()
}

fn tag_words(w: Words, tag: &Tag) -> Option<String> {
    let name = value_name(w, tag.facet, tag.value)?;
    let origin = match tag.origin {
        Origin::Source => texts::INTERFACE_ORIGIN_SOURCE,
        Origin::Inferred => texts::INTERFACE_ORIGIN_INFERRED,
    };
    Some(w.fill(origin, &[("value", name)]))
}

/// The host's own contact and resources, marked as local.
#[component]
pub(super) fn LocalResources() -> impl IntoView {
    let w = Words::here();
    let Some(config) = use_context::<Config>() else {
        return ().into_any();
    };
    if config.is_empty() {
        return ().into_any();
    }
    let contact = config.contact.map(|contact| v! {
        <li class="commun-resource">
            <p class="commun-resource__title">
                <a href=contact.adresse>{contact.nom}</a>" "<span class="commun-tag">{w.get(texts::INTERFACE_LOCAL_CONTACT)}</span>
            </p>
            <p>{contact.texte}</p>
        </li>
    });
    let resources: Vec<_> = config
        .ressources
        .into_iter()
        .map(|resource| {
            v! {
                <li class="commun-resource">
                    <p class="commun-resource__title">
                        <a href=resource.adresse rel="noopener" target="_blank">{resource.titre}</a>
                        " "<span class="commun-tag">{w.get(texts::INTERFACE_LOCAL)}</span>
                    </p>
                    <p>{resource.texte}</p>
                </li>
            }
        })
        .collect();
    v! {
        <div class="commun-path__stage">
            <h4>{w.get(texts::INTERFACE_NEAR_YOU)}</h4>
            <ul class="commun-plain commun-resources">{contact}{resources}</ul>
        </div>
    }
    .into_any()
}

//! `<commun-boussole>`: its views in an element, and its events from domain values to plain data.

use std::any::Any;

use cap_commun::Lang;
use cap_commun::catalogue::{Facet, items};
use cap_commun::wire::{self, Json};
use commun_boussole::{Change, Event, boussole};
use commun_ui::markup::mount_root;
use js_sys::Function;
use web_sys::HtmlElement;

use crate::attributes::Attributes;
use crate::event::{self, Plain};

pub(crate) fn mount(root: &HtmlElement, attributes: Attributes, emit: Function) -> Box<dyn Any> {
    Box::new(mount_root(root, move || {
        boussole(event::host(attributes, emit, plain))
    }))
}

/// The event's name and its detail.
fn plain(event: Event, _lang: Lang) -> Plain {
    match event {
        Event::Change(change) => {
            let Change {
                needle,
                kept,
                code,
                config,
            } = change;
            let mut detail = wire::visit(&kept, &items(&config.ressources), code);
            detail.push(("objectif", id(Facet::Objectif, needle.objectif)));
            detail.push(("maturite", id(Facet::Maturite, needle.maturite)));
            ("commun-change", detail)
        }
        Event::Error(refusal) => event::error(refusal),
    }
}

/// A facet's value by its public id.
fn id(facet: Facet, index: Option<u8>) -> Json {
    let value = index.and_then(|index| facet.value(index));
    value.map_or(Json::Null, |value| value.id.into())
}

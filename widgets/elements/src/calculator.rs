//! The calculators: their views in an element, and their events from domain values to plain data.

use std::any::Any;

use cap_commun::Lang;
use cap_commun::model::NamedPartner;
use cap_commun::wire;
use commun_calculator::{Ally, Event, Host};
use commun_ui::markup::{El, mount_root};
use js_sys::Function;
use web_sys::HtmlElement;

use crate::attributes::Attributes;
use crate::event::{self, Plain};

#[cfg(feature = "modele")]
pub(crate) fn modele(root: &HtmlElement, attributes: Attributes, emit: Function) -> Box<dyn Any> {
    mount(root, attributes, emit, commun_modele::modele)
}

#[cfg(feature = "prime")]
pub(crate) fn prime(root: &HtmlElement, attributes: Attributes, emit: Function) -> Box<dyn Any> {
    mount(root, attributes, emit, commun_prime::prime)
}

fn mount(
    root: &HtmlElement,
    attributes: Attributes,
    emit: Function,
    draw: fn(Host) -> El,
) -> Box<dyn Any> {
    Box::new(mount_root(root, move || {
        draw(event::host(attributes, emit, plain))
    }))
}

/// The event's name and its detail: inputs, partners and code, with the results that follow.
fn plain(event: Event, lang: Lang) -> Plain {
    match event {
        Event::Change(inputs, allies) => {
            let partners: Vec<NamedPartner> = allies.iter().map(Ally::named).collect();
            let detail = wire::calculator_change(&inputs, &partners, lang);
            ("commun-change", detail)
        }
        Event::Error(refusal) => event::error(refusal),
    }
}

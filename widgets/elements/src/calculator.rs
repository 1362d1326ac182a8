//! The calculators: their views in an element, and their events from domain values to plain data.

use std::any::Any;

use cap_commun::Lang;
use cap_commun::model::Inputs;
use cap_commun::wire::{Entry, Json};
use commun_calculator::{Event, Host};
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

fn plain(event: Event, _: Lang) -> Plain {
    match event {
        Event::Change(inputs, _) => ("commun-change", change(&inputs)),
        Event::Error(refusal) => event::error(refusal),
    }
}

/// Inputs and results by id; what is absent is null.
fn change(inputs: &Inputs) -> Vec<Entry> {
    let model = inputs.model();
    let estimates = inputs.estimates();
    let nodes = model.situation(&estimates).central();
    let given = model.inputs.iter().zip(&estimates);
    let given = given.map(|(input, estimate)| {
        let value = if estimate.is_uncertain() {
            let values = [estimate.low(), estimate.central(), estimate.high()];
            Json::List(values.into_iter().map(Json::from).collect())
        } else {
            estimate.central().into()
        };
        (input.id, value)
    });
    let results = model.results.iter().map(|node| {
        let node = usize::from(*node);
        let value = nodes.get(node).copied().unwrap_or(f64::NAN);
        (model.id_of(node), value.into())
    });
    vec![
        ("inputs", Json::Object(given.collect())),
        ("results", Json::Object(results.collect())),
    ]
}

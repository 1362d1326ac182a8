//! `<commun-boussole>`: its views in an element, and its events from domain values to plain data.

use std::any::Any;

use cap_commun::Lang;
use cap_commun::catalogue::Facet;
use cap_commun::wire::Json;
use commun_boussole::{Event, boussole};
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
            let [gestion, action, vision] = change.levers.parts().map(Json::from);
            let [tactique, strategique, prospective] = change.horizons.parts().map(Json::from);
            let levers = vec![("gestion", gestion), ("action", action), ("vision", vision)];
            let horizons = vec![
                ("tactique", tactique),
                ("strategique", strategique),
                ("prospective", prospective),
            ];
            let detail = vec![
                ("objectif", id(Facet::Objectif, change.needle.objectif)),
                ("maturite", id(Facet::Maturite, change.needle.maturite)),
                ("leviers", Json::Object(levers)),
                ("horizons", Json::Object(horizons)),
            ];
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

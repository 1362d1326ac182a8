//! Events on their way to the page: plain data, null for what is not known. What each widget's own events hold
//! stands in that widget's file.

use std::rc::Rc;

use cap_commun::Lang;
use cap_commun::wire::{Entry, Json};
use commun_page::{Host, Refusal};
use js_sys::{Function, JSON};
use wasm_bindgen::JsValue;

use crate::attributes::Attributes;
use crate::styles;

/// An event's name and its detail.
pub(crate) type Plain = (&'static str, Vec<Entry>);

/// The page's side of a widget: `plain` says what its events are in the widget's language, and `emit` receives
/// that.
pub(crate) fn host<E>(
    attributes: Attributes,
    emit: Function,
    plain: fn(E, Lang) -> Plain,
) -> Host<E> {
    Host {
        given: attributes.given(),
        styles: styles::text(),
        emit: Rc::new(move |event| send(&emit, plain(event, attributes.lang()))),
    }
}

fn send(emit: &Function, (name, detail): Plain) {
    let Ok(detail) = JSON::parse(&Json::Object(detail).text()) else {
        return;
    };
    // What the page's side throws is the page's to report.
    let _ = emit.call2(&JsValue::NULL, &name.into(), &detail);
}

/// Something that the page gave and that cannot be used: every widget can say so.
pub(crate) fn error(refusal: Refusal) -> Plain {
    let detail = vec![
        ("code", refusal.code.into()),
        ("field", refusal.field.into()),
        ("message", refusal.message.into()),
    ];
    ("commun-error", detail)
}

//! What is filled in, then sent.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

use crate::markup::{El, el};

/// The frame of fields that Enter sends, as in a form of the browser's. It is not one: a frame of a page that may not
/// submit (`sandbox="allow-scripts"`) refuses those, even to a script that would only listen.
pub fn form(send: impl Fn() + 'static) -> El {
    el("div").on("keydown", move |event| {
        if sends(&event) {
            event.prevent_default();
            send();
        }
    })
}

/// Enter in a field of one line or a choice; not on a button, which has its own, nor while a character is composed.
fn sends(event: &Event) -> bool {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return false;
    };
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    key.key() == "Enter"
        && !key.is_composing()
        && field.is_some_and(|field| field.type_() != "file")
}

//! Keys that do something of an element's own.

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use crate::markup::El;

/// Tells each key by its name (`ArrowLeft`, `Enter`, ` `…); one that `press` answers to does nothing else.
pub fn on_keys(element: El, press: impl Fn(&str) -> bool + 'static) -> El {
    element.on("keydown", move |event| {
        let key = event.dyn_ref().map(KeyboardEvent::key);
        if key.is_some_and(|key| press(&key)) {
            event.prevent_default();
        }
    })
}

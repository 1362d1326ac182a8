//! Moving the keyboard's place, which only ever answers something the visitor did.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Gives the focus to an element. One that is no control needs `tabindex="-1"`.
pub(crate) fn focus(element: Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that refuses the focus leaves it where it was.
        let _ = element.focus();
    }
}

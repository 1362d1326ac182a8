//! Moving the keyboard's place, which only ever answers something the visitor did.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::markup::El;

/// With `take`, an element that is a control has the focus when it appears: for what stands in the place of a control
/// which the visitor used, and which goes away.
pub fn take_focus(element: El, take: bool) -> El {
    if take {
        element.on_mount(focus)
    } else {
        element
    }
}

/// Gives the focus to an element. One that is no control needs `tabindex="-1"`.
pub(crate) fn focus(element: Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that refuses the focus leaves it where it was.
        let _ = element.focus();
    }
}

//! Moving the keyboard's place, which only ever answers something the visitor did.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Gives the focus to the element once it stands in the page. An element that is no control needs `tabindex="-1"`.
pub fn focus_when_mounted<E>(element: NodeRef<E>)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    Effect::new(move |done: Option<bool>| {
        if done == Some(true) {
            return true;
        }
        element
            .get()
            .is_some_and(|found| focus(found.unchecked_ref()))
    });
}

/// Gives the focus to an element; tells whether the browser accepted.
pub fn focus(element: &HtmlElement) -> bool {
    element.focus().is_ok()
}

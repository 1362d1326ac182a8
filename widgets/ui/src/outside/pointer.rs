//! Where the mouse, a pen or a finger is.

use commun_classes::Class;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// Where an event happened in the element that listens, as shares of its width and height; none where it has no size.
pub fn share_of(event: &Event) -> Option<(f64, f64)> {
    let element = listening(event)?;
    let bounds = element.get_bounding_client_rect();
    let (width, height) = (number(&bounds, "width")?, number(&bounds, "height")?);
    let x = number(event, "clientX")? - number(&bounds, "left")?;
    let y = number(event, "clientY")? - number(&bounds, "top")?;
    (width > 0.0 && height > 0.0).then_some((x / width, y / height))
}

/// Whether a press begins a drag: the mouse's main button anywhere, a finger on what has this class.
pub fn presses(event: &Event, class: Class) -> bool {
    if number(event, "button") != Some(0.0) {
        return false;
    }
    let kind = Reflect::get(event, &"pointerType".into());
    let kind = kind.ok().and_then(|kind| kind.as_string());
    if kind.as_deref() == Some("mouse") {
        return true;
    }
    let pressed = event.target().and_then(|target| target.dyn_into().ok());
    pressed.is_some_and(|pressed: Element| pressed.class_list().contains(&class.names()))
}

/// Keeps the pointer for the element that listens until it is let go, wherever it moves; false where it is gone already.
pub fn hold_pointer(event: &Event) -> bool {
    match (listening(event), number(event, "pointerId")) {
        (Some(element), Some(id)) => element.set_pointer_capture(id as i32).is_ok(),
        _ => false,
    }
}

fn number(from: &JsValue, name: &str) -> Option<f64> {
    Reflect::get(from, &name.into()).ok()?.as_f64()
}

fn listening(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

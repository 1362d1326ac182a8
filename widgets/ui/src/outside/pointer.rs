//! Where the mouse, a pen or a finger is.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// Where an event happened in the element that listens, as shares of its width and height; none where it has no size.
pub fn share_of(event: &Event) -> Option<(f64, f64)> {
    let element = listening(event)?;
    let of = |from: &JsValue, name: &str| Reflect::get(from, &name.into()).ok()?.as_f64();
    let bounds = element.get_bounding_client_rect();
    let (width, height) = (of(&bounds, "width")?, of(&bounds, "height")?);
    let x = of(event, "clientX")? - of(&bounds, "left")?;
    let y = of(event, "clientY")? - of(&bounds, "top")?;
    (width > 0.0 && height > 0.0).then_some((x / width, y / height))
}

/// Whether a press begins a drag: the mouse's anywhere, a finger's on what has this class.
pub fn presses(event: &Event, class: &str) -> bool {
    let kind = Reflect::get(event, &"pointerType".into());
    let kind = kind.ok().and_then(|kind| kind.as_string());
    if kind.as_deref() == Some("mouse") {
        return true;
    }
    let pressed = event.target().and_then(|target| target.dyn_into().ok());
    pressed.is_some_and(|pressed: Element| pressed.class_list().contains(class))
}

/// Keeps the pointer for the element that listens until it is let go, wherever it moves.
pub fn hold_pointer(event: &Event) {
    let id = Reflect::get(event, &"pointerId".into());
    let id = id.ok().and_then(|id| id.as_f64());
    if let (Some(element), Some(id)) = (listening(event), id) {
        // A pointer that is gone already is no longer to be kept.
        let _ = element.set_pointer_capture(id as i32);
    }
}

fn listening(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

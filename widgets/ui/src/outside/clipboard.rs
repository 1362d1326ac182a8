//! The clipboard.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Clipboard;

use super::promise::when_settled;
use super::{OutsideError, window};

/// Copies a text, then calls `done`. It is not called where there is no clipboard (pages that are not served over https
/// have none) or where the page may not write to it.
pub fn copy(text: &str, done: impl FnOnce() + 'static) {
    let Ok(clipboard) = clipboard() else { return };
    let then = move |written: Result<JsValue, JsValue>| {
        if written.is_ok() {
            done();
        }
    };
    when_settled(&clipboard.write_text(text), Box::new(then));
}

/// `navigator.clipboard` is undefined in insecure contexts, which the typed getter does not say.
fn clipboard() -> Result<Clipboard, OutsideError> {
    let navigator = window()?.navigator();
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .map_err(|_| OutsideError::Missing)?;
    if clipboard.is_object() {
        Ok(clipboard.unchecked_into())
    } else {
        Err(OutsideError::Missing)
    }
}

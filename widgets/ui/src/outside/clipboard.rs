//! The clipboard.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Clipboard;

use super::{OutsideError, window};

/// Copies a text.
///
/// # Errors
/// [`OutsideError::Missing`] where there is no clipboard (pages that are not served over https have none),
/// [`OutsideError::Refused`] where the page may not write to it.
pub async fn copy(text: &str) -> Result<(), OutsideError> {
    let navigator = window()?.navigator();
    // `navigator.clipboard` is undefined in insecure contexts, which the typed getter does not say.
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .map_err(|_| OutsideError::Missing)?;
    if !clipboard.is_object() {
        return Err(OutsideError::Missing);
    }
    let written = clipboard.unchecked_into::<Clipboard>().write_text(text);
    JsFuture::from(written)
        .await
        .map(drop)
        .map_err(|_| OutsideError::Refused)
}

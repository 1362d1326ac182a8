//! What the visitor opens and closes.

use commun_ui::markup::El;
use wasm_bindgen::JsCast;

/// Tells whether a disclosure is open, each time that changes.
pub fn when_opened(details: El, told: impl Fn(bool) + 'static) -> El {
    details.on("toggle", move |event| {
        let details = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok());
        if let Some(details) = details {
            told(details.open());
        }
    })
}

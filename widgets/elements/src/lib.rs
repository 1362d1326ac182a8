//! The bridge between the custom elements (`widgets/elements/*.ts`) and the views.
//!
//! It mounts a widget in an element of a shadow root, carries attributes in as signals and events out as
//! plain JavaScript data. It knows no screen and computes nothing.

mod attributes;
#[cfg(feature = "autodiagnostic")]
mod autodiagnostic;
#[cfg(feature = "boussole")]
mod boussole;
#[cfg(any(feature = "modele", feature = "prime"))]
mod calculator;
mod event;
mod handle;
mod styles;
mod widget;

pub use handle::Handle;

use attributes::Attributes;
use cap_commun::Lang;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Takes the widgets' style sheet, for the documents they print. To be called once, before any mount.
#[wasm_bindgen]
pub fn start(css: String) {
    #[cfg(feature = "debug")]
    console_error_panic_hook::set_once();
    styles::keep(css);
}

/// Takes a file of words in a language, as the build wrote it. A widget is mounted, or told of another language, once
/// its words are there.
///
/// # Errors
/// A language that the engine does not know, or words of another version.
#[wasm_bindgen]
pub fn load_texts(lang: &str, content: String) -> Result<(), JsError> {
    let lang = Lang::from_tag(lang).ok_or_else(|| JsError::new("no such language"))?;
    cap_commun::load_texts(lang, content).map_err(JsError::from)
}

/// Mounts a widget.
///
/// `root` is an element inside the shadow root, not the shadow root itself: views replace themselves through
/// their parent *element*. `names` and `values` are the attributes, in step; `emit` receives the name of each
/// event and its detail.
///
/// # Errors
/// A widget that this build does not hold.
#[wasm_bindgen]
pub fn mount(
    widget: &str,
    root: HtmlElement,
    names: Vec<String>,
    values: Vec<JsValue>,
    emit: Function,
) -> Result<Handle, JsError> {
    let attributes = Attributes::new(&names, values.iter().map(JsValue::as_string));
    widget::mount(widget, &root, attributes.clone(), emit)
        .map(|view| Handle::new(view, attributes))
        .ok_or_else(|| JsError::new(&["no widget named ", widget].concat()))
}

//! A mounted widget, as JavaScript holds it.

use std::any::Any;

use wasm_bindgen::prelude::*;

use crate::attributes::Attributes;

/// A mounted widget. `free` takes it out of its root and gives back everything it held.
#[wasm_bindgen]
pub struct Handle {
    attributes: Attributes,
    /// The drawing, which goes when this is dropped.
    _view: Box<dyn Any>,
}

impl Handle {
    pub(crate) fn new(view: Box<dyn Any>, attributes: Attributes) -> Self {
        Self {
            attributes,
            _view: view,
        }
    }
}

#[wasm_bindgen]
impl Handle {
    /// Tells the widget that an attribute changed; `undefined` where it was removed.
    pub fn set_attribute(&self, name: &str, value: Option<String>) {
        self.attributes.set(name, value);
    }
}

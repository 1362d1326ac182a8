//! Which widget a name stands for. Each has a file of its own, and stands in the builds that have its feature.

use std::any::Any;

use js_sys::Function;
use web_sys::HtmlElement;

use crate::attributes::Attributes;

/// Mounts the widget of this name and returns what keeps it in place; `None` for one that this build does not hold.
pub(crate) fn mount(
    name: &str,
    root: &HtmlElement,
    attributes: Attributes,
    emit: Function,
) -> Option<Box<dyn Any>> {
    match name {
        #[cfg(feature = "autodiagnostic")]
        "autodiagnostic" => Some(crate::autodiagnostic::mount(root, attributes, emit)),
        #[cfg(feature = "boussole")]
        "boussole" => Some(crate::boussole::mount(root, attributes, emit)),
        #[cfg(feature = "modele")]
        "modele" => Some(crate::calculator::modele(root, attributes, emit)),
        #[cfg(feature = "prime")]
        "prime" => Some(crate::calculator::prime(root, attributes, emit)),
        _ => None,
    }
}

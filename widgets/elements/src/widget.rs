//! Which view a widget's name stands for, and what that view is given.

use std::any::Any;

use commun_ui::markup::mount_root;
use js_sys::Function;
use web_sys::HtmlElement;

use crate::attributes::Attributes;
use crate::{event, styles};

/// Mounts the widget of this name and returns what keeps it in place; `None` for a name we do not have.
pub(crate) fn mount(
    name: &str,
    root: HtmlElement,
    attributes: &Attributes,
    emit: Function,
) -> Option<Box<dyn Any>> {
    match name {
        #[cfg(feature = "autodiagnostic")]
        "autodiagnostic" => Some(autodiagnostic(root, attributes.clone(), emit)),
        _ => None,
    }
}

#[cfg(feature = "autodiagnostic")]
fn autodiagnostic(root: HtmlElement, attributes: Attributes, emit: Function) -> Box<dyn Any> {
    use commun_autodiagnostic::{Host, autodiagnostic};

    Box::new(mount_root(&root, move || {
        autodiagnostic(Host {
            given: attributes.given(),
            styles: styles::text(),
            emit: event::sender(emit, attributes.clone()),
        })
    }))
}

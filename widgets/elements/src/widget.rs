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
    uid: u32,
) -> Option<Box<dyn Any>> {
    match name {
        #[cfg(feature = "autodiagnostic")]
        "autodiagnostic" => Some(autodiagnostic(root, attributes.clone(), emit, uid)),
        _ => None,
    }
}

#[cfg(feature = "autodiagnostic")]
fn autodiagnostic(root: HtmlElement, attributes: Attributes, emit: Function, uid: u32) -> Box<dyn Any> {
    use commun_autodiagnostic::{Host, autodiagnostic};

    Box::new(mount_root(&root, move || {
        autodiagnostic(Host {
            uid,
            lang: attributes.lang(),
            questionnaire: attributes.text("questionnaire"),
            profil: attributes.text("profil"),
            objectif: attributes.text("objectif"),
            territoire: attributes.text("territoire"),
            stockage: attributes.is("stockage", "appareil"),
            config: attributes.text("config"),
            styles: styles::text(),
            emit: event::sender(emit),
        })
    }))
}

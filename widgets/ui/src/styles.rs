//! The style sheet, where a document of its own needs it again.

use std::sync::Arc;

use leptos::prelude::{provide_context, use_context};

/// The text of the widget's style sheet, as the element received it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Styles(pub Arc<str>);

/// Gives every component below the text of the style sheet.
pub fn provide_styles(css: impl Into<Arc<str>>) {
    provide_context(Styles(css.into()));
}

/// The text of the style sheet; empty where none was provided.
pub fn use_styles() -> Styles {
    use_context().unwrap_or_default()
}

//! The style sheet's text, kept for the documents that widgets print.

use std::sync::OnceLock;

static STYLES: OnceLock<String> = OnceLock::new();

/// Keeps the text; only the first one counts.
pub(crate) fn keep(css: String) {
    // A second call would bring the same text: the same script gives both.
    let _ = STYLES.set(css);
}

/// The text, empty before [`keep`].
pub(crate) fn text() -> &'static str {
    STYLES.get().map_or("", String::as_str)
}

//! What is there for whoever wants to know more.

use leptos::prelude::*;

use crate::v;

/// A line that opens on more. The browser's own: it is found by its search in the page, and works before any script.
#[component]
pub fn Disclosure(
    /// The line.
    #[prop(into)]
    summary: Signal<String>,
    /// Opened from the start; after that it is the visitor's.
    #[prop(optional)]
    open: bool,
    /// What it opens on.
    children: Children,
) -> impl IntoView {
    v! {
        <details class="commun-disclosure" open=open>
            <summary class="commun-disclosure__summary">{summary}</summary>
            <div class="commun-disclosure__content">{children()}</div>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::Disclosure;
    use crate::testing::{markup, tag};
    use crate::v;

    #[test]
    fn it_is_closed_unless_asked_and_what_it_holds_is_there_all_the_same() {
        let html = |open| {
            markup(move || v! { <Disclosure summary="Comment ?" open=open>"Ainsi."</Disclosure> })
        };
        assert!(!tag(&html(false), "details").contains(" open"));
        assert!(html(false).contains("Ainsi."));
        assert!(tag(&html(true), "details").contains(" open"));
    }
}

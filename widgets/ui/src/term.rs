//! A term of the trade, explained where it stands.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::{use_id, v};

/// A term one can open. Its explanation follows it in the text: it covers nothing and needs no pointer.
#[component]
pub fn Term(
    /// The term, as it stands in the sentence.
    #[prop(into)]
    term: Signal<String>,
    /// What it means.
    #[prop(into)]
    explanation: Signal<String>,
) -> impl IntoView {
    let id = use_id("term");
    let open = RwSignal::new(false);
    let close = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
        }
    };
    v! {
        <span class="commun-term" on:keydown=close>
            <dfn class="commun-term__name">
                <button
                    type="button"
                    class="commun-term__button"
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    aria-controls=id.clone()
                    on:click=move |_| open.update(|now| *now = !*now)
                >
                    {term}
                </button>
            </dfn>
            <span class="commun-term__explanation" id=id role="note" hidden=move || !open.get()>
                {explanation}
            </span>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::Term;
    use crate::testing::{attribute, markup, tag};
    use crate::v;

    #[test]
    fn a_term_is_a_button_in_a_dfn_that_says_what_it_opens() {
        let html = markup(|| v! { <Term term="alliance" explanation="Agir ensemble."/> });
        let button = tag(&html, "button");
        assert!(html.contains("<dfn"));
        assert!(button.contains("aria-expanded=\"false\""));
        let explanation = tag(
            &html,
            &format!(" id=\"{}\"", attribute(button, "aria-controls")),
        )
        .to_owned();
        assert!(explanation.contains("hidden"), "{explanation}");
    }
}

//! How far along one is.

use leptos::prelude::*;

use crate::v;

/// A bar with its words above it.
#[component]
pub fn ProgressBar(
    /// How many are done.
    #[prop(into)]
    value: Signal<usize>,
    /// Out of how many.
    #[prop(into)]
    total: Signal<usize>,
    /// The same in words: « Question 3 sur 12 ».
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let percent = move || {
        let (value, total) = (value.get(), total.get().max(1));
        format!("{}%", value.min(total) * 100 / total)
    };
    v! {
        <div class="commun-progress">
            <span class="commun-progress__label" aria-hidden="true">{label}</span>
            <div
                class="commun-progress__track"
                role="progressbar"
                aria-label=label
                aria-valuemin="0"
                aria-valuemax=move || total.get().to_string()
                aria-valuenow=move || value.get().min(total.get()).to_string()
                aria-valuetext=label
            >
                <div class="commun-progress__done" style:width=percent></div>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::ProgressBar;
    use crate::testing::{markup, tag};
    use crate::v;

    fn bar(value: usize, total: usize) -> String {
        markup(move || v! { <ProgressBar value=value total=total label="Question 3 sur 12"/> })
    }

    #[test]
    fn progress_is_said_in_words_and_in_numbers() {
        let html = bar(3, 12);
        let track = tag(&html, "progressbar");
        for expected in [
            "aria-valuenow=\"3\"",
            "aria-valuemax=\"12\"",
            "aria-valuetext=\"Question 3 sur 12\"",
        ] {
            assert!(track.contains(expected), "{expected} in {track}");
        }
        assert!(html.contains("width:25%"));
    }

    #[test]
    fn progress_stays_within_its_bounds() {
        assert!(bar(20, 12).contains("aria-valuenow=\"12\""));
        assert!(bar(0, 0).contains("width:0%"));
    }
}

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

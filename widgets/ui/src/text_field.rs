//! One line of text.

use leptos::prelude::*;

use crate::field::{FieldFrame, FieldIds};
use crate::v;

/// A field for one line of text.
#[component]
pub fn TextField(
    /// What to type.
    #[prop(into)]
    label: Signal<String>,
    /// What is typed.
    #[prop(into)]
    value: Signal<String>,
    /// Told each change.
    on_input: Callback<String>,
    /// Told when Enter is pressed.
    #[prop(optional)]
    on_enter: Option<Callback<()>>,
    /// What the label does not say.
    #[prop(optional, into)]
    help: Signal<String>,
    /// What is wrong, and what to type.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// For codes: no spelling check, figures of one width.
    #[prop(optional)]
    code: bool,
    /// The most characters accepted.
    #[prop(optional)]
    max_length: Option<usize>,
) -> impl IntoView {
    let ids = FieldIds::new("text");
    let described_by = ids.described_by(help, error);
    let key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter"
            && let Some(enter) = on_enter
        {
            event.prevent_default();
            enter.run(());
        }
    };
    v! {
        <FieldFrame ids label help error>
            <input
                class="commun-field__control"
                class:commun-field__control--code=code
                type="text"
                id=ids.control()
                autocomplete="off"
                spellcheck=code.then_some("false")
                maxlength=max_length.map(|most| most.to_string())
                prop:value=value
                aria-describedby=described_by
                aria-invalid=move || error.read().is_some().then_some("true")
                on:input=move |event| on_input.run(event_target_value(&event))
                on:keydown=key
            />
        </FieldFrame>
    }
}

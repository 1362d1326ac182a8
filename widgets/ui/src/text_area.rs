//! Several lines of text.

use leptos::prelude::*;

use crate::field::{FieldFrame, FieldIds};
use crate::v;

/// A field for several lines of text.
#[component]
pub fn TextArea(
    /// What to type.
    #[prop(into)]
    label: Signal<String>,
    /// What is typed.
    #[prop(into)]
    value: Signal<String>,
    /// Told each change.
    on_input: Callback<String>,
    /// What the label does not say.
    #[prop(optional, into)]
    help: Signal<String>,
    /// What is wrong, and what to type.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Lines in sight.
    #[prop(default = 4)]
    rows: usize,
    /// For codes: no spelling check, figures of one width.
    #[prop(optional)]
    code: bool,
) -> impl IntoView {
    let ids = FieldIds::new("area");
    let described_by = ids.described_by(help, error);
    v! {
        <FieldFrame ids label help error>
            <textarea
                class="commun-field__control"
                class:commun-field__control--code=code
                id=ids.control()
                rows=rows.to_string()
                spellcheck=code.then_some("false")
                prop:value=value
                aria-describedby=described_by
                aria-invalid=move || error.read().is_some().then_some("true")
                on:input=move |event| on_input.run(event_target_value(&event))
            ></textarea>
        </FieldFrame>
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::TextArea;
    use crate::testing::{attribute, markup, tag};
    use crate::v;

    #[test]
    fn the_label_is_tied_to_its_area() {
        let html = markup(
            || v! { <TextArea label="Codes" value="" on_input=Callback::new(|_| ()) code=true/> },
        );
        assert_eq!(
            attribute(tag(&html, "for="), "for"),
            attribute(tag(&html, "textarea"), "id")
        );
        assert!(tag(&html, "textarea").contains("spellcheck=\"false\""));
    }
}

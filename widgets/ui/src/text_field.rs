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

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::TextField;
    use crate::testing::{attribute, markup, tag};
    use crate::v;

    fn field(help: &'static str, error: Option<&'static str>) -> String {
        markup(move || {
            v! {
                <TextField
                    label="Territoire"
                    value="Aunis"
                    help=help
                    error=error.map(str::to_owned)
                    on_input=Callback::new(|_| ())
                />
            }
        })
    }

    #[test]
    fn the_label_is_tied_to_its_field() {
        let html = field("", None);
        assert_eq!(
            attribute(tag(&html, "for="), "for"),
            attribute(tag(&html, "input"), "id")
        );
    }

    #[test]
    fn help_and_error_describe_the_field_when_there_are_any() {
        assert!(!tag(&field("", None), "input").contains("aria-describedby"));
        let html = field("Il sera imprimé.", Some("Écrivez un nom."));
        let input = tag(&html, "input");
        assert!(input.contains("aria-invalid=\"true\""));
        for id in attribute(input, "aria-describedby").split(' ') {
            assert!(html.contains(&format!("id=\"{id}\"")), "{id} in {html}");
        }
        assert_eq!(attribute(input, "aria-describedby").split(' ').count(), 2);
    }

    #[test]
    fn the_place_of_an_error_is_there_before_the_error() {
        assert!(tag(&field("", None), "commun-field__error").contains("aria-live=\"polite\""));
    }
}

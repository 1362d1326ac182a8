//! One choice among many, in the browser's own list.

use leptos::prelude::*;

use crate::field::{FieldFrame, FieldIds};
use crate::v;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// What is told when it is chosen.
    pub value: String,
    /// Its words.
    pub label: String,
}

/// A list one chooses from.
#[component]
pub fn SelectField(
    /// What to choose.
    #[prop(into)]
    label: Signal<String>,
    /// The choices.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// The value chosen.
    #[prop(into)]
    selected: Signal<String>,
    /// Told the value chosen.
    on_select: Callback<String>,
    /// What the label does not say.
    #[prop(optional, into)]
    help: Signal<String>,
    /// What is wrong, and what to choose.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let ids = FieldIds::new("select");
    let described_by = ids.described_by(help, error);
    // `selected` is set on each option rather than `value` on the list: it holds whichever is built first.
    let line = move |SelectOption { value, label }: SelectOption| {
        let own = value.clone();
        v! {
            <option value=value prop:selected=move || *selected.read() == own>
                {label}
            </option>
        }
    };
    v! {
        <FieldFrame ids label help error>
            <select
                class="commun-field__control commun-field__control--list"
                id=ids.control()
                aria-describedby=described_by
                aria-invalid=move || error.read().is_some().then_some("true")
                on:change=move |event| on_select.run(event_target_value(&event))
            >
                {move || options.get().into_iter().map(line).collect_view()}
            </select>
        </FieldFrame>
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::{SelectField, SelectOption};
    use crate::testing::{attribute, markup, tag};
    use crate::v;

    #[test]
    fn a_list_has_its_label_and_all_its_choices() {
        let options = ["a", "b"]
            .map(|value| SelectOption {
                value: value.to_owned(),
                label: value.to_uppercase(),
            })
            .to_vec();
        let html = markup(|| {
            v! { <SelectField label="Vous êtes" options=options selected="b" on_select=Callback::new(|_| ())/> }
        });
        assert_eq!(
            attribute(tag(&html, "for="), "for"),
            attribute(tag(&html, "select "), "id")
        );
        assert_eq!(html.matches("<option").count(), 2);
    }
}

//! One thing to agree to, or not.

use leptos::prelude::*;

use crate::{use_id, v};

/// A box to tick.
#[component]
pub fn CheckField(
    /// What ticking it means.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Told each change.
    on_change: Callback<bool>,
    /// What the label does not say.
    #[prop(optional, into)]
    help: Signal<String>,
) -> impl IntoView {
    let id = use_id("check");
    let help_id = format!("{id}-help");
    let described = help_id.clone();
    v! {
        <div class="commun-check">
            <label class="commun-check__line" for=id.clone()>
                <input
                    class="commun-check__input"
                    type="checkbox"
                    id=id.clone()
                    prop:checked=checked
                    aria-describedby=move || (!help.read().is_empty()).then(|| described.clone())
                    on:change=move |event| on_change.run(event_target_checked(&event))
                />
                <span class="commun-check__label">{label}</span>
            </label>
            <p class="commun-check__help" id=help_id hidden=move || help.read().is_empty()>
                {help}
            </p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::CheckField;
    use crate::testing::{attribute, markup, tag, text_of};
    use crate::v;

    #[test]
    fn a_box_has_its_label_and_its_help() {
        let html = markup(|| {
            v! { <CheckField label="Garder" help="Sur cet appareil." checked=true on_change=Callback::new(|_| ())/> }
        });
        let input = tag(&html, "input");
        assert_eq!(attribute(tag(&html, "for="), "for"), attribute(input, "id"));
        assert_eq!(
            text_of(&html, attribute(input, "aria-describedby")),
            "Sur cet appareil."
        );
    }
}

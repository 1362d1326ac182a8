//! A code to take along: shown, selected, copied.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::{Announcer, Button, IconName, outside, use_id, v};

/// A code one can only read, with a button that copies it. Where the clipboard is refused, the code is selected
/// instead, ready for the visitor's own gesture.
#[component]
pub fn CodeField(
    /// What the code is.
    #[prop(into)]
    label: Signal<String>,
    /// The code.
    #[prop(into)]
    code: Signal<String>,
    /// The button's words.
    #[prop(into)]
    copy_label: Signal<String>,
    /// Said once it is copied.
    #[prop(into)]
    copied_label: Signal<String>,
) -> impl IntoView {
    let id = use_id("code");
    let place = NodeRef::<html::Input>::new();
    let copied = RwSignal::new(None::<String>);
    // Another code is another thing: it has not been copied yet.
    let is_copied = Memo::new(move |_| copied.read().as_ref() == Some(&*code.read()));
    let select = move || {
        if let Some(input) = place.get_untracked() {
            input.select();
        }
    };
    let copy = Callback::new(move |()| {
        spawn_local(async move {
            let text = code.get_untracked();
            match outside::copy(&text).await {
                Ok(()) => copied.set(Some(text)),
                Err(_) => select(),
            }
        });
    });
    v! {
        <div class="commun-code">
            <label class="commun-field__label" for=id.clone()>
                {label}
            </label>
            <div class="commun-code__line">
                <input
                    class="commun-field__control commun-field__control--code commun-code__text"
                    type="text"
                    readonly=true
                    id=id
                    prop:value=code
                    on:focus=move |_| select()
                />
                <Button on_click=copy icon=IconName::Copy>
                    {copy_label}
                </Button>
            </div>
            <span class="commun-code__done" aria-hidden="true" hidden=move || !is_copied.get()>
                {copied_label}
            </span>
            <Announcer message=Signal::derive(move || {
                if is_copied.get() { copied_label.get() } else { String::new() }
            })/>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::CodeField;
    use crate::testing::{attribute, markup, tag};
    use crate::v;

    #[test]
    fn a_code_is_read_only_labelled_and_announced_once_copied() {
        let html = markup(
            || v! { <CodeField label="Votre code" code="1-A" copy_label="Copier" copied_label="Copié"/> },
        );
        let input = tag(&html, "input");
        assert!(input.contains("readonly"));
        assert_eq!(attribute(tag(&html, "for="), "for"), attribute(input, "id"));
        assert!(html.contains("role=\"status\""));
        assert!(tag(&html, "commun-code__done").contains("hidden"));
    }
}

//! A code to take along: shown, selected, copied.

use commun_classes::class;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::ids::use_id;
use crate::markup::{El, IntoNode, el, many};
use crate::reactive::RwSignal;
use crate::{ButtonKind, IconName, announcer, button, icon, outside};

/// A code and its words.
pub struct CodeField {
    /// What the code is.
    pub label: String,
    /// The code.
    pub code: String,
    /// The button's words.
    pub copy_label: String,
    /// Said once it is copied.
    pub copied_label: String,
}

/// A code one can only read, with a button that copies it. Where the clipboard is refused, the code stays selectable
/// by the visitor's own gesture: a click or the Tab key selects it whole.
pub fn code_field(field: CodeField) -> El {
    let CodeField {
        label,
        code,
        copy_label,
        copied_label,
    } = field;
    let id = use_id("code");
    let said = RwSignal::new(String::new());
    let text = code.clone();
    let copy = move || {
        let done = copied_label.clone();
        outside::copy(&text, move || said.set(done));
    };
    let input = el("input")
        .class(class!("field__control", "field__control--code"))
        .class(class!("code__text"))
        .attr("type", "text")
        .attr("readonly", "")
        .attr("id", id.clone())
        .attr("value", code)
        .on("focus", select);
    let line = el("div")
        .class(class!("code__line"))
        .child(input)
        .child(button(
            ButtonKind::Secondary,
            many([icon(IconName::Copy).into_node(), copy_label.into_node()]),
            copy,
        ));
    el("div")
        .class(class!("code"))
        .child(
            el("label")
                .class(class!("field__label"))
                .attr("for", id)
                .child(label),
        )
        .child(line)
        .child(
            el("span")
                .class(class!("code__done"))
                .attr("aria-hidden", "true")
                .live_text(move || said.get()),
        )
        .child(announcer(move || said.get()))
}

fn select(event: Event) {
    if let Some(input) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    {
        input.select();
    }
}

#[cfg(test)]
mod tests {
    use super::{CodeField, code_field};
    use crate::testing::{attribute, markup, tag};

    #[test]
    fn a_code_is_read_only_labelled_and_announced_once_copied() {
        let field = CodeField {
            label: "Votre code".to_owned(),
            code: "1-A".to_owned(),
            copy_label: "Copier".to_owned(),
            copied_label: "Copié".to_owned(),
        };
        let html = markup(move || code_field(field));
        let input = tag(&html, "input");
        assert!(input.contains("readonly"));
        assert_eq!(attribute(tag(&html, "for="), "for"), attribute(input, "id"));
        assert!(html.contains("role=\"status\"") && !html.contains("Copié"));
    }
}

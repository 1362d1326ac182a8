//! One line of text, or several.

use crate::field::{FieldError, field_frame, typed};
use crate::markup::{El, Property, el};
use crate::reactive::RwSignal;
use commun_classes::class;

/// The words of a field for text.
pub struct TextField {
    /// What to type.
    pub label: String,
    /// What the label does not say. Empty: nothing is shown.
    pub help: String,
    /// For codes: no spelling check, figures of one width.
    pub code: bool,
}

/// A field for one line of text. Typing anew takes the error away; nothing typed is ever changed.
pub fn text_field(field: TextField, value: RwSignal<String>, error: FieldError) -> El {
    let control = el("input").attr("type", "text").attr("autocomplete", "off");
    framed(field, value, error, control)
}

/// A field for several lines of text, `rows` of them in sight.
pub fn text_area(field: TextField, rows: usize, value: RwSignal<String>, error: FieldError) -> El {
    framed(
        field,
        value,
        error,
        el("textarea").attr("rows", rows.to_string()),
    )
}

fn framed(field: TextField, value: RwSignal<String>, error: FieldError, control: El) -> El {
    let TextField { label, help, code } = field;
    let control = control
        .class(class!("field__control"))
        .class_if(class!("field__control--code"), code)
        .attr_if("spellcheck", code.then_some("false"))
        .property("value", move || Property::Text(value.get()))
        .on("input", move |event| {
            value.set(typed(&event));
            error.set(String::new());
        });
    field_frame(label, help, error, "text", control)
}

#[cfg(test)]
mod tests {

    use super::{TextField, text_area, text_field};
    use crate::reactive::RwSignal;
    use crate::testing::{attribute, markup, tag};

    fn words(help: &str) -> TextField {
        TextField {
            label: "Votre code".to_owned(),
            help: help.to_owned(),
            code: true,
        }
    }

    fn field(help: &'static str, error: Option<&str>) -> String {
        let error = error.unwrap_or_default().to_owned();
        markup(move || {
            text_field(
                words(help),
                RwSignal::new("1-A".to_owned()),
                RwSignal::new(error),
            )
        })
    }

    #[test]
    fn the_label_is_tied_to_its_control() {
        let html = field("", None);
        assert_eq!(
            attribute(tag(&html, "for="), "for"),
            attribute(tag(&html, "input"), "id")
        );
        assert!(tag(&html, "input").contains("spellcheck=\"false\""));
        let area = markup(|| {
            text_area(
                words(""),
                4,
                RwSignal::new(String::new()),
                RwSignal::new(String::new()),
            )
        });
        assert_eq!(
            attribute(tag(&area, "for="), "for"),
            attribute(tag(&area, "textarea"), "id")
        );
    }

    #[test]
    fn a_field_points_at_its_help_and_its_error_where_there_are_any() {
        assert!(!tag(&field("", None), "input").contains("aria-describedby"));
        let html = field("Par groupes de quatre.", Some("Il manque un groupe."));
        let described = attribute(tag(&html, "input"), "aria-describedby").to_owned();
        for id in described.split(' ') {
            assert!(html.contains(&format!("id=\"{id}\"")), "{id} in {html}");
        }
        assert_eq!(described.split(' ').count(), 2);
        assert!(tag(&html, "input").contains("aria-invalid=\"true\""));
        assert!(html.contains("Il manque un groupe."));
    }

    #[test]
    fn a_wrong_entry_keeps_what_was_typed() {
        assert_eq!(
            attribute(tag(&field("", Some("Faux.")), "input"), "value"),
            "1-A"
        );
    }
}

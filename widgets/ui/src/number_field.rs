//! A quantity to type, with its unit; where it is uncertain, its low and high values behind one gesture.
//!
//! The caller has the text as it was typed and says what is wrong with it: reading numbers is not this crate's.

use commun_classes::class;
use std::rc::Rc;

use crate::disclosure;
use crate::field::{framed_field, typed};
use crate::ids::use_id;
use crate::markup::{El, IntoNode, Node, Property, el};

/// Which of the values of an uncertain quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Estimate {
    /// The least it may be.
    Low,
    /// The one held for most likely, or the only one.
    Central,
    /// The most it may be.
    High,
}

/// The words of a field for a quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberField {
    /// What to type.
    pub label: String,
    /// What the label does not say. Empty: nothing is shown.
    pub help: String,
    /// What is counted: « € par an ». Empty: nothing is shown.
    pub unit: String,
    /// For a quantity that may be given as a range.
    pub range: Option<NumberRange>,
}

/// The words around the low and high values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberRange {
    /// The line that opens them: « Affiner ».
    pub summary: String,
    /// What the two values are: « Au plus bas », « Au plus haut ».
    pub labels: [String; 2],
    /// In sight from the start: where they already differ, for example.
    pub open: bool,
}

/// What the fields of one quantity share.
struct Numbers {
    text: Box<dyn Fn(Estimate) -> String>,
    error: Box<dyn Fn(Estimate) -> String>,
    on_input: Box<dyn Fn(Estimate, String)>,
}

/// A field for a quantity. `text` is what each of its values holds now, `error` what is wrong with it (empty where
/// nothing is), `example` a word that marks a value which is not the visitor's own (empty where it is). `on_input` is
/// told each text as it is typed; the text itself is never changed.
pub fn number_field(
    field: NumberField,
    text: impl Fn(Estimate) -> String + 'static,
    error: impl Fn(Estimate) -> String + 'static,
    example: impl Fn() -> String + 'static,
    on_input: impl Fn(Estimate, String) + 'static,
) -> El {
    let numbers = Rc::new(Numbers {
        text: Box::new(text),
        error: Box::new(error),
        on_input: Box::new(on_input),
    });
    let NumberField {
        label,
        help,
        unit,
        range,
    } = field;
    let unit = el("span").class(class!("number__unit")).child(unit);
    let example = el("span")
        .class(class!("number__example"))
        .live_text(example);
    let beside = [unit.into_node(), " ".into_node(), example.into_node()].into_node();
    let main = one(&numbers, Estimate::Central, (label, help), Some(beside));
    let range = range.map(|range| {
        let NumberRange {
            summary,
            labels: [low, high],
            open,
        } = range;
        let ends = el("div")
            .class(class!("number__ends"))
            .child(one(&numbers, Estimate::Low, (low, String::new()), None))
            .child(one(&numbers, Estimate::High, (high, String::new()), None));
        disclosure(summary, open, ends)
    });
    el("div").class(class!("number")).child(main).child(range)
}

fn one(
    numbers: &Rc<Numbers>,
    estimate: Estimate,
    words: (String, String),
    beside: Option<Node>,
) -> El {
    let (held, told, wrong) = (Rc::clone(numbers), Rc::clone(numbers), Rc::clone(numbers));
    let control = el("input")
        .class(class!("field__control", "number__control"))
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .property("value", move || Property::Text((held.text)(estimate)))
        .on("input", move |event| {
            (told.on_input)(estimate, typed(&event));
        });
    let beside = beside.map(|node| {
        let id = use_id("beside");
        let node = el("span")
            .class(class!("number__beside"))
            .attr("id", id.clone())
            .child(node);
        (id, node.into_node())
    });
    let error = Rc::new(move || (wrong.error)(estimate));
    framed_field(words, error, "number", control, beside)
}

#[cfg(test)]
mod tests {
    use super::{Estimate, NumberField, NumberRange, number_field};
    use crate::testing::{attribute, markup, tag};

    fn drawn(range: bool, error: &'static str) -> String {
        let words = NumberField {
            label: "Heures".to_owned(),
            help: "Dans l’année.".to_owned(),
            unit: "h par an".to_owned(),
            range: range.then(|| NumberRange {
                summary: "Affiner".to_owned(),
                labels: ["Au plus bas".to_owned(), "Au plus haut".to_owned()],
                open: false,
            }),
        };
        let text = |which| match which {
            Estimate::Low => "800".to_owned(),
            Estimate::Central => "1 200 environ".to_owned(),
            Estimate::High => "1 600".to_owned(),
        };
        let error = move |which| match which {
            Estimate::Central => error.to_owned(),
            _ => String::new(),
        };
        markup(move || number_field(words, text, error, || "exemple".to_owned(), |_, _| ()))
    }

    #[test]
    fn a_quantity_is_described_by_its_unit_its_help_and_its_error() {
        let html = drawn(false, "Écrivez un nombre.");
        let input = tag(&html, "inputmode=\"decimal\"");
        let described: Vec<&str> = attribute(input, "aria-describedby").split(' ').collect();
        assert_eq!(described.len(), 3);
        for id in described {
            assert!(html.contains(&format!("id=\"{id}\"")), "{id} in {html}");
        }
        assert!(html.contains("h par an") && html.contains("exemple"));
    }

    #[test]
    fn what_cannot_be_read_stays_as_it_was_typed() {
        let html = drawn(false, "Écrivez un nombre.");
        assert_eq!(attribute(tag(&html, "inputmode"), "value"), "1 200 environ");
        assert!(html.contains("Écrivez un nombre.") && html.contains("commun-field--wrong"));
    }

    #[test]
    fn a_range_has_a_field_at_each_end_with_its_own_label() {
        assert_eq!(drawn(false, "").matches("<input").count(), 1);
        let html = drawn(true, "");
        assert_eq!(html.matches("<input").count(), 3);
        assert_eq!(html.matches("<label").count(), 3);
        assert!(html.contains("value=\"800\"") && html.contains("value=\"1 600\""));
        assert!(!html.contains("aria-invalid"));
    }
}

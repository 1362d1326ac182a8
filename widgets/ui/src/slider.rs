//! A quantity to choose on a line, beside its words. The browser's own range does the keyboard's work.

use commun_classes::class;
use std::rc::Rc;

use crate::field::typed;
use crate::ids::use_id;
use crate::markup::{El, Property, el};

/// The words and steps of a slider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slider {
    /// What is chosen.
    pub label: String,
    /// What the label does not say. Empty: nothing is shown.
    pub help: String,
    /// The least and the most.
    pub bounds: [u32; 2],
    /// From one value to the next.
    pub step: u32,
    /// The words at either end: « aucun », « fort ».
    pub ends: Option<[String; 2]>,
}

/// A slider. `value` is what it stands at now, `words` say a value (« 2, régulier », « 60 % »): they stand beside the
/// label and are what screen readers say. `on_input` is told each value as it is chosen.
pub fn slider(
    slider: Slider,
    value: impl Fn() -> u32 + 'static,
    words: impl Fn(u32) -> String + 'static,
    on_input: impl Fn(u32) + 'static,
) -> El {
    let Slider {
        label,
        help,
        bounds: [low, high],
        step,
        ends,
    } = slider;
    let id = use_id("slider");
    let help_id = [&id, "-help"].concat();
    let has_help = !help.is_empty();
    let value: Rc<dyn Fn() -> u32> = Rc::new(value);
    let words: Rc<dyn Fn(u32) -> String> = Rc::new(words);
    let said = {
        let (value, words) = (Rc::clone(&value), Rc::clone(&words));
        move || words(value())
    };
    let shown = {
        let (value, words) = (Rc::clone(&value), words);
        move || words(value())
    };
    let input = el("input")
        .class(class!("slider__input"))
        .attr("type", "range")
        .attr("id", id.clone())
        .attr("min", low.to_string())
        .attr("max", high.to_string())
        .attr("step", step.to_string())
        .attr_if("aria-describedby", has_help.then(|| help_id.clone()))
        .live_attr("aria-valuetext", move || Some(said().into()))
        .property("value", move || Property::Text(value().to_string()))
        .on("input", move |event| {
            // A range only ever holds one of its steps.
            if let Ok(value) = typed(&event).parse() {
                on_input(value);
            }
        });
    // The range itself says its value: read aloud here too, it would be heard twice.
    let output = el("output")
        .class(class!("slider__words"))
        .attr("for", id.clone())
        .attr("aria-live", "off")
        .live_text(shown);
    let head = el("div")
        .class(class!("slider__head"))
        .child(
            el("label")
                .class(class!("field__label"))
                .attr("for", id)
                .child(label),
        )
        .child(output);
    let help = has_help.then(|| {
        el("p")
            .class(class!("field__help"))
            .attr("id", help_id)
            .child(help)
    });
    let ends = ends.map(|words| {
        el("div")
            .class(class!("slider__ends"))
            .attr("aria-hidden", "true")
            .children(words.map(|words| el("span").child(words)))
    });
    el("div")
        .class(class!("slider"))
        .child(head)
        .child(help)
        .child(input)
        .child(ends)
}

#[cfg(test)]
mod tests {
    use super::{Slider, slider};
    use crate::testing::{attribute, markup, tag};

    #[test]
    fn a_slider_is_a_labelled_range_that_says_its_value_in_words() {
        let words = Slider {
            label: "Action publique".to_owned(),
            help: "Ce que vous en recevez.".to_owned(),
            bounds: [0, 3],
            step: 1,
            ends: Some(["aucun".to_owned(), "fort".to_owned()]),
        };
        let html = markup(move || slider(words, || 2, |value| format!("niveau {value}"), |_| ()));
        let input = tag(&html, "type=\"range\"");
        for expected in [
            "min=\"0\"",
            "max=\"3\"",
            "step=\"1\"",
            "value=\"2\"",
            "aria-valuetext=\"niveau 2\"",
        ] {
            assert!(input.contains(expected), "{expected} in {input}");
        }
        assert_eq!(
            attribute(tag(&html, "label "), "for"),
            attribute(input, "id")
        );
        let help = attribute(input, "aria-describedby");
        assert!(tag(&html, &format!("id=\"{help}\"")).starts_with("p "));
        assert!(html.contains(">niveau 2</output>"));
    }
}

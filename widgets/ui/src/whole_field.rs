//! A whole number among others that answer to it: the browser's own field, with its keys and its arrows.

use commun_classes::class;
use std::rc::Rc;

use crate::field::{framed_field, typed};
use crate::ids::use_id;
use crate::markup::{El, IntoNode, Property, el};

/// A field for a whole number from 0 to `most`, which may change from elsewhere. `unit` stands beside it. `on_input` is
/// told each number as it is typed, and the number there was where one leaves the field empty.
pub fn whole_field(
    label: String,
    unit: String,
    most: u8,
    value: impl Fn() -> u8 + 'static,
    on_input: impl Fn(u8) + 'static,
) -> El {
    let value: Rc<dyn Fn() -> u8> = Rc::new(value);
    let on_input: Rc<dyn Fn(u8)> = Rc::new(on_input);
    let (shown, kept, left) = (Rc::clone(&value), value, Rc::clone(&on_input));
    let control = el("input")
        .class(class!("field__control", "whole"))
        .attr("type", "number")
        .attr("inputmode", "numeric")
        .attr("min", "0")
        .attr("max", most.to_string())
        .attr("step", "1")
        .property("value", move || Property::Text(shown().to_string()))
        .on("input", move |event| {
            if let Some(number) = read(&typed(&event), most) {
                on_input(number);
            }
        })
        .on("change", move |event| {
            left(read(&typed(&event), most).unwrap_or_else(|| kept()));
        });
    let id = use_id("unit");
    let unit = el("span").attr("id", id.clone()).child(unit);
    framed_field(
        (label, String::new()),
        Rc::new(String::new),
        "whole",
        control,
        Some((id, unit.into_node())),
    )
}

/// What was typed, brought within bounds; none where it is no number.
fn read(typed: &str, most: u8) -> Option<u8> {
    let digits = typed.split(['.', ',']).next().unwrap_or_default();
    let number: i32 = digits.trim().parse().ok()?;
    u8::try_from(number.clamp(0, i32::from(most))).ok()
}

#[cfg(test)]
mod tests {
    use super::{read, whole_field};
    use crate::testing::{attribute, markup, tag};

    #[test]
    fn it_is_labelled_holds_its_number_and_says_its_unit() {
        let html = markup(|| whole_field("Action".to_owned(), "%".to_owned(), 100, || 25, |_| ()));
        let input = tag(&html, "type=\"number\"");
        assert_eq!(attribute(input, "value"), "25");
        assert_eq!(attribute(tag(&html, "for="), "for"), attribute(input, "id"));
        let unit = attribute(input, "aria-describedby");
        assert!(html.contains(&format!("id=\"{unit}\">%<")), "{html}");
    }

    #[test]
    fn what_is_typed_is_brought_within_bounds() {
        for (typed, number) in [
            ("12", Some(12)),
            ("250", Some(100)),
            ("-3", Some(0)),
            ("12.7", Some(12)),
            ("", None),
            ("e", None),
        ] {
            assert_eq!(read(typed, 100), number, "{typed}");
        }
    }
}

//! One of a few named things, in a line: the browser's own list.

use commun_classes::class;
use std::rc::Rc;

use crate::field::{framed_field, typed};
use crate::markup::{El, el};

/// A list with a label. `chosen` is the index that it starts with; `on_choose` is told each other one.
pub fn choice(
    label: String,
    options: Vec<String>,
    chosen: usize,
    on_choose: impl Fn(usize) + 'static,
) -> El {
    let options = options.into_iter().enumerate().map(|(index, words)| {
        el("option")
            .attr("value", index.to_string())
            .attr_if("selected", (index == chosen).then_some(""))
            .child(words)
    });
    let control = el("select")
        .class(class!("field__control"))
        .children(options)
        .on("change", move |event| {
            if let Ok(index) = typed(&event).parse() {
                on_choose(index);
            }
        });
    framed(label, control)
}

/// One line of free text, told as it is typed; `text` is what it starts with.
pub fn text_input(label: String, text: String, on_input: impl Fn(String) + 'static) -> El {
    let control = el("input")
        .class(class!("field__control"))
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("value", text)
        .on("input", move |event| on_input(typed(&event)));
    framed(label, control)
}

/// Nothing can be wrong with either.
fn framed(label: String, control: El) -> El {
    framed_field(
        (label, String::new()),
        Rc::new(String::new),
        "choice",
        control,
        None,
    )
}

#[cfg(test)]
mod tests {
    use super::{choice, text_input};
    use crate::testing::{attribute, markup, tag};

    #[test]
    fn a_list_is_labelled_and_starts_with_its_choice() {
        let html = markup(|| {
            choice(
                "Son monde".to_owned(),
                vec!["Un".to_owned(), "Deux".to_owned()],
                1,
                |_| (),
            )
        });
        assert_eq!(
            attribute(tag(&html, "for="), "for"),
            attribute(tag(&html, "select"), "id")
        );
        assert!(tag(&html, "value=\"1\"").contains("selected"));
    }

    #[test]
    fn a_line_keeps_what_it_starts_with() {
        let html = markup(|| text_input("Nom".to_owned(), "Amina".to_owned(), |_| ()));
        assert_eq!(attribute(tag(&html, "input"), "value"), "Amina");
    }
}

//! Situations to start from: invented, and said to be.

use cap_commun::referentiel::texts;
use commun_page::Draw;
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, Node, el};
use commun_ui::{ButtonKind, button};

use crate::session::Session;

/// The examples, the one in the form marked, and the way to an empty form.
pub fn examples(draw: &Draw, session: Session) -> El {
    let model = session.plan.model;
    let chosen = move || session.with(|state| state.example);
    let names: Vec<Node> = model
        .examples
        .iter()
        .enumerate()
        .map(|(index, example)| {
            let pressed = move || (chosen() == Some(index)).then(|| "true".into());
            button(ButtonKind::Secondary, draw.get(example.name), move || {
                session.load_example(index);
            })
            .live_attr("aria-pressed", pressed)
            .into_node()
        })
        .collect();
    let note = {
        let draw = draw.clone();
        move || {
            let example = chosen().and_then(|index| model.examples.get(index));
            match example {
                Some(example) => draw.own(example.note),
                None => draw.own(texts::INTERFACE_CALCULATOR_NO_EXAMPLE),
            }
        }
    };
    let empty = button(
        ButtonKind::Quiet,
        draw.get(texts::INTERFACE_CALCULATOR_CLEAR),
        move || session.clear(),
    );
    el("div")
        .class(class!("calculator__examples"))
        .child(el("p").child(draw.get(texts::INTERFACE_CALCULATOR_START)))
        .child(
            el("div")
                .class(class!("actions"))
                .attr("role", "group")
                .attr(
                    "aria-label",
                    *draw.get(texts::INTERFACE_CALCULATOR_EXAMPLES),
                )
                .children(names)
                .child(empty),
        )
        .child(el("p").class(class!("note")).live_text(note))
}

//! Scenarios: up to three situations that the visitor set aside, side by side with the one in the form.

use commun_ui::class;
use std::cell::Cell;

use cap_commun::referentiel::texts;
use commun_page::{Draw, section};
use commun_ui::markup::{El, IntoNode, Node, el};
use commun_ui::{ButtonKind, button, take_focus};

use crate::compared::compared;
use crate::session::{MOST_SCENARIOS, Scenario, Session};

/// The scenarios kept, and the way to keep one.
pub fn scenarios_section(
    draw: &Draw,
    session: Session,
    ids: fn(Session) -> &'static [&'static str],
) -> El {
    let kept = move || session.with(|state| state.scenarios.len() as u64);
    let table = {
        let draw = draw.clone();
        move || table(&draw, session, ids(session))
    };
    let buttons = {
        let draw = draw.clone();
        // Drawn again, they answer one of them, which is gone: the focus stays among them.
        let again = Cell::new(false);
        move || actions(&draw, session, again.replace(true))
    };
    // The table follows the form too: its last column is what stands there.
    let followed = move || (session.revision() << 8) | kept();
    section(draw.get(texts::INTERFACE_CALCULATOR_SCENARIOS))
        .child(el("p").child(draw.get(texts::INTERFACE_CALCULATOR_SCENARIOS_LEAD)))
        .live_by(followed, table)
        .live_by(kept, buttons)
}

fn actions(draw: &Draw, session: Session, take: bool) -> El {
    let count = session.peek(|state| state.scenarios.len());
    let name = letter(count);
    let more = count + 1 < MOST_SCENARIOS;
    let keep = more.then(|| {
        let keep = button(
            ButtonKind::Secondary,
            draw.fill(
                texts::INTERFACE_CALCULATOR_KEEP_SCENARIO,
                &[("name", &name)],
            ),
            move || keep_scenario(session),
        );
        take_focus(keep, take)
    });
    let forget = (count > 0).then(|| {
        let forget = button(
            ButtonKind::Quiet,
            draw.get(texts::INTERFACE_CALCULATOR_FORGET_SCENARIOS),
            move || session.update(|state| state.scenarios.clear()),
        );
        take_focus(forget, take && !more)
    });
    el("div").class(class!("actions")).child(keep).child(forget)
}

fn keep_scenario(session: Session) {
    let inputs = session.inputs();
    session.update(|state| {
        let name = letter(state.scenarios.len());
        state.scenarios.push(Scenario { name, inputs });
    });
}

fn letter(index: usize) -> String {
    ["A", "B", "C"].get(index).copied().unwrap_or("").to_owned()
}

/// The results of each scenario, then of the form, with the difference to the first.
fn table(draw: &Draw, session: Session, ids: &[&str]) -> Node {
    let model = session.plan.model;
    let kept = session.peek(|state| state.scenarios.clone());
    if kept.is_empty() {
        return Node::None;
    }
    let computed = session.computed();
    let evaluated: Vec<(String, Vec<f64>)> = kept
        .iter()
        .map(|scenario| {
            let name = [("name", &*scenario.name)];
            let name = draw.fill(texts::INTERFACE_CALCULATOR_SCENARIO, &name);
            let estimates = scenario.inputs.estimates();
            (name, model.situation(&estimates).central())
        })
        .collect();
    let mut columns: Vec<(String, &[f64])> = evaluated
        .iter()
        .map(|(name, nodes)| (name.clone(), nodes.as_slice()))
        .collect();
    columns.push((draw.own(texts::INTERFACE_CALCULATOR_NOW), &computed.nodes));
    let caption = texts::INTERFACE_CALCULATOR_SCENARIOS_TABLE;
    compared(draw, model, caption, columns, ids, true).into_node()
}

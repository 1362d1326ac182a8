//! Scenarios: up to three situations that the visitor set aside, side by side with the one in the form.

use std::cell::Cell;

use cap_commun::referentiel::texts;
use commun_page::{Draw, section};
use commun_ui::markup::{El, IntoNode, Node, el};
use commun_ui::{
    ButtonKind, Scenario as Shown, ScenarioCell, ScenarioRow, ScenarioTable, button,
    scenario_table, take_focus,
};

use crate::number::{difference, figure};
use crate::session::{MOST_SCENARIOS, Scenario, Session};

/// The scenarios kept, and the way to keep one.
pub fn scenarios_section(draw: &Draw, session: Session, ids: &'static [&'static str]) -> El {
    let kept = move || session.with(|state| state.scenarios.len() as u64);
    let table = {
        let draw = draw.clone();
        move || table(&draw, session, ids)
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
    el("div").class("commun-actions").child(keep).child(forget)
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
    let mut columns: Vec<Vec<f64>> = kept
        .iter()
        .map(|scenario| model.situation(&scenario.inputs.estimates()).central())
        .collect();
    columns.push(session.computed().nodes.clone());
    let mut names: Vec<String> = kept
        .iter()
        .map(|scenario| {
            draw.fill(
                texts::INTERFACE_CALCULATOR_SCENARIO,
                &[("name", &scenario.name)],
            )
        })
        .collect();
    names.push(draw.get(texts::INTERFACE_CALCULATOR_NOW).to_owned());
    let rows = ids.iter().filter_map(|id| {
        let node = model.node(id)?;
        let unit = model.unit_of(node);
        let at = |nodes: &Vec<f64>| nodes.get(node).copied().unwrap_or(f64::NAN);
        let first = columns.first().map_or(f64::NAN, at);
        let cell = |(index, nodes): (usize, &Vec<f64>)| {
            let value = at(nodes);
            ScenarioCell {
                words: if value.is_nan() {
                    "—".to_owned()
                } else {
                    figure(draw, unit, value)
                },
                difference: difference(draw, unit, value - first).filter(|_| index > 0),
            }
        };
        Some(ScenarioRow {
            name: model
                .title_of(node)
                .map_or("", |title| draw.get(title))
                .to_owned(),
            cells: columns.iter().enumerate().map(cell).collect(),
        })
    });
    scenario_table(ScenarioTable {
        caption: draw
            .get(texts::INTERFACE_CALCULATOR_SCENARIOS_TABLE)
            .to_owned(),
        corner: draw.get(texts::INTERFACE_CALCULATOR_RESULT).to_owned(),
        scenarios: names
            .into_iter()
            .map(|name| Shown { name, note: None })
            .collect(),
        rows: rows.collect(),
    })
    .into_node()
}

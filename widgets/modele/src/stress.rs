//! Stress tests: what changes when something moves, and how much of what else would make up for it.

use cap_commun::model::{Crossing, Estimate, Remedy, Unit, remedies};
use cap_commun::referentiel::{self, texts};
use commun_calculator::{Session, difference, figure};
use commun_page::Draw;
use commun_ui::markup::{El, IntoNode, Node, el};
use commun_ui::{Scenario, ScenarioCell, ScenarioRow, ScenarioTable, scenario_table};

use crate::sources::by_size;

/// A shock: its name, the inputs after it, and the result to bring back.
struct Shock {
    name: String,
    inputs: Vec<Estimate>,
    /// What one would want back, by id, with the inputs that may bring it; none where the shock is a gain.
    lost: Option<(&'static str, Vec<usize>)>,
}

/// Each test in a table of its own, beside today.
pub(crate) fn stress_tests(draw: &Draw, session: Session, ids: &[&str]) -> Node {
    let tests = shocks(draw, session).into_iter().map(|shock| {
        el("section")
            .class("commun-test")
            .child(el("h4").child(shock.name.clone()))
            .child(table(draw, session, ids, &shock))
            .child(remedy_words(draw, session, &shock).map(|words| el("p").child(words)))
    });
    el("div").class("commun-tests").children(tests).into_node()
}

fn shocks(draw: &Draw, session: Session) -> Vec<Shock> {
    let model = session.plan.model;
    let computed = session.computed();
    let now = &computed.estimates;
    let percent = |id: &str| {
        let share = referentiel::coefficient(id).map_or(0.0, |shock| shock.value.central());
        (share, figure(draw, Some(Unit::Part), share))
    };
    // The inputs with some of them multiplied.
    let scaled = |nodes: &[usize], by: f64| {
        let all = now.iter().enumerate();
        let value = |(node, estimate): (usize, &Estimate)| {
            let central = estimate.central();
            Estimate::exact(if nodes.contains(&node) {
                central * by
            } else {
                central
            })
        };
        all.map(value).collect::<Vec<_>>()
    };
    let nodes =
        |ids: &[&str]| -> Vec<usize> { ids.iter().filter_map(|id| model.node(id)).collect() };
    let present: Vec<usize> = by_size(draw, session)
        .iter()
        .map(|source| source.node)
        .collect();
    let besides = |gone: &[usize]| -> Vec<usize> {
        let others = present.iter().copied();
        others.filter(|node| !gone.contains(node)).collect()
    };
    let mut shocks = Vec::new();
    if let Some(first) = by_size(draw, session).first() {
        shocks.push(Shock {
            name: draw.fill(texts::INTERFACE_MODELE_TEST_FUNDER, &[("name", first.name)]),
            inputs: scaled(&[first.node], 0.0),
            lost: Some(("ressources", besides(&[first.node]))),
        });
    }
    let grants = nodes(&["subventions"]);
    let (share, words) = percent("choc_subventions");
    if grants.iter().any(|node| computed.value(*node) > 0.0) {
        shocks.push(Shock {
            name: draw.fill(texts::INTERFACE_MODELE_TEST_GRANTS, &[("share", &words)]),
            inputs: scaled(&grants, 1.0 - share),
            lost: Some(("ressources", besides(&grants))),
        });
    }
    let hours = nodes(&["heures_execution", "heures_encadrement", "heures_expertise"]);
    let (share, words) = percent("choc_benevoles");
    if hours.iter().any(|node| computed.value(*node) > 0.0) {
        shocks.push(Shock {
            name: draw.fill(
                texts::INTERFACE_MODELE_TEST_VOLUNTEERS,
                &[("share", &words)],
            ),
            inputs: scaled(&hours, 1.0 - share),
            lost: Some(("valeur_totale", present.clone())),
        });
    }
    shocks.extend(alliance(draw, session));
    shocks
}

/// One alliance more: sponsorship, tagged as coming from it.
fn alliance(draw: &Draw, session: Session) -> Option<Shock> {
    let model = session.plan.model;
    let computed = session.computed();
    let share = referentiel::coefficient("choc_alliance")?.value.central();
    let money = computed.value(model.node("ressources")?) * share;
    let gaining = [model.node("mecenat")?, model.node("mecenat_alliance")?];
    let all = computed.estimates.iter().enumerate();
    let inputs = all.map(|(node, estimate)| {
        let more = if gaining.contains(&node) { money } else { 0.0 };
        Estimate::exact(estimate.central() + more)
    });
    let words = figure(draw, Some(Unit::Part), share);
    (money > 0.0).then(|| Shock {
        name: draw.fill(texts::INTERFACE_MODELE_TEST_ALLIANCE, &[("share", &words)]),
        inputs: inputs.collect(),
        lost: None,
    })
}

fn table(draw: &Draw, session: Session, ids: &[&str], shock: &Shock) -> El {
    let model = session.plan.model;
    let computed = session.computed();
    let after = model.situation(&shock.inputs).central();
    let column = |name: &str| Scenario {
        name: name.to_owned(),
        note: None,
    };
    let rows = ids.iter().filter_map(|id| {
        let node = model.node(id)?;
        let unit = model.unit_of(node);
        let (before, after) = (computed.value(node), after.get(node).copied()?);
        let words = |value: f64| {
            if value.is_nan() {
                "—".to_owned()
            } else {
                figure(draw, unit, value)
            }
        };
        let cells = vec![
            ScenarioCell {
                words: words(before),
                difference: None,
            },
            ScenarioCell {
                words: words(after),
                difference: difference(draw, unit, after - before),
            },
        ];
        let title = model.title_of(node)?;
        Some(ScenarioRow {
            name: draw.get(title).to_owned(),
            cells,
        })
    });
    scenario_table(ScenarioTable {
        caption: draw.get(texts::INTERFACE_MODELE_CHANGES).to_owned(),
        corner: draw.get(texts::INTERFACE_CALCULATOR_RESULT).to_owned(),
        scenarios: vec![
            column(draw.get(texts::INTERFACE_MODELE_TODAY)),
            column(draw.get(texts::INTERFACE_MODELE_AFTER)),
        ],
        rows: rows.collect(),
    })
}

/// The most ways out that are named.
const MOST_REMEDIES: usize = 3;

/// How much of which other source would bring back what is lost.
fn remedy_words(draw: &Draw, session: Session, shock: &Shock) -> Option<String> {
    let model = session.plan.model;
    let (id, candidates) = shock.lost.as_ref()?;
    let output = model.node(id)?;
    let before = session.computed().value(output);
    let situation = model.situation(&shock.inputs);
    let bounds: Vec<(usize, (f64, f64))> = candidates
        .iter()
        .filter_map(|node| {
            let input = model.input(*node)?;
            Some((*node, (input.low, input.high)))
        })
        .collect();
    let found = remedies(&situation, &bounds, output, before);
    let euros = |value: f64| figure(draw, Some(Unit::Euro), value);
    let one = |remedy: &Remedy| {
        let Crossing::At(value) = remedy.crossing else {
            return None;
        };
        let input = model.input(remedy.input)?;
        let now = shock.inputs.get(remedy.input)?.central();
        let values = [
            ("name", draw.get(input.title_for(draw.profil()))),
            ("value", &*euros(value)),
            ("now", &*euros(now)),
        ];
        Some(draw.fill(texts::INTERFACE_MODELE_REMEDY_ONE, &values))
    };
    let list: Vec<String> = found.iter().filter_map(one).take(MOST_REMEDIES).collect();
    let added = found
        .iter()
        .map(|remedy| remedy.added)
        .find(|added| !added.is_nan());
    let Some(added) = added.filter(|_| !list.is_empty()) else {
        return Some(draw.get(texts::INTERFACE_MODELE_REMEDY_NONE).to_owned());
    };
    let either = [
        draw.words.semicolon(),
        draw.get(texts::INTERFACE_CALCULATOR_OR),
        " ",
    ]
    .concat();
    let values = [
        ("before", &*euros(before)),
        ("added", &*euros(added)),
        ("list", &*list.join(&either)),
    ];
    Some(draw.fill(texts::INTERFACE_MODELE_REMEDY, &values))
}

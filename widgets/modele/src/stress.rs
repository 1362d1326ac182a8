//! Stress tests: what changes when something moves, and how much of what else would make up for it. Each stands behind
//! one line that says its effect. How much moves is our hypothesis, and dated as such.

use commun_ui::class;
use std::cell::Cell;
use std::rc::Rc;

use cap_commun::model::{Crossing, Estimate, Remedy, Unit, remedies};
use cap_commun::referentiel::{self, texts};
use commun_calculator::{Session, compared, constant_line, figure, when_opened};
use commun_page::Draw;
use commun_ui::disclosure;
use commun_ui::markup::{El, IntoNode, Node, el, live_by};

use crate::sources::by_size;
use crate::widget::COMPARED;

/// A shock: its name, the inputs after it, and what it moves.
pub(crate) struct Shock {
    pub(crate) name: String,
    pub(crate) inputs: Vec<Estimate>,
    /// The result that its line says, by id.
    pub(crate) moved: &'static str,
    /// What one would want back, by id, with the inputs that may bring it; none where the shock is a gain.
    pub(crate) lost: Option<(&'static str, Vec<usize>)>,
    /// The coefficient that says how much moves, by id; none where all of it goes, or where the visitor says.
    pub(crate) assumed: Option<&'static str>,
}

/// The tests by what they assume; each has the bit of its place, since some may be missing.
const BITS: [Option<&str>; 4] = [
    None,
    Some("choc_subventions"),
    Some("choc_benevoles"),
    Some("choc_alliance"),
];

/// Which tests the visitor has open, a bit each: they are drawn anew with the results.
pub(crate) type Opened = Rc<Cell<u8>>;

/// The tests, following what is typed.
pub(crate) fn tests(draw: &Draw, session: Session) -> Node {
    let (draw, opened) = (draw.clone(), Opened::default());
    live_by(
        move || session.revision(),
        move || stress_tests(&draw, session, &opened),
    )
}

/// Each test behind a line.
pub(crate) fn stress_tests(draw: &Draw, session: Session, opened: &Opened) -> Node {
    let tests = shocks(draw, session).into_iter();
    let tests = tests.map(|shock| {
        let bit = BITS.iter().position(|assumed| *assumed == shock.assumed);
        let bit = bit.map_or(0, |place| 1_u8 << place);
        let open = draw.printed || opened.get() & bit != 0;
        let line = [
            el("span").child(shock.name.clone()).into_node(),
            " ".into_node(),
            el("span")
                .class(class!("test__effect"))
                .child(effect(draw, session, &shock))
                .into_node(),
        ];
        let test = disclosure(line.into_node(), open, outcome(draw, session, &shock));
        let opened = Rc::clone(opened);
        when_opened(test.class_if(class!("test"), true), move |open| {
            let others = opened.get() & !bit;
            opened.set(if open { others | bit } else { others });
        })
    });
    el("div").children(tests).into_node()
}

/// What it does, in a sentence.
pub(crate) fn effect(draw: &Draw, session: Session, shock: &Shock) -> String {
    let model = session.plan.model;
    let Some(node) = model.node(shock.moved) else {
        return String::new();
    };
    let after = model.situation(&shock.inputs).central();
    let words = |value: f64| figure(draw, model.unit_of(node), value);
    let values = [
        (
            "result",
            model.title_of(node).map_or("", |title| draw.get(title)),
        ),
        ("before", &*words(session.computed().value(node))),
        (
            "after",
            &*words(after.get(node).copied().unwrap_or(f64::NAN)),
        ),
    ];
    draw.fill(texts::INTERFACE_MODELE_TEST_EFFECT, &values)
}

/// What changes, what would make up for it, and whose hypothesis it is.
pub(crate) fn outcome(draw: &Draw, session: Session, shock: &Shock) -> Node {
    let remedy = remedy_words(draw, session, shock).map(|words| el("p").child(words));
    let assumed = shock.assumed;
    let assumed = assumed.and_then(|id| constant_line(draw, session.plan.model, id));
    [
        table(draw, session, shock).into_node(),
        remedy.into_node(),
        assumed.into_node(),
    ]
    .into_node()
}

fn shocks(draw: &Draw, session: Session) -> Vec<Shock> {
    let model = session.plan.model;
    let computed = session.computed();
    let now = &computed.estimates;
    let scaled = |nodes: &[usize], by: f64| scaled(now, nodes, by);
    let percent = |id: &str| {
        let share = referentiel::coefficient(id).map_or(0.0, |shock| shock.value.central());
        (share, figure(draw, Some(Unit::Part), share))
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
            moved: "ressources",
            lost: Some(("ressources", besides(&[first.node]))),
            assumed: None,
        });
    }
    let grants = nodes(&["subventions"]);
    let (share, words) = percent("choc_subventions");
    if grants.iter().any(|node| computed.value(*node) > 0.0) {
        shocks.push(Shock {
            name: draw.fill(texts::INTERFACE_MODELE_TEST_GRANTS, &[("share", &words)]),
            inputs: scaled(&grants, 1.0 - share),
            moved: "ressources",
            lost: Some(("ressources", besides(&grants))),
            assumed: Some("choc_subventions"),
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
            moved: "valeur_totale",
            lost: Some(("valeur_totale", present.clone())),
            assumed: Some("choc_benevoles"),
        });
    }
    shocks.extend(alliance(draw, session));
    shocks
}

/// The inputs at their centre, with some of them multiplied.
pub(crate) fn scaled(inputs: &[Estimate], nodes: &[usize], by: f64) -> Vec<Estimate> {
    let all = inputs.iter().enumerate();
    let value = |(node, estimate): (usize, &Estimate)| {
        let by = if nodes.contains(&node) { by } else { 1.0 };
        Estimate::exact(estimate.central() * by)
    };
    all.map(value).collect()
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
        moved: "valeur_totale",
        lost: None,
        assumed: Some("choc_alliance"),
    })
}

fn table(draw: &Draw, session: Session, shock: &Shock) -> El {
    let model = session.plan.model;
    let after = model.situation(&shock.inputs).central();
    let computed = session.computed();
    let name = |text| draw.own(text);
    compared(
        draw,
        model,
        texts::INTERFACE_MODELE_CHANGES,
        vec![
            (name(texts::INTERFACE_MODELE_TODAY), &computed.nodes),
            (name(texts::INTERFACE_MODELE_AFTER), &after),
        ],
        &COMPARED,
        true,
    )
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
            ("name", *draw.get(input.title_for(draw.profil()))),
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
        return Some(draw.own(texts::INTERFACE_MODELE_REMEDY_NONE));
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
        ("list", &*cap_commun::joined(&list, &either)),
    ];
    Some(draw.fill(texts::INTERFACE_MODELE_REMEDY, &values))
}

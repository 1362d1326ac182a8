//! The visitor's own stress test: one of their figures, and by how much it changes.

use cap_commun::model::Unit;
use cap_commun::referentiel::texts;
use commun_calculator::{Session, amount_mistake, figure};
use commun_page::Draw;
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, Node, el, live_by};
use commun_ui::{NumberField, choice, disclosure, number_field, resting_announcer};

use crate::sources::by_size;
use crate::stress::{Shock, effect, outcome, scaled};
use crate::widget::COMPARED;

/// The test behind a line.
pub(crate) fn own_test(draw: &Draw, session: Session) -> El {
    let (choices, tested, said) = (draw.clone(), draw.clone(), draw.clone());
    // The list follows which figures there are, and not what they are: it keeps the focus.
    let listed = move || {
        session.revision();
        let mask = |mask: u64, node: &usize| mask | 1_u64.checked_shl(*node as u32).unwrap_or(0);
        present(session).iter().fold(0, mask)
    };
    let tried =
        move || session.with(|state| (state.trial.node, state.trial.change.value.to_bits()));
    let content = [
        el("div")
            .class(class!("calculator__fields"))
            .child(live_by(listed, move || inputs(&choices, session)))
            .child(change(draw, session))
            .into_node(),
        live_by(
            move || {
                let (node, change) = tried();
                session.revision() ^ change.rotate_left(7) ^ ((node as u64) << 48)
            },
            move || own_outcome(&tested, session),
        ),
        resting_announcer(move || {
            session.revision();
            tried();
            own_shock(&said, session).map_or(String::new(), |shock| effect(&said, session, &shock))
        })
        .into_node(),
    ];
    disclosure(
        draw.get(texts::INTERFACE_MODELE_OWN_TEST),
        false,
        content.into_node(),
    )
    .class_if(class!("test"), true)
}

/// The figures that can change by a share and that weigh: those that are not nil, without the levels of links.
fn present(session: Session) -> Vec<usize> {
    let computed = session.computed();
    let model = session.plan.model;
    let situation = model.situation(&computed.estimates);
    let inputs = model.inputs.iter().enumerate();
    let inputs = inputs.filter(|(_, input)| input.unit != Unit::Niveau);
    let nodes = inputs.map(|(node, _)| node);
    nodes
        .filter(|node| computed.value(*node) > 0.0 && situation.weighs(*node))
        .collect()
}

/// The figure that is tried: the one chosen, else the first there is.
fn tried(session: Session, present: &[usize]) -> Option<usize> {
    let chosen = session.peek(|state| state.trial.node);
    let chosen = present.iter().copied().find(|node| *node == chosen);
    chosen.or_else(|| present.first().copied())
}

fn name(draw: &Draw, session: Session, node: usize) -> &'static str {
    let input = session.plan.model.input(node);
    input.map_or("", |input| draw.get(input.title_for(draw.profil())))
}

fn inputs(draw: &Draw, session: Session) -> El {
    let nodes = present(session);
    let tried = tried(session, &nodes);
    let chosen = nodes.iter().position(|node| Some(*node) == tried);
    let names = nodes
        .iter()
        .map(|node| name(draw, session, *node).to_owned());
    choice(
        draw.own(texts::INTERFACE_MODELE_OWN_INPUT),
        names.collect(),
        chosen.unwrap_or(0),
        move |index| {
            if let Some(node) = nodes.get(index) {
                session.try_change(|trial| trial.node = *node);
            }
        },
    )
}

fn change(draw: &Draw, session: Session) -> El {
    let field = NumberField {
        label: draw.own(texts::INTERFACE_MODELE_OWN_CHANGE),
        help: draw.own(texts::INTERFACE_MODELE_OWN_CHANGE_HELP),
        unit: "%".to_owned(),
        range: None,
    };
    let errors = draw.clone();
    let lang = draw.words.0;
    number_field(
        field,
        move |_| session.with(|state| state.trial.change.text.clone()),
        move |_| {
            let mistake = session.with(|state| state.trial.change.mistake);
            mistake.map_or(String::new(), |mistake| {
                amount_mistake(&errors, Unit::Part, mistake)
            })
        },
        String::new,
        move |_, text| session.try_change(|trial| trial.enter(text, lang)),
    )
}

/// What it does; how to have one where there is none. On paper, nothing then.
pub(crate) fn own_outcome(draw: &Draw, session: Session) -> Node {
    let Some(shock) = own_shock(draw, session) else {
        let how = el("p")
            .class(class!("note"))
            .child(draw.get(texts::INTERFACE_MODELE_OWN_NONE));
        return (!draw.printed).then_some(how).into_node();
    };
    let line = [&shock.name, ". ", &effect(draw, session, &shock)].concat();
    [
        el("p").child(el("strong").child(line)).into_node(),
        outcome(draw, session, &shock),
    ]
    .into_node()
}

fn own_shock(draw: &Draw, session: Session) -> Option<Shock> {
    let node = tried(session, &present(session))?;
    let change = session.peek(|state| state.trial.change.value);
    if change == 0.0 {
        return None;
    }
    let model = session.plan.model;
    let computed = session.computed();
    let inputs = scaled(&computed.estimates, &[node], 1.0 + change);
    let after = model.situation(&inputs).central();
    let value = |nodes: &[f64], id: &str| {
        let node = model.node(id);
        node.and_then(|node| nodes.get(node).copied())
            .unwrap_or(f64::NAN)
    };
    // The first that moves is what its line says.
    let results = model
        .results
        .iter()
        .map(|node| model.id_of(usize::from(*node)));
    let mut results = COMPARED.into_iter().chain(results);
    let moved = results.find(|id| {
        let (before, after) = (value(&computed.nodes, id), value(&after, id));
        (before - after).abs() > 0.0
    });
    let is_lost = |id: &&str| value(&after, id) < value(&computed.nodes, id);
    let lost = ["ressources", "valeur_totale"].into_iter().find(is_lost);
    let sources = by_size(draw, session).into_iter().map(|source| source.node);
    let others: Vec<usize> = sources.filter(|source| *source != node).collect();
    let sign = if change < 0.0 { "−" } else { "+" };
    let share = figure(draw, Some(Unit::Part), change.abs());
    Some(Shock {
        name: [name(draw, session, node), draw.words.colon(), sign, &share].concat(),
        inputs,
        moved: moved.unwrap_or("valeur_totale"),
        lost: lost.map(|id| (id, others)),
        assumed: None,
    })
}

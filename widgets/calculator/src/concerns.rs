//! What to know before trusting the figures on screen: fields to correct, values that have grown old.

use cap_commun::catalogue::Day;
use cap_commun::model::{Model, Token};
use cap_commun::referentiel::texts;
use commun_page::Draw;
use commun_ui::markup::{El, el};
use commun_ui::{NoticeKind, notice};

use crate::session::Session;

/// The fields to correct: a notice that comes and goes with what is typed.
pub fn concerns(draw: &Draw, session: Session) -> El {
    let wrong = move || {
        session.with(|state| {
            let fields = state.fields.iter();
            fields
                .filter(|field| field.mistakes.iter().any(Option::is_some))
                .count() as u64
        })
    };
    let notices = {
        let draw = draw.clone();
        move || to_correct(&draw, session)
    };
    el("div").live_by(wrong, notices)
}

/// The values that have grown old: a notice that goes once the visitor gives others.
pub fn aged(draw: &Draw, session: Session) -> El {
    let draw = draw.clone();
    el("div").live_by(
        move || session.revision(),
        move || old_values(&draw, session),
    )
}

/// The fields whose text could not be read.
fn to_correct(draw: &Draw, session: Session) -> Option<El> {
    let inputs = session.plan.model.inputs.iter().enumerate();
    let wrong = |node: usize| {
        session.peek(|state| {
            let field = state.fields.get(node);
            field.is_some_and(|field| field.mistakes.iter().any(Option::is_some))
        })
    };
    let names: Vec<String> = inputs
        .filter(|(node, _)| wrong(*node))
        .map(|(_, input)| {
            let name = draw.get(input.title_for(draw.profil()));
            draw.words.quote(name)
        })
        .collect();
    let words = || {
        draw.fill(
            texts::INTERFACE_CALCULATOR_TO_CORRECT,
            &[("names", &draw.words.list(&names))],
        )
    };
    (!names.is_empty()).then(|| notice(NoticeKind::Info, words()))
}

/// The dated values that somebody revises, that have not been for long, and that weigh on what was entered: those that
/// formulas name, and those that stand in a field until the visitor gives another.
fn old_values(draw: &Draw, session: Session) -> Option<El> {
    let today = Day::parse(&draw.today)?;
    let model = session.plan.model;
    let computed = session.computed();
    let situation = model.situation(&computed.estimates);
    let constants = model.constants.iter().enumerate();
    let named = constants
        .filter(|(index, constant)| {
            constant.coefficient.is_old(today) && counts(model, &computed.nodes, *index)
        })
        .map(|(_, constant)| constant.title);
    let preset = |node: usize| session.peek(|state| state.inputs.given(node).is_none());
    let inputs = model.inputs.iter().enumerate();
    let preset = inputs
        .filter(|(node, input)| input.is_old(today) && preset(*node) && situation.weighs(*node))
        .map(|(_, input)| input.title_for(draw.profil()));
    let names: Vec<String> = named.chain(preset).map(|title| draw.own(title)).collect();
    let words = || {
        draw.fill(
            texts::INTERFACE_CALCULATOR_OLD_COEFFICIENTS,
            &[("names", &draw.words.list(&names))],
        )
    };
    (!names.is_empty()).then(|| notice(NoticeKind::Info, words()))
}

/// Whether a formula that names a constant gives something else than nothing.
fn counts(model: &Model, nodes: &[f64], constant: usize) -> bool {
    let values = nodes.iter().skip(model.inputs.len());
    let mut formulas = model.formulas.iter().zip(values);
    formulas.any(|(formula, value)| {
        let named = |token: &Token| matches!(token, Token::Constant(index) if usize::from(*index) == constant);
        value.abs() > 0.0 && formula.tokens.iter().any(named)
    })
}

//! Where one stands: the place, the declared need beside it, the facts that decide, the panel as context.

use cap_commun::questionnaire::{
    Answers, Assessment, Declared, Place, Relation, Role, VerdictResult,
};
use cap_commun::referentiel::texts;
use commun_page::{Draw, figure_source, figure_words};
use commun_ui::class;
use commun_ui::ladder;
use commun_ui::markup::{El, Node, el, many};

use super::calculation::calculation;
use crate::welcome::ladder_places;

/// One section per verdict; the first one carries the declared need.
pub(super) fn verdict_sections(draw: &Draw, answers: &Answers, assessment: &Assessment) -> Node {
    let verdicts = assessment.verdicts.iter().enumerate();
    many(verdicts.map(|(index, result)| {
        let declared = assessment.declared.as_ref().filter(|_| index == 0);
        verdict_section(draw, answers, declared, result)
    }))
}

fn verdict_section(
    draw: &Draw,
    answers: &Answers,
    declared: Option<&Declared>,
    result: &VerdictResult,
) -> El {
    let verdict = result.verdict;
    let established = result.established();
    let place = established.and_then(|index| verdict.places.get(index));
    let rule = place
        .and(result.rule)
        .and_then(|index| verdict.rules.get(index));
    el("section")
        .class(class!("section"))
        .child(
            el("p")
                .class(class!("kicker"))
                .child(draw.get(verdict.label)),
        )
        .child(
            el("h3")
                .class(class!("verdict__place"))
                .child(place_heading(draw, result)),
        )
        .child(place.map(|place| {
            el("p")
                .class(class!("verdict__title"))
                .child(draw.get(place.title))
        }))
        .child(rule.map(|rule| {
            let why = el("strong").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_WHY));
            el("p")
                .class(class!("verdict__why"))
                .child(why)
                .child(" ")
                .child(draw.get(rule.sentence))
        }))
        .child(possible(draw, result))
        .child(picture(draw, result, declared))
        .child(declared.map(|declared| need(draw, declared, result)))
        .child(place.map(|place| el("p").child(draw.get(place.text))))
        .child(place.and_then(|place| context(draw, place, answers)))
        .child(calculation(draw, answers, result))
}

/// « 2 · Faire valoir… », « Au moins 2 · … » while answers are missing, or « Encore ouvert ».
fn place_heading(draw: &Draw, result: &VerdictResult) -> String {
    let Some(index) = result.established() else {
        return draw.own(texts::INTERFACE_AUTODIAGNOSTIC_PLACE_OPEN);
    };
    let Some(place) = result.verdict.places.get(index) else {
        return String::new();
    };
    let name = if result.verdict.ordered {
        let number = (index + 1).to_string();
        draw.fill(
            texts::INTERFACE_AUTODIAGNOSTIC_LEVEL,
            &[("number", &number), ("name", draw.get(place.name))],
        )
    } else {
        draw.own(place.name)
    };
    if result.is_certain() {
        name
    } else {
        draw.fill(
            texts::INTERFACE_AUTODIAGNOSTIC_AT_LEAST,
            &[("place", &name)],
        )
    }
}

/// The places that answers still missing would lead to.
fn possible(draw: &Draw, result: &VerdictResult) -> Option<El> {
    let others = result
        .possible
        .iter()
        .filter(|index| Some(**index) != result.established());
    let others = others.filter_map(|index| result.verdict.places.get(*index));
    let names: Vec<String> = others
        .map(|place| draw.words.quote(draw.get(place.name)))
        .collect();
    (!result.is_certain()).then(|| el("p").child(possible_words(draw, &names)))
}

/// « Sont encore possibles : … »
pub(super) fn possible_words(draw: &Draw, names: &[String]) -> String {
    draw.fill(
        texts::INTERFACE_AUTODIAGNOSTIC_POSSIBLE,
        &[("places", &draw.words.list(names))],
    )
}

/// The ladder with a flag for the answers and one for the declared need.
fn picture(draw: &Draw, result: &VerdictResult, declared: Option<&Declared>) -> Option<El> {
    if !result.verdict.ordered {
        return None;
    }
    let mut places = ladder_places(draw, result.verdict);
    for (index, place) in places.iter_mut().enumerate() {
        if result.established() == Some(index) {
            place
                .markers
                .push(draw.own(texts::INTERFACE_AUTODIAGNOSTIC_MARK_ANSWERS));
        } else if result.possible.contains(&index) {
            place
                .markers
                .push(draw.own(texts::INTERFACE_AUTODIAGNOSTIC_MARK_POSSIBLE));
        }
        if declared.is_some_and(|declared| declared.place == index) {
            place
                .markers
                .push(draw.own(texts::INTERFACE_AUTODIAGNOSTIC_MARK_NEED));
        }
    }
    Some(ladder(draw.get(result.verdict.label), places))
}

/// The declared need and how it relates to what the answers show; never averaged.
fn need(draw: &Draw, declared: &Declared, result: &VerdictResult) -> El {
    let name = result
        .verdict
        .places
        .get(declared.place)
        .map_or(&"", |place| draw.get(place.name));
    let words = match declared.relation {
        Relation::Concordant => texts::INTERFACE_AUTODIAGNOSTIC_NEED_CONCORDANT,
        Relation::NeedHigher => texts::INTERFACE_AUTODIAGNOSTIC_NEED_HIGHER,
        Relation::NeedLower => texts::INTERFACE_AUTODIAGNOSTIC_NEED_LOWER,
        Relation::Unsettled => texts::INTERFACE_AUTODIAGNOSTIC_NEED_UNSETTLED,
    };
    let stated = [
        draw.get(texts::INTERFACE_AUTODIAGNOSTIC_YOUR_NEED),
        " ",
        &draw.words.quote(name),
        ".",
    ]
    .concat();
    el("p")
        .child(el("strong").child(stated))
        .child(" ")
        .child(draw.get(words))
}

/// The panel: context with its source and date, never a percentile.
fn context(draw: &Draw, place: &Place, answers: &Answers) -> Option<El> {
    let figure = place.figure?;
    let mut note = draw.own(texts::INTERFACE_AUTODIAGNOSTIC_CONTEXT_NOT_RANK);
    if !on_behalf_of_territory(answers) {
        note.push(' ');
        note.push_str(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_CONTEXT_EXTRAPOLATED));
    }
    let context = el("aside")
        .class(class!("context"))
        .child(el("p").child(figure_words(draw, figure)))
        .child(el("p").class(class!("note")).child(note))
        .child(figure_source(draw, figure));
    Some(context)
}

/// The panel was made of territories: for a local authority it is no extrapolation.
fn on_behalf_of_territory(answers: &Answers) -> bool {
    let index = answers.questionnaire().index_of_role(Role::Profil);
    index
        .and_then(|index| answers.option(index))
        .is_some_and(|option| option.id == "col")
}

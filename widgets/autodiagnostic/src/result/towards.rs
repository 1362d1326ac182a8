//! What would move the result: the smallest changes of answers, found by exhaustive search.

use cap_commun::questionnaire::{Answers, Assessment, Change, Towards, VerdictResult};
use cap_commun::referentiel::texts;
use commun_page::Draw;
use commun_ui::markup::{El, el};

use super::{named, section};

/// What is missing for other places of the first verdict.
pub(super) fn towards_section(
    draw: &Draw,
    answers: &Answers,
    assessment: &Assessment,
) -> Option<El> {
    let result = assessment.verdicts.first()?;
    let further = |towards: &&Towards| {
        !result.verdict.ordered || result.place.is_none_or(|place| towards.place > place)
    };
    let shown: Vec<El> = result
        .towards
        .iter()
        .filter(further)
        .map(|towards| row(draw, answers, result, towards))
        .collect();
    let whole = section(draw.get(texts::INTERFACE_TOWARDS));
    if !shown.is_empty() {
        let list = el("ul").class("commun-towards__list").children(shown);
        return Some(
            whole
                .child(el("p").child(draw.get(texts::INTERFACE_TOWARDS_LEAD)))
                .child(list),
        );
    }
    // No higher place is left.
    result
        .verdict
        .ordered
        .then(|| whole.child(el("p").child(draw.get(texts::INTERFACE_TOWARDS_NONE))))
}

fn row(draw: &Draw, answers: &Answers, result: &VerdictResult, towards: &Towards) -> El {
    let nearest = result
        .nearest
        .as_ref()
        .is_some_and(|nearest| nearest.place == towards.place);
    let name = result
        .verdict
        .places
        .get(towards.place)
        .map(|place| draw.get(place.name))
        .unwrap_or_default();
    let count = towards.changes.len().to_string();
    let heading = if towards.changes.len() == 1 {
        texts::INTERFACE_TOWARDS_ONE
    } else {
        texts::INTERFACE_TOWARDS_MANY
    };
    let words = draw.fill(
        heading,
        &[("place", &draw.words.quote(name)), ("count", &count)],
    );
    let tag = nearest.then(|| {
        el("span")
            .class("commun-tag")
            .child(draw.get(texts::INTERFACE_NEAREST))
    });
    el("li")
        .class("commun-towards__row")
        .child(el("h4").child(words).child(" ").child(tag))
        .child(
            el("ul").children(
                towards
                    .changes
                    .iter()
                    .filter_map(|change| change_row(draw, answers, change)),
            ),
        )
}

fn change_row(draw: &Draw, answers: &Answers, change: &Change) -> Option<El> {
    let question = answers.questionnaire().questions.get(change.question)?;
    let label = |value: u8| {
        let option = question.options.get(usize::from(value))?;
        Some(draw.words.quote(draw.get(option.label)))
    };
    let to = label(change.to)?;
    let words = match change.from.known().and_then(label) {
        Some(from) => draw.fill(
            texts::INTERFACE_CHANGE_FROM_TO,
            &[("from", &from), ("to", &to)],
        ),
        None => draw.fill(texts::INTERFACE_CHANGE_TO, &[("to", &to)]),
    };
    Some(named(draw.get(question.short), words))
}

//! What would move the result: the smallest changes of answers, found by exhaustive search.

use cap_commun::questionnaire::{Answers, Assessment, Change, Towards, VerdictResult};
use cap_commun::referentiel::texts;
use commun_page::Draw;
use commun_ui::class;
use commun_ui::markup::{El, el};

use super::{named, section};

/// What is missing for the higher places of each verdict whose places are ordered.
pub(super) fn towards_section(
    draw: &Draw,
    answers: &Answers,
    assessment: &Assessment,
) -> Option<El> {
    let ordered = assessment.verdicts.iter();
    let ordered: Vec<&VerdictResult> = ordered.filter(|result| result.verdict.ordered).collect();
    let named = ordered.len() > 1;
    let blocks = ordered
        .iter()
        .map(|result| block(draw, answers, result, named));
    (!ordered.is_empty()).then(|| {
        section(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_TOWARDS))
            .child(el("p").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_TOWARDS_LEAD)))
            .children(blocks)
    })
}

/// One verdict: the higher places, or that none is left; its name, where there are several.
fn block(draw: &Draw, answers: &Answers, result: &VerdictResult, named: bool) -> El {
    let verdict = result.verdict;
    let level = if named { "h5" } else { "h4" };
    let higher = result.towards.iter();
    let higher = higher.filter(|towards| Some(towards.place) > result.place);
    let rows: Vec<El> = higher
        .map(|towards| row(draw, answers, result, towards, level))
        .collect();
    let top = verdict.top.filter(|_| rows.is_empty());
    let name = named.then(|| el("h4").child(draw.get(verdict.label)));
    let whole = el("div").class(class!("towards")).child(name);
    match top {
        Some(top) => whole.child(el("p").child(draw.get(top))),
        None => whole.child(el("ul").class(class!("towards__list")).children(rows)),
    }
}

fn row(
    draw: &Draw,
    answers: &Answers,
    result: &VerdictResult,
    towards: &Towards,
    level: &'static str,
) -> El {
    let nearest = result
        .nearest
        .as_ref()
        .is_some_and(|nearest| nearest.place == towards.place);
    let name = result
        .verdict
        .places
        .get(towards.place)
        .map_or(&"", |place| draw.get(place.name));
    let count = towards.changes.len().to_string();
    let heading = if towards.changes.len() == 1 {
        texts::INTERFACE_AUTODIAGNOSTIC_TOWARDS_ONE
    } else {
        texts::INTERFACE_AUTODIAGNOSTIC_TOWARDS_MANY
    };
    let words = draw.fill(
        heading,
        &[("place", &draw.words.quote(name)), ("count", &count)],
    );
    let tag = nearest.then(|| {
        el("span")
            .class(class!("tag"))
            .child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_NEAREST))
    });
    el("li")
        .child(el(level).child(words).child(" ").child(tag))
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
            texts::INTERFACE_AUTODIAGNOSTIC_CHANGE_FROM_TO,
            &[("from", &from), ("to", &to)],
        ),
        None => draw.fill(texts::INTERFACE_AUTODIAGNOSTIC_CHANGE_TO, &[("to", &to)]),
    };
    Some(named(draw.get(question.short), words))
}

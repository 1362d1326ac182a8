//! What would move the result: the smallest changes of answers, found by exhaustive search.

use cap_commun::questionnaire::{Answer, Answers, Assessment, Change, Towards, VerdictResult};
use cap_commun::referentiel::texts;
use commun_ui::v;
use leptos::prelude::*;

use crate::words::Words;

/// What is missing for other places of the first verdict.
#[component]
pub(crate) fn TowardsSection(answers: Answers, assessment: Assessment) -> impl IntoView {
    let w = Words::here();
    let Some(result) = assessment.verdicts.into_iter().next() else {
        return ().into_any();
    };
    let shown: Vec<Towards> = result
        .towards
        .iter()
        .filter(|towards| {
            !result.verdict.ordered || result.place.is_none_or(|place| towards.place > place)
        })
        .cloned()
        .collect();
    if shown.is_empty() {
        return v! { <Settled result /> }.into_any();
    }
    let nearest = result.nearest.as_ref().map(|nearest| nearest.place);
    let rows: Vec<_> = shown
        .into_iter()
        .map(|towards| v! { <TowardsRow nearest={nearest == Some(towards.place)} towards answers=answers.clone() result=result.clone() /> })
        .collect();
    v! {
        <section class="commun-section commun-towards">
            <h3>{w.get(texts::INTERFACE_TOWARDS)}</h3>
            <p>{w.get(texts::INTERFACE_TOWARDS_LEAD)}</p>
            <ul class="commun-towards__list">{rows}</ul>
        </section>
    }
    .into_any()
}

/// No higher place is left: says what the smallest change elsewhere would be.
#[component]
fn Settled(result: VerdictResult) -> impl IntoView {
    let w = Words::here();
    result.verdict.ordered.then(|| {
        v! {
            <section class="commun-section commun-towards">
                <h3>{w.get(texts::INTERFACE_TOWARDS)}</h3>
                <p>{w.get(texts::INTERFACE_TOWARDS_NONE)}</p>
            </section>
        }
    })
}

#[component]
fn TowardsRow(
    nearest: bool,
    towards: Towards,
    answers: Answers,
    result: VerdictResult,
) -> impl IntoView {
    let w = Words::here();
    let name = result
        .verdict
        .places
        .get(towards.place)
        .map(|place| w.get(place.name))
        .unwrap_or_default();
    let count = towards.changes.len().to_string();
    let heading = if towards.changes.len() == 1 {
        texts::INTERFACE_TOWARDS_ONE
    } else {
        texts::INTERFACE_TOWARDS_MANY
    };
    let changes: Vec<_> = towards
        .changes
        .iter()
        .filter_map(|change| change_row(w, &answers, change))
        .collect();
    v! {
        <li class="commun-towards__row">
            <h4>
                {w.fill(heading, &[("place", w.quote(name).as_str()), ("count", count.as_str())])}
                {nearest.then(|| v! { " "<span class="commun-tag">{w.get(texts::INTERFACE_NEAREST)}</span> })}
            </h4>
            <ul>{changes}</ul>
        </li>
    }
}

fn change_row(w: Words, answers: &Answers, change: &Change) -> Option<impl IntoView + use<>> {
    let question = answers.questionnaire().questions.get(change.question)?;
    let label = |value: u8| {
        question
            .options
            .get(usize::from(value))
            .map(|option| w.quote(w.get(option.label)))
    };
    let to = label(change.to)?;
    let from = match change.from {
        Answer::Chosen(value) => label(value),
        _ => None,
    };
    let words = match from {
        Some(from) => w.fill(
            texts::INTERFACE_CHANGE_FROM_TO,
            &[("from", from.as_str()), ("to", to.as_str())],
        ),
        None => w.fill(texts::INTERFACE_CHANGE_TO, &[("to", to.as_str())]),
    };
    Some(v! { <li><strong>{w.get(question.short)}</strong>" — "{words}</li> })
}

//! Where one stands: the place, the declared need beside it, the facts that decide, the panel as context.

use cap_commun::questionnaire::{
    Answers, Assessment, Declared, Place, Relation, Role, VerdictResult,
};
use cap_commun::referentiel::{Figure, texts};
use commun_ui::{Ladder, v};
use leptos::prelude::*;

use super::calculation::Calculation;
use crate::welcome::ladder_places;
use crate::words::Words;

/// One section per verdict.
#[component]
pub(crate) fn VerdictSections(answers: Answers, assessment: Assessment) -> impl IntoView {
    let mut declared = assessment.declared.clone();
    let section = |result: VerdictResult| {
        v! { <VerdictSection answers=answers.clone() declared=declared.take() result /> }
    };
    assessment
        .verdicts
        .into_iter()
        .map(section)
        .collect::<Vec<_>>()
}

/// A verdict: the first one carries the declared need.
#[component]
fn VerdictSection(
    answers: Answers,
    declared: Option<Declared>,
    result: VerdictResult,
) -> impl IntoView {
    let w = Words::here();
    let verdict = result.verdict;
    let place = result.place.and_then(|index| verdict.places.get(index));
    let rule = result.rule.and_then(|index| verdict.rules.get(index));
    v! {
        <section class="commun-section commun-verdict">
            <p class="commun-kicker">{w.get(verdict.label)}</p>
            <h3 class="commun-verdict__place">{place_heading(w, &result)}</h3>
            {place.map(|place| v! { <p class="commun-verdict__title">{w.get(place.title)}</p> })}
            {rule.map(|rule| v! {
                <p class="commun-verdict__why"><strong>{w.get(texts::INTERFACE_WHY)}</strong>" "{w.get(rule.sentence)}</p>
            })}
            <Possible result=result.clone() />
            <Picture result=result.clone() declared=declared.clone() />
            {declared.map(|declared| v! { <Need declared result=result.clone() /> })}
            {place.map(|place| v! { <p>{w.get(place.text)}</p> })}
            {place.map(|place| v! { <Context place answers=answers.clone() /> })}
            <Calculation answers result />
        </section>
    }
}

/// « 2 · Faire valoir… », « Au moins 2 · … » while answers are missing, or « Encore ouvert ».
fn place_heading(w: Words, result: &VerdictResult) -> String {
    let Some(index) = result.place else {
        return w.get(texts::INTERFACE_PLACE_OPEN).to_owned();
    };
    let Some(place) = result.verdict.places.get(index) else {
        return String::new();
    };
    let name = numbered(w, result, index, place);
    let uncertain = result.possible.len() > 1;
    if uncertain {
        w.fill(texts::INTERFACE_AT_LEAST, &[("place", name.as_str())])
    } else {
        name
    }
}

fn numbered(w: Words, result: &VerdictResult, index: usize, place: &Place) -> String {
    let number = (index + 1).to_string();
    if result.verdict.ordered {
        w.fill(
            texts::INTERFACE_LEVEL,
            &[("number", number.as_str()), ("name", w.get(place.name))],
        )
    } else {
        w.get(place.name).to_owned()
    }
}

/// The places that answers still missing would lead to.
#[component]
fn Possible(result: VerdictResult) -> impl IntoView {
    let w = Words::here();
    if result.possible.len() < 2 {
        return ().into_any();
    }
    let names: Vec<String> = result
        .possible
        .iter()
        .filter(|index| Some(**index) != result.place)
        .filter_map(|index| result.verdict.places.get(*index))
        .map(|place| w.quote(w.get(place.name)))
        .collect();
    v! { <p>{w.fill(texts::INTERFACE_POSSIBLE, &[("places", w.list(&names).as_str())])}</p> }
        .into_any()
}

/// The ladder with a flag for the answers and one for the declared need.
#[component]
fn Picture(result: VerdictResult, declared: Option<Declared>) -> impl IntoView {
    let w = Words::here();
    if !result.verdict.ordered {
        return ().into_any();
    }
    let mut places = ladder_places(w, result.verdict);
    for (index, place) in places.iter_mut().enumerate() {
        if result.place == Some(index) {
            place
                .markers
                .push(w.get(texts::INTERFACE_MARK_ANSWERS).to_owned());
        } else if result.possible.contains(&index) {
            place
                .markers
                .push(w.get(texts::INTERFACE_MARK_POSSIBLE).to_owned());
        }
        if declared
            .as_ref()
            .is_some_and(|declared| declared.place == index)
        {
            place
                .markers
                .push(w.get(texts::INTERFACE_MARK_NEED).to_owned());
        }
    }
    v! { <Ladder label=w.get(result.verdict.label) places=places /> }.into_any()
}

/// The declared need and how it relates to what the answers show; never averaged.
#[component]
fn Need(declared: Declared, result: VerdictResult) -> impl IntoView {
    let w = Words::here();
    let name = result
        .verdict
        .places
        .get(declared.place)
        .map(|place| w.get(place.name))
        .unwrap_or_default();
    let words = match declared.relation {
        Relation::Concordant => texts::INTERFACE_NEED_CONCORDANT,
        Relation::NeedHigher => texts::INTERFACE_NEED_HIGHER,
        Relation::NeedLower => texts::INTERFACE_NEED_LOWER,
        Relation::Unsettled => texts::INTERFACE_NEED_UNSETTLED,
    };
    v! {
        <p class="commun-verdict__need">
            <strong>{w.get(texts::INTERFACE_YOUR_NEED)}" "{w.quote(name)}"."</strong>" "{w.get(words)}
        </p>
    }
}

/// The panel: context with its source and date, never a percentile.
#[component]
fn Context(place: &'static Place, answers: Answers) -> impl IntoView {
    let w = Words::here();
    let Some(figure) = place.figure else {
        return ().into_any();
    };
    let collectivite = answers.by_role(Role::Profil) == Some(0);
    v! {
        <aside class="commun-context">
            <p>{figure_words(w, figure)}</p>
            <p class="commun-note">
                {w.get(texts::INTERFACE_CONTEXT_NOT_RANK)}
                {(!collectivite).then(|| v! { " "{w.get(texts::INTERFACE_CONTEXT_EXTRAPOLATED)} })}
            </p>
            <FigureSource figure />
        </aside>
    }
    .into_any()
}

/// A figure's sentence, with its value.
pub(super) fn figure_words(w: Words, figure: &'static Figure) -> String {
    let value = if figure.unit == "part" {
        w.percent(figure.value)
    } else {
        figure.value.to_string()
    };
    w.fill(figure.label, &[("value", value.as_str())])
}

/// Status, source and date of a figure.
#[component]
pub(super) fn FigureSource(figure: &'static Figure) -> impl IntoView {
    let w = Words::here();
    let status = w.get(super::sources::status_words(figure.status));
    let date = w.date(figure.date);
    let link = match figure.source.url {
        Some(url) => {
            v! { <a href=url rel="noopener" target="_blank" lang="fr">{figure.source.title}</a> }
                .into_any()
        }
        None => v! { <cite lang="fr">{figure.source.title}</cite> }.into_any(),
    };
    v! { <p class="commun-source">{status}" · "{link}" · "{figure.source.publisher}" · "{date}</p> }
}

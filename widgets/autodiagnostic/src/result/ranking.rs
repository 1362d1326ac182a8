//! Places ordered by a score, as ranges, with the answers that weigh.

use cap_commun::questionnaire::{Answers, Assessment, RankedPlace, RankingResult};
use cap_commun::referentiel::texts;
use commun_ui::{Bar, Bars, Disclosure, v};
use leptos::prelude::*;

use super::Printed;
use super::calculation::formula_words;
use super::verdict::{FigureSource, figure_words};
use crate::words::Words;

/// Answers named as the reason of a rank.
const REASONS: usize = 3;

/// One section per ranking.
#[component]
pub(crate) fn RankingSections(answers: Answers, assessment: Assessment) -> impl IntoView {
    let section = |result: RankingResult| v! { <RankingSection answers=answers.clone() result /> };
    assessment
        .rankings
        .into_iter()
        .map(section)
        .collect::<Vec<_>>()
}

#[component]
fn RankingSection(answers: Answers, result: RankingResult) -> impl IntoView {
    let w = Words::here();
    let ranking = result.ranking;
    let first = result
        .places
        .first()
        .and_then(|ranked| ranking.places.get(ranked.place));
    let bars: Vec<Bar> = result
        .places
        .iter()
        .filter_map(|ranked| bar(w, &answers, &result, ranked))
        .collect();
    let contexts: Vec<_> = ranking
        .places
        .iter()
        .filter_map(|scored| scored.place.figure)
        .map(|figure| v! { <li>{figure_words(w, figure)}<FigureSource figure /></li> })
        .collect();
    let formulas: Vec<_> = ranking
        .places
        .iter()
        .map(|scored| v! {
            <li><strong>{w.get(scored.place.name)}</strong>" = "{formula_words(w, answers.questionnaire(), scored.formula)}</li>
        })
        .collect();
    v! {
        <section class="commun-section commun-ranking">
            <p class="commun-kicker">{w.get(ranking.label)}</p>
            {first.map(|scored| v! {
                <h3>{w.get(scored.place.name)}</h3>
                <p class="commun-verdict__title">{w.get(scored.place.title)}</p>
                <p>{w.get(scored.place.text)}</p>
            })}
            <Bars label=w.get(ranking.label) items=bars />
            {(!contexts.is_empty()).then(|| v! {
                <aside class="commun-context"><ul class="commun-plain">{contexts}</ul></aside>
            })}
            <Disclosure summary=w.get(texts::INTERFACE_HOW_CALCULATED) open=Printed::here()>
                <p>{w.get(texts::INTERFACE_RANKING_LEAD)}</p>
                <ul class="commun-rules">{formulas}</ul>
                <p>{w.get(answers.questionnaire().method)}</p>
            </Disclosure>
        </section>
    }
}

fn bar(w: Words, answers: &Answers, result: &RankingResult, ranked: &RankedPlace) -> Option<Bar> {
    let scored = result.ranking.places.get(ranked.place)?;
    let questions = answers.questionnaire().questions;
    let because: Vec<String> = ranked
        .weights
        .iter()
        .take(REASONS)
        .filter_map(|weight| questions.get(weight.question))
        .map(|question| w.get(question.short).to_owned())
        .collect();
    let detail = (!because.is_empty()).then(|| {
        w.fill(
            texts::INTERFACE_BECAUSE,
            &[("reasons", w.list(&because).as_str())],
        )
    });
    let strongest = result
        .places
        .first()
        .is_some_and(|first| first.place == ranked.place);
    Some(Bar {
        name: w.get(scored.place.name).to_owned(),
        low: ranked.low,
        high: ranked.high,
        words: range_words(w, ranked.low, ranked.high),
        detail,
        emphasised: strongest,
    })
}

/// « 62 sur 100 », or « entre 40 et 80 sur 100 » while answers are missing.
pub(super) fn range_words(w: Words, low: f64, high: f64) -> String {
    let (from, to) = ((low * 100.0).round() as i64, (high * 100.0).round() as i64);
    let (from_words, to_words) = (from.to_string(), to.to_string());
    if from == to {
        w.fill(texts::INTERFACE_OUT_OF, &[("value", to_words.as_str())])
    } else {
        w.fill(
            texts::INTERFACE_OUT_OF_RANGE,
            &[("from", from_words.as_str()), ("to", to_words.as_str())],
        )
    }
}

//! The comparison: where views differ most first, then every question, then where each result falls.

use cap_commun::questionnaire::{Comparison, Kind, Question, QuestionComparison};
use cap_commun::referentiel::texts;
use cap_commun::wire;
use commun_ui::outside::{download, today};
use commun_ui::{Button, ButtonKind, DotRow, DotStep, DotStrip, v};
use leptos::prelude::*;

use crate::session::Session;
use crate::words::Words;

/// Questions proposed for discussion.
const FIRST: usize = 3;

/// A comparison of at least two people.
#[component]
pub(super) fn ComparisonView(session: Session, comparison: Comparison) -> impl IntoView {
    let w = Words::here();
    let questions = session.questionnaire.questions;
    let scored: Vec<DotRow> = comparison
        .questions
        .iter()
        .filter_map(|compared| Some((questions.get(compared.question)?, compared)))
        .filter(|(question, _)| question.kind == Kind::Echelle)
        .map(|(question, compared)| dot_row(w, question, compared))
        .collect();
    let csv = StoredValue::new(comparison.clone());
    let export = Callback::new(move |()| {
        let date = today();
        let context = wire::Context {
            lang: w.0,
            date: &date,
            territoire: None,
        };
        let content = csv.with_value(|comparison| {
            wire::comparison_csv(session.questionnaire, comparison, &context)
        });
        let file = [
            "cap-commun-regards-croises-",
            session.questionnaire.id,
            "-",
            date.as_str(),
            ".csv",
        ]
        .concat();
        let said = match download(&file, "text/csv;charset=utf-8", &content) {
            Ok(()) => w.fill(texts::INTERFACE_DOWNLOADED, &[("file", file.as_str())]),
            Err(_) => w.get(texts::INTERFACE_DOWNLOAD_FAILED).to_owned(),
        };
        session.said.set(said);
    });
    v! {
        <Discuss session comparison=comparison.clone() />
        <section class="commun-section">
            <h3>{w.get(texts::INTERFACE_COMPARE_ALL)}</h3>
            <p>{w.get(texts::INTERFACE_COMPARE_READING)}</p>
            <DotStrip label=w.get(texts::INTERFACE_COMPARE_ALL) rows=scored />
        </section>
        <PlacesOfAll session comparison />
        <div class="commun-actions">
            <Button kind=ButtonKind::Secondary on_click=export>{w.get(texts::INTERFACE_DOWNLOAD_CSV)}</Button>
        </div>
    }
}

/// What to talk about first.
#[component]
fn Discuss(session: Session, comparison: Comparison) -> impl IntoView {
    let w = Words::here();
    let questions = session.questionnaire.questions;
    let rows: Vec<_> = comparison
        .order
        .iter()
        .take(FIRST)
        .filter_map(|index| comparison.questions.get(*index))
        .filter_map(|compared| Some((questions.get(compared.question)?, compared)))
        .map(|(question, compared)| v! {
            <li><strong>{w.get(question.label)}</strong><br />{spread_words(w, question, compared)}</li>
        })
        .collect();
    let agreed = rows.is_empty();
    v! {
        <section class="commun-section">
            <h3>{w.get(texts::INTERFACE_DISCUSS)}</h3>
            {if agreed {
                v! { <p>{w.get(texts::INTERFACE_DISCUSS_NONE)}</p> }.into_any()
            } else {
                v! { <ol class="commun-compare__discuss">{rows}</ol> }.into_any()
            }}
        </section>
    }
}

/// From the lowest to the highest answer given, in the answers' own words.
fn spread_words(w: Words, question: &Question, compared: &QuestionComparison) -> String {
    let label = |value: Option<u8>| {
        let option = value.and_then(|value| question.options.get(usize::from(value)));
        option
            .map(|option| w.quote(w.get(option.label)))
            .unwrap_or_default()
    };
    if question.kind == Kind::Echelle {
        let (low, high) = (label(compared.low), label(compared.high));
        return w.fill(
            texts::INTERFACE_SPREAD,
            &[("low", low.as_str()), ("high", high.as_str())],
        );
    }
    let named = |(index, count): (usize, &usize)| {
        let option = question.options.get(index)?;
        (*count > 0).then(|| {
            [
                w.quote(w.get(option.label)).as_str(),
                " (",
                count.to_string().as_str(),
                ")",
            ]
            .concat()
        })
    };
    let parts: Vec<String> = compared
        .counts
        .iter()
        .enumerate()
        .filter_map(named)
        .collect();
    w.list(&parts)
}

fn dot_row(w: Words, question: &Question, compared: &QuestionComparison) -> DotRow {
    let steps = question.options.iter().zip(&compared.counts);
    let steps = steps.map(|(option, count)| DotStep {
        label: w.get(option.label).to_owned(),
        count: *count,
    });
    let mut words = spread_words(w, question, compared);
    if compared.unknown > 0 {
        let unknown = compared.unknown.to_string();
        words.push(' ');
        words.push_str(&w.fill(
            texts::INTERFACE_COMPARE_UNKNOWN,
            &[("count", unknown.as_str())],
        ));
    }
    DotRow {
        name: w.get(question.short).to_owned(),
        steps: steps.collect(),
        median: compared.median,
        unknown: compared.unknown,
        words,
    }
}

/// How many people's answers lead to each place.
#[component]
fn PlacesOfAll(session: Session, comparison: Comparison) -> impl IntoView {
    let w = Words::here();
    let section = |(index, counts, open): &(usize, Vec<usize>, usize)| {
        let verdict = session.questionnaire.verdicts.get(*index)?;
        let row = |(name, count): (&'static str, usize)| v! { <tr><th scope="row">{name}</th><td>{count}</td></tr> };
        let mut rows: Vec<_> = verdict
            .places
            .iter()
            .zip(counts)
            .map(|(place, count)| row((w.get(place.name), *count)))
            .collect();
        if *open > 0 {
            rows.push(row((w.get(texts::INTERFACE_PLACE_OPEN), *open)));
        }
        Some(v! {
            <table class="commun-table commun-table--narrow">
                <caption>{w.get(verdict.label)}</caption>
                <thead><tr>
                    <th scope="col">{w.get(texts::INTERFACE_PLACE)}</th>
                    <th scope="col">{w.get(texts::INTERFACE_PEOPLE_COLUMN)}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        })
    };
    let tables: Vec<_> = comparison.places.iter().filter_map(section).collect();
    v! { <section class="commun-section"><h3>{w.get(texts::INTERFACE_COMPARE_PLACES)}</h3>{tables}</section> }
}

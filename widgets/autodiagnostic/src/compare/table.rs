//! The comparison: where views differ most first, then every question, then where each result falls.

use commun_ui::class;
use std::rc::Rc;

use cap_commun::questionnaire::{Comparison, Kind, Question, QuestionComparison};
use cap_commun::referentiel::texts;
use cap_commun::wire;
use commun_page::{Draw, Keeper, section};
use commun_ui::markup::{El, IntoNode, Node, el, many};
use commun_ui::{ButtonKind, DotRow, DotStep, button, dot_strip};

use crate::session::Session;

/// Questions proposed for discussion.
const FIRST: usize = 3;

/// A comparison of at least two people.
pub(super) fn comparison_view(draw: &Draw, session: Session, comparison: &Comparison) -> Node {
    let questions = session.questionnaire.questions;
    let scored = comparison.questions.iter().filter_map(|compared| {
        let question = questions.get(compared.question)?;
        (question.kind == Kind::Echelle).then(|| dot_row(draw, question, compared))
    });
    let label = draw.get(texts::INTERFACE_AUTODIAGNOSTIC_COMPARE_ALL);
    let all = section(label)
        .child(el("p").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_COMPARE_READING)))
        .child(dot_strip(label, scored.collect()));
    let (keeper, comparison_of) = (Keeper::new(draw, Rc::new(session)), comparison.clone());
    let export = move || {
        let name = ["regards-croises-", session.questionnaire.id].concat();
        keeper.hand_over(&name, "csv", "text/csv;charset=utf-8", &|context| {
            // It is nobody's in particular: no territory.
            let context = wire::Context {
                territoire: None,
                ..*context
            };
            wire::comparison_csv(session.questionnaire, &comparison_of, &context)
        });
    };
    let save = button(
        ButtonKind::Secondary,
        draw.get(texts::INTERFACE_DOWNLOAD_CSV),
        export,
    );
    many([
        discuss(draw, session, comparison).into_node(),
        all.into_node(),
        places_of_all(draw, session, comparison).into_node(),
        el("div").class(class!("actions")).child(save).into_node(),
    ])
}

/// What to talk about first.
fn discuss(draw: &Draw, session: Session, comparison: &Comparison) -> El {
    let questions = session.questionnaire.questions;
    let first = comparison
        .order
        .iter()
        .take(FIRST)
        .filter_map(|index| comparison.questions.get(*index));
    let rows: Vec<El> = first
        .filter_map(|compared| {
            let question = questions.get(compared.question)?;
            let label = el("strong").child(draw.get(question.label));
            Some(
                el("li")
                    .child(label)
                    .child(el("br"))
                    .child(spread_words(draw, question, compared)),
            )
        })
        .collect();
    let what = if rows.is_empty() {
        el("p").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_DISCUSS_NONE))
    } else {
        el("ol").class(class!("compare__discuss")).children(rows)
    };
    section(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_DISCUSS)).child(what)
}

/// The answers given, from the lowest to the highest on a scale, in their own words.
fn spread_words(draw: &Draw, question: &Question, compared: &QuestionComparison) -> String {
    if question.kind != Kind::Echelle {
        return counted_words(draw, question, compared);
    }
    let (low, high) = (
        option_words(draw, question, compared.low),
        option_words(draw, question, compared.high),
    );
    if low == high {
        low
    } else {
        draw.fill(
            texts::INTERFACE_AUTODIAGNOSTIC_SPREAD,
            &[("low", &low), ("high", &high)],
        )
    }
}

/// An option's label, quoted; empty where there is no such option.
fn option_words(draw: &Draw, question: &Question, value: Option<u8>) -> String {
    let option = value.and_then(|value| question.options.get(usize::from(value)));
    option
        .map(|option| draw.words.quote(draw.get(option.label)))
        .unwrap_or_default()
}

/// How many people gave each answer, « je ne sais pas » included.
fn counted_words(draw: &Draw, question: &Question, compared: &QuestionComparison) -> String {
    let given = question.options.iter().zip(&compared.counts);
    let given = given.map(|(option, count)| (draw.get(option.label), *count));
    let unknown = (
        draw.get(texts::INTERFACE_AUTODIAGNOSTIC_UNKNOWN),
        compared.unknown,
    );
    let parts: Vec<String> = given
        .chain([unknown])
        .filter(|(_, count)| *count > 0)
        .map(|(label, count)| {
            let text = if count == 1 {
                texts::INTERFACE_AUTODIAGNOSTIC_COMPARE_ONE
            } else {
                texts::INTERFACE_AUTODIAGNOSTIC_COMPARE_COUNT
            };
            let values = [
                ("answer", draw.words.quote(label)),
                ("count", count.to_string()),
            ];
            let values = values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            draw.fill(text, &values)
        })
        .collect();
    draw.words.list(&parts)
}

/// « Médiane : … ; 3 personnes, de … à …. »
fn summary(draw: &Draw, question: &Question, compared: &QuestionComparison) -> String {
    let Some(median) = compared.median else {
        return draw.own(texts::INTERFACE_AUTODIAGNOSTIC_COMPARE_NOBODY);
    };
    let step = |value: f64| option_words(draw, question, Some(value as u8));
    let (low, high) = (step(median.floor()), step(median.ceil()));
    let middle = if low == high {
        low
    } else {
        let values = [("low", low.as_str()), ("high", high.as_str())];
        draw.fill(texts::INTERFACE_AUTODIAGNOSTIC_COMPARE_BETWEEN, &values)
    };
    let spread = spread_words(draw, question, compared);
    let answered: usize = compared.counts.iter().sum();
    let text = match (answered, compared.low == compared.high) {
        (1, _) => texts::INTERFACE_AUTODIAGNOSTIC_COMPARE_SINGLE,
        (_, true) => texts::INTERFACE_AUTODIAGNOSTIC_COMPARE_SAME,
        (_, false) => texts::INTERFACE_AUTODIAGNOSTIC_COMPARE_MEDIAN,
    };
    let count = answered.to_string();
    let values = [
        ("count", count.as_str()),
        ("median", &middle),
        ("spread", &spread),
    ];
    draw.fill(text, &values)
}

fn dot_row(draw: &Draw, question: &Question, compared: &QuestionComparison) -> DotRow {
    let step = |label, count| DotStep {
        label: draw.own(label),
        count,
    };
    let steps = question.options.iter().zip(&compared.counts);
    DotRow {
        name: draw.own(question.short),
        steps: steps
            .map(|(option, count)| step(option.label, *count))
            .collect(),
        median: compared.median,
        unknown: step(texts::INTERFACE_AUTODIAGNOSTIC_UNKNOWN, compared.unknown),
        words: summary(draw, question, compared),
        heard: counted_words(draw, question, compared),
    }
}

/// How many people's answers lead to each place.
fn places_of_all(draw: &Draw, session: Session, comparison: &Comparison) -> El {
    let tables = comparison
        .places
        .iter()
        .filter_map(|(index, counts, open)| {
            let verdict = session.questionnaire.verdicts.get(*index)?;
            let row = |name: &'static str, count: usize| {
                let name = el("th").attr("scope", "row").child(name);
                el("tr")
                    .child(name)
                    .child(el("td").child(count.to_string()))
            };
            let mut rows: Vec<El> = verdict
                .places
                .iter()
                .zip(counts)
                .map(|(place, count)| row(draw.get(place.name), *count))
                .collect();
            if *open > 0 {
                rows.push(row(
                    draw.get(texts::INTERFACE_AUTODIAGNOSTIC_PLACE_OPEN),
                    *open,
                ));
            }
            let head = |text| el("th").attr("scope", "col").child(draw.get(text));
            let heads = el("tr")
                .child(head(texts::INTERFACE_AUTODIAGNOSTIC_PLACE))
                .child(head(texts::INTERFACE_AUTODIAGNOSTIC_PEOPLE_COLUMN));
            let table = el("table")
                .class(class!("table", "table--narrow"))
                .child(el("caption").child(draw.get(verdict.label)))
                .child(el("thead").child(heads))
                .child(el("tbody").children(rows));
            Some(table)
        });
    section(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_COMPARE_PLACES)).children(tables)
}

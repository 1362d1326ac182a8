//! Places ordered by a score, as ranges, with the answers that weigh.

use cap_commun::questionnaire::{Answers, Assessment, RankedPlace, RankingResult};
use cap_commun::referentiel::texts;
use commun_page::{Draw, figure_source, figure_words};
use commun_ui::markup::{El, IntoNode, Node, el, many};
use commun_ui::{Bar, bars, disclosure};

use super::calculation::formula_words;

/// Answers named as the reason of a rank.
const REASONS: usize = 3;

/// One section per ranking.
pub(super) fn ranking_sections(draw: &Draw, answers: &Answers, assessment: &Assessment) -> Node {
    many(
        assessment
            .rankings
            .iter()
            .map(|result| ranking_section(draw, answers, result)),
    )
}

fn ranking_section(draw: &Draw, answers: &Answers, result: &RankingResult) -> El {
    let ranking = result.ranking;
    let first = result
        .places
        .first()
        .and_then(|ranked| ranking.places.get(ranked.place));
    let bar = |ranked: &RankedPlace| bar(draw, answers, result, ranked);
    let section = el("section")
        .class("commun-section commun-ranking")
        .child(
            el("p")
                .class("commun-kicker")
                .child(draw.get(ranking.label)),
        )
        .child(first.map(|scored| {
            el("h3")
                .class("commun-verdict__place")
                .child(draw.get(scored.place.name))
        }))
        .child(first.map(|scored| {
            el("p")
                .class("commun-verdict__title")
                .child(draw.get(scored.place.title))
        }))
        .child(first.map(|scored| el("p").child(draw.get(scored.place.text))));
    section
        .child(bars(
            draw.get(ranking.label),
            result.places.iter().filter_map(bar).collect(),
        ))
        .child(contexts(draw, result))
        .child(formulas(draw, answers, result))
}

/// How common each place is, as published: rates that add up to more than the whole, so never a pie.
fn contexts(draw: &Draw, result: &RankingResult) -> Option<El> {
    let figures = result
        .ranking
        .places
        .iter()
        .filter_map(|scored| scored.place.figure);
    let rows: Vec<El> = figures
        .map(|figure| {
            el("li")
                .child(figure_words(draw, figure))
                .child(figure_source(draw, figure))
        })
        .collect();
    let list = |rows| el("ul").class("commun-plain").children::<El>(rows);
    (!rows.is_empty()).then(|| el("aside").class("commun-context").child(list(rows)))
}

fn formulas(draw: &Draw, answers: &Answers, result: &RankingResult) -> El {
    let questionnaire = answers.questionnaire();
    let rows = result.ranking.places.iter().map(|scored| {
        let formula = formula_words(draw, questionnaire, scored.formula);
        el("li")
            .child(el("strong").child(draw.get(scored.place.name)))
            .child(" = ")
            .child(formula)
    });
    disclosure(
        draw.get(texts::INTERFACE_HOW_CALCULATED),
        draw.printed,
        [
            el("p")
                .child(draw.get(texts::INTERFACE_RANKING_LEAD))
                .into_node(),
            el("ul").class("commun-rules").children(rows).into_node(),
            el("p").child(draw.get(questionnaire.method)).into_node(),
        ],
    )
}

fn bar(
    draw: &Draw,
    answers: &Answers,
    result: &RankingResult,
    ranked: &RankedPlace,
) -> Option<Bar> {
    let scored = result.ranking.places.get(ranked.place)?;
    let questions = answers.questionnaire().questions;
    let because = ranked
        .weights
        .iter()
        .take(REASONS)
        .filter_map(|weight| questions.get(weight.question));
    let because: Vec<String> = because
        .map(|question| draw.get(question.short).to_owned())
        .collect();
    let reasons = draw.words.list(&because);
    Some(Bar {
        name: draw.get(scored.place.name).to_owned(),
        low: ranked.low,
        high: ranked.high,
        words: range_words(draw, ranked.low, ranked.high),
        detail: (!because.is_empty())
            .then(|| draw.fill(texts::INTERFACE_BECAUSE, &[("reasons", &reasons)])),
        emphasised: result
            .places
            .first()
            .is_some_and(|first| first.place == ranked.place),
    })
}

/// « 62 sur 100 », or « entre 40 et 80 sur 100 » while answers are missing.
pub(super) fn range_words(draw: &Draw, low: f64, high: f64) -> String {
    let (from, to) = ((low * 100.0).round() as i64, (high * 100.0).round() as i64);
    let (from_words, to_words) = (from.to_string(), to.to_string());
    if from == to {
        draw.fill(texts::INTERFACE_OUT_OF, &[("value", &to_words)])
    } else {
        draw.fill(
            texts::INTERFACE_OUT_OF_RANGE,
            &[("from", &from_words), ("to", &to_words)],
        )
    }
}

//! Places ordered by a score, as ranges, with the answers that weigh.

use cap_commun::decimal;
use cap_commun::questionnaire::{Answers, Assessment, Place, RankedPlace, RankingResult};
use cap_commun::referentiel::{Figure, texts};
use commun_page::{Draw, figure_source};
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, Node, el, many};
use commun_ui::{Bar, bars, disclosure};

use super::calculation::formula_words;
use super::named;
use super::verdict::possible_words;

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
    let (first, sure) = result.first();
    let bar = |ranked: &RankedPlace| {
        let emphasised = sure && first.contains(&ranked.place);
        bar(draw, answers, result, ranked, emphasised)
    };
    let leading = leading(draw, result, &first, sure);
    el("section")
        .class(class!("section"))
        .child(
            el("p")
                .class(class!("kicker"))
                .child(draw.get(ranking.label)),
        )
        .child(leading)
        .child(bars(
            draw.get(ranking.label),
            result.places.iter().filter_map(bar).collect(),
        ))
        .child(contexts(draw, result))
        .child(formulas(draw, answers, result))
}

/// The place that comes first, or those that are equal; nothing is named while missing answers could put another first.
fn leading(draw: &Draw, result: &RankingResult, first: &[usize], sure: bool) -> Node {
    let places = first
        .iter()
        .filter_map(|index| result.ranking.places.get(*index));
    let places: Vec<&Place> = places.map(|scored| &scored.place).collect();
    let names: Vec<String> = places
        .iter()
        .map(|place| draw.words.quote(draw.get(place.name)))
        .collect();
    let heading = |words: String| el("h3").class(class!("verdict__place")).child(words);
    match *places {
        [place] if sure => many([
            heading(draw.own(place.name)),
            el("p")
                .class(class!("verdict__title"))
                .child(draw.get(place.title)),
            el("p").child(draw.get(place.text)),
        ]),
        ref several if sure => {
            let names = draw.words.list(&names);
            let each = several
                .iter()
                .map(|place| named(draw.get(place.name), draw.get(place.title)));
            many([
                heading(draw.fill(texts::INTERFACE_AUTODIAGNOSTIC_TIE, &[("places", &names)])),
                el("ul").children(each),
            ])
        }
        _ => {
            let open = result.places.iter().any(|place| place.high > place.low);
            many([
                Some(heading(
                    draw.own(texts::INTERFACE_AUTODIAGNOSTIC_PLACE_OPEN),
                )),
                open.then(|| el("p").child(possible_words(draw, &names))),
            ])
        }
    }
}

/// How common each place is, as published: rates that add up to more than the whole, so bars and never a pie; what
/// to know of them, and their source, once.
fn contexts(draw: &Draw, result: &RankingResult) -> Option<El> {
    let rates = result
        .ranking
        .places
        .iter()
        .filter_map(|scored| Some((&scored.place, scored.place.figure?)));
    let bar = |(place, figure): (&Place, &Figure)| Bar {
        name: draw.own(place.name),
        low: figure.value,
        high: figure.value,
        words: draw.words.percent(figure.value),
        detail: None,
        emphasised: false,
    };
    let drawn: Vec<Bar> = rates.clone().map(bar).collect();
    let (_, figure) = rates.clone().next()?;
    Some(
        el("aside")
            .class(class!("context"))
            .child(
                el("p").child(el("strong").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_RATES))),
            )
            .child(bars(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_RATES), drawn))
            .child(el("p").child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_RATES_NOTE)))
            .child(figure_source(draw, figure)),
    )
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
                .child(draw.get(texts::INTERFACE_AUTODIAGNOSTIC_RANKING_LEAD))
                .into_node(),
            el("ul").class(class!("rules")).children(rows).into_node(),
            (!draw.printed)
                .then(|| el("p").child(draw.get(questionnaire.method)))
                .into_node(),
        ],
    )
}

fn bar(
    draw: &Draw,
    answers: &Answers,
    result: &RankingResult,
    ranked: &RankedPlace,
    emphasised: bool,
) -> Option<Bar> {
    let scored = result.ranking.places.get(ranked.place)?;
    let questions = answers.questionnaire().questions;
    let because = ranked
        .weights
        .iter()
        .take(REASONS)
        .filter_map(|weight| questions.get(weight.question));
    let because: Vec<String> = because.map(|question| draw.own(question.short)).collect();
    let reasons = draw.words.list(&because);
    Some(Bar {
        name: draw.own(scored.place.name),
        low: ranked.low,
        high: ranked.high,
        words: range_words(draw, 100.0, ranked.low, ranked.high),
        detail: (!because.is_empty()).then(|| {
            draw.fill(
                texts::INTERFACE_AUTODIAGNOSTIC_BECAUSE,
                &[("reasons", &reasons)],
            )
        }),
        emphasised,
    })
}

/// « 62 sur 100 », or « entre 40 et 80 sur 100 » while answers are missing.
pub(super) fn range_words(draw: &Draw, whole: f64, low: f64, high: f64) -> String {
    // To the tenth where the whole is small.
    let grain = if whole < 10.0 { 10.0 } else { 1.0 };
    let words = |part: f64| decimal((part * whole * grain).round() / grain, draw.words.0);
    let (from, to, whole) = (words(low), words(high), words(1.0));
    if from == to {
        draw.fill(
            texts::INTERFACE_AUTODIAGNOSTIC_OUT_OF,
            &[("value", &to), ("whole", &whole)],
        )
    } else {
        draw.fill(
            texts::INTERFACE_AUTODIAGNOSTIC_OUT_OF_RANGE,
            &[("from", &from), ("to", &to), ("whole", &whole)],
        )
    }
}

//! A result as plain data.

use super::json::{Entry, Json, list, map, object};
use super::shape::{self, localized};
use crate::Lang;
use crate::questionnaire::{
    Answers, Assessment, Change, DimensionResult, RadarResult, RankedPlace, RankingResult,
    Relation, Towards, VerdictResult,
};
use crate::share;

/// The result, with the rules' sentences in one language or in both. `level` and what goes with it are the first
/// verdict's, where there is one.
pub fn assessment(answers: &Answers, assessment: &Assessment, lang: Option<Lang>) -> Json {
    let first = assessment.verdicts.first();
    let places = first.map_or(&[][..], |first| first.verdict.places);
    let declared = assessment.declared;
    let place = declared.and_then(|declared| places.get(declared.place));
    let relation = declared.map(|declared| relation_id(declared.relation));
    let mut entries = vec![
        ("version", shape::version()),
        ("questionnaire", answers.questionnaire().id.into()),
    ];
    entries.extend(verdict(answers, first, "level", lang));
    entries.extend([
        ("declared", place.map(|place| place.id).into()),
        ("relation", relation.into()),
        (
            "dimensions",
            map(assessment.radars.first().into_iter().flat_map(values)),
        ),
        ("unknown", shape::question_ids(answers, &assessment.unknown)),
        (
            "verdicts",
            map(assessment
                .verdicts
                .iter()
                .map(|result| verdict_entry(answers, result, lang))),
        ),
        (
            "rankings",
            map(assessment
                .rankings
                .iter()
                .map(|result| (result.ranking.id, ranking(answers, result)))),
        ),
        (
            "radars",
            map(assessment
                .radars
                .iter()
                .map(|result| (result.radar.id, radar(result)))),
        ),
        ("code", share::encode(answers).into()),
    ]);
    Json::Object(entries)
}

/// The public id of a relation between the declared need and the observed place.
fn relation_id(relation: Relation) -> &'static str {
    match relation {
        Relation::Concordant => "concordant",
        Relation::NeedHigher => "need-higher",
        Relation::NeedLower => "need-lower",
        Relation::Unsettled => "unsettled",
    }
}

fn verdict_entry(answers: &Answers, result: &VerdictResult, lang: Option<Lang>) -> Entry {
    let mut entries = verdict(answers, Some(result), "place", lang);
    entries.push((
        "wouldSettle",
        shape::question_ids(answers, &result.would_settle),
    ));
    (result.verdict.id, Json::Object(entries))
}

/// What a verdict says, its place under this name; what nothing says, where there is none.
fn verdict(
    answers: &Answers,
    result: Option<&VerdictResult>,
    name: &'static str,
    lang: Option<Lang>,
) -> Vec<Entry> {
    let id = |place: usize| {
        let places = result.map_or(&[][..], |result| result.verdict.places);
        places.get(place).map_or("", |place| place.id)
    };
    let rule = result.and_then(|result| result.verdict.rules.get(result.rule?));
    let rule = rule.map(|rule| {
        object([
            ("id", rule.id.into()),
            ("place", id(rule.place).into()),
            ("formula", rule.formula.into()),
            ("sentence", localized(rule.sentence, lang)),
        ])
    });
    let possible = result.map_or(&[][..], |result| &result.possible);
    // Where places are ordered, only what is above is missing; else every other place is.
    let towards = result.map_or(&[][..], |result| &result.towards);
    let above = |towards: &&Towards| {
        result.is_some_and(|result| !result.verdict.ordered || Some(towards.place) > result.place)
    };
    let missing = towards.iter().filter(above);
    let nearest = result.and_then(|result| result.nearest.as_ref());
    let nearest = nearest.map(|nearest| {
        object([
            ("place", id(nearest.place).into()),
            ("changes", changes(answers, nearest)),
        ])
    });
    vec![
        (name, result.and_then(|result| result.place).map(id).into()),
        ("possible", list(possible.iter().copied().map(id))),
        (
            "certain",
            result.is_some_and(VerdictResult::is_certain).into(),
        ),
        ("rule", rule.into()),
        (
            "missing",
            map(missing.map(|one| (id(one.place), changes(answers, one)))),
        ),
        ("nearest", nearest.into()),
    ]
}

fn changes(answers: &Answers, towards: &Towards) -> Json {
    let change = |change: &Change| {
        let option = |option| shape::option(answers, change.question, option);
        object([
            (
                "question",
                shape::question_id(answers, change.question).into(),
            ),
            ("from", change.from.known().map_or(Json::Null, option)),
            ("to", option(change.to)),
        ])
    };
    list(towards.changes.iter().map(change))
}

fn ranking(answers: &Answers, result: &RankingResult) -> Json {
    let place = |ranked: &RankedPlace| {
        let scored = result.ranking.places.get(ranked.place);
        let weighing: Vec<usize> = ranked
            .weights
            .iter()
            .map(|weight| weight.question)
            .collect();
        object([
            ("place", scored.map_or("", |scored| scored.place.id).into()),
            ("low", ranked.low.into()),
            ("high", ranked.high.into()),
            ("because", shape::question_ids(answers, &weighing)),
        ])
    };
    list(result.places.iter().map(place))
}

fn radar(result: &RadarResult) -> Json {
    let dimension = |(id, own): (&'static str, &DimensionResult)| {
        let read = object([
            ("low", own.low.into()),
            ("high", own.high.into()),
            ("strong", own.strong.into()),
            ("weak", own.weak.into()),
        ]);
        (id, read)
    };
    map(named(result).map(dimension))
}

/// The value of each dimension; null where an unknown answer leaves it open.
fn values(result: &RadarResult) -> impl Iterator<Item = Entry> {
    named(result).map(|(id, own)| (id, own.known.then_some(own.low).into()))
}

fn named(result: &RadarResult) -> impl Iterator<Item = (&'static str, &DimensionResult)> {
    let dimensions = result.radar.dimensions.iter().zip(&result.dimensions);
    dimensions.map(|(dimension, own)| (dimension.id, own))
}

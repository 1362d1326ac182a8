//! A result as plain data.

use super::shape::{self, AnswerWire, Localized, Map, VersionWire};
use crate::Lang;
use crate::questionnaire::{
    Answers, Assessment, Change, DimensionResult, RadarResult, RankedPlace, RankingResult,
    Relation, Towards, VerdictResult,
};
use crate::share;
use serde::Serialize;

/// The result of a questionnaire. `level` and what goes with it are the first verdict's, where there is one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssessmentWire {
    version: VersionWire,
    questionnaire: &'static str,
    level: Option<&'static str>,
    possible: Vec<&'static str>,
    certain: bool,
    declared: Option<&'static str>,
    relation: Option<&'static str>,
    rule: Option<RuleWire>,
    missing: Map<Vec<ChangeWire>>,
    nearest: Option<TowardsWire>,
    dimensions: Map<Option<f64>>,
    unknown: Vec<&'static str>,
    verdicts: Map<VerdictWire>,
    rankings: Map<Vec<RankedPlaceWire>>,
    radars: Map<Map<DimensionWire>>,
    code: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct VerdictWire {
    place: Option<&'static str>,
    possible: Vec<&'static str>,
    certain: bool,
    rule: Option<RuleWire>,
    missing: Map<Vec<ChangeWire>>,
    nearest: Option<TowardsWire>,
    would_settle: Vec<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct RuleWire {
    id: &'static str,
    place: &'static str,
    formula: &'static str,
    sentence: Localized,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct TowardsWire {
    place: &'static str,
    changes: Vec<ChangeWire>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ChangeWire {
    question: &'static str,
    from: AnswerWire,
    to: AnswerWire,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct RankedPlaceWire {
    place: &'static str,
    low: f64,
    high: f64,
    because: Vec<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct DimensionWire {
    low: f64,
    high: f64,
    strong: bool,
    weak: bool,
}

/// The result, with the rules' sentences in one language or in both.
pub fn assessment(
    answers: &Answers,
    assessment: &Assessment,
    lang: Option<Lang>,
) -> AssessmentWire {
    let read = |result: &VerdictResult| verdict(answers, result, lang);
    let first = assessment.verdicts.first().map(read);
    let first = first.unwrap_or(VerdictWire {
        place: None,
        possible: Vec::new(),
        certain: false,
        rule: None,
        missing: Map(Vec::new()),
        nearest: None,
        would_settle: Vec::new(),
    });
    let places = assessment
        .verdicts
        .first()
        .map_or(&[][..], |first| first.verdict.places);
    let declared = assessment
        .declared
        .and_then(|declared| places.get(declared.place));
    AssessmentWire {
        version: VersionWire::current(),
        questionnaire: answers.questionnaire().id,
        level: first.place,
        possible: first.possible,
        certain: first.certain,
        declared: declared.map(|place| place.id),
        relation: assessment
            .declared
            .map(|declared| relation_id(declared.relation)),
        rule: first.rule,
        missing: first.missing,
        nearest: first.nearest,
        dimensions: assessment.radars.first().map_or(Map(Vec::new()), values),
        unknown: assessment
            .unknown
            .iter()
            .map(|index| shape::question_id(answers, *index))
            .collect(),
        verdicts: assessment
            .verdicts
            .iter()
            .map(|result| (result.verdict.id, read(result)))
            .collect(),
        rankings: assessment
            .rankings
            .iter()
            .map(|result| (result.ranking.id, ranking(answers, result)))
            .collect(),
        radars: assessment
            .radars
            .iter()
            .map(|result| (result.radar.id, radar(result)))
            .collect(),
        code: share::encode(answers),
    }
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

fn verdict(answers: &Answers, result: &VerdictResult, lang: Option<Lang>) -> VerdictWire {
    let place_id = |place: usize| {
        result
            .verdict
            .places
            .get(place)
            .map_or("", |place| place.id)
    };
    let changes = |towards: &Towards| {
        towards
            .changes
            .iter()
            .map(|one| change(answers, *one))
            .collect()
    };
    // Where places are ordered, only what is above is missing; else every other place is.
    let above = |towards: &&Towards| !result.verdict.ordered || Some(towards.place) > result.place;
    let rule = result
        .rule
        .and_then(|rule| result.verdict.rules.get(rule))
        .map(|rule| RuleWire {
            id: rule.id,
            place: place_id(rule.place),
            formula: rule.formula,
            sentence: Localized::new(rule.sentence, lang),
        });
    VerdictWire {
        place: result.place.map(place_id),
        possible: result
            .possible
            .iter()
            .map(|place| place_id(*place))
            .collect(),
        certain: result.is_certain(),
        rule,
        missing: result
            .towards
            .iter()
            .filter(above)
            .map(|one| (place_id(one.place), changes(one)))
            .collect(),
        nearest: result.nearest.as_ref().map(|one| TowardsWire {
            place: place_id(one.place),
            changes: changes(one),
        }),
        would_settle: result
            .would_settle
            .iter()
            .map(|index| shape::question_id(answers, *index))
            .collect(),
    }
}

fn change(answers: &Answers, change: Change) -> ChangeWire {
    let option = |option| shape::option(answers, change.question, option);
    ChangeWire {
        question: shape::question_id(answers, change.question),
        from: change.from.known().map_or(AnswerWire::Unknown, option),
        to: option(change.to),
    }
}

fn ranking(answers: &Answers, result: &RankingResult) -> Vec<RankedPlaceWire> {
    let place = |ranked: &RankedPlace| RankedPlaceWire {
        place: result
            .ranking
            .places
            .get(ranked.place)
            .map_or("", |scored| scored.place.id),
        low: shape::share(ranked.low),
        high: shape::share(ranked.high),
        because: ranked
            .weights
            .iter()
            .map(|weight| shape::question_id(answers, weight.question))
            .collect(),
    };
    result.places.iter().map(place).collect()
}

fn radar(result: &RadarResult) -> Map<DimensionWire> {
    dimensions(result, |own| DimensionWire {
        low: shape::share(own.low),
        high: shape::share(own.high),
        strong: own.strong,
        weak: own.weak,
    })
}

fn values(result: &RadarResult) -> Map<Option<f64>> {
    dimensions(result, |own| own.known.then(|| shape::share(own.low)))
}

fn dimensions<T>(result: &RadarResult, read: impl Fn(&DimensionResult) -> T) -> Map<T> {
    let named = result.radar.dimensions.iter().zip(&result.dimensions);
    named
        .map(|(dimension, own)| (dimension.id, read(own)))
        .collect()
}

//! What the engine knows, as plain data: coefficients, questionnaires, calculators, facets, sources.

use super::calculator::{coefficient, described_model, described_unit};
use super::json::{Entry, Json, list, object};
use super::resource::source;
use super::shape::{both, status_id, version};
use super::trajectory;
use crate::model::Unit;
use crate::questionnaire::{
    AnswerOption, Dimension, Kind, Place, Question, Questionnaire, Radar, Ranking, Role, Rule,
    ScoredPlace, Verdict,
};
use crate::referentiel::{
    FACETS, FacetTable, FacetValue, Figure, MODELS, SOURCES, coefficients, questionnaires,
};

/// What the engine knows.
pub fn describe() -> Json {
    object([
        ("version", version()),
        (
            "questionnaires",
            list(questionnaires().iter().map(questionnaire)),
        ),
        (
            "models",
            list(MODELS.iter().map(|own| described_model(own))),
        ),
        ("coefficients", list(coefficients().iter().map(coefficient))),
        ("units", list(Unit::ALL.map(described_unit))),
        ("trajectories", trajectory::matrix()),
        ("facets", list(FACETS.iter().map(facet))),
        ("sources", list(SOURCES.iter().map(source))),
    ])
}

fn questionnaire(own: &'static Questionnaire) -> Json {
    let (from, to) = own.minutes;
    object([
        ("id", own.id.into()),
        ("code", own.code.into()),
        ("minutes", list([from, to])),
        ("status", status_id(own.status).into()),
        ("sources", list(own.sources.iter().map(|source| source.id))),
        ("title", both(own.title)),
        ("lead", both(own.lead)),
        ("audience", both(own.audience)),
        ("outcome", both(own.outcome)),
        ("method", both(own.method)),
        ("questions", list(own.questions.iter().map(question))),
        ("verdicts", list(own.verdicts.iter().map(verdict))),
        ("rankings", list(own.rankings.iter().map(ranking))),
        ("radars", list(own.radars.iter().map(radar))),
    ])
}

/// A scale is answered by a whole number from `min` to `max`, in points; a choice by an option's id.
fn question(own: &Question) -> Json {
    let scale = own.kind == Kind::Echelle;
    let last = own.options.len().saturating_sub(1);
    let option =
        |option: &AnswerOption| object([("id", option.id.into()), ("label", both(option.label))]);
    object([
        ("id", own.id.into()),
        ("role", role_id(own.role).into()),
        ("kind", if scale { "echelle" } else { "choix" }.into()),
        ("unit", scale.then_some("point").into()),
        ("min", scale.then_some(0_u8).into()),
        ("max", scale.then_some(last).into()),
        ("label", both(own.label)),
        ("short", both(own.short)),
        ("help", both(own.help)),
        ("options", list(own.options.iter().map(option))),
    ])
}

/// The rules are tried in order; the last, with an empty formula, always holds.
fn verdict(own: &Verdict) -> Json {
    let rule = |rule: &Rule| {
        let place = own.places.get(rule.place);
        object([
            ("id", rule.id.into()),
            ("place", place.map_or("", |place| place.id).into()),
            ("formula", rule.formula.into()),
            ("sentence", both(rule.sentence)),
        ])
    };
    let place = |own: &Place| Json::Object(place(own));
    object([
        ("id", own.id.into()),
        ("label", both(own.label)),
        ("ordered", own.ordered.into()),
        ("places", list(own.places.iter().map(place))),
        ("rules", list(own.rules.iter().map(rule))),
    ])
}

fn place(own: &Place) -> Vec<Entry> {
    vec![
        ("id", own.id.into()),
        ("name", both(own.name)),
        ("title", both(own.title)),
        ("text", both(own.text)),
        ("figure", own.figure.map(figure).into()),
    ]
}

fn figure(own: &Figure) -> Json {
    object([
        ("id", own.id.into()),
        ("value", own.value.into()),
        (
            "range",
            own.range.map(|(low, high)| list([low, high])).into(),
        ),
        ("unit", own.unit.into()),
        ("date", own.date.into()),
        ("status", status_id(own.status).into()),
        ("source", own.source.id.into()),
        ("place", own.place.into()),
        ("label", both(own.label)),
    ])
}

fn ranking(own: &Ranking) -> Json {
    let scored = |scored: &ScoredPlace| {
        let (floor, ceiling) = scored.bounds;
        let mut entries = place(&scored.place);
        entries.extend([
            ("formula", scored.formula.into()),
            ("bounds", list([floor, ceiling])),
        ]);
        Json::Object(entries)
    };
    object([
        ("id", own.id.into()),
        ("label", both(own.label)),
        ("places", list(own.places.iter().map(scored))),
    ])
}

/// A threshold that the content does not give is null.
fn radar(own: &Radar) -> Json {
    let dimension = |dimension: &Dimension| {
        object([
            ("id", dimension.id.into()),
            ("name", both(dimension.name)),
            ("text", both(dimension.text)),
        ])
    };
    object([
        ("id", own.id.into()),
        ("label", both(own.label)),
        ("strongFrom", own.strong_from.into()),
        ("weakTo", own.weak_to.into()),
        ("dimensions", list(own.dimensions.iter().map(dimension))),
    ])
}

fn facet(own: &FacetTable) -> Json {
    let value = |value: &FacetValue| {
        object([
            ("id", value.id.into()),
            ("name", both(value.name)),
            ("text", both(value.text)),
        ])
    };
    object([
        ("id", own.id.into()),
        ("label", both(own.label)),
        ("values", list(own.values.iter().map(value))),
    ])
}

fn role_id(role: Role) -> &'static str {
    match role {
        Role::Profil => "profil",
        Role::Echelon => "echelon",
        Role::Objectif => "objectif",
        Role::Temps => "temps",
        Role::Envie => "envie",
        Role::Besoin => "besoin",
        Role::Mesure => "mesure",
        Role::Contexte => "contexte",
    }
}

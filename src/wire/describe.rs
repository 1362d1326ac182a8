//! What the engine knows, as plain data: questionnaires, facets, sources.

use super::resource::SourceWire;
use super::shape::{Localized, VersionWire};
use crate::questionnaire::{Kind, Place, Question, Questionnaire, Radar, Ranking, Role, Verdict};
use crate::referentiel::{FACETS, FacetTable, Figure, QUESTIONNAIRES, SOURCES, Status};
use serde::Serialize;

/// What the engine knows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DescribeWire {
    version: VersionWire,
    questionnaires: Vec<QuestionnaireWire>,
    facets: Vec<FacetWire>,
    sources: Vec<SourceWire>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct QuestionnaireWire {
    id: &'static str,
    code: u8,
    minutes: (u8, u8),
    status: &'static str,
    sources: Vec<&'static str>,
    title: Localized,
    lead: Localized,
    audience: Localized,
    outcome: Localized,
    method: Localized,
    questions: Vec<QuestionWire>,
    verdicts: Vec<VerdictWire>,
    rankings: Vec<RankingWire>,
    radars: Vec<RadarWire>,
}

/// A scale is answered by a whole number from `min` to `max`, in points; a choice by an option's id.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct QuestionWire {
    id: &'static str,
    role: &'static str,
    kind: &'static str,
    unit: Option<&'static str>,
    min: Option<usize>,
    max: Option<usize>,
    label: Localized,
    short: Localized,
    help: Localized,
    options: Vec<OptionWire>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct OptionWire {
    id: &'static str,
    label: Localized,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct VerdictWire {
    id: &'static str,
    label: Localized,
    ordered: bool,
    places: Vec<PlaceWire>,
    rules: Vec<RuleWire>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlaceWire {
    id: &'static str,
    name: Localized,
    title: Localized,
    text: Localized,
    figure: Option<FigureWire>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct FigureWire {
    id: &'static str,
    value: f64,
    range: Option<(f64, f64)>,
    unit: &'static str,
    date: &'static str,
    status: &'static str,
    source: &'static str,
    place: Option<&'static str>,
    label: Localized,
}

/// The rules are tried in order; the last, with an empty formula, always holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct RuleWire {
    id: &'static str,
    place: &'static str,
    formula: &'static str,
    sentence: Localized,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct RankingWire {
    id: &'static str,
    label: Localized,
    places: Vec<ScoredPlaceWire>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ScoredPlaceWire {
    #[serde(flatten)]
    place: PlaceWire,
    formula: &'static str,
    bounds: (f64, f64),
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct RadarWire {
    id: &'static str,
    label: Localized,
    strong_from: f64,
    weak_to: f64,
    dimensions: Vec<DimensionWire>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct DimensionWire {
    id: &'static str,
    name: Localized,
    text: Localized,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct FacetWire {
    id: &'static str,
    label: Localized,
    values: Vec<FacetValueWire>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct FacetValueWire {
    id: &'static str,
    name: Localized,
    text: Localized,
}

/// What the engine knows.
pub fn describe() -> DescribeWire {
    DescribeWire {
        version: VersionWire::current(),
        questionnaires: QUESTIONNAIRES.iter().map(questionnaire).collect(),
        facets: FACETS.iter().map(facet).collect(),
        sources: SOURCES.iter().map(SourceWire::from).collect(),
    }
}

fn questionnaire(own: &'static Questionnaire) -> QuestionnaireWire {
    QuestionnaireWire {
        id: own.id,
        code: own.code,
        minutes: own.minutes,
        status: status_id(own.status),
        sources: own.sources.iter().map(|source| source.id).collect(),
        title: Localized::both(own.title),
        lead: Localized::both(own.lead),
        audience: Localized::both(own.audience),
        outcome: Localized::both(own.outcome),
        method: Localized::both(own.method),
        questions: own.questions.iter().map(question).collect(),
        verdicts: own.verdicts.iter().map(verdict).collect(),
        rankings: own.rankings.iter().map(ranking).collect(),
        radars: own.radars.iter().map(radar).collect(),
    }
}

fn question(own: &Question) -> QuestionWire {
    let scale = own.kind == Kind::Echelle;
    let option = |option: &crate::questionnaire::AnswerOption| OptionWire {
        id: option.id,
        label: Localized::both(option.label),
    };
    QuestionWire {
        id: own.id,
        role: role_id(own.role),
        kind: if scale { "echelle" } else { "choix" },
        unit: scale.then_some("point"),
        min: scale.then_some(0),
        max: scale.then(|| own.options.len().saturating_sub(1)),
        label: Localized::both(own.label),
        short: Localized::both(own.short),
        help: Localized::both(own.help),
        options: own.options.iter().map(option).collect(),
    }
}

fn verdict(own: &Verdict) -> VerdictWire {
    let rule = |rule: &crate::questionnaire::Rule| RuleWire {
        id: rule.id,
        place: own.places.get(rule.place).map_or("", |place| place.id),
        formula: rule.formula,
        sentence: Localized::both(rule.sentence),
    };
    VerdictWire {
        id: own.id,
        label: Localized::both(own.label),
        ordered: own.ordered,
        places: own.places.iter().map(place).collect(),
        rules: own.rules.iter().map(rule).collect(),
    }
}

fn place(own: &Place) -> PlaceWire {
    PlaceWire {
        id: own.id,
        name: Localized::both(own.name),
        title: Localized::both(own.title),
        text: Localized::both(own.text),
        figure: own.figure.map(figure),
    }
}

fn figure(own: &Figure) -> FigureWire {
    FigureWire {
        id: own.id,
        value: own.value,
        range: own.range,
        unit: own.unit,
        date: own.date,
        status: status_id(own.status),
        source: own.source.id,
        place: own.place,
        label: Localized::both(own.label),
    }
}

fn ranking(own: &Ranking) -> RankingWire {
    let scored = |scored: &crate::questionnaire::ScoredPlace| ScoredPlaceWire {
        place: place(&scored.place),
        formula: scored.formula,
        bounds: scored.bounds,
    };
    RankingWire {
        id: own.id,
        label: Localized::both(own.label),
        places: own.places.iter().map(scored).collect(),
    }
}

fn radar(own: &Radar) -> RadarWire {
    let dimension = |dimension: &crate::questionnaire::Dimension| DimensionWire {
        id: dimension.id,
        name: Localized::both(dimension.name),
        text: Localized::both(dimension.text),
    };
    RadarWire {
        id: own.id,
        label: Localized::both(own.label),
        strong_from: own.strong_from,
        weak_to: own.weak_to,
        dimensions: own.dimensions.iter().map(dimension).collect(),
    }
}

fn facet(own: &FacetTable) -> FacetWire {
    let value = |value: &crate::referentiel::FacetValue| FacetValueWire {
        id: value.id,
        name: Localized::both(value.name),
        text: Localized::both(value.text),
    };
    FacetWire {
        id: own.id,
        label: Localized::both(own.label),
        values: own.values.iter().map(value).collect(),
    }
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

fn status_id(status: Status) -> &'static str {
    match status {
        Status::Publie => "publie",
        Status::Convention => "convention",
        Status::Hypothese => "hypothese",
    }
}

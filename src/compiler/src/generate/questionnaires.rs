//! Questionnaires: their tables, and one function per verdict, score and dimension in a module of their own.

use super::packed::Packed;
use super::status_number;
use super::writer::Writer;
use crate::expression::{number, truth};
use crate::model::{
    Dimension, Kind, Place, Question, Questionnaire, Radar, Ranking, Referentiel, Role,
    ScoredPlace, Shape, Verdict,
};

pub fn write(out: &mut Writer, model: &Referentiel) {
    out.line("");
    out.line("/// Values by index, for formulas that divide.");
    out.line("#[allow(dead_code)]");
    out.block(
        "fn real(values: crate::questionnaire::Values, index: usize) -> f64 {",
        "}",
        |out| {
            out.line("crate::questionnaire::at(values, index) as f64");
        },
    );
    out.line("");
    out.line("/// How many hold.");
    out.line("#[allow(dead_code)]");
    out.block("fn count(conditions: &[bool]) -> i64 {", "}", |out| {
        out.line("conditions.iter().map(|one| i64::from(*one)).sum()");
    });
    for questionnaire in &model.questionnaires {
        functions(out, questionnaire);
    }
}

/// The questionnaires, in the order of their codes.
pub fn pack(out: &mut Packed, model: &Referentiel) {
    out.list(&model.questionnaires, questionnaire);
}

fn questionnaire(out: &mut Packed, own: &Questionnaire) {
    let module = module(own);
    out.note(&own.id);
    out.word(&own.id);
    out.number(usize::from(own.code));
    out.number(usize::from(own.minutes.0));
    out.number(usize::from(own.minutes.1));
    out.number(status_number(own.status));
    out.numbers(&own.sources);
    for text in [
        &own.title,
        &own.lead,
        &own.audience,
        &own.outcome,
        &own.method,
    ] {
        out.text(text);
    }
    out.list(&own.questions, question);
    out.list(&own.verdicts, |out, verdict| {
        self::verdict(out, &module, verdict)
    });
    out.list(&own.rankings, |out, ranking| {
        self::ranking(out, &module, ranking)
    });
    out.list(&own.radars, |out, radar| self::radar(out, &module, radar));
    out.note("path");
    out.optional_number(own.path.objectif);
    out.optional_number(own.path.maturite);
    out.list(&own.path.maturites, |out, (verdict, place, maturite)| {
        out.number(*verdict);
        out.number(*place);
        out.number(*maturite);
    });
    out.list(&own.path.preferences, |out, preference| {
        out.number(preference.question);
        out.number(preference.option);
        out.number(preference.facet);
        out.number(preference.value);
    });
    out.note("shapes");
    out.list(&own.shapes, |out, shape| {
        self::shape(out, &own.questions, shape)
    });
}

fn question(out: &mut Packed, question: &Question) {
    out.note(&question.id);
    out.word(&question.id);
    out.number(match question.role {
        Role::Profil => 0,
        Role::Echelon => 1,
        Role::Objectif => 2,
        Role::Temps => 3,
        Role::Envie => 4,
        Role::Besoin => 5,
        Role::Mesure => 6,
        Role::Contexte => 7,
    });
    out.number(match question.kind {
        Kind::Echelle => 0,
        Kind::Choix => 1,
    });
    out.text(&question.label);
    out.text(&question.short);
    out.text(&question.help);
    out.list(&question.options, |out, option| {
        out.word(&option.id);
        out.text(&option.label);
    });
}

fn verdict(out: &mut Packed, module: &str, verdict: &Verdict) {
    out.note(&verdict.id);
    out.word(&verdict.id);
    out.text(&verdict.label);
    out.number(usize::from(verdict.ordered));
    out.optional_text(verdict.top.as_ref());
    out.list(&verdict.places, place);
    out.list(&verdict.rules, |out, rule| {
        out.word(&rule.id);
        out.number(rule.place);
        out.text(&rule.sentence);
        out.word(rule.when.as_ref().map_or("", |(_, formula)| formula));
    });
    out.numbers(&verdict.reads);
    out.decision(format!("{module}::verdict_{}", verdict.id));
}

fn ranking(out: &mut Packed, module: &str, ranking: &Ranking) {
    out.note(&ranking.id);
    out.word(&ranking.id);
    out.text(&ranking.label);
    out.list(&ranking.places, |out, scored| {
        place(out, &scored.place);
        out.numbers(&scored.reads);
        out.real(scored.bounds.0);
        out.real(scored.bounds.1);
        out.score(format!("{module}::{}", score(&ranking.id, scored)));
        out.word(&scored.formula);
    });
}

fn radar(out: &mut Packed, module: &str, radar: &Radar) {
    out.note(&radar.id);
    out.word(&radar.id);
    out.text(&radar.label);
    out.real(radar.strong_from);
    out.real(radar.weak_to);
    out.list(&radar.dimensions, |out, dimension: &Dimension| {
        out.word(&dimension.id);
        out.text(&dimension.name);
        out.text(&dimension.text);
        out.numbers(&dimension.reads);
        out.score(format!("{module}::radar_{}_{}", radar.id, dimension.id));
    });
}

fn place(out: &mut Packed, place: &Place) {
    out.word(&place.id);
    out.text(&place.name);
    out.text(&place.title);
    out.text(&place.text);
    out.optional_number(place.figure);
}

/// The edition, then the questions; none where they are today's, as the last shape's must be.
fn shape(out: &mut Packed, today: &[Question], shape: &Shape) {
    out.number(usize::from(shape.edition));
    let todays = today.iter().map(|question| {
        let options = question.options.iter().map(|option| option.id.clone());
        (question.id.clone(), options.collect())
    });
    let older: &[(String, Vec<String>)] = if todays.eq(shape.questions.iter().cloned()) {
        &[]
    } else {
        &shape.questions
    };
    out.list(older, |out, (question, options)| {
        out.word(question);
        out.list(options, |out, option| out.word(option));
    });
}

/// The rules as functions of complete values.
fn functions(out: &mut Writer, questionnaire: &Questionnaire) {
    out.line("");
    out.line("#[allow(unused_imports, non_snake_case, clippy::all)]");
    out.block(&format!("mod {} {{", module(questionnaire)), "}", |out| {
        out.line("use super::{count, real};");
        out.line("use crate::questionnaire::{Values, at};");
        for verdict in &questionnaire.verdicts {
            out.line("");
            decide(out, verdict);
        }
        for ranking in &questionnaire.rankings {
            for place in &ranking.places {
                out.line("");
                function(out, &score(&ranking.id, place), &number(&place.score));
            }
        }
        for radar in &questionnaire.radars {
            for dimension in &radar.dimensions {
                out.line("");
                let name = format!("radar_{}_{}", radar.id, dimension.id);
                function(out, &name, &number(&dimension.value));
            }
        }
    });
}

fn function(out: &mut Writer, name: &str, body: &str) {
    out.block(
        &format!("pub(super) fn {name}(values: Values) -> f64 {{"),
        "}",
        |out| out.line(body),
    );
}

/// The index of the first rule that holds.
fn decide(out: &mut Writer, verdict: &Verdict) {
    let name = &verdict.id;
    let values = if verdict.reads.is_empty() {
        "_"
    } else {
        "values"
    };
    out.block(
        &format!("pub(super) fn verdict_{name}({values}: Values) -> usize {{"),
        "}",
        |out| {
            for (index, rule) in verdict.rules.iter().enumerate() {
                match &rule.when {
                    Some((when, _)) => {
                        out.block(&format!("if {} {{", truth(when)), "}", |out| {
                            out.line(&format!("return {index}; // {}", rule.id));
                        });
                    }
                    None => out.line(&format!("{index} // {}", rule.id)),
                }
            }
        },
    );
}

fn score(ranking: &str, place: &ScoredPlace) -> String {
    format!("score_{ranking}_{}", place.place.id)
}

/// The module of a questionnaire's functions.
fn module(questionnaire: &Questionnaire) -> String {
    format!("formulas_{}", questionnaire.id.replace('-', "_"))
}

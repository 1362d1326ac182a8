//! Questionnaires: their tables, and one function per verdict, score and dimension in a module of their own.

use super::writer::{Writer, literal, optional_reference, references, string};
use super::{status, text};
use crate::expression::{number, truth};
use crate::model::{Kind, Place, Question, Questionnaire, Referentiel, Role, ScoredPlace, Verdict};

pub fn write(out: &mut Writer, model: &Referentiel) {
    out.line("");
    out.line("/// The questionnaires, in the order of their codes.");
    out.line("// Indexes are the compiler's, and evaluated when the engine is built.");
    out.line("#[allow(clippy::indexing_slicing)]");
    out.block(
        "pub static QUESTIONNAIRES: &[Questionnaire] = &[",
        "];",
        |out| {
            for questionnaire in &model.questionnaires {
                out.block("Questionnaire {", "},", |out| tables(out, questionnaire));
            }
        },
    );
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
    for questionnaire in &model.questionnaires {
        functions(out, questionnaire);
    }
}

fn tables(out: &mut Writer, questionnaire: &Questionnaire) {
    let module = module(questionnaire);
    out.line(&format!("id: {},", string(&questionnaire.id)));
    out.line(&format!("code: {},", questionnaire.code));
    out.line(&format!("minutes: {},", literal(&questionnaire.minutes)));
    out.line(&format!("status: {},", status(questionnaire.status)));
    out.line(&format!(
        "sources: {},",
        references("SOURCES", &questionnaire.sources)
    ));
    text(out, "title", &questionnaire.title);
    text(out, "lead", &questionnaire.lead);
    text(out, "audience", &questionnaire.audience);
    text(out, "outcome", &questionnaire.outcome);
    text(out, "method", &questionnaire.method);
    out.list("questions", &questionnaire.questions, question);
    out.list("verdicts", &questionnaire.verdicts, |out, verdict| {
        self::verdict(out, &module, verdict)
    });
    out.list("rankings", &questionnaire.rankings, |out, ranking| {
        out.block("Ranking {", "},", |out| {
            out.line(&format!("id: {},", string(&ranking.id)));
            text(out, "label", &ranking.label);
            out.list("places", &ranking.places, |out, place| {
                out.block("ScoredPlace {", "},", |out| {
                    out.block("place: Place {", "},", |out| {
                        place_fields(out, &place.place)
                    });
                    out.line(&format!("reads: &{},", literal(&place.reads)));
                    out.line(&format!("bounds: {},", literal(&place.bounds)));
                    out.line(&format!("score: {module}::{},", score(&ranking.id, place)));
                    out.line(&format!("formula: {},", string(&place.formula)));
                });
            });
        });
    });
    out.list("radars", &questionnaire.radars, |out, radar| {
        out.block("Radar {", "},", |out| {
            out.line(&format!("id: {},", string(&radar.id)));
            text(out, "label", &radar.label);
            out.line(&format!("strong_from: {},", threshold(radar.strong_from)));
            out.line(&format!("weak_to: {},", threshold(radar.weak_to)));
            out.list("dimensions", &radar.dimensions, |out, dimension| {
                out.block("Dimension {", "},", |out| {
                    out.line(&format!("id: {},", string(&dimension.id)));
                    text(out, "name", &dimension.name);
                    text(out, "text", &dimension.text);
                    out.line(&format!("reads: &{},", literal(&dimension.reads)));
                    out.line(&format!(
                        "value: {module}::radar_{}_{},",
                        radar.id, dimension.id
                    ));
                });
            });
        });
    });
    let path = &questionnaire.path;
    out.block("path: PathPlan {", "},", |out| {
        out.line(&format!("objectif: {},", literal(&path.objectif)));
        out.line(&format!("maturite: {},", literal(&path.maturite)));
        out.line(&format!("maturites: &{},", literal(&path.maturites)));
    });
    out.list("shapes", &questionnaire.shapes, |out, shape| {
        out.block("Shape {", "},", |out| {
            out.line(&format!("edition: {},", shape.edition));
            out.list("questions", &shape.questions, |out, (id, options)| {
                out.line(&format!("({}, &{}),", string(id), literal(options)));
            });
        });
    });
}

fn question(out: &mut Writer, question: &Question) {
    let role = match question.role {
        Role::Profil => "Profil",
        Role::Echelon => "Echelon",
        Role::Objectif => "Objectif",
        Role::Temps => "Temps",
        Role::Envie => "Envie",
        Role::Besoin => "Besoin",
        Role::Mesure => "Mesure",
        Role::Contexte => "Contexte",
    };
    let kind = match question.kind {
        Kind::Choix => "Choix",
        Kind::Echelle => "Echelle",
    };
    out.block("Question {", "},", |out| {
        out.line(&format!("id: {},", string(&question.id)));
        out.line(&format!("role: Role::{role},"));
        out.line(&format!("kind: Kind::{kind},"));
        text(out, "label", &question.label);
        text(out, "short", &question.short);
        text(out, "help", &question.help);
        out.list("options", &question.options, |out, option| {
            out.block("AnswerOption {", "},", |out| {
                out.line(&format!("id: {},", string(&option.id)));
                text(out, "label", &option.label);
            });
        });
    });
}

fn verdict(out: &mut Writer, module: &str, verdict: &Verdict) {
    out.block("Verdict {", "},", |out| {
        out.line(&format!("id: {},", string(&verdict.id)));
        text(out, "label", &verdict.label);
        out.line(&format!("ordered: {},", verdict.ordered));
        out.list("places", &verdict.places, |out, place| {
            out.block("Place {", "},", |out| place_fields(out, place));
        });
        out.list("rules", &verdict.rules, |out, rule| {
            out.block("Rule {", "},", |out| {
                out.line(&format!("id: {},", string(&rule.id)));
                out.line(&format!("place: {},", rule.place));
                text(out, "sentence", &rule.sentence);
                let formula = rule.when.as_ref().map_or("", |(_, formula)| formula);
                out.line(&format!("formula: {},", string(formula)));
            });
        });
        out.line(&format!("reads: &{},", literal(&verdict.reads)));
        out.line(&format!("decide: {module}::verdict_{},", verdict.id));
    });
}

fn place_fields(out: &mut Writer, place: &Place) {
    out.line(&format!("id: {},", string(&place.id)));
    text(out, "name", &place.name);
    text(out, "title", &place.title);
    text(out, "text", &place.text);
    out.line(&format!(
        "figure: {},",
        optional_reference("FIGURES", place.figure)
    ));
}

/// The rules as functions of complete values.
fn functions(out: &mut Writer, questionnaire: &Questionnaire) {
    out.line("");
    out.line("#[allow(unused_imports, non_snake_case, clippy::all)]");
    out.block(&format!("mod {} {{", module(questionnaire)), "}", |out| {
        out.line("use super::real;");
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

/// A threshold; one that nothing reaches where the content gives none.
fn threshold(value: f64) -> String {
    match value {
        f64::INFINITY => "f64::INFINITY".to_owned(),
        f64::NEG_INFINITY => "f64::NEG_INFINITY".to_owned(),
        value => literal(&value),
    }
}

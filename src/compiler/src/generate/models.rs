//! Calculators: their tables, and one straight-line evaluator each, generic over the number type.

use super::writer::{Writer, literal, optional_reference, optional_string, references, string};
use super::{status, text};
use crate::formula::{Token, emit, tokens};
use crate::model::{
    Coefficient, Formula, Input, Model, Origin, Preset, Referentiel, Text, Triple, Unit,
};

pub fn write(out: &mut Writer, model: &Referentiel) {
    out.line("");
    let ids: Vec<String> = Unit::ALL.iter().map(|unit| string(unit.id())).collect();
    out.line("/// Public ids of the units, in the order of `Unit`.");
    out.line(&format!(
        "pub static UNIT_IDS: [&str; {}] = [{}];",
        ids.len(),
        ids.join(", ")
    ));
    out.line("/// Signs of the units, in the order of `Unit`.");
    out.block(
        &format!("pub static UNIT_SIGNS: [Text; {}] = [", Unit::ALL.len()),
        "];",
        |out| {
            for sign in &model.unit_signs {
                out.line(&format!("Text({}), // {}", sign.index, sign.key));
            }
        },
    );
    super::catalogue::table(
        out,
        "COEFFICIENTS",
        "Coefficient",
        "The dated numbers of the calculators.",
        &model.coefficients,
        coefficient,
    );
    for one in &model.models {
        out.line("");
        out.line(&format!("/// The calculator `{}`.", one.id));
        out.line("// Indexes are the compiler's, and evaluated when the engine is built.");
        out.line("#[allow(clippy::indexing_slicing)]");
        let open = format!("pub static {}: Model = Model {{", constant(one));
        out.block(&open, "};", |out| tables(out, one));
    }
    let names: Vec<String> = model
        .models
        .iter()
        .map(|one| format!("&{}", constant(one)))
        .collect();
    out.line("");
    out.line("/// The calculators.");
    out.line(&format!(
        "pub static MODELS: &[&Model] = &[{}];",
        names.join(", ")
    ));
    for one in &model.models {
        functions(out, model, one);
    }
}

fn coefficient(out: &mut Writer, coefficient: &Coefficient) {
    out.line(&format!("id: {},", string(&coefficient.id)));
    out.line(&format!("value: {},", estimate(coefficient.value)));
    out.line(&format!("unit: {},", unit(coefficient.unit)));
    let from = coefficient.origin.date.as_deref().unwrap_or_default();
    out.line(&format!("from: {},", string(from)));
    out.line(&format!("revised: {},", coefficient.revised));
    origin(out, &coefficient.origin, false);
}

fn tables(out: &mut Writer, model: &Model) {
    out.line(&format!("id: {},", string(&model.id)));
    out.line(&format!("code: {},", model.code));
    out.line(&format!("status: {},", status(model.status)));
    out.line(&format!(
        "sources: {},",
        references("SOURCES", &model.sources)
    ));
    text(out, "title", &model.title);
    text(out, "lead", &model.lead);
    text(out, "method", &model.method);
    out.list("inputs", &model.inputs, |out, one| {
        out.block("Input {", "},", |out| input(out, model, one));
    });
    out.list("formulas", &model.formulas, |out, one| {
        out.block("Formula {", "},", |out| formula(out, one));
    });
    out.list("constants", &model.constants, |out, constant| {
        out.block("Constant {", "},", |out| {
            out.line(&format!(
                "coefficient: &COEFFICIENTS[{}],",
                constant.coefficient
            ));
            text(out, "title", &constant.title);
        });
    });
    out.list("sections", &model.sections, |out, section| {
        out.block("Section {", "},", |out| {
            out.line(&format!("id: {},", string(&section.id)));
            text(out, "title", &section.title);
            text(out, "lead", &section.lead);
            out.line(&format!("inputs: &{},", literal(&section.inputs)));
        });
    });
    out.line(&format!("quick: &{},", literal(&model.quick)));
    out.line(&format!("results: &{},", literal(&model.results)));
    out.list("examples", &model.examples, |out, example| {
        out.block("Example {", "},", |out| {
            out.line(&format!("id: {},", string(&example.id)));
            text(out, "name", &example.name);
            text(out, "note", &example.note);
            out.list("values", &example.values, |out, (node, value)| {
                out.line(&format!("({node}, {}),", estimate(*value)));
            });
        });
    });
    out.list("shapes", &model.shapes, |out, shape| {
        out.block("InputsShape {", "},", |out| {
            out.line(&format!("edition: {},", shape.edition));
            out.line(&format!("inputs: &{},", literal(&shape.inputs)));
        });
    });
    out.line(&format!("evaluate: {}::evaluate::<f64>,", module(model)));
}

fn input(out: &mut Writer, model: &Model, input: &Input) {
    out.line(&format!("id: {},", string(&input.id)));
    text(out, "title", &input.title);
    text(out, "help", &input.help);
    out.list("profiles", &input.profiles, |out, (profile, title)| {
        out.line(&format!(
            "({profile}, Text({})), // {}",
            title.index, title.key
        ));
    });
    out.line(&format!("unit: {},", unit(input.unit)));
    out.line(&format!("low: {},", literal(&input.bounds.0)));
    out.line(&format!("high: {},", literal(&input.bounds.1)));
    match &input.preset {
        Preset::Empty => out.line("preset: Preset::Empty,"),
        Preset::Fixed(fixed) => out.line(&format!("preset: Preset::Fixed({}),", estimate(*fixed))),
        Preset::From { texts, reads, .. } => out.block("preset: Preset::From {", "},", |out| {
            out.line(&format!("compute: {}::preset_{},", module(model), input.id));
            out.line(&format!("formulas: {},", literal(texts)));
            out.line(&format!("reads: &{},", literal(reads)));
        }),
    }
    out.line(&format!("optional: {},", input.optional));
    out.line(&format!("integer: {},", input.integer));
    out.line(&format!("revised: {},", input.revised));
    origin(out, &input.origin, true);
    out.line(&format!("date: {},", optional_string(&input.origin.date)));
}

fn formula(out: &mut Writer, formula: &Formula) {
    out.line(&format!("id: {},", string(&formula.id)));
    text(out, "title", &formula.title);
    text(out, "help", &formula.help);
    optional_text(out, "absent", formula.absent.as_ref());
    out.line(&format!("unit: {},", unit(formula.unit)));
    out.line(&format!("text: {},", string(&formula.text)));
    let line: Vec<String> = tokens(&formula.value).into_iter().map(token).collect();
    out.line(&format!("tokens: &[{}],", line.join(", ")));
    origin(out, &formula.origin, false);
    out.line(&format!("reads: &{},", literal(&formula.reads)));
    out.line(&format!("needs: &{},", literal(&formula.needs)));
    out.line(&format!(
        "denominators: &{},",
        literal(&formula.denominators)
    ));
}

/// Status, source and place; the status may be none where `optional`.
fn origin(out: &mut Writer, origin: &Origin, optional: bool) {
    let known = origin.status.map(status);
    out.line(&match (known, optional) {
        (Some(known), true) => format!("status: Some({known}),"),
        (Some(known), false) => format!("status: {known},"),
        (None, _) => "status: None,".to_owned(),
    });
    out.line(&format!(
        "source: {},",
        optional_reference("SOURCES", origin.source)
    ));
    out.line(&format!("place: {},", optional_string(&origin.place)));
}

fn optional_text(out: &mut Writer, field: &str, text: Option<&Text>) {
    match text {
        Some(text) => out.line(&format!(
            "{field}: Some(Text({})), // {}",
            text.index, text.key
        )),
        None => out.line(&format!("{field}: None,")),
    }
}

/// The evaluator and the presets that are computed.
fn functions(out: &mut Writer, content: &Referentiel, model: &Model) {
    let constants = model.values_of_constants(content);
    let count = model.inputs.len() + model.formulas.len();
    out.line("");
    out.line(&format!("/// The formulas of `{}`.", model.id));
    out.line("#[allow(unused_imports, unused_variables, clippy::all)]");
    out.block(&format!("pub mod {} {{", module(model)), "}", |out| {
        out.line("use crate::model::functions::*;");
        out.line("use crate::model::Number;");
        out.line("");
        out.line("/// Fills the nodes after the inputs, in place, over any number type.");
        out.block(
            "pub fn evaluate<N: Number>(nodes: &mut [N]) {",
            "}",
            |out| {
                out.block(
                    &format!("let Some(n) = nodes.first_chunk_mut::<{count}>() else {{"),
                    "};",
                    |out| out.line("return;"),
                );
                for (index, formula) in model.formulas.iter().enumerate() {
                    let node = model.inputs.len() + index;
                    let value = emit(&formula.value, "N", &constants);
                    out.line(&format!("n[{node}] = {value}; // {}", formula.id));
                }
            },
        );
        for (index, input) in model.inputs.iter().enumerate() {
            let Preset::From { values, .. } = &input.preset else {
                continue;
            };
            out.line("");
            out.block(
                &format!(
                    "pub(super) fn preset_{}(nodes: &[f64]) -> [f64; 3] {{",
                    input.id
                ),
                "}",
                |out| {
                    out.block(
                        &format!("let Some(n) = nodes.first_chunk::<{index}>() else {{"),
                        "};",
                        |out| out.line("return [f64::NAN; 3];"),
                    );
                    out.block("[", "]", |out| {
                        for value in values {
                            out.line(&format!("{},", emit(value, "f64", &constants)));
                        }
                    });
                },
            );
        }
    });
}

fn estimate(value: Triple) -> String {
    if value.low == value.high {
        return format!("Estimate::exact({:?})", value.low);
    }
    format!(
        "Estimate::checked({:?}, {:?}, {:?})",
        value.low, value.central, value.high
    )
}

fn unit(unit: Unit) -> String {
    format!("Unit::{unit:?}")
}

fn token(token: Token) -> String {
    match token {
        Token::Number(number) => format!("Token::Number({number:?})"),
        Token::Node(node) => format!("Token::Node({node})"),
        Token::Constant(constant) => format!("Token::Constant({constant})"),
        Token::Sign(sign) => format!("Token::Sign({sign:?})"),
        Token::Function(name) => {
            let mut letters = name.chars();
            let first = letters.next().map(|first| first.to_ascii_uppercase());
            let name: String = first.into_iter().chain(letters).collect();
            format!("Token::Function(Function::{name})")
        }
        plain => format!("Token::{plain:?}"),
    }
}

fn constant(model: &Model) -> String {
    model.id.to_ascii_uppercase()
}

/// The module of a calculator's functions.
fn module(model: &Model) -> String {
    format!("calculator_{}", model.id)
}

//! Calculators: their tables, and one straight-line evaluator each, generic over the number type.

use super::packed::Packed;
use super::status_number;
use super::writer::{Writer, literal, string};
use crate::formula::{Token, Value, emit, tokens};
use crate::model::{Formula, Input, InputsShape, Model, Origin, Preset, Referentiel, Triple, Unit};

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
    for one in &model.models {
        tables(out, model, one);
    }
    let names: Vec<String> = model
        .models
        .iter()
        .map(|one| format!("&{}", constant(one)))
        .collect();
    out.line("");
    out.line("/// The calculators.");
    out.line(&format!(
        "pub static MODELS: &[&LazyLock<Model>] = &[{}];",
        names.join(", ")
    ));
    for one in &model.models {
        functions(out, model, one);
    }
    token_names(out);
}

/// A calculator, and the pack that it is made of: one each, so that a page with one holds nothing of the other.
fn tables(out: &mut Writer, content: &Referentiel, model: &Model) {
    let name = constant(model);
    out.line("");
    out.line(&format!("/// The calculator `{}`.", model.id));
    out.line(&format!(
        "pub static {name}: LazyLock<Model> = LazyLock::new(|| unpack(&{name}_TABLES));"
    ));
    let mut packed = Packed::default();
    pack(&mut packed, content, model);
    let doc = format!("The tables of `{}`.", model.id);
    packed.write(&format!("{name}_TABLES"), &doc, out);
}

/// The dated numbers.
pub fn pack_coefficients(out: &mut Packed, model: &Referentiel) {
    out.list(&model.coefficients, |out, coefficient| {
        out.note(&coefficient.id);
        out.word(&coefficient.id);
        estimate(out, coefficient.value);
        out.number(coefficient.unit as usize);
        out.word(coefficient.origin.date.as_deref().unwrap_or_default());
        out.number(usize::from(coefficient.revised));
        known_origin(out, &coefficient.origin);
    });
}

fn pack(out: &mut Packed, content: &Referentiel, model: &Model) {
    out.word(&model.id);
    out.number(usize::from(model.code));
    out.number(status_number(model.status));
    out.numbers(&model.sources);
    out.text(&model.title);
    out.text(&model.lead);
    out.text(&model.method);
    out.list(&model.inputs, |out, one| input(out, model, one));
    out.list(&model.formulas, formula);
    out.note("constants");
    out.list(&model.constants, |out, constant| {
        out.note(&content.coefficients[constant.coefficient].id);
        out.number(constant.coefficient);
        out.text(&constant.title);
    });
    out.note("sections");
    out.list(&model.sections, |out, section| {
        out.word(&section.id);
        out.text(&section.title);
        out.text(&section.lead);
        out.numbers(&section.inputs);
    });
    out.note("quick, results");
    out.numbers(&model.quick);
    out.numbers(&model.results);
    out.list(&model.examples, |out, example| {
        out.note(&example.id);
        out.word(&example.id);
        out.text(&example.name);
        out.text(&example.note);
        out.list(&example.values, |out, (node, value)| {
            out.number(*node);
            estimate(out, *value);
        });
    });
    out.note("shapes");
    out.list(&model.shapes, |out, shape| self::shape(out, model, shape));
    out.evaluator(format!("{}::evaluate::<f64>", module(model)));
}

/// The edition, then the inputs; none where they are today's, as the last shape's must be.
fn shape(out: &mut Packed, model: &Model, shape: &InputsShape) {
    let todays = model.inputs.iter().map(|input| &input.id);
    let older: &[String] = if todays.eq(&shape.inputs) {
        &[]
    } else {
        &shape.inputs
    };
    out.number(usize::from(shape.edition));
    out.list(older, |out, input| out.word(input));
}

fn input(out: &mut Packed, model: &Model, input: &Input) {
    out.note(&input.id);
    out.word(&input.id);
    out.text(&input.title);
    out.text(&input.help);
    out.list(&input.profiles, |out, (profile, title)| {
        out.number(*profile);
        out.text(title);
    });
    out.number(input.unit as usize);
    out.real(input.bounds.0);
    out.real(input.bounds.1);
    match &input.preset {
        Preset::Empty => out.number(0),
        Preset::Fixed(fixed) => {
            out.number(1);
            estimate(out, *fixed);
        }
        Preset::From { values, reads } => {
            out.number(2);
            out.preset(format!("{}::preset_{}", module(model), input.id));
            out.numbers(reads);
            values.iter().for_each(|value| line(out, value, reads));
        }
    }
    for flag in [input.optional, input.integer, input.revised] {
        out.number(usize::from(flag));
    }
    out.optional_number(input.origin.status.map(status_number));
    origin(out, &input.origin);
    out.optional_word(&input.origin.date);
}

fn formula(out: &mut Packed, formula: &Formula) {
    out.note(&formula.id);
    out.word(&formula.id);
    out.text(&formula.title);
    out.text(&formula.help);
    out.optional_text(formula.absent.as_ref());
    out.number(formula.unit as usize);
    out.numbers(&formula.reads);
    line(out, &formula.value, &formula.reads);
    out.numbers(&formula.asked);
    out.numbers(&formula.denominators);
    known_origin(out, &formula.origin);
}

/// Status, source and place of what always has a status.
fn known_origin(out: &mut Packed, origin: &Origin) {
    out.number(origin.status.map_or(0, status_number));
    self::origin(out, origin);
}

fn origin(out: &mut Packed, origin: &Origin) {
    out.optional_number(origin.source);
    out.optional_word(&origin.place);
}

/// The low value, then whether there is a range, then the rest of it.
fn estimate(out: &mut Packed, value: Triple) {
    let is_range = value.low != value.high;
    out.real(value.low);
    out.number(usize::from(is_range));
    if is_range {
        out.real(value.central);
        out.real(value.high);
    }
}

/// A formula as a line of names and signs: for each, what it is, then its value or index. After all other kinds
/// come the nodes, by their places among those that are read: so `a ÷ b` is the same whatever they are.
fn line(out: &mut Packed, value: &Value, reads: &[usize]) {
    out.list(&tokens(value), |out, token| match *token {
        Token::Number(number) => {
            out.number(0);
            out.real(number);
        }
        Token::Constant(constant) => {
            out.number(1);
            out.number(constant);
        }
        Token::Node(node) => {
            let place = reads.iter().position(|read| *read == node);
            out.number(2 + SIGNS.len() + place.unwrap_or_default());
        }
        sign => {
            let index = SIGNS.iter().position(|known| *known == sign);
            out.number(2 + index.unwrap_or_default());
        }
    });
}

/// What stands in formulas beside numbers, constants and nodes, in the order in which the engine knows it.
const SIGNS: [Token; 27] = [
    Token::Open,
    Token::Close,
    Token::Separator,
    Token::Sign("+"),
    Token::Sign("−"),
    Token::Sign("×"),
    Token::Sign("÷"),
    Token::Sign("="),
    Token::Sign("≠"),
    Token::Sign("<"),
    Token::Sign("≤"),
    Token::Sign(">"),
    Token::Sign("≥"),
    Token::And,
    Token::Or,
    Token::Not,
    Token::If,
    Token::Then,
    Token::Else,
    Token::Function("min"),
    Token::Function("max"),
    Token::Function("squares"),
    Token::Function("clamp"),
    Token::Function("within"),
    Token::Function("annuite"),
    Token::Function("count"),
    Token::Function("present"),
];

/// The engine has a list of its own, which a test compares.
fn token_names(out: &mut Writer) {
    let names: Vec<String> = SIGNS.iter().map(|sign| format!("{sign:?}")).collect();
    out.line("");
    out.line("/// What stands in formulas, as the compiler numbers it.");
    out.line("#[cfg(test)]");
    out.line(&format!(
        "pub(crate) static TOKEN_NAMES: &[&str] = &{};",
        literal(&names)
    ));
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

fn constant(model: &Model) -> String {
    model.id.to_ascii_uppercase()
}

/// The module of a calculator's functions.
fn module(model: &Model) -> String {
    format!("calculator_{}", model.id)
}

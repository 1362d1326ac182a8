//! The engine alone, for JavaScript with or without a DOM: plain data in, plain data out.
//!
//! Thin: it reads inputs and writes results with the engine's wire formats, and decides nothing. Every function
//! throws `{ code, field, message: { fr, en } }`, which `engine.ts` makes a `CommunError`.

use std::cell::RefCell;

use cap_commun::catalogue;
use cap_commun::model::{Evaluation, Strata};
use cap_commun::questionnaire::{self, Answers};
use cap_commun::share::{self, DecodeError};
use cap_commun::wire::{self, Fields, Given, Json, WireError};
use js_sys::{Array, JSON, Object};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

/// What the engine knows: questionnaires, calculators, facets, sources, versions.
///
/// # Errors
/// None of its own.
#[wasm_bindgen]
pub fn describe() -> Result<JsValue, JsValue> {
    give(&wire::describe())
}

/// The result of a questionnaire.
///
/// # Errors
/// A questionnaire, a question or an answer that does not exist.
#[wasm_bindgen]
pub fn assess(questionnaire: JsValue, answers: JsValue) -> Result<JsValue, JsValue> {
    let answers = read(questionnaire, answers).map_err(refuse)?;
    give(&wire::assessment(
        &answers,
        &questionnaire::assess(&answers),
        None,
    ))
}

/// The whole catalogue, best first.
///
/// # Errors
/// A criterion or a value that does not exist.
#[wasm_bindgen]
pub fn recommend(query: JsValue) -> Result<JsValue, JsValue> {
    let query = fields(&query, "query")
        .and_then(|query| wire::read_query(&query))
        .map_err(refuse)?;
    give(&wire::recommendation(&catalogue::recommend(&query)))
}

/// Answers as a share code.
///
/// # Errors
/// A questionnaire, a question or an answer that does not exist.
#[wasm_bindgen]
pub fn encode(questionnaire: JsValue, answers: JsValue) -> Result<String, JsValue> {
    read(questionnaire, answers)
        .map(|answers| share::encode(&answers))
        .map_err(refuse)
}

/// A calculator's inputs, and an alliance's partners, as a share code.
///
/// # Errors
/// A calculator, an input or a value that does not exist.
#[wasm_bindgen(js_name = encodeInputs)]
pub fn encode_inputs(
    model: JsValue,
    inputs: JsValue,
    partners: JsValue,
) -> Result<String, JsValue> {
    let read = || {
        let inputs = read_inputs(&model, &inputs)?;
        let partners = wire::read_partners(&given(&partners, DEPTH), "partners")?;
        Ok(share::encode_inputs(&inputs, &partners))
    };
    read().map_err(refuse)
}

/// A visit to the compass as a share code.
///
/// # Errors
/// A choice, a resource or a part that does not exist.
#[wasm_bindgen(js_name = encodeVisit)]
pub fn encode_visit(visit: JsValue) -> Result<String, JsValue> {
    let read = fields(&visit, "visit").and_then(|visit| wire::read_visit(&visit));
    read.map(|kept| share::encode_compass(&kept))
        .map_err(refuse)
}

/// The answers, the inputs or the visit of a share code.
///
/// # Errors
/// A text that is not a code, or that this version cannot open.
#[wasm_bindgen]
pub fn decode(code: JsValue) -> Result<JsValue, JsValue> {
    let code = text(&code, "code").map_err(refuse)?;
    let decoded = match share::decode(&code) {
        Ok(decoded) => Ok(wire::decoded(&decoded)),
        Err(DecodeError::OfCalculator(_)) => {
            share::decode_inputs(&code).map(|decoded| wire::decoded_inputs(&decoded))
        }
        Err(DecodeError::OfCompass) => {
            share::decode_compass(&code).map(|decoded| wire::decoded_compass(&decoded))
        }
        Err(error) => Err(error),
    };
    give(&decoded.map_err(|error| refuse(error.into()))?)
}

thread_local! {
    /// What the last evaluation was drawn from: the next is often of much the same inputs.
    static STRATA: RefCell<Strata> = RefCell::default();
}

/// All that follows from a calculator's inputs.
///
/// # Errors
/// A calculator, an input, an option or a value that does not exist.
#[wasm_bindgen]
pub fn evaluate(model: JsValue, inputs: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let read = || {
        let inputs = read_inputs(&model, &inputs)?;
        let options = wire::read_options(inputs.model(), &fields(&options, "options")?)?;
        let own = STRATA.with_borrow_mut(|strata| {
            Evaluation::of(
                &inputs,
                &options.partners,
                options.draws,
                options.results,
                strata,
            )
        });
        Ok(wire::evaluation(&own, options.lang, options.explain))
    };
    give(&read().map_err(refuse)?)
}

/// The horizons that follow from levers, or the levers that serve horizons.
///
/// # Errors
/// Parts that are missing, negative, or all nil.
#[wasm_bindgen]
pub fn trajectory(parts: JsValue) -> Result<JsValue, JsValue> {
    let found = fields(&parts, "parts").and_then(|parts| wire::trajectory(&parts));
    give(&found.map_err(refuse)?)
}

fn read_inputs(model: &JsValue, inputs: &JsValue) -> Result<cap_commun::model::Inputs, WireError> {
    let model = wire::model(&text(model, "model")?)?;
    wire::read_inputs(model, &fields(inputs, "inputs")?)
}

fn read(questionnaire: JsValue, answers: JsValue) -> Result<Answers, WireError> {
    let questionnaire = wire::questionnaire(&text(&questionnaire, "questionnaire")?)?;
    wire::read_answers(questionnaire, &fields(&answers, "answers")?)
}

fn text(value: &JsValue, field: &str) -> Result<String, WireError> {
    value
        .as_string()
        .ok_or_else(|| WireError::kind(field, "string"))
}

fn fields(value: &JsValue, field: &str) -> Result<Fields, WireError> {
    if !value.is_object() || Array::is_array(value) {
        return Err(WireError::kind(field, "object"));
    }
    Ok(entries(value, DEPTH))
}

/// Lists and objects inside one another that are read; below, a value is only said to be something else.
const DEPTH: u8 = 3;

fn entries(value: &JsValue, depth: u8) -> Fields {
    let entries = Object::entries(value.unchecked_ref());
    let entries = entries.iter().filter_map(|entry| {
        let entry: Array = entry.unchecked_into();
        let value = entry.get(1);
        // As in JSON, a key whose value is undefined is absent.
        let absent = depth < DEPTH && value.is_undefined();
        (!absent).then(|| Some((entry.get(0).as_string()?, given(&value, depth))))?
    });
    Fields(entries.collect())
}

fn given(value: &JsValue, depth: u8) -> Given {
    if value.is_null() || value.is_undefined() {
        return Given::Null;
    }
    if let Some(number) = value.as_f64() {
        return Given::Number(number);
    }
    if let Some(truth) = value.as_bool() {
        return Given::Bool(truth);
    }
    if let Some(text) = value.as_string() {
        return Given::Text(text);
    }
    if depth == 0 || value.is_function() || !value.is_object() {
        Given::Other
    } else if Array::is_array(value) {
        let values: &Array = value.unchecked_ref();
        Given::List(values.iter().map(|one| given(&one, depth - 1)).collect())
    } else {
        Given::Fields(entries(value, depth - 1))
    }
}

fn give(value: &Json) -> Result<JsValue, JsValue> {
    JSON::parse(&value.text())
}

fn refuse(error: WireError) -> JsValue {
    give(&error.json()).unwrap_or_else(|failure| failure)
}

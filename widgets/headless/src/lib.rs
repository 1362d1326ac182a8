//! The engine alone, for JavaScript with or without a DOM: plain data in, plain data out.
//!
//! Thin: it reads inputs and writes results with the engine's wire formats, and decides nothing. Every function
//! throws `{ code, field, message: { fr, en } }`, which `engine.ts` makes a `CommunError`.

use cap_commun::questionnaire::{self, Answers};
use cap_commun::wire::{self, Fields, WireError};
use cap_commun::{catalogue, share};
use js_sys::Array;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// What the engine knows: questionnaires, facets, sources, versions.
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
    let query = fields(query, "query")
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

/// The answers of a share code.
///
/// # Errors
/// A text that is not a code, or that this version cannot open.
#[wasm_bindgen]
pub fn decode(code: JsValue) -> Result<JsValue, JsValue> {
    let code = text(&code, "code").map_err(refuse)?;
    let decoded = share::decode(&code).map_err(|error| refuse(error.into()))?;
    give(&wire::decoded(&decoded))
}

fn read(questionnaire: JsValue, answers: JsValue) -> Result<Answers, WireError> {
    let questionnaire = wire::questionnaire(&text(&questionnaire, "questionnaire")?)?;
    wire::read_answers(questionnaire, &fields(answers, "answers")?)
}

fn text(value: &JsValue, field: &str) -> Result<String, WireError> {
    value
        .as_string()
        .ok_or_else(|| WireError::kind(field, "string"))
}

fn fields(value: JsValue, field: &str) -> Result<Fields, WireError> {
    if !value.is_object() || Array::is_array(&value) {
        return Err(WireError::kind(field, "object"));
    }
    serde_wasm_bindgen::from_value(value).map_err(|_| WireError::kind(field, "object"))
}

fn give(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value
        .serialize(&Serializer::json_compatible())
        .map_err(JsValue::from)
}

fn refuse(error: WireError) -> JsValue {
    give(&error).unwrap_or_else(|failure| failure)
}

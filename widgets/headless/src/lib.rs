//! The engine alone, for JavaScript with or without a DOM: plain data in, plain data out.
//!
//! Thin: it reads inputs and writes results with the engine's wire formats, and decides nothing. Every function
//! throws `{ code, field, message: { fr, en } }`, which `engine.ts` makes a `CommunError`.

use cap_commun::questionnaire::{self, Answers};
use cap_commun::wire::{self, Fields, Given, Json, WireError};
use cap_commun::{catalogue, share};
use js_sys::{Array, JSON, Object};
use wasm_bindgen::JsCast;
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
    let entries = Object::entries(value.unchecked_ref());
    let entries = entries.iter().filter_map(|entry| {
        let entry: Array = entry.unchecked_into();
        Some((entry.get(0).as_string()?, given(&entry.get(1))))
    });
    Ok(Fields(entries.collect()))
}

fn given(value: &JsValue) -> Given {
    if value.is_null() || value.is_undefined() {
        return Given::Null;
    }
    let text = || value.as_string().map(Given::Text);
    value
        .as_f64()
        .map(Given::Number)
        .or_else(text)
        .unwrap_or(Given::Other)
}

fn give(value: &Json) -> Result<JsValue, JsValue> {
    JSON::parse(&value.text())
}

fn refuse(error: WireError) -> JsValue {
    give(&error.json()).unwrap_or_else(|failure| failure)
}

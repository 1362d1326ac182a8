//! What the engine's outside tests share: random answers, and every completion of unknown ones.

#![allow(dead_code, clippy::unwrap_used)]

use cap_commun::questionnaire::{Answer, Answers, Questionnaire, Verdict};
use cap_commun::referentiel::questionnaires;
use cap_commun::wire::{Fields, Given, Json};
use proptest::prelude::*;
use serde_json::Value;

/// Any answers to any questionnaire.
pub fn any_answers() -> impl Strategy<Value = Answers> {
    (0..questionnaires().len()).prop_flat_map(|index| answers_to(&questionnaires()[index]))
}

/// Any answers to a questionnaire: each question is skipped, not known, or answered.
pub fn answers_to(questionnaire: &'static Questionnaire) -> impl Strategy<Value = Answers> {
    let states: Vec<_> = questionnaire
        .questions
        .iter()
        .map(|question| 0..question.options.len() + 2)
        .collect();
    states.prop_map(move |states| {
        let mut answers = Answers::new(questionnaire);
        for (index, state) in states.into_iter().enumerate() {
            answers.set(index, answer(state));
        }
        answers
    })
}

fn answer(state: usize) -> Answer {
    match state {
        0 => Answer::Unanswered,
        1 => Answer::Unknown,
        state => Answer::Chosen(u8::try_from(state - 2).unwrap()),
    }
}

/// The questionnaire with this id.
pub fn questionnaire(id: &str) -> &'static Questionnaire {
    cap_commun::referentiel::questionnaire(id).unwrap()
}

/// Every place that some completion of the unknown answers reaches, by trying each.
pub fn places(verdict: &Verdict, answers: &Answers) -> Vec<usize> {
    let mut places: Vec<usize> = completions(answers, verdict.reads)
        .map(|values| verdict.rules[(verdict.decide)(&values)].place)
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// Every completion of the unknown answers among `reads`.
pub fn completions(answers: &Answers, reads: &[usize]) -> impl Iterator<Item = Vec<u8>> {
    let questions = answers.questionnaire().questions;
    let known: Vec<u8> = (0..questions.len())
        .map(|index| answers.get(index).known().unwrap_or(0))
        .collect();
    let unknown: Vec<usize> = reads
        .iter()
        .copied()
        .filter(|read| answers.get(*read).known().is_none())
        .collect();
    let count: usize = unknown
        .iter()
        .map(|index| questions[*index].options.len())
        .product();
    (0..count).map(move |mut number| {
        let mut values = known.clone();
        for index in &unknown {
            let options = questions[*index].options.len();
            values[*index] = u8::try_from(number % options).unwrap();
            number /= options;
        }
        values
    })
}

/// An object as a caller gives it.
pub fn fields(object: &Value) -> Fields {
    let entries = object.as_object().unwrap().iter();
    Fields(
        entries
            .map(|(key, value)| (key.clone(), given(value)))
            .collect(),
    )
}

/// A value as a caller gives it.
pub fn given(value: &Value) -> Given {
    match value {
        Value::Null => Given::Null,
        Value::Number(number) => Given::Number(number.as_f64().unwrap()),
        Value::String(text) => Given::Text(text.clone()),
        Value::Array(values) => Given::List(values.iter().map(given).collect()),
        Value::Object(_) => Given::Fields(fields(value)),
        Value::Bool(truth) => Given::Bool(*truth),
    }
}

/// What a reader of the text gets.
pub fn read_back(written: &Json) -> Value {
    serde_json::from_str(&written.text()).unwrap()
}

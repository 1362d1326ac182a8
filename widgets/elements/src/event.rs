//! Events, from domain values to the plain data that the page receives.

use cap_commun::questionnaire::Answers;
use cap_commun::{Lang, share, wire};
use commun_autodiagnostic::Event;
use js_sys::Function;
use leptos::prelude::*;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::attributes::Attributes;

/// `commun-change`.
#[derive(Serialize)]
struct ChangeDetail {
    questionnaire: &'static str,
    answers: wire::AnswersWire,
    answered: usize,
    total: usize,
    code: String,
}

/// `commun-result`.
#[derive(Serialize)]
struct ResultDetail {
    questionnaire: &'static str,
    answers: wire::AnswersWire,
    code: String,
    result: wire::AssessmentWire,
}

/// `commun-error`.
#[derive(Serialize)]
struct ErrorDetail {
    code: String,
    field: String,
    message: String,
}

/// Sends events to a function of a name and a detail.
pub(crate) fn sender(emit: Function, attributes: Attributes) -> Callback<Event> {
    // A function of the page stays on the page's thread; a stored value is a handle that may be copied.
    let emit = StoredValue::new_local(emit);
    Callback::new(move |event| {
        let (name, detail) = plain(event, attributes.lang());
        let Ok(detail) = detail else { return };
        // Nothing there once the widget has gone. What the page's side throws is the page's to report.
        emit.try_with_value(|emit| emit.call2(&JsValue::NULL, &name.into(), &detail).ok());
    })
}

/// The event's name, and its detail as JSON would hold it: plain objects, null for what is not known.
/// Sentences are in the widget's language: those of the other may not be on the page.
fn plain(event: Event, lang: Lang) -> (&'static str, Result<JsValue, serde_wasm_bindgen::Error>) {
    let serializer = Serializer::json_compatible();
    match event {
        Event::Change(answers) => ("commun-change", change(&answers).serialize(&serializer)),
        Event::Result(answers, assessment) => {
            let detail = ResultDetail {
                questionnaire: answers.questionnaire().id,
                answers: wire::answers(&answers),
                code: share::encode(&answers),
                result: wire::assessment(&answers, &assessment, Some(lang)),
            };
            ("commun-result", detail.serialize(&serializer))
        }
        Event::Error {
            code,
            field,
            message,
        } => (
            "commun-error",
            ErrorDetail {
                code,
                field,
                message,
            }
            .serialize(&serializer),
        ),
    }
}

fn change(answers: &Answers) -> ChangeDetail {
    let progress = answers.progress();
    ChangeDetail {
        questionnaire: answers.questionnaire().id,
        answers: wire::answers(answers),
        answered: progress.answered,
        total: progress.total,
        code: share::encode(answers),
    }
}

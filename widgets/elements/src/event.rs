//! Events, from domain values to the plain data that the page receives.

use std::rc::Rc;

use cap_commun::questionnaire::Answers;
use cap_commun::wire::{self, Entry, Json};
use cap_commun::{Lang, share};
use commun_autodiagnostic::Event;
use js_sys::{Function, JSON};
use wasm_bindgen::JsValue;

use crate::attributes::Attributes;

/// Sends events to a function of a name and a detail.
pub(crate) fn sender(emit: Function, attributes: Attributes) -> Rc<dyn Fn(Event)> {
    Rc::new(move |event| {
        let (name, detail) = plain(event, attributes.lang());
        let Ok(detail) = JSON::parse(&Json::Object(detail).text()) else {
            return;
        };
        // What the page's side throws is the page's to report.
        let _ = emit.call2(&JsValue::NULL, &name.into(), &detail);
    })
}

/// The event's name and its detail, null for what is not known. Sentences are in the widget's language: those of
/// the other may not be on the page.
fn plain(event: Event, lang: Lang) -> (&'static str, Vec<Entry>) {
    match event {
        Event::Change(answers) => {
            let mut detail = state(&answers);
            let progress = answers.progress();
            detail.extend([
                ("answered", progress.answered.into()),
                ("total", progress.total.into()),
            ]);
            ("commun-change", detail)
        }
        Event::Result(answers, assessment) => {
            let mut detail = state(&answers);
            detail.push((
                "result",
                wire::assessment(&answers, &assessment, Some(lang)),
            ));
            ("commun-result", detail)
        }
        Event::Error(refusal) => (
            "commun-error",
            vec![
                ("code", refusal.code.into()),
                ("field", refusal.field.into()),
                ("message", refusal.message.into()),
            ],
        ),
    }
}

/// The questionnaire, its answers, and their code.
fn state(answers: &Answers) -> Vec<Entry> {
    vec![
        ("questionnaire", answers.questionnaire().id.into()),
        ("answers", wire::answers(answers)),
        ("code", share::encode(answers).into()),
    ]
}

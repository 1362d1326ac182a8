//! `<commun-autodiagnostic>`: its views in an element, and its events from domain values to plain data.

use std::any::Any;

use cap_commun::catalogue::Query;
use cap_commun::questionnaire::Answers;
use cap_commun::wire::{self, Entry};
use cap_commun::{Lang, share};
use commun_autodiagnostic::{Event, autodiagnostic};
use commun_ui::markup::mount_root;
use js_sys::Function;
use web_sys::HtmlElement;

use crate::attributes::Attributes;
use crate::event::{self, Plain};

pub(crate) fn mount(root: &HtmlElement, attributes: Attributes, emit: Function) -> Box<dyn Any> {
    Box::new(mount_root(root, move || {
        autodiagnostic(event::host(attributes, emit, plain))
    }))
}

/// The event's name and its detail. Sentences are in the widget's language: those of the other may not be on the
/// page.
fn plain(event: Event, lang: Lang) -> Plain {
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
            let query = Query::from_answers(&answers, &assessment);
            detail.push(("query", wire::query(&query)));
            ("commun-result", detail)
        }
        Event::Error(refusal) => event::error(refusal),
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

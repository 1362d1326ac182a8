//! The downloaded document, and an opened code, as plain data.

use super::assessment::assessment as result;
use super::json::{Json, list, object};
use super::resource::source;
use super::shape::{self, localized};
use super::{Context, VERSION};
use crate::questionnaire::{Answers, Assessment};
use crate::referentiel::{EDITION, Source};
use crate::share::{self, Decoded};

/// A person's answers and result as a file to download. The code in it opens it again.
pub fn document(answers: &Answers, assessment: &Assessment, context: &Context) -> Json {
    let questionnaire = answers.questionnaire();
    let lang = Some(context.lang);
    let named = object([
        ("id", questionnaire.id.into()),
        ("title", localized(questionnaire.title, lang)),
    ]);
    object([
        ("format", "cap-commun/autodiagnostic".into()),
        ("version", VERSION.into()),
        ("package", env!("CARGO_PKG_VERSION").into()),
        ("edition", EDITION.into()),
        ("date", context.date.to_owned().into()),
        ("territoire", context.territoire.map(str::to_owned).into()),
        ("questionnaire", named),
        ("code", share::encode(answers).into()),
        ("answers", shape::answers(answers)),
        ("result", result(answers, assessment, lang)),
        ("sources", list(sources(answers).into_iter().map(source))),
    ])
}

/// The documents that a questionnaire and the figures beside its places rest on, each once.
pub(super) fn sources(answers: &Answers) -> Vec<&'static Source> {
    let questionnaire = answers.questionnaire();
    let gates = questionnaire
        .verdicts
        .iter()
        .flat_map(|verdict| verdict.places);
    let scored = questionnaire
        .rankings
        .iter()
        .flat_map(|ranking| ranking.places)
        .map(|scored| &scored.place);
    let figures = gates
        .chain(scored)
        .filter_map(|place| place.figure)
        .map(|figure| figure.source);
    let mut sources: Vec<&'static Source> = Vec::new();
    for source in questionnaire.sources.iter().copied().chain(figures) {
        if sources.iter().all(|known| known.id != source.id) {
            sources.push(source);
        }
    }
    sources
}

/// Answers read from a code, by ids.
pub fn decoded(decoded: &Decoded) -> Json {
    let answers = &decoded.answers;
    object([
        ("questionnaire", answers.questionnaire().id.into()),
        ("edition", decoded.edition.into()),
        ("answers", shape::answers(answers)),
        ("dropped", list(decoded.dropped.iter().cloned())),
        ("added", shape::question_ids(answers, &decoded.added)),
    ])
}

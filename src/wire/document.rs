//! The downloaded document, and an opened code, as plain data.

use super::assessment::{AssessmentWire, assessment as result};
use super::resource::SourceWire;
use super::shape::{self, AnswerWire, Localized, Map, VersionWire};
use super::{Context, VERSION};
use crate::questionnaire::{Answers, Assessment};
use crate::referentiel::Source;
use crate::share::{self, Decoded};
use serde::Serialize;

/// A person's answers and result as a file. The code in it opens it again.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DocumentWire {
    format: &'static str,
    version: u8,
    package: &'static str,
    edition: u16,
    date: String,
    territoire: Option<String>,
    questionnaire: NamedWire,
    code: String,
    answers: Map<AnswerWire>,
    result: AssessmentWire,
    sources: Vec<SourceWire>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct NamedWire {
    id: &'static str,
    title: Localized,
}

/// The document to download.
pub fn document(answers: &Answers, assessment: &Assessment, context: &Context) -> DocumentWire {
    let questionnaire = answers.questionnaire();
    let lang = Some(context.lang);
    let VersionWire {
        package, edition, ..
    } = VersionWire::current();
    DocumentWire {
        format: "cap-commun/autodiagnostic",
        version: VERSION,
        package,
        edition,
        date: context.date.to_owned(),
        territoire: context.territoire.map(str::to_owned),
        questionnaire: NamedWire {
            id: questionnaire.id,
            title: Localized::new(questionnaire.title, lang),
        },
        code: share::encode(answers),
        answers: shape::answers(answers),
        result: result(answers, assessment, lang),
        sources: sources(answers).into_iter().map(SourceWire::from).collect(),
    }
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

/// Answers read from a code.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DecodedWire {
    questionnaire: &'static str,
    edition: u16,
    answers: Map<AnswerWire>,
    dropped: Vec<String>,
    added: Vec<&'static str>,
}

/// Answers read from a code, by ids.
pub fn decoded(decoded: &Decoded) -> DecodedWire {
    let answers = &decoded.answers;
    DecodedWire {
        questionnaire: answers.questionnaire().id,
        edition: decoded.edition,
        answers: shape::answers(answers),
        dropped: decoded.dropped.clone(),
        added: decoded
            .added
            .iter()
            .map(|index| shape::question_id(answers, *index))
            .collect(),
    }
}

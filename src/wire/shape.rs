//! Shapes that several formats share: versions, a text in its languages, an answer.

use super::json::{Json, list, map, object};
use crate::questionnaire::{Answer, Answers, Kind};
use crate::referentiel::{DATE, EDITION, Status};
use crate::{Lang, Text};

/// A text in one language, or in both: an object by language.
pub(super) fn localized(text: Text, lang: Option<Lang>) -> Json {
    let asked = |own: &Lang| lang.is_none_or(|lang| lang == *own);
    let languages = [Lang::Fr, Lang::En].into_iter().filter(asked);
    map(languages.map(|own| (own.tag(), text.of(own).into())))
}

/// A text in both languages.
pub(super) fn both(text: Text) -> Json {
    localized(text, None)
}

/// The versions that a result rests on: of the package, and the edition of the référentiel (which share codes
/// carry) with its day.
pub(super) fn version() -> Json {
    object([
        ("package", env!("CARGO_PKG_VERSION").into()),
        ("edition", EDITION.into()),
        ("date", DATE.into()),
    ])
}

/// One option as an answer: the index on a scale, the option's id otherwise.
pub(super) fn option(answers: &Answers, question: usize, option: u8) -> Json {
    let asked = answers.questionnaire().questions.get(question);
    match asked.map(|asked| (asked.kind, asked.options.get(usize::from(option)))) {
        Some((Kind::Echelle, _)) => option.into(),
        Some((Kind::Choix, chosen)) => chosen.map(|chosen| chosen.id).into(),
        None => Json::Null,
    }
}

/// The answers by the id of their question, null for « je ne sais pas »; a question without answer is absent.
pub fn answers(answers: &Answers) -> Json {
    let questions = answers.questionnaire().questions.iter().enumerate();
    map(questions.filter_map(|(index, question)| {
        let given = match answers.get(index) {
            Answer::Unanswered => return None,
            Answer::Unknown => Json::Null,
            Answer::Chosen(chosen) => option(answers, index, chosen),
        };
        Some((question.id, given))
    }))
}

/// The id of the question at an index.
pub(super) fn question_id(answers: &Answers, index: usize) -> &'static str {
    let asked = answers.questionnaire().questions.get(index);
    asked.map_or("", |question| question.id)
}

/// The ids of the questions at these indexes.
pub(super) fn question_ids(answers: &Answers, indexes: &[usize]) -> Json {
    list(indexes.iter().map(|index| question_id(answers, *index)))
}

/// The public id of a status.
pub(super) fn status_id(status: Status) -> &'static str {
    match status {
        Status::Publie => "publie",
        Status::Convention => "convention",
        Status::Hypothese => "hypothese",
    }
}

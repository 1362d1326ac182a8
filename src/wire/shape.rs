//! Shapes that several formats share: a text in its languages, an object with ids as keys, an answer.

use crate::questionnaire::{Answer, Answers};
use crate::referentiel::{DATE, EDITION};
use crate::{Lang, Text};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A text in the languages asked for.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Localized {
    #[serde(skip_serializing_if = "Option::is_none")]
    fr: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<&'static str>,
}

impl Localized {
    /// In one language, or in both.
    pub fn new(text: Text, lang: Option<Lang>) -> Self {
        let in_lang = |own: Lang| lang.is_none_or(|lang| lang == own).then(|| text.of(own));
        Self {
            fr: in_lang(Lang::Fr),
            en: in_lang(Lang::En),
        }
    }

    /// In both languages.
    pub fn both(text: Text) -> Self {
        Self::new(text, None)
    }
}

/// An object whose keys are ids, in the order of the référentiel.
#[derive(Clone, Debug, PartialEq)]
pub struct Map<T>(pub Vec<(&'static str, T)>);

impl<T> FromIterator<(&'static str, T)> for Map<T> {
    fn from_iter<I: IntoIterator<Item = (&'static str, T)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<T: Serialize> Serialize for Map<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

/// The versions that a result rests on.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct VersionWire {
    /// Version of the package.
    pub package: &'static str,
    /// Edition of the référentiel, which share codes carry.
    pub edition: u16,
    /// The day the référentiel was last read over.
    pub date: &'static str,
}

impl VersionWire {
    /// This version.
    pub fn current() -> Self {
        Self {
            package: env!("CARGO_PKG_VERSION"),
            edition: EDITION,
            date: DATE,
        }
    }
}

/// An answer: the index on a scale, the option's id otherwise, null for « je ne sais pas ».
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum AnswerWire {
    /// On a scale.
    Number(u8),
    /// The id of a choice.
    Id(&'static str),
    /// Not known.
    Unknown,
}

/// One option as an answer.
pub(super) fn option(answers: &Answers, question: usize, option: u8) -> AnswerWire {
    let questions = answers.questionnaire().questions;
    let Some(asked) = questions.get(question) else {
        return AnswerWire::Unknown;
    };
    match (asked.kind, asked.options.get(usize::from(option))) {
        (crate::questionnaire::Kind::Echelle, _) => AnswerWire::Number(option),
        (crate::questionnaire::Kind::Choix, Some(chosen)) => AnswerWire::Id(chosen.id),
        (crate::questionnaire::Kind::Choix, None) => AnswerWire::Unknown,
    }
}

/// Answers by the id of their question.
pub type AnswersWire = Map<AnswerWire>;

/// The answers; a question without answer is absent.
pub fn answers(answers: &Answers) -> AnswersWire {
    let questions = answers.questionnaire().questions.iter().enumerate();
    let given = questions.filter_map(|(index, question)| {
        let given = match answers.get(index) {
            Answer::Unanswered => return None,
            Answer::Unknown => AnswerWire::Unknown,
            Answer::Chosen(chosen) => option(answers, index, chosen),
        };
        Some((question.id, given))
    });
    given.collect()
}

/// The id of the question at an index.
pub(super) fn question_id(answers: &Answers, index: usize) -> &'static str {
    answers
        .questionnaire()
        .questions
        .get(index)
        .map_or("", |question| question.id)
}

/// A share with three decimals: what the answers can tell, and no more.
pub(super) fn share(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

//! Plain data read into complete types. Nothing is guessed: what is not exactly an answer is refused by name.

use super::WireError;
use crate::catalogue::{Day, Facet, Query};
use crate::questionnaire::{Answer, Answers, Kind, Question, Questionnaire};
use crate::referentiel::{self, questionnaires, texts};

/// A value that a caller gave.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// null
    Null,
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// true or false.
    Bool(bool),
    /// A list.
    List(Vec<Given>),
    /// An object.
    Fields(Fields),
    /// Anything else.
    Other,
}

/// An object that a caller gave, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(pub Vec<(String, Given)>);

impl Fields {
    /// The value under a key.
    pub fn get(&self, key: &str) -> Option<&Given> {
        let found = self.0.iter().find(|(own, _)| own == key);
        found.map(|(_, given)| given)
    }
}

/// The questionnaire with this id.
pub fn questionnaire(id: &str) -> Result<&'static Questionnaire, WireError> {
    referentiel::questionnaire(id).ok_or_else(|| {
        let known = list(
            questionnaires()
                .iter()
                .map(|questionnaire| questionnaire.id),
        );
        let values = [("id", id), ("known", known.as_str())];
        WireError::new(
            "questionnaire.unknown",
            "questionnaire".to_owned(),
            texts::INTERFACE_AUTODIAGNOSTIC_ERROR_QUESTIONNAIRE,
            &values,
        )
    })
}

/// Answers by ids: the index on a scale, the option's id anywhere, null for « je ne sais pas »; absent is unanswered.
pub fn read_answers(
    questionnaire: &'static Questionnaire,
    fields: &Fields,
) -> Result<Answers, WireError> {
    let mut answers = Answers::new(questionnaire);
    for (id, given) in &fields.0 {
        let field = ["answers.", id].concat();
        let index = questionnaire
            .index_of(id)
            .and_then(|index| Some((index, questionnaire.questions.get(index)?)));
        let Some((index, question)) = index else {
            let known = list(questionnaire.questions.iter().map(|question| question.id));
            let values = [("id", id.as_str()), ("known", known.as_str())];
            return Err(WireError::new(
                "answer.question",
                field,
                texts::INTERFACE_ENGINE_ANSWER_QUESTION,
                &values,
            ));
        };
        let refused = |code, text| {
            let known = list(question.options.iter().map(|option| option.id));
            WireError::new(
                code,
                field.clone(),
                text,
                &[("id", id.as_str()), ("known", known.as_str())],
            )
        };
        match answer(question, given) {
            Ok(answer) => answers.set(index, answer),
            Err(Refused::Range) => {
                return Err(refused(
                    "answer.range",
                    texts::INTERFACE_ENGINE_ANSWER_RANGE,
                ));
            }
            Err(Refused::Kind) => {
                return Err(refused("answer.type", texts::INTERFACE_ENGINE_ANSWER_TYPE));
            }
        }
    }
    Ok(answers)
}

/// What a visitor looks for, by the ids of the facets' values. `niveau` is the maturity; `date` the day.
pub fn read_query(fields: &Fields) -> Result<Query, WireError> {
    let mut query = Query::default();
    for (key, given) in &fields.0 {
        let field = ["query.", key].concat();
        let (slot, facet) = match key.as_str() {
            "objectif" => (&mut query.objectif, Facet::Objectif),
            "niveau" => (&mut query.maturite, Facet::Maturite),
            "profil" => (&mut query.profil, Facet::Profil),
            "temps" => (&mut query.temps, Facet::Temps),
            "levier" => (&mut query.levier, Facet::Levier),
            "medoc" => (&mut query.medoc, Facet::Medoc),
            "date" => {
                query.today = day(field, given)?;
                continue;
            }
            _ => {
                let values = [
                    ("id", key.as_str()),
                    (
                        "known",
                        "objectif, niveau, profil, temps, levier, medoc, date",
                    ),
                ];
                return Err(WireError::new(
                    "query.field",
                    field,
                    texts::INTERFACE_ENGINE_QUERY_FIELD,
                    &values,
                ));
            }
        };
        *slot = value(field, facet, given)?;
    }
    Ok(query)
}

enum Refused {
    Range,
    Kind,
}

fn answer(question: &Question, given: &Given) -> Result<Answer, Refused> {
    match given {
        Given::Null => Ok(Answer::Unknown),
        Given::Text(id) => question
            .option_index(id)
            .map(Answer::Chosen)
            .ok_or(Refused::Range),
        Given::Number(number) if question.kind == Kind::Echelle => {
            let options = question.options.len();
            let same = |option: &u8| f64::from(*option) == *number;
            let index = (0..options)
                .filter_map(|option| u8::try_from(option).ok())
                .find(same);
            index.map(Answer::Chosen).ok_or(Refused::Range)
        }
        _ => Err(Refused::Kind),
    }
}

fn value(field: String, facet: Facet, given: &Given) -> Result<Option<u8>, WireError> {
    let id = match given {
        Given::Null => return Ok(None),
        Given::Text(id) => id.as_str(),
        _ => return Err(WireError::kind(&field, "string")),
    };
    match facet.index_of(id) {
        Some(index) => Ok(Some(index)),
        None => {
            let known = list(
                facet
                    .table()
                    .map_or(&[][..], |table| table.values)
                    .iter()
                    .map(|value| value.id),
            );
            let values = [("id", id), ("known", known.as_str())];
            Err(WireError::new(
                "query.value",
                field,
                texts::INTERFACE_ENGINE_QUERY_VALUE,
                &values,
            ))
        }
    }
}

fn day(field: String, given: &Given) -> Result<Option<Day>, WireError> {
    match given {
        Given::Null => Ok(None),
        Given::Text(iso) => Day::parse(iso)
            .map(Some)
            .ok_or_else(|| WireError::kind(&field, "YYYY-MM-DD")),
        _ => Err(WireError::kind(&field, "YYYY-MM-DD")),
    }
}

pub(super) fn list<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    crate::joined(&ids.collect::<Vec<_>>(), ", ")
}

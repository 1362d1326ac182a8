//! What is wrong with an input, for the developer who gave it.

use super::json::{Json, object};
use crate::referentiel::texts;
use crate::share::DecodeError;
use crate::{Lang, Text};

/// A refused input: which field, and why, in both languages.
#[derive(Clone, Debug, PartialEq)]
pub struct WireError {
    /// Public code: `answer.range`, `code.checksum`…
    pub code: &'static str,
    /// The field: `answers.preuve`, `query.profil`…
    pub field: String,
    /// What to tell the developer.
    pub message: MessageWire,
}

/// A sentence in both languages.
#[derive(Clone, Debug, PartialEq)]
pub struct MessageWire {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl WireError {
    /// An error whose sentence is filled with values.
    pub(super) fn new(
        code: &'static str,
        field: String,
        text: Text,
        values: &[(&str, &str)],
    ) -> Self {
        let message = MessageWire {
            fr: text.fill(Lang::Fr, values),
            en: text.fill(Lang::En, values),
        };
        Self {
            code,
            field,
            message,
        }
    }

    /// The error as plain data.
    pub fn json(&self) -> Json {
        let message = object([
            ("fr", self.message.fr.clone().into()),
            ("en", self.message.en.clone().into()),
        ]);
        object([
            ("code", self.code.into()),
            ("field", self.field.clone().into()),
            ("message", message),
        ])
    }

    /// An input that is not of the kind expected.
    pub fn kind(field: &str, expected: &str) -> Self {
        let values = [("field", field), ("expected", expected)];
        Self::new(
            "input.type",
            field.to_owned(),
            texts::INTERFACE_ENGINE_INPUT_TYPE,
            &values,
        )
    }
}

impl From<DecodeError> for WireError {
    fn from(error: DecodeError) -> Self {
        let message = MessageWire {
            fr: error.message(Lang::Fr),
            en: error.message(Lang::En),
        };
        Self {
            code: error.code(),
            field: "code".to_owned(),
            message,
        }
    }
}

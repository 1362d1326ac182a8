//! Why a text is not a code that can be opened.

use crate::Text;
use crate::referentiel::texts;

/// Why a text is not a code that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// Nothing to read.
    Empty,
    /// A character that no code holds.
    Character(char),
    /// Too short, too long, or cut.
    Length,
    /// Some character was mistyped.
    Checksum,
    /// A format of codes that this version does not know.
    Format(u8),
    /// A questionnaire that this version does not have.
    Questionnaire(u8),
    /// Written with a later edition of the référentiel.
    Newer(u16),
    /// Whole, but its answers do not exist.
    Values,
}

impl DecodeError {
    /// The public code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "code.empty",
            Self::Character(_) => "code.character",
            Self::Length => "code.length",
            Self::Checksum => "code.checksum",
            Self::Format(_) => "code.format",
            Self::Questionnaire(_) => "code.questionnaire",
            Self::Newer(_) => "code.newer",
            Self::Values => "code.values",
        }
    }

    /// What to tell the person.
    pub fn text(&self) -> Text {
        match self {
            Self::Empty => texts::INTERFACE_CODE_ERROR_EMPTY,
            Self::Character(_) => texts::INTERFACE_CODE_ERROR_CHARACTER,
            Self::Length => texts::INTERFACE_CODE_ERROR_LENGTH,
            Self::Checksum => texts::INTERFACE_CODE_ERROR_CHECKSUM,
            Self::Format(_) => texts::INTERFACE_CODE_ERROR_FORMAT,
            Self::Questionnaire(_) => texts::INTERFACE_CODE_ERROR_QUESTIONNAIRE,
            Self::Newer(_) => texts::INTERFACE_CODE_ERROR_NEWER,
            Self::Values => texts::INTERFACE_CODE_ERROR_VALUES,
        }
    }
}

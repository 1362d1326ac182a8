//! Why a text is not a code that can be opened.

use crate::referentiel::{EDITION, texts};
use crate::{Lang, Text};

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
    /// A calculator that this version does not have.
    Calculator(u8),
    /// Of this questionnaire, by its title, where a calculator's was expected.
    OfQuestionnaire(Text),
    /// Of this calculator, by its title, where a questionnaire's or another calculator's was expected.
    OfCalculator(Text),
    /// Of the compass, where another widget's was expected.
    OfCompass,
    /// Written with a later edition of the référentiel.
    Newer(u16),
    /// Whole, but its answers or values do not exist.
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
            Self::Calculator(_) => "code.calculator",
            Self::OfQuestionnaire(_) => "code.ofQuestionnaire",
            Self::OfCalculator(_) => "code.ofCalculator",
            Self::OfCompass => "code.ofCompass",
            Self::Newer(_) => "code.newer",
            Self::Values => "code.values",
        }
    }

    /// What to tell the person.
    pub fn message(&self, lang: Lang) -> String {
        let (edition, mut wrong) = match self {
            Self::Newer(edition) => (edition.to_string(), String::new()),
            _ => (String::new(), String::new()),
        };
        if let Self::Character(character) = self {
            wrong.push(*character);
        }
        let name = match self {
            Self::OfQuestionnaire(title) | Self::OfCalculator(title) => title.of(lang),
            _ => "",
        };
        let values = [
            ("edition", edition.as_str()),
            ("ours", &EDITION.to_string()),
            ("character", &wrong),
            ("name", name),
        ];
        self.text().fill(lang, &values)
    }

    fn text(&self) -> Text {
        match self {
            Self::Empty => texts::INTERFACE_CODE_ERROR_EMPTY,
            Self::Character(_) => texts::INTERFACE_CODE_ERROR_CHARACTER,
            Self::Length => texts::INTERFACE_CODE_ERROR_LENGTH,
            Self::Checksum => texts::INTERFACE_CODE_ERROR_CHECKSUM,
            Self::Format(_) => texts::INTERFACE_CODE_ERROR_FORMAT,
            Self::Questionnaire(_) => texts::INTERFACE_CODE_ERROR_QUESTIONNAIRE,
            Self::Calculator(_) => texts::INTERFACE_CODE_ERROR_CALCULATOR,
            Self::OfQuestionnaire(_) => texts::INTERFACE_CODE_ERROR_OF_QUESTIONNAIRE,
            Self::OfCalculator(_) => texts::INTERFACE_CODE_ERROR_OF_CALCULATOR,
            Self::OfCompass => texts::INTERFACE_CODE_ERROR_OF_COMPASS,
            Self::Newer(_) => texts::INTERFACE_CODE_ERROR_NEWER,
            Self::Values => texts::INTERFACE_CODE_ERROR_VALUES,
        }
    }
}

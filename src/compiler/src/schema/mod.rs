//! The shapes of the files, as their editors write them: nothing is resolved here. `Spanned` keeps the place
//! of every value that a later check may have to name; an unknown key is refused by serde.

mod calculator;
mod catalogue;
mod placed;
mod questionnaire;
mod reperes;

use serde::Deserialize;

use crate::units::Unit;

pub use calculator::*;
pub use catalogue::*;
pub use placed::Spanned;
pub use questionnaire::*;
pub use reperes::*;

/// A string with its place.
pub type Word = Spanned<String>;

/// `referentiel.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Referentiel {
    pub edition: u16,
    pub date: Word,
}

/// `sources.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sources {
    pub sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: Word,
    pub title: Word,
    pub publisher: Word,
    pub year: u16,
    pub date: Option<Word>,
    pub url: Option<Word>,
    // For editors only: where in the source and what to know about it.
    #[serde(rename = "place")]
    pub _place: Option<Word>,
    #[serde(rename = "note")]
    pub _note: Option<Word>,
}

/// `publishers.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Publishers {
    pub publishers: Vec<Publisher>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    pub id: Word,
    pub name: Word,
    pub url: Option<Word>,
}

/// `figures.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figures {
    pub figures: Vec<Figure>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    pub id: Word,
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub central: Option<f64>,
    pub high: Option<f64>,
    pub unit: Unit,
    pub date: Option<Word>,
    pub status: Status,
    pub source: Option<Word>,
    pub place: Option<Word>,
    pub used_by: Option<UsedBy>,
}

/// Who shows a figure that no table refers to.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum UsedBy {
    Interface,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Publie,
    Convention,
    Hypothese,
}

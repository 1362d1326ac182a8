//! `reperes.toml`: what there is to read, and what is not published.

use serde::Deserialize;

use super::{Status, Word};

/// `reperes.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reperes {
    pub rooms: Vec<Room>,
}

/// A reading room: what its items share, and its items.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Room {
    pub id: Word,
    pub status: Status,
    pub source: Word,
    pub place: Word,
    /// Its items are the values of this facet.
    pub facet: Option<Word>,
    /// Its items are lists that are spoken of and not published.
    #[serde(default)]
    pub unpublished: bool,
    #[serde(default)]
    pub items: Vec<Item>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: Word,
    /// A number that its name holds.
    pub value: Option<f64>,
    /// Or the figure whose number it is, with its source.
    pub figure: Option<Word>,
    /// Where it differs from the room's.
    pub source: Option<Word>,
    pub place: Option<Word>,
}

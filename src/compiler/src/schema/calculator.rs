//! `coefficients.toml` and `models/<id>.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Spanned, Status, Word};
use crate::units::Unit;

/// `coefficients.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Coefficients {
    pub coefficients: Vec<Coefficient>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Coefficient {
    pub id: Word,
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub central: Option<f64>,
    pub high: Option<f64>,
    pub unit: Unit,
    /// The day it is valid from.
    pub from: Option<Word>,
    /// Somebody revises it: after a while, one must look for a newer value.
    #[serde(default)]
    pub revised: bool,
    pub status: Status,
    pub source: Option<Word>,
    pub place: Option<Word>,
}

/// `models/<id>.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Model {
    pub id: Word,
    /// Its number in share codes, for ever.
    pub code: Spanned<u8>,
    pub status: Status,
    pub sources: Spanned<Vec<Word>>,
    /// Inputs of the quick version.
    pub quick: Spanned<Vec<Word>>,
    /// Formulas that are public results, in the order to show them.
    pub results: Spanned<Vec<Word>>,
    /// Coefficients that the engine or the views use for this model, besides those of its formulas.
    #[serde(default)]
    pub coefficients: Vec<Word>,
    pub sections: Vec<Section>,
    pub inputs: Vec<Input>,
    pub formulas: Vec<Formula>,
    #[serde(default)]
    pub examples: Vec<Example>,
    /// What share codes of each edition hold.
    #[serde(default)]
    pub shapes: Vec<InputsShape>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InputsShape {
    pub edition: Spanned<u16>,
    pub inputs: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: Word,
    pub inputs: Vec<Word>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    pub id: Word,
    pub unit: Unit,
    pub bounds: Spanned<(f64, f64)>,
    /// A number, a formula over inputs before and coefficients, or three of them.
    pub default: Option<Spanned<Default>>,
    /// May stay empty.
    #[serde(default)]
    pub optional: bool,
    /// Whole numbers only.
    #[serde(default)]
    pub integer: bool,
    /// Of the default; that of the coefficient where it is one.
    pub status: Option<Status>,
    pub source: Option<Word>,
    pub place: Option<Word>,
    pub date: Option<Word>,
    /// Profiles that call it otherwise.
    #[serde(default)]
    pub profiles: Vec<Word>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(
    untagged,
    expecting = "wanted: a number, a formula, or low, central and high"
)]
pub enum Default {
    One(Quantity),
    Three {
        low: Quantity,
        central: Quantity,
        high: Quantity,
    },
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Quantity {
    Number(f64),
    Formula(String),
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Formula {
    pub id: Word,
    pub unit: Unit,
    pub formula: Word,
    pub status: Status,
    pub source: Option<Word>,
    pub place: Option<Word>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Example {
    pub id: Word,
    pub values: BTreeMap<Word, Spanned<ExampleValue>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(untagged, expecting = "wanted: a number, or [low, central, high]")]
pub enum ExampleValue {
    One(f64),
    Three([f64; 3]),
}

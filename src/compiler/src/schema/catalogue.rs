//! `facets.toml`, `resources.toml` and `recommendation.toml`.

use serde::Deserialize;

use super::{Spanned, Status, Word};

/// `facets.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Facets {
    pub facets: Vec<Facet>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Facet {
    pub id: Word,
    pub values: Vec<Word>,
}

/// `resources.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Resources {
    pub resources: Vec<Resource>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Resource {
    pub id: Word,
    pub row: Spanned<u16>,
    pub title: Word,
    pub publisher: Word,
    pub date: Option<Word>,
    pub medium: Word,
    pub source: Word,
    pub place: Option<Word>,
    pub event: Option<Word>,
    #[serde(default)]
    pub objectif: Vec<Word>,
    #[serde(default)]
    pub maturite: Vec<Word>,
    #[serde(default)]
    pub levier: Vec<Word>,
    #[serde(default)]
    pub medoc: Vec<Word>,
    #[serde(default)]
    pub profil: Vec<Word>,
    #[serde(default)]
    pub temps: Vec<Word>,
    #[serde(default)]
    pub links: Vec<Link>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Link {
    pub url: Word,
    pub origin: LinkOrigin,
    /// The title that the item itself carries.
    pub title: Option<Word>,
    /// Our own words for it: a text of the catalogue.
    pub says: Option<Word>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LinkOrigin {
    Seed,
    Found,
    Corrected,
}

/// `codes.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Codes {
    /// Ids in the order in which codes count them; those of the past too.
    pub resources: Vec<Word>,
    /// `objectif:O1,O2`
    pub facets: Vec<Word>,
}

/// `recommendation.toml`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    pub weights: Weights,
    pub path: RecommendationPath,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Weights {
    pub objectif: Spanned<f64>,
    pub maturite: Spanned<f64>,
    pub profil: Spanned<f64>,
    pub temps: Spanned<f64>,
    pub preference: Spanned<f64>,
    pub acces: Spanned<f64>,
    pub origine: Spanned<f64>,
    // Required, so that nobody takes the weights for published ones; the views say it in words.
    #[serde(rename = "status")]
    pub _status: Status,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecommendationPath {
    pub per_group: Spanned<u16>,
}

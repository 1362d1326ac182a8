//! `questionnaires/<id>.toml`.

use serde::Deserialize;

use super::{Spanned, Status, Word};

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    pub id: Word,
    pub code: Spanned<u8>,
    pub minutes: Spanned<(u8, u8)>,
    pub status: Status,
    pub sources: Spanned<Vec<Word>>,
    pub questions: Vec<Question>,
    #[serde(default)]
    pub verdicts: Vec<Verdict>,
    #[serde(default)]
    pub rankings: Vec<Ranking>,
    #[serde(default)]
    pub radars: Vec<Radar>,
    #[serde(default)]
    pub path: Path,
    #[serde(default)]
    pub shapes: Vec<Shape>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: Word,
    pub role: Spanned<Role>,
    pub kind: Kind,
    pub options: Option<Spanned<Vec<Word>>>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Profil,
    Echelon,
    Objectif,
    Temps,
    Envie,
    Besoin,
    Mesure,
    Contexte,
}

impl Role {
    pub fn id(self) -> &'static str {
        match self {
            Self::Profil => "profil",
            Self::Echelon => "echelon",
            Self::Objectif => "objectif",
            Self::Temps => "temps",
            Self::Envie => "envie",
            Self::Besoin => "besoin",
            Self::Mesure => "mesure",
            Self::Contexte => "contexte",
        }
    }
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Choix,
    Echelle,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    pub id: Word,
    pub places: Vec<Word>,
    pub ordered: bool,
    pub context: Option<Word>,
    #[serde(default)]
    pub rules: Vec<Rule>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: Word,
    pub place: Word,
    pub when: Option<Word>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ranking {
    pub id: Word,
    pub places: Vec<ScoredPlace>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoredPlace {
    pub id: Word,
    pub score: Word,
    pub figure: Option<Word>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Radar {
    pub id: Word,
    /// Both thresholds, or neither where a dimension is no strength and no weakness.
    pub strong_from: Option<Spanned<f64>>,
    pub weak_to: Option<Spanned<f64>>,
    pub dimensions: Vec<Dimension>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    pub id: Word,
    pub value: Word,
}

#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Path {
    pub objectif: Option<Word>,
    pub maturite: Option<Word>,
    #[serde(default)]
    pub maturites: Vec<PathMaturite>,
    #[serde(default)]
    pub preferences: Vec<PathPreference>,
}

/// An answer that puts forward the resources with one of these values of a facet.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PathPreference {
    pub question: Word,
    pub option: Word,
    pub facet: Word,
    pub values: Vec<Word>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PathMaturite {
    pub verdict: Word,
    pub place: Word,
    pub maturite: Word,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "editor", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Shape {
    pub edition: Spanned<u16>,
    pub questions: Vec<Word>,
}

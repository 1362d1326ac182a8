//! The shape of a questionnaire, as the build writes it: questions, rules compiled to functions, prose ids.

use crate::Text;
use crate::catalogue::Facet;
use crate::referentiel::{Figure, Source, Status};

/// Complete answers to all questions, by index; what rules are evaluated on. Values are option indexes.
pub type Values<'a> = &'a [u8];

/// The value at an index, 0 where there is none: generated code never indexes.
pub fn at(values: Values, index: usize) -> i64 {
    values.get(index).copied().map_or(0, i64::from)
}

/// A questionnaire of the référentiel.
#[derive(Debug)]
pub struct Questionnaire {
    /// Public id.
    pub id: &'static str,
    /// Its number in share codes.
    pub code: u8,
    /// Minutes it takes, from and to.
    pub minutes: (u8, u8),
    /// Status of its thresholds.
    pub status: Status,
    /// What it rests on.
    pub sources: &'static [&'static Source],
    /// Name.
    pub title: Text,
    /// What it is.
    pub lead: Text,
    /// For whom.
    pub audience: Text,
    /// What one leaves with.
    pub outcome: Text,
    /// How the result is decided, and whose reading that is.
    pub method: Text,
    /// Questions in order.
    pub questions: &'static [Question],
    /// Gates: ordered rules that lead to one place.
    pub verdicts: &'static [Verdict],
    /// Scored places.
    pub rankings: &'static [Ranking],
    /// Sets of dimensions.
    pub radars: &'static [Radar],
    /// How the result enters the catalogue.
    pub path: PathPlan,
    /// What share codes of each edition hold, oldest first.
    pub shapes: &'static [Shape],
}

impl Questionnaire {
    /// The index of the question with this id.
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }

    /// The index of the first question with this role.
    pub fn index_of_role(&self, role: Role) -> Option<usize> {
        self.questions
            .iter()
            .position(|question| question.role == role)
    }
}

/// Tables are compared by identity: each exists once, and holds functions.
macro_rules! same_table {
    ($($table:ty),*) => {
        $(impl PartialEq for $table {
            fn eq(&self, other: &Self) -> bool {
                core::ptr::eq(self, other)
            }
        })*
    };
}
same_table!(Questionnaire, Verdict, Ranking, Radar);

/// What a question is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who answers (facet `profil`).
    Profil,
    /// At which level of territory.
    Echelon,
    /// Which objective (facet `objectif`).
    Objectif,
    /// Time available (facet `temps`).
    Temps,
    /// The wish to act.
    Envie,
    /// The declared need (its options are the places of the first verdict).
    Besoin,
    /// Scored.
    Mesure,
    /// Context of another kind.
    Contexte,
}

/// Whether a question's options are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Ordered: the value is the index.
    Echelle,
    /// Unordered.
    Choix,
}

/// A question; « je ne sais pas » is always possible and is not one of the options.
#[derive(Debug)]
pub struct Question {
    /// Public id.
    pub id: &'static str,
    /// What it is for.
    pub role: Role,
    /// Ordered or not.
    pub kind: Kind,
    /// The question.
    pub label: Text,
    /// Two to four words, for tables and the radar.
    pub short: Text,
    /// Why it is asked.
    pub help: Text,
    /// Two to fifteen answers.
    pub options: &'static [AnswerOption],
}

impl Question {
    /// The index of the option with this id.
    pub fn option_index(&self, id: &str) -> Option<u8> {
        let index = self.options.iter().position(|option| option.id == id)?;
        u8::try_from(index).ok()
    }
}

/// One answer to a question.
#[derive(Debug)]
pub struct AnswerOption {
    /// Public id: `0`…`3` on a scale, the option's own id otherwise.
    pub id: &'static str,
    /// The observable fact.
    pub label: Text,
}

/// Gates: rules tried in order, the first that holds gives the place.
#[derive(Debug)]
pub struct Verdict {
    /// Public id.
    pub id: &'static str,
    /// Name.
    pub label: Text,
    /// Whether the places are ordered, lowest first.
    pub ordered: bool,
    /// What is said where no higher place is left; of ordered places only.
    pub top: Option<Text>,
    /// The places.
    pub places: &'static [Place],
    /// The rules, in the order they are tried; the last one always holds.
    pub rules: &'static [Rule],
    /// Indexes of the questions the rules read, ascending.
    pub reads: &'static [usize],
    /// The index of the rule that fires on complete values.
    pub decide: fn(Values) -> usize,
}

/// A place one can be at.
#[derive(Debug)]
pub struct Place {
    /// Public id (`M1`…).
    pub id: &'static str,
    /// Short name.
    pub name: Text,
    /// What this place means, a sentence.
    pub title: Text,
    /// What answers it best.
    pub text: Text,
    /// A figure that gives context.
    pub figure: Option<&'static Figure>,
}

/// A rule of a verdict.
#[derive(Debug)]
pub struct Rule {
    /// Public id.
    pub id: &'static str,
    /// Index of the place it leads to.
    pub place: usize,
    /// Why it fired.
    pub sentence: Text,
    /// The condition as its author wrote it; empty for « otherwise ».
    pub formula: &'static str,
}

/// Places ordered by a score.
#[derive(Debug)]
pub struct Ranking {
    /// Public id.
    pub id: &'static str,
    /// Name.
    pub label: Text,
    /// The places, in the order of the file.
    pub places: &'static [ScoredPlace],
}

/// A place with its score.
#[derive(Debug)]
pub struct ScoredPlace {
    /// The place.
    pub place: Place,
    /// Indexes of the questions its score reads.
    pub reads: &'static [usize],
    /// Bounds of the score over all answers.
    pub bounds: (f64, f64),
    /// The score on complete values.
    pub score: fn(Values) -> f64,
    /// The score as its author wrote it.
    pub formula: &'static str,
}

/// A set of dimensions drawn together.
#[derive(Debug)]
pub struct Radar {
    /// Public id.
    pub id: &'static str,
    /// Name.
    pub label: Text,
    /// A dimension at or above is a strength.
    pub strong_from: f64,
    /// A dimension at or below is one to develop.
    pub weak_to: f64,
    /// The dimensions, in order around the radar.
    pub dimensions: &'static [Dimension],
}

/// A dimension, from 0 to 1.
#[derive(Debug)]
pub struct Dimension {
    /// Public id.
    pub id: &'static str,
    /// Name.
    pub name: Text,
    /// What it measures.
    pub text: Text,
    /// Indexes of the questions it reads.
    pub reads: &'static [usize],
    /// Its value on complete values, in 0..=1.
    pub value: fn(Values) -> f64,
}

/// How the result enters the catalogue where no question says it.
#[derive(Debug)]
pub struct PathPlan {
    /// Index of the default objective in its facet.
    pub objectif: Option<u8>,
    /// Index of the default maturity in its facet.
    pub maturite: Option<u8>,
    /// (verdict index, place index, maturity index): the maturity that a place leads to.
    pub maturites: &'static [(usize, usize, u8)],
    /// What answers put forward among the resources.
    pub preferences: &'static [Preference],
}

/// An answer that puts forward the resources with a value of a facet.
#[derive(Debug, PartialEq)]
pub struct Preference {
    /// Index of the question.
    pub question: usize,
    /// Index of the answer.
    pub option: u8,
    /// The facet.
    pub facet: Facet,
    /// Index of the value in the facet.
    pub value: u8,
}

/// The questions that share codes hold from an edition on.
#[derive(Debug)]
pub struct Shape {
    /// First edition with this shape.
    pub edition: u16,
    /// Question ids with their option ids, in order.
    pub questions: &'static [(&'static str, &'static [&'static str])],
}

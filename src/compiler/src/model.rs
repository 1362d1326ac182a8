//! The content once checked: complete, every reference an index, every rule a typed expression. What the
//! generator writes down without asking anything.

use std::ops::Range;

pub use crate::expression::{Number, Truth};
pub use crate::formula::Value;
pub use crate::schema::{Kind, LinkOrigin, Role, Status};
pub use crate::units::Unit;

/// A text by its index in the tables, with the key it was asked by.
#[derive(Clone, Debug)]
pub struct Text {
    pub index: u16,
    pub key: String,
}

/// Texts that are loaded together.
#[derive(Clone, Debug)]
pub struct TextGroup {
    pub id: String,
    /// Indexes in the tables.
    pub texts: Range<usize>,
}

#[derive(Debug)]
pub struct Referentiel {
    pub edition: u16,
    pub date: String,
    /// French and English by index.
    pub texts: Vec<[String; 2]>,
    /// Their groups, one after the other.
    pub text_groups: Vec<TextGroup>,
    /// Texts named by the views.
    pub interface: Vec<Text>,
    pub publishers: Vec<Publisher>,
    pub sources: Vec<Source>,
    pub figures: Vec<Figure>,
    pub facets: Vec<Facet>,
    pub resources: Vec<Resource>,
    pub rooms: Vec<Room>,
    pub weights: Weights,
    pub per_group: u16,
    /// In the order of their codes.
    pub questionnaires: Vec<Questionnaire>,
    /// Signs of the units, in the order of [`Unit::ALL`].
    pub unit_signs: Vec<Text>,
    pub coefficients: Vec<Coefficient>,
    /// The calculators.
    pub models: Vec<Model>,
}

impl Referentiel {
    /// A text in French.
    pub fn french(&self, text: &Text) -> &str {
        let [french, _] = &self.texts[usize::from(text.index)];
        french
    }
}

#[derive(Debug)]
pub struct Publisher {
    pub id: String,
    pub name: String,
    pub url: Option<String>,
}

#[derive(Debug)]
pub struct Source {
    pub id: String,
    pub title: String,
    pub publisher: String,
    pub year: u16,
    pub date: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug)]
pub struct Figure {
    pub id: String,
    pub value: f64,
    pub range: Option<(f64, f64)>,
    pub unit: &'static str,
    pub date: String,
    pub status: Status,
    pub source: usize,
    pub place: Option<String>,
    pub label: Text,
}

#[derive(Debug)]
pub struct Facet {
    pub id: String,
    pub label: Text,
    pub values: Vec<FacetValue>,
}

#[derive(Debug)]
pub struct FacetValue {
    pub id: String,
    pub name: Text,
    pub text: Text,
}

/// A reading room.
#[derive(Debug)]
pub struct Room {
    pub id: String,
    pub name: Text,
    pub text: Text,
    pub status: Status,
    pub source: usize,
    pub place: String,
    pub facet: Option<usize>,
    pub unpublished: bool,
    pub items: Vec<Landmark>,
}

/// What there is to read in a room.
#[derive(Debug)]
pub struct Landmark {
    pub name: Text,
    pub text: Option<Text>,
    pub value: Option<f64>,
    pub source: usize,
    pub place: String,
}

#[derive(Debug)]
pub struct Resource {
    pub id: String,
    pub row: u16,
    /// What share codes know it by.
    pub code: u16,
    pub title: String,
    pub publisher: usize,
    pub date: Option<String>,
    pub event: Option<String>,
    pub medium: Text,
    pub summary: Text,
    pub links: Vec<Link>,
    pub source: usize,
    pub place: Option<String>,
    pub tags: Vec<Tag>,
}

#[derive(Debug)]
pub struct Link {
    pub title: Option<String>,
    pub says: Option<Text>,
    pub url: String,
    pub origin: LinkOrigin,
}

/// A facet's value, by indexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag {
    pub facet: usize,
    pub value: usize,
    /// A source says it; else we infer it.
    pub sourced: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct Weights {
    pub objectif: f64,
    pub maturite: f64,
    pub profil: f64,
    pub temps: f64,
    pub preference: f64,
    pub acces: f64,
    pub origine: f64,
}

#[derive(Debug)]
pub struct Questionnaire {
    pub id: String,
    pub code: u8,
    pub minutes: (u8, u8),
    pub status: Status,
    pub sources: Vec<usize>,
    pub title: Text,
    pub lead: Text,
    pub audience: Text,
    pub outcome: Text,
    pub method: Text,
    pub questions: Vec<Question>,
    pub verdicts: Vec<Verdict>,
    pub rankings: Vec<Ranking>,
    pub radars: Vec<Radar>,
    pub path: PathPlan,
    pub shapes: Vec<Shape>,
}

#[derive(Debug)]
pub struct Question {
    pub id: String,
    pub role: Role,
    pub kind: Kind,
    pub label: Text,
    pub short: Text,
    pub help: Text,
    pub options: Vec<AnswerOption>,
}

#[derive(Debug)]
pub struct AnswerOption {
    pub id: String,
    pub label: Text,
}

#[derive(Debug)]
pub struct Place {
    pub id: String,
    pub name: Text,
    pub title: Text,
    pub text: Text,
    pub figure: Option<usize>,
}

#[derive(Debug)]
pub struct Verdict {
    pub id: String,
    pub label: Text,
    pub ordered: bool,
    /// What is said where no higher place is left; of ordered places only.
    pub top: Option<Text>,
    pub places: Vec<Place>,
    pub rules: Vec<Rule>,
    pub reads: Vec<usize>,
}

#[derive(Debug)]
pub struct Rule {
    pub id: String,
    pub place: usize,
    pub sentence: Text,
    /// The condition and its text; `None` for « otherwise ».
    pub when: Option<(Truth, String)>,
}

#[derive(Debug)]
pub struct Ranking {
    pub id: String,
    pub label: Text,
    pub places: Vec<ScoredPlace>,
}

#[derive(Debug)]
pub struct ScoredPlace {
    pub place: Place,
    pub reads: Vec<usize>,
    pub bounds: (f64, f64),
    pub score: Number,
    pub formula: String,
}

#[derive(Debug)]
pub struct Radar {
    pub id: String,
    pub label: Text,
    pub strong_from: f64,
    pub weak_to: f64,
    pub dimensions: Vec<Dimension>,
}

#[derive(Debug)]
pub struct Dimension {
    pub id: String,
    pub name: Text,
    pub text: Text,
    pub reads: Vec<usize>,
    pub value: Number,
}

#[derive(Debug, Default)]
pub struct PathPlan {
    pub objectif: Option<usize>,
    pub maturite: Option<usize>,
    /// (verdict, place, maturity).
    pub maturites: Vec<(usize, usize, usize)>,
    pub preferences: Vec<Preference>,
}

/// An answer that puts forward the resources with a value of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preference {
    pub question: usize,
    pub option: usize,
    pub facet: usize,
    pub value: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    pub edition: u16,
    /// Question ids with their option ids.
    pub questions: Vec<(String, Vec<String>)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Triple {
    pub low: f64,
    pub central: f64,
    pub high: f64,
}

/// Where a value comes from.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// None where the visitor alone knows it.
    pub status: Option<Status>,
    pub source: Option<usize>,
    pub place: Option<String>,
    pub date: Option<String>,
}

#[derive(Debug)]
pub struct Coefficient {
    pub id: String,
    pub value: Triple,
    pub unit: Unit,
    pub revised: bool,
    pub origin: Origin,
}

/// A calculator. Nodes are its inputs, then its formulas, each after all that it reads.
#[derive(Debug)]
pub struct Model {
    pub id: String,
    pub code: u8,
    pub status: Status,
    pub sources: Vec<usize>,
    pub title: Text,
    pub lead: Text,
    pub method: Text,
    pub inputs: Vec<Input>,
    pub formulas: Vec<Formula>,
    /// The coefficients that the formulas name, then those that are only shown.
    pub constants: Vec<Constant>,
    pub sections: Vec<Section>,
    /// Nodes.
    pub quick: Vec<usize>,
    /// Nodes.
    pub results: Vec<usize>,
    pub examples: Vec<Example>,
    pub shapes: Vec<InputsShape>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputsShape {
    pub edition: u16,
    /// Input ids.
    pub inputs: Vec<String>,
}

impl Model {
    /// The values of its constants: coefficients that formulas compute with are no ranges.
    pub fn values_of_constants(&self, content: &Referentiel) -> Vec<f64> {
        let constants = self.constants.iter();
        constants
            .map(|constant| content.coefficients[constant.coefficient].value.central)
            .collect()
    }
}

#[derive(Debug)]
pub struct Constant {
    /// Index in the référentiel.
    pub coefficient: usize,
    pub title: Text,
}

#[derive(Debug)]
pub struct Input {
    pub id: String,
    pub title: Text,
    pub help: Text,
    /// Titles for profiles that call it otherwise, by index in the facet.
    pub profiles: Vec<(usize, Text)>,
    pub unit: Unit,
    pub bounds: (f64, f64),
    pub preset: Preset,
    pub optional: bool,
    pub integer: bool,
    /// The preset is a coefficient that somebody revises.
    pub revised: bool,
    pub origin: Origin,
}

/// What stands in an input before anyone fills it in.
#[derive(Debug)]
pub enum Preset {
    Empty,
    Fixed(Triple),
    /// Low, central and high, over the inputs before.
    From {
        values: [Value; 3],
        reads: Vec<usize>,
    },
}

#[derive(Debug)]
pub struct Formula {
    pub id: String,
    pub title: Text,
    pub help: Text,
    pub absent: Option<Text>,
    pub unit: Unit,
    pub value: Value,
    /// As written, on one line.
    pub text: String,
    pub origin: Origin,
    /// Nodes that it reads.
    pub reads: Vec<usize>,
    /// Those that it asks about with `present`: it has a value without them.
    pub asked: Vec<usize>,
    /// Nodes that it divides by.
    pub denominators: Vec<usize>,
}

#[derive(Debug)]
pub struct Section {
    pub id: String,
    pub title: Text,
    pub lead: Text,
    /// Nodes.
    pub inputs: Vec<usize>,
}

#[derive(Debug)]
pub struct Example {
    pub id: String,
    pub name: Text,
    pub note: Text,
    /// Nodes with their values.
    pub values: Vec<(usize, Triple)>,
}

//! The shape of a calculator, as the build writes it: nodes in the order of evaluation, inputs first.
//!
//! Every node's value is an `f64`; NaN means absent, and no value is ever infinite. Why a value is absent is
//! found by walking these tables ([`crate::model::reason`]).

use crate::Text;
use crate::catalogue::Day;
use crate::model::{Estimate, Situation};
use crate::referentiel::{Source, Status, UNIT_IDS, UNIT_SIGNS};

/// A calculator of the référentiel.
#[derive(Debug)]
pub struct Model {
    /// Public id.
    pub id: &'static str,
    /// Its number in share codes.
    pub code: u8,
    /// Whose reading it is.
    pub status: Status,
    /// What it rests on.
    pub sources: &'static [&'static Source],
    /// Name.
    pub title: Text,
    /// What it is.
    pub lead: Text,
    /// How the results are computed, and whose reading that is.
    pub method: Text,
    /// Node `i` is `inputs[i]`.
    pub inputs: &'static [Input],
    /// Node `inputs.len() + j` is `formulas[j]`; each reads earlier nodes only.
    pub formulas: &'static [Formula],
    /// The coefficients that formulas name, then those that are only shown.
    pub constants: &'static [Constant],
    /// The form: which inputs, in which order.
    pub sections: &'static [Section],
    /// Nodes: the inputs of the quick version, six at most.
    pub quick: &'static [u16],
    /// Nodes: the public results, in the order to show them.
    pub results: &'static [u16],
    /// Situations to start from, all invented.
    pub examples: &'static [Example],
    /// What share codes of each edition hold, oldest first.
    pub shapes: &'static [InputsShape],
    /// Fills the nodes after the inputs, in place. Does nothing where there are fewer places than nodes.
    pub evaluate: fn(&mut [f64]),
}

impl PartialEq for Model {
    /// By identity: each calculator exists once, and holds functions.
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}

impl Model {
    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.inputs.len() + self.formulas.len()
    }

    /// Whether there is none, which the build refuses.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The calculator with what is said of each input ([`crate::model::Inputs::estimates`]).
    pub fn situation<'a>(&self, inputs: &'a [Estimate]) -> Situation<'a> {
        Situation {
            evaluate: self.evaluate,
            nodes: self.len(),
            inputs,
        }
    }

    /// The node with this public id.
    pub fn node(&self, id: &str) -> Option<usize> {
        (0..self.len()).find(|node| self.id_of(*node) == id)
    }

    /// The input that a node is.
    pub fn input(&self, node: usize) -> Option<&'static Input> {
        self.inputs.get(node)
    }

    /// The formula that a node is.
    pub fn formula(&self, node: usize) -> Option<&'static Formula> {
        self.formulas.get(node.checked_sub(self.inputs.len())?)
    }

    /// A node's public id; empty where there is no such node.
    pub fn id_of(&self, node: usize) -> &'static str {
        match (self.input(node), self.formula(node)) {
            (Some(input), _) => input.id,
            (_, Some(formula)) => formula.id,
            _ => "",
        }
    }

    /// A node's title.
    pub fn title_of(&self, node: usize) -> Option<Text> {
        let input = self.input(node).map(|input| input.title);
        input.or_else(|| self.formula(node).map(|formula| formula.title))
    }

    /// A node's unit.
    pub fn unit_of(&self, node: usize) -> Option<Unit> {
        let input = self.input(node).map(|input| input.unit);
        input.or_else(|| self.formula(node).map(|formula| formula.unit))
    }
}

/// What the visitor fills in.
#[derive(Debug)]
pub struct Input {
    /// Public id.
    pub id: &'static str,
    /// What is asked.
    pub title: Text,
    /// How to find it.
    pub help: Text,
    /// Its title for profiles that call it otherwise, by index in the facet `profil`.
    pub profiles: &'static [(u8, Text)],
    /// Unit.
    pub unit: Unit,
    /// The least that is accepted.
    pub low: f64,
    /// The most that is accepted.
    pub high: f64,
    /// What stands in it at first.
    pub preset: Preset,
    /// May stay empty.
    pub optional: bool,
    /// Whole numbers only.
    pub integer: bool,
    /// Status of the preset; none where it claims nothing (zero, or empty).
    pub status: Option<Status>,
    /// Source of the preset.
    pub source: Option<&'static Source>,
    /// Where in the source.
    pub place: Option<&'static str>,
    /// `YYYY[-MM[-DD]]` from which the preset is valid.
    pub date: Option<&'static str>,
    /// Somebody revises the preset.
    pub revised: bool,
}

impl Input {
    /// Whether its preset is a value that is revised, and older than eighteen months on this day.
    pub fn is_old(&self, today: Day) -> bool {
        self.revised && self.date.is_some_and(|from| has_aged(from, today))
    }

    /// Its title for a profile, by index in the facet `profil`.
    pub fn title_for(&self, profile: Option<u8>) -> Text {
        let mut own = self.profiles.iter();
        let own = own.find(|(index, _)| Some(*index) == profile);
        own.map_or(self.title, |(_, title)| *title)
    }
}

/// Low, central and high values over the nodes.
pub type Compute = fn(&[f64]) -> [f64; 3];

/// What stands in an input before anyone fills it in.
#[derive(Clone, Copy, Debug)]
pub enum Preset {
    /// Nothing: the input is optional.
    Empty,
    /// These values.
    Fixed(Estimate),
    /// Values over the central ones of earlier inputs.
    From {
        /// Computes low, central and high from the nodes.
        compute: Compute,
        /// Low, central and high, each as a line of names and signs.
        formulas: [&'static [Token]; 3],
        /// The nodes that they read.
        reads: &'static [u16],
    },
}

/// What is computed.
#[derive(Debug)]
pub struct Formula {
    /// Public id.
    pub id: &'static str,
    /// What it is.
    pub title: Text,
    /// What it says.
    pub help: Text,
    /// What to say where it has no value, if that can be said better than by its reason.
    pub absent: Option<Text>,
    /// Unit.
    pub unit: Unit,
    /// The formula as a line of names and signs.
    pub tokens: &'static [Token],
    /// Published, convention or ours.
    pub status: Status,
    /// Its source.
    pub source: Option<&'static Source>,
    /// Where in the source.
    pub place: Option<&'static str>,
    /// Nodes that it reads.
    pub reads: &'static [u16],
    /// Those that it asks about with `present`: it has a value without them.
    pub asked: &'static [u16],
    /// Nodes that it divides by.
    pub denominators: &'static [u16],
}

/// A piece of a formula's line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Token {
    /// A number of the formula's own.
    Number(f64),
    /// A node.
    Node(u16),
    /// One of the model's constants, by index.
    Constant(u16),
    /// `+`, `−`, `×`, `÷`, `=`, `≠`, `<`, `≤`, `>`, `≥`.
    Sign(&'static str),
    /// `(`
    Open,
    /// `)`
    Close,
    /// Between two values of a function.
    Separator,
    /// A function, before `Open`; [`Function::Present`] alone stands after its input.
    Function(Function),
    /// Both hold.
    And,
    /// One holds at least.
    Or,
    /// The next does not hold.
    Not,
    /// Before a condition.
    If,
    /// Before what holds then.
    Then,
    /// Before what holds else.
    Else,
}

/// A function of formulas; see [`crate::model::functions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// The least.
    Min,
    /// The greatest.
    Max,
    /// The sum of the squares.
    Squares,
    /// A value kept between two others.
    Clamp,
    /// A value that is absent outside of two others.
    Within,
    /// Discounted years.
    Annuite,
    /// How many conditions hold.
    Count,
    /// An optional input is filled in.
    Present,
}

/// A coefficient with the words that a calculator has for it.
#[derive(Debug)]
pub struct Constant {
    /// The coefficient.
    pub coefficient: &'static Coefficient,
    /// What it is.
    pub title: Text,
}

/// A dated number.
#[derive(Debug)]
pub struct Coefficient {
    /// Public id.
    pub id: &'static str,
    /// Its value; a range only serves as a preset.
    pub value: Estimate,
    /// Unit.
    pub unit: Unit,
    /// The day it is valid from, `YYYY-MM-DD`.
    pub from: &'static str,
    /// Somebody revises it.
    pub revised: bool,
    /// Published, convention or ours.
    pub status: Status,
    /// Its source.
    pub source: Option<&'static Source>,
    /// Where in the source.
    pub place: Option<&'static str>,
}

/// Months after which one must look for a newer value.
const OLD_AFTER: i32 = 18;

impl Coefficient {
    /// Whether it is one that is revised, and its value is older than eighteen months on this day.
    pub fn is_old(&self, today: Day) -> bool {
        self.revised && has_aged(self.from, today)
    }
}

fn has_aged(from: &str, today: Day) -> bool {
    let months = Day::parse(from).map_or(0, |from| today.months_since(from));
    months > OLD_AFTER
}

/// A part of the form.
#[derive(Debug)]
pub struct Section {
    /// Public id.
    pub id: &'static str,
    /// Its title.
    pub title: Text,
    /// What it asks about.
    pub lead: Text,
    /// Nodes.
    pub inputs: &'static [u16],
}

/// A situation to start from; it is invented, and its note says so.
#[derive(Debug)]
pub struct Example {
    /// Public id.
    pub id: &'static str,
    /// Who it is.
    pub name: Text,
    /// What to know about it.
    pub note: Text,
    /// Inputs that differ from their presets.
    pub values: &'static [(u16, Estimate)],
}

/// What share codes of an edition hold, until the next shape.
#[derive(Debug)]
pub struct InputsShape {
    /// First edition with this shape.
    pub edition: u16,
    /// Input ids, in order.
    pub inputs: &'static [&'static str],
}

/// A unit. Variants are the compiler's, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A share of a whole, 1 for all of it; shown in per cent.
    Part,
    /// Territorial ecosystems.
    Ecosysteme,
    /// People.
    Personne,
    /// Euros.
    Euro,
    /// Hours.
    Heure,
    /// Months.
    Mois,
    /// Years.
    Annee,
    /// How many times.
    Facteur,
    /// Points.
    Point,
    /// Euros an hour.
    EuroParHeure,
    /// Euros a month.
    EuroParMois,
    /// Euros a year.
    EuroParAn,
    /// Full-time equivalents.
    Etp,
    /// Hours for a full-time equivalent.
    HeureParEtp,
    /// Months for a full-time equivalent.
    MoisParEtp,
    /// How many.
    Nombre,
    /// An intensity from 0 to 3.
    Niveau,
}

impl Unit {
    /// All, in the order of their signs.
    pub const ALL: [Self; 17] = [
        Self::Part,
        Self::Ecosysteme,
        Self::Personne,
        Self::Euro,
        Self::Heure,
        Self::Mois,
        Self::Annee,
        Self::Facteur,
        Self::Point,
        Self::EuroParHeure,
        Self::EuroParMois,
        Self::EuroParAn,
        Self::Etp,
        Self::HeureParEtp,
        Self::MoisParEtp,
        Self::Nombre,
        Self::Niveau,
    ];

    /// Its public id.
    pub fn id(self) -> &'static str {
        UNIT_IDS.get(self as usize).copied().unwrap_or_default()
    }

    /// Its sign, to be put after a number.
    pub fn sign(self) -> Option<Text> {
        UNIT_SIGNS.get(self as usize).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The compiler has a list of units of its own, for their dimensions; its ids come from there.
    #[test]
    fn the_units_are_the_compilers_in_its_order() {
        assert_eq!(Unit::ALL.len(), UNIT_IDS.len());
        assert_eq!(Unit::ALL.len(), UNIT_SIGNS.len());
        for (index, (unit, id)) in Unit::ALL.into_iter().zip(UNIT_IDS).enumerate() {
            assert_eq!(unit as usize, index, "{unit:?}");
            let mut snake = String::new();
            for letter in format!("{unit:?}").chars() {
                if letter.is_uppercase() && !snake.is_empty() {
                    snake.push('_');
                }
                snake.extend(letter.to_lowercase());
            }
            assert_eq!(snake, id);
        }
    }
}

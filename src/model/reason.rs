//! Why a node has no value: found by walking the tables, since an evaluator only says that it is absent.

use super::{Formula, Model};
use crate::Lang;
use crate::referentiel::texts;

/// A value, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// The value.
    Value(f64),
    /// There is none.
    Absent(Reason),
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A formula divides by a node that is zero.
    Zero {
        /// The node that divides.
        node: usize,
        /// The node that is zero.
        denominator: usize,
    },
    /// An optional input is empty.
    Empty {
        /// The input.
        input: usize,
    },
    /// A formula whose value is outside of what has a meaning.
    Outside {
        /// The node.
        node: usize,
    },
}

impl Reason {
    /// Its public id, and the node that it is about.
    pub fn cause(self) -> (&'static str, usize) {
        match self {
            Self::Zero { denominator, .. } => ("zero", denominator),
            Self::Empty { input } => ("empty", input),
            Self::Outside { node } => ("outside", node),
        }
    }

    /// The reason as a sentence: the formula's own, where it has one.
    pub fn message(self, model: &Model, lang: Lang) -> String {
        let (own, text, about) = match self {
            Self::Zero { node, denominator } => (
                Some(node),
                texts::INTERFACE_CALCULATOR_ABSENT_ZERO,
                denominator,
            ),
            Self::Empty { input } => (None, texts::INTERFACE_CALCULATOR_ABSENT_EMPTY, input),
            Self::Outside { node } => {
                (Some(node), texts::INTERFACE_CALCULATOR_ABSENT_OUTSIDE, node)
            }
        };
        if let Some(own) = own.and_then(|node| model.formula(node)?.absent) {
            return own.of(lang).to_owned();
        }
        let name = model.title_of(about).map_or("", |title| title.of(lang));
        text.fill(lang, &[("name", name)])
    }
}

/// A node's value, or why there is none.
pub fn outcome(model: &Model, nodes: &[f64], node: usize) -> Outcome {
    let value = value(nodes, node);
    match reason(model, nodes, node) {
        Some(reason) => Outcome::Absent(reason),
        None => Outcome::Value(value),
    }
}

/// Why a node has no value; none where it has one. The nearest cause, where there are several.
pub fn reason(model: &Model, nodes: &[f64], mut node: usize) -> Option<Reason> {
    if !value(nodes, node).is_nan() {
        return None;
    }
    while let Some(formula) = model.formula(node) {
        let divides = formula.denominators.iter().copied().map(usize::from);
        if let Some(denominator) = divides.into_iter().find(|by| value(nodes, *by) == 0.0) {
            return Some(Reason::Zero { node, denominator });
        }
        match absent_need(formula, nodes) {
            Some(need) => node = need,
            None => return Some(Reason::Outside { node }),
        }
    }
    Some(Reason::Empty { input: node })
}

fn absent_need(formula: &Formula, nodes: &[f64]) -> Option<usize> {
    let reads = formula.reads.iter();
    let needs = reads.filter(|node| !formula.asked.contains(node));
    let mut needs = needs.copied().map(usize::from);
    needs.find(|need| value(nodes, *need).is_nan())
}

fn value(nodes: &[f64], node: usize) -> f64 {
    nodes.get(node).copied().unwrap_or(f64::NAN)
}

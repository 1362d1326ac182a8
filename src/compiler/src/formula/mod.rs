//! The formulas of calculators: quantities with units over the nodes of a model.
//!
//! They are parsed as rules are ([`crate::expression`]), then [`types`] resolves names and checks units, and
//! gives trees in which nothing can be wrong any more. [`emit`] writes them as the engine's code, [`tokens`]
//! as the words and signs that explain them, [`publicodes`] for the outside oracle.

mod emit;
mod functions;
mod publicodes;
mod references;
#[cfg(test)]
mod tests;
mod tokens;
mod types;

pub use emit::emit;
pub use functions::is_function;
pub use publicodes::publicodes;
pub use references::references;
pub use tokens::{Token, tokens};
pub use types::{Known, Scope, Symbol, Value};

use crate::expression::{Fault, parse};
use crate::units::Dimension;

/// A formula read: its tree, and what it measures (None for a zero, which fits any unit).
#[derive(Debug)]
pub struct Read {
    pub value: Value,
    pub dimension: Option<Dimension>,
}

/// Reads a formula.
pub fn read(formula: &str, scope: &Scope<'_>) -> Result<Read, Fault> {
    let (value, measure) = types::value(&parse::parse(formula)?, scope)?;
    Ok(Read {
        value,
        dimension: measure,
    })
}

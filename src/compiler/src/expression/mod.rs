//! Rules, scores and values: Rust expressions, restricted to what an editor needs.
//!
//! [`parse`] refuses any other syntax, [`types`] resolves names and gives complete trees in which nothing can
//! be wrong any more ([`Truth`], [`Number`]), [`evaluate`] tries them on answers, [`emit`] writes them as the
//! engine's code. Integers stay integers; a division gives a real number.

mod emit;
mod evaluate;
pub mod parse;
#[cfg(test)]
mod tests;
mod types;

pub use emit::{number, truth};
pub use evaluate::{Combinations, Valuation};
pub use types::{Number, Scope, Symbol, Truth};

use crate::kinds::Problem;

/// Something wrong in a formula, at an offset in bytes.
#[derive(Debug)]
pub struct Fault {
    pub offset: usize,
    pub problem: Problem,
}

/// Reads a condition.
pub fn read_truth(formula: &str, scope: &Scope<'_>) -> Result<Truth, Fault> {
    types::truth(&parse::parse(formula)?, scope)
}

/// Reads a score or a value.
pub fn read_number(formula: &str, scope: &Scope<'_>) -> Result<Number, Fault> {
    types::number(&parse::parse(formula)?, scope)
}

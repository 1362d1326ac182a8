//! Calculators as plain data: their inputs, results and reasons, what leaves as a file, what comes in.

mod csv;
mod describe;
mod document;
mod evaluation;
mod event;
mod formula;
mod read;
mod value;

pub use csv::calculator_csv;
pub(super) use describe::{coefficient, model as described_model, unit as described_unit};
pub use document::{calculator_document, decoded_inputs};
pub use evaluation::evaluation;
pub use event::calculator_change;
pub use read::{CalculatorOptions, model, read_inputs, read_options, read_partners};

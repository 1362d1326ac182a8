//! The calculators: what the build makes of `src/content/models/`, how sure the results are, and what they rest on.
//!
//! [`Model`] is a calculator's tables; [`Inputs`] what was filled in, made complete; [`Situation`] both together,
//! from which every analysis starts. [`reason`] says why a result is absent, [`explain`] takes one apart. [`Number`]
//! and [`functions`] are what the generated evaluators are made of.

mod break_even;
mod definition;
mod estimate;
mod evaluation;
mod explain;
pub mod functions;
mod histogram;
mod inputs;
mod number;
mod partner;
mod pert;
mod power;
mod quantile;
mod reason;
mod scenarios;
mod sequence;
mod shares;
mod situation;
mod strata;
mod tornado;
mod uncertainty;

pub use break_even::{Crossing, Remedy, crossing, remedies};
pub use definition::{
    Coefficient, Compute, Constant, Example, Formula, Function, Input, InputsShape, Model, Preset,
    Section, Token, Unit,
};
pub use estimate::{Estimate, EstimateError};
pub use evaluation::{Evaluation, thresholds};
pub use explain::{Explanation, Piece, explain};
pub use histogram::{BINS, Histogram};
pub use inputs::{InputError, InputProblem, Inputs};
pub use number::Number;
pub use partner::{LONGEST_NAME, MODELES, NamedPartner, clean_name, partners_shares};
pub use pert::Pert;
pub use reason::{Outcome, Reason, outcome, reason};
pub use scenarios::{ComparedOutput, compare_scenarios};
pub use sequence::{DIMENSIONS, POINTS, Slices};
pub use shares::{
    Alliance, FEWEST_PARTNERS, Group, MOST_PARTNERS, Objection, Partner, PartnerShare, Shares,
    SharesError, shares,
};
pub use situation::Situation;
pub use strata::Strata;
pub use tornado::{TornadoBar, heaviest, tornado};
pub use uncertainty::{Asked, Distribution, Threshold, distributions};

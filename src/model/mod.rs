//! The calculators: what a compiled model's values are, how sure they are, and what they rest on.

mod estimate;
mod pert;
mod power;
mod sequence;

pub use estimate::{Estimate, EstimateError};
pub use pert::Pert;
pub use sequence::{DIMENSIONS, POINTS, Slices};

//! The calculators: what a compiled model's values are, how sure they are, and what they rest on.

mod estimate;
mod histogram;
mod pert;
mod power;
mod quantile;
mod scenarios;
mod sequence;
mod shares;
mod situation;
mod threshold;
mod tornado;
mod uncertainty;

pub use estimate::{Estimate, EstimateError};
pub use histogram::{BINS, Histogram};
pub use pert::Pert;
pub use scenarios::{Row, compare_scenarios};
pub use sequence::{DIMENSIONS, POINTS, Slices};
pub use shares::{
    FEWEST_PARTNERS, Group, MOST_PARTNERS, Objection, Partner, PartnerShare, Shares, SharesError,
    Terms, shares,
};
pub use situation::Situation;
pub use threshold::{Crossing, Remedy, crossing, remedies};
pub use tornado::{Bar, heaviest, tornado};
pub use uncertainty::{Asked, Distribution, Level, distributions};

//! The compass: where one stands, and which horizons follow.

mod percents;
mod trajectory;

pub use percents::Percents;
pub use trajectory::{MATRIX, Mix, Place, gap, horizons, place};

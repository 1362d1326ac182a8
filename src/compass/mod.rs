//! The compass: where one stands, and which horizons follow.

mod trajectory;

pub use trajectory::{MATRIX, Mix, Place, gap, horizons, place};

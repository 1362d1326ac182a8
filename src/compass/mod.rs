//! The compass: where one stands among the resources, which of them one keeps, and which horizons follow.

mod kept;
mod percents;
mod rose;
mod steps;
mod trajectory;
mod turn;

pub use kept::Kept;
pub use percents::Percents;
pub use rose::{Cell, Name, Needle, PITCH, Point, Rose, Spot, View, rose};
pub use steps::{MOST_STEPS, Step, Steps, Total};
pub use trajectory::{MATRIX, Mix, Place, gap, horizons, place};

//! The catalogue of resources: what each is, what it is tagged with and by whom, and what to open next.

mod day;
mod definition;
mod path;
mod recommend;

pub use day::Day;
pub use definition::*;
pub use path::{Path, PathGroup, PathStage, StageReason, path};
pub use recommend::{Query, Ranked, Reason, recommend};

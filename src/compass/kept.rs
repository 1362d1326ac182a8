//! What one keeps of a visit to the compass: what codes hold, and what a device stores.

use super::{Percents, Steps};
use crate::catalogue::Selection;

/// A whole visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// What was chosen of the catalogue.
    pub selection: Selection,
    /// The own path.
    pub steps: Steps,
    /// The own levers: regulation, collective action, shared vision.
    pub levers: Percents,
    /// The own horizons: 18 months, 7 years, 28 years.
    pub horizons: Percents,
}

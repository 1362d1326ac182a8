//! What one calculator asks of what both share.

use cap_commun::model::Model;

/// A calculator's own choices.
#[derive(Clone, Copy)]
pub struct Plan {
    /// Its formulas.
    pub model: &'static Model,
    /// Results that are drawn ten thousand times, by id.
    pub drawn: &'static [&'static str],
    /// The result whose assumptions are weighed, by id.
    pub weighed: &'static str,
}

//! What one calculator asks of what both share.

use std::sync::LazyLock;

use cap_commun::model::Model;

/// A calculator's own choices.
#[derive(Clone, Copy)]
pub struct Plan {
    /// Its formulas.
    pub model: &'static LazyLock<Model>,
    /// The points of view one may take; the first is the one it starts with.
    pub views: &'static [View],
}

/// What is drawn from one point of view.
#[derive(Clone, Copy)]
pub struct View {
    /// Results that are drawn ten thousand times, by id.
    pub drawn: &'static [&'static str],
    /// The result whose assumptions are weighed, by id.
    pub weighed: &'static str,
}

impl Plan {
    /// The view of this rank; where there is none, nothing is drawn.
    pub(crate) fn view(&self, rank: u8) -> View {
        let view = self.views.get(usize::from(rank)).copied();
        view.unwrap_or(View {
            drawn: &[],
            weighed: "",
        })
    }
}

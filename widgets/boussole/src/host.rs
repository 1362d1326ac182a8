//! What the widget tells the page.

use cap_commun::compass::Percents;
use commun_page::Refusal;

use crate::session::Needle;

/// The page's side of the widget.
pub type Host = commun_page::Host<Event>;

/// What happened, as domain values; the element turns it into a DOM event.
#[derive(Clone)]
pub enum Event {
    /// What the visitor gives changed.
    Change(Change),
    /// Something the integrator gave cannot be used.
    Error(Refusal),
}

/// What the visitor gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Where the needle points.
    pub needle: Needle,
    /// Regulation, collective action, shared vision.
    pub levers: Percents,
    /// 18 months, 7 years, 28 years.
    pub horizons: Percents,
}

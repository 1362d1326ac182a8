//! What the widget tells the page.

use commun_page::Refusal;

use crate::session::Needle;

/// The page's side of the widget.
pub type Host = commun_page::Host<Event>;

/// What happened, as domain values; the element turns it into a DOM event.
#[derive(Clone)]
pub enum Event {
    /// The needle moved.
    Change(Needle),
    /// Something the integrator gave cannot be used.
    Error(Refusal),
}

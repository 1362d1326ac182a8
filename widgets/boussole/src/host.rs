//! What the widget tells the page.

use std::rc::Rc;

use cap_commun::compass::Kept;
use commun_page::{Config, Refusal};

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
#[derive(Clone)]
pub struct Change {
    /// Where the needle points.
    pub needle: Needle,
    /// What is chosen, the path, and the mixes of the trajectories.
    pub kept: Kept,
    /// The same as a share code.
    pub code: String,
    /// The page's own, some of which may be in the path.
    pub config: Rc<Config>,
}

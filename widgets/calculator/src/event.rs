//! What a calculator tells the page.

use cap_commun::model::Inputs;
use commun_page::Refusal;

use crate::ally::Ally;

/// The page's side of a calculator.
pub type Host = commun_page::Host<Event>;

/// What happened, as domain values; the element turns it into a DOM event.
#[derive(Clone)]
pub enum Event {
    /// The inputs changed, and with them the results.
    Change(Inputs, Vec<Ally>),
    /// Something the integrator gave cannot be used.
    Error(Refusal),
}

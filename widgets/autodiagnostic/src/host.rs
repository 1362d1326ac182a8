//! What the widget tells the page.

use cap_commun::questionnaire::{Answers, Assessment};
use commun_page::Refusal;

/// The page's side of the widget.
pub type Host = commun_page::Host<Event>;

/// What happened, as domain values; the element turns it into a DOM event.
#[derive(Clone)]
pub enum Event {
    /// An answer changed.
    Change(Answers),
    /// A result is shown.
    Result(Answers, Assessment),
    /// Something the integrator gave cannot be used.
    Error(Refusal),
}

//! A change of one input that the visitor tries, apart from the form.

use cap_commun::Lang;
use cap_commun::model::Unit;

use crate::typed::Typed;

/// The least and the most that an input may change by: it goes, or it is ten times as much again.
const BOUNDS: (f64, f64) = (-1.0, 10.0);

/// What is tried.
#[derive(Clone, Debug, Default)]
pub struct Trial {
    /// The input, as a node; where the form has nothing there, the first that it has stands in.
    pub node: usize,
    /// By how much it changes, as a share of what it is.
    pub change: Typed,
}

impl Trial {
    /// Takes the change as typed, in per cent.
    pub fn enter(&mut self, text: String, lang: Lang) {
        self.change.enter(text, lang, Unit::Part, BOUNDS);
    }
}

//! What every drawing function needs to know, handed down as one value.

use std::rc::Rc;

use cap_commun::Text;

use crate::config::Config;
use crate::host::{Given, Host};
use crate::words::Words;

/// One drawing: its language, its page, whether it is on paper.
#[derive(Clone)]
pub(crate) struct Draw {
    pub(crate) words: Words,
    pub(crate) host: Rc<Host>,
    /// The page's attributes at the time of the drawing: another value draws the screen anew.
    pub(crate) given: Rc<Given>,
    pub(crate) config: Rc<Config>,
    /// The visitor's date, as `YYYY-MM-DD`: it says which events are past.
    pub(crate) today: String,
    /// A printed document: everything open, nothing to press.
    pub(crate) printed: bool,
}

impl Draw {
    /// A text.
    pub(crate) fn get(&self, text: Text) -> &'static str {
        self.words.get(text)
    }

    /// A text with its placeholders filled.
    pub(crate) fn fill(&self, text: Text, values: &[(&str, &str)]) -> String {
        self.words.fill(text, values)
    }
}

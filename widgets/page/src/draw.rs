//! What every drawing function needs to know, handed down as one value.

use commun_ui::class;
use std::rc::Rc;

use cap_commun::catalogue::Facet;
use cap_commun::{Said, Text};
use commun_ui::markup::{El, el};
use commun_ui::outside::today;

use crate::config::{Config, read_config};
use crate::given::{Given, Host};
use crate::words::Words;

/// One drawing: its language, its page, whether it is on paper.
#[derive(Clone)]
pub struct Draw {
    /// The language.
    pub words: Words,
    /// The widgets' style sheet, for the printed document.
    pub styles: &'static str,
    /// The page's attributes at the time of the drawing: another value draws the screen anew.
    pub given: Rc<Given>,
    /// What the page adds of its own.
    pub config: Rc<Config>,
    /// The visitor's date, as `YYYY-MM-DD`: it says what is past, or old.
    pub today: String,
    /// A printed document: everything open, nothing to press.
    pub printed: bool,
}

impl Draw {
    /// A drawing of now.
    pub fn of<E>(host: &Host<E>) -> Self {
        let given = Rc::new(host.given.get_untracked());
        Self {
            words: Words(given.lang),
            styles: host.styles,
            config: Rc::new(read_config(given.config.as_deref()).config),
            given,
            today: today(),
            printed: false,
        }
    }

    /// The page's profile, as an index in the facet.
    pub fn profil(&self) -> Option<u8> {
        Facet::Profil.index_of(self.given.profil.as_deref()?)
    }

    /// A text.
    pub fn get(&self, text: Text) -> Said {
        self.words.get(text)
    }

    /// A text of one's own, where a string is wanted.
    pub fn own(&self, text: Text) -> String {
        self.words.own(text)
    }

    /// A text with its placeholders filled.
    pub fn fill(&self, text: Text, values: &[(&str, &str)]) -> String {
        self.words.fill(text, values)
    }
}

/// A part of a result, with its heading.
pub fn section(heading: &'static str) -> El {
    el("section")
        .class(class!("section"))
        .child(el("h3").child(heading))
}

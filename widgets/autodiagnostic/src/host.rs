//! What the page gives the widget, and what the widget tells the page.

use std::rc::Rc;

use cap_commun::Lang;
use cap_commun::questionnaire::{Answers, Assessment};
use commun_ui::reactive::RwSignal;

/// The page's side of the widget.
#[derive(Clone)]
pub struct Host {
    /// The element's attributes, as the page last gave them.
    pub given: RwSignal<Given>,
    /// The widgets' style sheet, for the printed document.
    pub styles: &'static str,
    /// Receives every event.
    pub emit: Rc<dyn Fn(Event)>,
}

/// The attributes of the element; empty counts as absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// How often the attributes changed.
    pub revision: u32,
    /// Language of the words.
    pub lang: Lang,
    /// Attribute `questionnaire`; the self-assessment's first one where the page names none.
    pub questionnaire: Option<String>,
    /// Attribute `profil`: preset answer.
    pub profil: Option<String>,
    /// Attribute `objectif`: preset answer.
    pub objectif: Option<String>,
    /// Attribute `territoire`: the territory's name, shown and printed.
    pub territoire: Option<String>,
    /// Attribute `stockage` is `appareil`.
    pub stockage: bool,
    /// JSON text that attribute `config` leads to.
    pub config: Option<String>,
}

/// What happened, as domain values; the element turns it into a DOM event.
#[derive(Clone)]
pub enum Event {
    /// An answer changed.
    Change(Answers),
    /// A result is shown.
    Result(Answers, Assessment),
    /// Something the integrator gave cannot be used.
    Error {
        /// Stable code.
        code: String,
        /// Attribute or field at fault.
        field: String,
        /// What is wrong, in the visitor's language.
        message: String,
    },
}

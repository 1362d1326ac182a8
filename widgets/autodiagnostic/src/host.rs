//! What the page gives the widget, and what the widget tells the page.

use cap_commun::Lang;
use cap_commun::questionnaire::{Answers, Assessment};
use leptos::prelude::*;

/// The page's side of the widget: its attributes as typed signals, and where events go.
#[derive(Clone)]
pub struct Host {
    /// Number of the instance, unique on the page.
    pub uid: u32,
    /// Language of the words.
    pub lang: Signal<Lang>,
    /// Attribute `questionnaire`.
    pub questionnaire: Signal<Option<String>>,
    /// Attribute `profil`: preset answer.
    pub profil: Signal<Option<String>>,
    /// Attribute `objectif`: preset answer.
    pub objectif: Signal<Option<String>>,
    /// Attribute `territoire`: the territory's name, shown and printed.
    pub territoire: Signal<Option<String>>,
    /// Attribute `stockage` is `appareil`.
    pub stockage: Signal<bool>,
    /// JSON text that attribute `config` leads to.
    pub config: Signal<Option<String>>,
    /// The widgets' style sheet, for the printed document.
    pub styles: &'static str,
    /// Receives every event.
    pub emit: Callback<Event>,
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

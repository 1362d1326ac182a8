//! What the page gives a widget: the element's attributes, its style sheet, and somebody to tell.

use std::rc::Rc;

use cap_commun::Lang;
use commun_ui::reactive::RwSignal;

/// The page's side of a widget whose events are of type `E`.
#[derive(Clone)]
pub struct Host<E: 'static> {
    /// The element's attributes, as the page last gave them.
    pub given: RwSignal<Given>,
    /// The widgets' style sheet, for the printed document.
    pub styles: &'static str,
    /// Receives every event.
    pub emit: Rc<dyn Fn(E)>,
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
    /// What the latest of the widgets that attribute `lie` names looks for: ids of facets.
    pub lie: Option<String>,
    /// Attribute `territoire`: the territory's name, shown and printed.
    pub territoire: Option<String>,
    /// Attribute `stockage` is `appareil`.
    pub stockage: bool,
    /// JSON text that attribute `config` leads to.
    pub config: Option<String>,
}

/// Something that the page gave and that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Stable code.
    pub code: &'static str,
    /// Attribute or field at fault.
    pub field: String,
    /// What is wrong, in the visitor's language.
    pub message: String,
}

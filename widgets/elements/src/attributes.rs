//! The element's attributes as one signal.

use cap_commun::Lang;
use commun_page::Given;
use commun_ui::reactive::{Owner, RwSignal};

/// The attributes, as texts and as what the views are given.
///
/// The signal belongs to the element, which makes it before the views' owner and keeps it beside it.
#[derive(Clone)]
pub(crate) struct Attributes {
    given: RwSignal<Given>,
    _owner: Owner,
}

impl Attributes {
    /// Names and values in step; names beyond the values are absent attributes.
    pub(crate) fn new(names: &[String], values: impl Iterator<Item = Option<String>>) -> Self {
        let mut given = Given::default();
        for (name, value) in names.iter().zip(values) {
            take(&mut given, name, value);
        }
        let owner = Owner::new();
        Self {
            given: owner.with(|| RwSignal::new(given)),
            _owner: owner,
        }
    }

    /// Tells the views of a new value; says nothing where nothing changed.
    pub(crate) fn set(&self, name: &str, value: Option<String>) {
        let mut given = self.given.get_untracked();
        take(&mut given, name, value);
        if self.given.with_untracked(|known| *known != given) {
            // What a linked widget says moves a needle; it draws nothing anew.
            if name != "lie" {
                given.revision += 1;
            }
            self.given.set(given);
        }
    }

    /// The language of the words on screen.
    pub(crate) fn lang(&self) -> Lang {
        self.given.with_untracked(|given| given.lang)
    }

    /// What the views are given.
    pub(crate) fn given(&self) -> RwSignal<Given> {
        self.given
    }
}

/// Reads one attribute. An empty text counts as absent, as in HTML templates that leave it blank.
fn take(given: &mut Given, name: &str, value: Option<String>) {
    let value = value.filter(|text| !text.trim().is_empty());
    match name {
        // The element gives the language that it has looked for up the page.
        "lang" => {
            given.lang = value
                .as_deref()
                .and_then(Lang::from_tag)
                .unwrap_or_default()
        }
        "questionnaire" => given.questionnaire = value,
        "profil" => given.profil = value,
        "objectif" => given.objectif = value,
        "lie" => given.lie = value,
        "territoire" => given.territoire = value,
        "stockage" => given.stockage = value.as_deref() == Some("appareil"),
        "config" => given.config = value,
        _ => {}
    }
}

//! The element's attributes as one signal.

use cap_commun::Lang;
use commun_autodiagnostic::Given;
use leptos::prelude::*;

/// The attributes, as texts and as what the views are given.
///
/// A counted signal: it belongs to the element, which makes it before the views' owner and keeps it beside it.
#[derive(Clone)]
pub(crate) struct Attributes(ArcRwSignal<Given>);

impl Attributes {
    /// Names and values in step; names beyond the values are absent attributes.
    pub(crate) fn new(names: &[String], values: impl Iterator<Item = Option<String>>) -> Self {
        let mut given = Given::default();
        for (name, value) in names.iter().zip(values) {
            take(&mut given, name, value);
        }
        Self(ArcRwSignal::new(given))
    }

    /// Tells the views of a new value; says nothing where nothing changed.
    pub(crate) fn set(&self, name: &str, value: Option<String>) {
        let mut given = self.0.get_untracked();
        take(&mut given, name, value);
        if self.0.with_untracked(|known| *known != given) {
            given.revision += 1;
            self.0.set(given);
        }
    }

    /// The language of the words on screen.
    pub(crate) fn lang(&self) -> Lang {
        self.0.with_untracked(|given| given.lang)
    }

    /// What the views are given: a handle that ends with their owner.
    pub(crate) fn given(&self) -> RwSignal<Given> {
        self.0.clone().into()
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
        "territoire" => given.territoire = value,
        "stockage" => given.stockage = value.as_deref() == Some("appareil"),
        "config" => given.config = value,
        _ => {}
    }
}

//! The element's attributes as signals.

use cap_commun::Lang;
use leptos::prelude::*;

/// One signal per attribute, `None` where the element does not have it.
///
/// The signals are counted references: they belong to the element, which outlives the views that read them.
#[derive(Clone)]
pub(crate) struct Attributes(Vec<(String, ArcRwSignal<Option<String>>)>);

impl Attributes {
    /// Names and values in step; names beyond the values are absent attributes.
    pub(crate) fn new(names: Vec<String>, values: impl Iterator<Item = Option<String>>) -> Self {
        let values = values.chain(std::iter::repeat(None));
        Self(names.into_iter().zip(values).map(|(name, value)| (name, ArcRwSignal::new(value))).collect())
    }

    /// Tells the views of a new value; says nothing where nothing changed.
    pub(crate) fn set(&self, name: &str, value: Option<String>) {
        if let Some(signal) = self.signal(name)
            && signal.with_untracked(|known| *known != value)
        {
            signal.set(value);
        }
    }

    /// The attribute's text; an empty one counts as absent, as in HTML templates that leave it blank.
    pub(crate) fn text(&self, name: &str) -> Signal<Option<String>> {
        self.read(name, |value| value.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned))
    }

    /// Whether the attribute has this value.
    pub(crate) fn is(&self, name: &str, expected: &'static str) -> Signal<bool> {
        self.read(name, move |value| value == Some(expected))
    }

    /// The language; the element gives one that it has looked for up the page.
    pub(crate) fn lang(&self) -> Signal<Lang> {
        self.read("lang", |value| value.and_then(Lang::from_tag).unwrap_or_default())
    }

    fn read<T>(&self, name: &str, parse: impl Fn(Option<&str>) -> T + Send + Sync + 'static) -> Signal<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        match self.signal(name).cloned() {
            Some(signal) => Memo::new(move |_| signal.with(|value| parse(value.as_deref()))).into(),
            None => Signal::stored(parse(None)),
        }
    }

    fn signal(&self, name: &str) -> Option<&ArcRwSignal<Option<String>>> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, signal)| signal)
    }
}

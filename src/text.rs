//! Prose by id: the engine names a text, the caller reads it in a language.

use crate::referentiel;

/// A language of the référentiel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// French, the reference.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Reads a BCP 47 tag by its primary subtag (`fr-CA` is French); `None` for a language we do not have.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "fr" => Some(Self::Fr),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}

/// The id of a text of `src/content/fr` and `src/content/en`; the build guarantees it exists in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text(pub(crate) u16);

impl Text {
    /// The text in a language, with its `{placeholders}` still open.
    pub fn of(self, lang: Lang) -> &'static str {
        let table = match lang {
            Lang::Fr => referentiel::FR,
            Lang::En => referentiel::EN,
        };
        table.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// The text in a language with each `{name}` replaced; the build checks that both languages have the
    /// same placeholders.
    pub fn fill(self, lang: Lang, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = self.of(lang);
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, tail)) = after.split_once('}') else { break };
            out.push_str(before);
            if let Some((_, value)) = values.iter().find(|(key, _)| *key == name) {
                out.push_str(value);
            }
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}

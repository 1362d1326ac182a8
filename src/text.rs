//! Prose by id: the engine names a text, the caller reads it in a language.

#[cfg(feature = "texts-apart")]
use crate::loaded::text;

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

/// A text in a language, by where it stands. One address, which a function gives back in one piece: in a wasm, a string is
/// an address and a length, which go through memory.
pub type Said = &'static &'static str;

/// The id of a text of `src/content/fr` and `src/content/en`; the build guarantees it exists in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text(pub(crate) u16);

impl Text {
    /// The text in a language, with its `{placeholders}` still open. Empty where texts are loaded apart and this
    /// one is not there yet.
    pub fn of(self, lang: Lang) -> &'static str {
        self.said(lang)
    }

    /// The same, by where it stands.
    #[inline(never)]
    pub fn said(self, lang: Lang) -> Said {
        text(self.0, lang).unwrap_or(&"")
    }

    /// The text in a language with each `{name}` replaced; the build checks that both languages have the
    /// same placeholders.
    pub fn fill(self, lang: Lang, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = self.of(lang);
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, tail)) = after.split_once('}') else {
                break;
            };
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

#[cfg(not(feature = "texts-apart"))]
fn text(index: u16, lang: Lang) -> Option<Said> {
    let table = match lang {
        Lang::Fr => crate::referentiel::FR,
        Lang::En => crate::referentiel::EN,
    };
    table.get(usize::from(index))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::referentiel::texts;

    #[test]
    fn a_language_is_read_by_its_primary_subtag() {
        for (tag, lang) in [
            ("fr", Lang::Fr),
            ("fr-CA", Lang::Fr),
            ("EN_gb", Lang::En),
            ("en-US", Lang::En),
        ] {
            assert_eq!(Lang::from_tag(tag), Some(lang), "{tag}");
        }
        for tag in ["", "de", "french", "-fr"] {
            assert_eq!(Lang::from_tag(tag), None, "{tag}");
        }
    }

    #[test]
    fn placeholders_are_replaced_by_name_and_values_are_left_as_they_are() {
        let text = texts::INTERFACE_ENGINE_ANSWER_RANGE;
        for lang in [Lang::Fr, Lang::En] {
            let filled = text.fill(lang, &[("known", "{id}"), ("id", "preuve")]);
            assert!(
                filled.contains("preuve") && filled.contains("{id}") && !filled.contains("{known}"),
                "{filled}"
            );
        }
    }

    #[test]
    fn a_text_that_does_not_exist_is_empty() {
        assert_eq!(Text(u16::MAX).of(Lang::Fr), "");
        assert_eq!(Text(u16::MAX).fill(Lang::En, &[]), "");
    }
}

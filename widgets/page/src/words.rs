//! Words in the language of the current drawing. A change of language draws the screen anew, so that views
//! hold plain strings.

use cap_commun::{Lang, Said, Text};

/// The language of the current drawing.
#[derive(Clone, Copy)]
pub struct Words(pub Lang);

impl Words {
    /// A text.
    pub fn get(self, text: Text) -> Said {
        text.said(self.0)
    }

    /// A text of one's own, where a string is wanted. Out of line: it is asked for everywhere.
    #[inline(never)]
    pub fn own(self, text: Text) -> String {
        text.of(self.0).to_owned()
    }

    /// A text with its placeholders filled.
    pub fn fill(self, text: Text, values: &[(&str, &str)]) -> String {
        text.fill(self.0, values)
    }

    /// Quotes a visitor's or a questionnaire's words.
    pub fn quote(self, words: &str) -> String {
        let (open, close) = match self.0 {
            Lang::Fr => ("«\u{a0}", "\u{a0}»"),
            Lang::En => ("“", "”"),
        };
        [open, words, close].concat()
    }

    /// What stands between a name and what is said of it.
    pub fn colon(self) -> &'static str {
        match self.0 {
            Lang::Fr => "\u{a0}: ",
            Lang::En => ": ",
        }
    }

    /// What stands between two things of which one has commas.
    pub fn semicolon(self) -> &'static str {
        match self.0 {
            Lang::Fr => "\u{a0}; ",
            Lang::En => "; ",
        }
    }

    /// Joins with commas.
    pub fn list(self, items: &[String]) -> String {
        cap_commun::joined(items, ", ")
    }

    /// A share as a percentage, without decimals.
    pub fn percent(self, share: f64) -> String {
        let whole = (share * 100.0).round() as i64;
        match self.0 {
            Lang::Fr => [whole.to_string().as_str(), "\u{a0}%"].concat(),
            Lang::En => [whole.to_string().as_str(), "%"].concat(),
        }
    }

    /// An ISO date (`2026-11-21`, `2026-11`, `2026`) in the language's usual short form.
    pub fn date(self, iso: &str) -> String {
        let mut parts: Vec<&str> = iso.split('-').collect();
        parts.reverse();
        match (self.0, parts.as_slice()) {
            (Lang::Fr, parts) => cap_commun::joined(parts, "/"),
            (Lang::En, _) => iso.to_owned(),
        }
    }
}

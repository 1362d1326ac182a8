//! Texts as they travel, by language and group, so that a page loads the words it shows and no others.

use crate::model::{Referentiel, TextGroup};
use crate::prose::{ENGINE, Language};

/// Stands between two texts, and between two groups of a file; the checks refuse it inside a text.
pub const SEPARATOR: char = '\u{1f}';

/// The texts of a group in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// `fr` or `en`.
    pub lang: &'static str,
    /// `commun`, another that pages share, or the id of a questionnaire or a calculator.
    pub group: String,
    /// The group's id, then the texts in the order of the tables, with U+001F between them.
    pub content: String,
}

/// All of them: by group, French before English. The engine's own words are in none: only the engine that holds
/// all words says them.
pub fn text_files(model: &Referentiel) -> Vec<TextFile> {
    let shown = model.text_groups.iter().filter(|group| group.id != ENGINE);
    let files = shown.flat_map(|group| {
        Language::ALL.map(|language| TextFile {
            lang: language.folder(),
            group: group.id.clone(),
            content: content(model, group, language),
        })
    });
    files.collect()
}

fn content(model: &Referentiel, group: &TextGroup, language: Language) -> String {
    let texts = &model.texts[group.texts.clone()];
    let texts = texts.iter().map(|words| words[language as usize].as_str());
    let parts: Vec<&str> = [group.id.as_str()].into_iter().chain(texts).collect();
    parts.join(&SEPARATOR.to_string())
}

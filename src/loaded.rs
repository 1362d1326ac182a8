//! Texts that are not compiled in but handed over at run time, by language and group (feature `texts-apart`).
//!
//! A web page then loads the words of one language and one questionnaire beside the wasm, which holds none.
//! They stay for as long as the program runs, so that they are as `'static` as compiled ones.

use std::fmt;
use std::sync::OnceLock;

use crate::Lang;
use crate::referentiel::{SEPARATOR, TEXT_GROUPS};
use crate::text::Said;

type Texts = OnceLock<Box<[&'static str]>>;

/// By language, then by group.
static LOADED: [[Texts; TEXT_GROUPS.len()]; 2] =
    [const { [const { Texts::new() }; TEXT_GROUPS.len()] }; 2];

/// Why texts were refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextsError {
    /// No group has this id.
    UnknownGroup,
    /// The texts end before the group does.
    Count {
        /// How many the group has.
        expected: usize,
        /// How many there were.
        found: usize,
    },
}

impl fmt::Display for TextsError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownGroup => out.write_str("no such group of texts"),
            // Piece by piece: a template would bring the whole of formatting into the widgets.
            Self::Count { expected, found } => {
                out.write_str(&found.to_string())?;
                out.write_str(" texts instead of ")?;
                out.write_str(&expected.to_string())
            }
        }
    }
}

impl std::error::Error for TextsError {}

/// Takes a file of texts in a language: groups one after the other, each its id and then its texts, as the compiler writes
/// them. What is there already stays, and so do the groups before one that is refused.
///
/// # Errors
/// An unknown group, or fewer texts than it has.
pub fn load_texts(lang: Lang, content: String) -> Result<(), TextsError> {
    let mut texts = content.leak().split(SEPARATOR);
    while let Some(id) = texts.next() {
        let place = TEXT_GROUPS.iter().position(|known| known.id == id);
        let place = place.ok_or(TextsError::UnknownGroup)?;
        let (Some(group), Some(loaded)) = (TEXT_GROUPS.get(place), slot(lang, place)) else {
            return Err(TextsError::UnknownGroup);
        };
        let expected = usize::from(group.end.saturating_sub(group.first));
        let own: Box<[&str]> = texts.by_ref().take(expected).collect();
        let found = own.len();
        if found != expected {
            return Err(TextsError::Count { expected, found });
        }
        loaded.get_or_init(|| own);
    }
    Ok(())
}

/// A text that was loaded.
pub(crate) fn text(index: u16, lang: Lang) -> Option<Said> {
    let mut groups = TEXT_GROUPS.iter();
    let place = groups.position(|group| (group.first..group.end).contains(&index))?;
    let texts = slot(lang, place)?.get()?;
    let first = TEXT_GROUPS.get(place)?.first;
    texts.get(usize::from(index.checked_sub(first)?))
}

fn slot(lang: Lang, place: usize) -> Option<&'static Texts> {
    LOADED.get(lang as usize)?.get(place)
}

//! What an edit changed, in words: for the person who edits the content and for the one who reads it over.
//!
//! Two content directories are compared value by value ([`tree`]), said in French ([`words`]); then the rules
//! of both are tried on all answers, to say how many would get another result ([`results`]). Words are French
//! alone: so are the people who write the content.

mod results;
mod subject;
mod tree;
mod words;

#[cfg(feature = "editor")]
pub use words::label_of_key;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use toml::de::DeTable;

use crate::error::Report;
use crate::model::Referentiel;

/// A difference between two versions of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The file, from the content directory.
    pub file: PathBuf,
    /// Where it now stands, from 1; none where it is gone.
    pub line: Option<usize>,
    /// What it is part of: « Coefficient « smic_brut » »; empty where that is the file itself.
    pub subject: String,
    /// What changed, in a sentence.
    pub words: String,
}

/// The differences between two content directories, in the order of files and lines. Files that cannot be read as
/// TOML are left out: [`crate::compile`] says what is wrong with them.
pub fn changes(before: &Path, after: &Path) -> io::Result<Vec<Change>> {
    let mut names = BTreeSet::new();
    for directory in [before, after] {
        for folder in ["", "questionnaires", "models", "fr", "en"] {
            names.extend(toml_files(directory, folder)?);
        }
    }
    let names_of_things = subject::Names::read(after);
    let mut changes = Vec::new();
    for name in names {
        let (old, new) = (text(before, &name)?, text(after, &name)?);
        if old == new {
            continue;
        }
        let file_is = match (&old, &new) {
            (None, _) => Some("Nouveau fichier."),
            (_, None) => Some("Ce fichier n'y est plus."),
            _ => None,
        };
        if let Some(words) = file_is {
            changes.push(Change {
                file: name,
                line: None,
                subject: String::new(),
                words: crate::french(words),
            });
            continue;
        }
        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
        if let (Ok(before), Ok(after)) = (DeTable::parse(&old), DeTable::parse(&new)) {
            let mut differences = tree::differences(before.get_ref(), after.get_ref());
            differences.sort_by_key(|difference| difference.offset.unwrap_or(usize::MAX));
            changes.extend(differences.iter().map(|difference| Change {
                line: difference.offset.map(|offset| line(&new, offset)),
                subject: subject::subject(&name, difference, &names_of_things),
                words: words::sentence(difference),
                file: name.clone(),
            }));
        }
    }
    Ok(changes)
}

/// What changes for those who answer: for each questionnaire and each of its results, a sentence where some answers
/// would get another one. None where either content does not compile.
pub fn changed_results(before: &Path, after: &Path) -> Vec<String> {
    match (model(before), model(after)) {
        (Some(before), Some(after)) => results::changed(&before, &after),
        _ => Vec::new(),
    }
}

fn model(content: &Path) -> Option<Referentiel> {
    let mut report = Report::default();
    let model = crate::checked(content, &mut report);
    model.filter(|_| report.is_clean())
}

/// The names of a folder's TOML files, from the content directory. A folder that is not there has none.
fn toml_files(directory: &Path, folder: &str) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(directory.join(folder)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = PathBuf::from(entry?.file_name());
        if name
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            names.push(Path::new(folder).join(name));
        }
    }
    Ok(names)
}

fn text(directory: &Path, name: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(directory.join(name)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        text => text.map(Some),
    }
}

fn line(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().iter().take(offset);
    before.filter(|byte| **byte == b'\n').count() + 1
}

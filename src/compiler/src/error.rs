//! Where an error is, and the report that gathers errors while checks go on.

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::kinds::Kind;

/// Something wrong in the content.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentError {
    /// The file.
    pub file: PathBuf,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: Kind,
}

impl fmt::Display for ContentError {
    /// `file:line: French`, then the English below.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (french, english) = self.kind.words();
        write!(
            f,
            "{}:{}: {french}\n  {english}",
            self.file.display(),
            self.line
        )
    }
}

impl std::error::Error for ContentError {}

/// A file of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(usize);

/// A place in a file, as an offset in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Site {
    /// The file.
    pub file: FileId,
    /// Bytes from its start.
    pub offset: usize,
}

#[derive(Debug)]
struct File {
    path: PathBuf,
    text: String,
}

/// The files read and the errors found so far.
#[derive(Debug, Default)]
pub struct Report {
    files: Vec<File>,
    errors: Vec<(Site, Kind)>,
}

impl Report {
    /// Takes a file in; errors may then be placed in it. A missing file is taken in with an empty text.
    pub fn add_file(&mut self, path: &Path, text: String) -> FileId {
        self.files.push(File {
            path: path.to_owned(),
            text,
        });
        FileId(self.files.len() - 1)
    }

    /// The text of a file.
    pub fn text(&self, file: FileId) -> &str {
        &self.files[file.0].text
    }

    /// Adds an error.
    pub fn push(&mut self, site: Site, kind: Kind) {
        self.errors.push((site, kind));
    }

    /// Whether no error was found.
    pub fn is_clean(&self) -> bool {
        self.errors.is_empty()
    }

    /// How many errors were found.
    pub fn len(&self) -> usize {
        self.errors.len()
    }

    /// `file:line` of a site, to be named in another site's message.
    pub fn place(&self, site: Site) -> String {
        format!(
            "{}:{}",
            self.files[site.file.0].path.display(),
            self.position(site).0
        )
    }

    /// The site of a part of a formula, where the TOML string holds the formula as it is (no escape); else
    /// the site of the string.
    pub fn inside(&self, site: Site, span: Range<usize>, formula: &str, part: usize) -> Site {
        let quoted = self.text(site.file).get(span).unwrap_or_default();
        let offset = quoted
            .find(formula)
            .map_or(site.offset, |start| site.offset + start + part);
        Site { offset, ..site }
    }

    /// The errors, ordered by file and line.
    pub fn into_errors(self) -> Vec<ContentError> {
        let mut errors: Vec<ContentError> = self
            .errors
            .iter()
            .map(|(site, kind)| {
                let (line, column) = self.position(*site);
                ContentError {
                    file: self.files[site.file.0].path.clone(),
                    line,
                    column,
                    kind: kind.clone(),
                }
            })
            .collect();
        errors.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
        errors
    }

    /// The files that exist.
    pub fn into_files(self) -> Vec<PathBuf> {
        self.files.into_iter().map(|file| file.path).collect()
    }

    fn position(&self, site: Site) -> (usize, usize) {
        let text = self.text(site.file);
        let before = text.get(..site.offset.min(text.len())).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count()
            + 1;
        (line, column)
    }
}

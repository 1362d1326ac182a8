//! The référentiel's compiler: reads `src/content/` (TOML), checks it as a whole, and writes the engine's
//! static tables and rule functions as Rust.
//!
//! The pipeline is one way: [`read`] (files to the shapes of [`schema`]), [`check`] (to the complete
//! [`model`], in which every reference is an index and every rule a typed expression), [`generate`] (to
//! Rust). Nothing is generated while one error stands. Errors are for people who edit text files, not for
//! Rust programmers: each names file and line, in French and in English ([`messages`]).

#![warn(missing_docs)]

mod check;
mod error;
mod expression;
mod generate;
mod kinds;
mod messages;
mod model;
mod prose;
mod read;
mod schema;
mod spelling;
mod text_files;
mod typography;

use std::path::{Path, PathBuf};

pub use error::ContentError;
pub use kinds::{Kind, Problem, Thing};
pub use text_files::TextFile;
pub use typography::{english, french};

/// What the build gets from valid content.
#[derive(Debug)]
pub struct Output {
    /// The tables, to be included in the engine's module `referentiel`.
    pub rust: String,
    /// The texts once more, for an engine that is built without them (its feature `texts-apart`).
    pub texts: Vec<TextFile>,
    /// The files that were read.
    pub files: Vec<PathBuf>,
}

/// Reads, checks and compiles a content directory; all the errors found, in the order of files and lines.
pub fn compile(content_dir: &Path) -> Result<Output, Vec<ContentError>> {
    let mut report = error::Report::default();
    let model =
        read::read(content_dir, &mut report).map(|content| check::check(content, &mut report));
    match model {
        Some(model) if report.is_clean() => Ok(Output {
            rust: generate::generate(&model),
            texts: text_files::text_files(&model),
            files: report.into_files(),
        }),
        _ => Err(report.into_errors()),
    }
}

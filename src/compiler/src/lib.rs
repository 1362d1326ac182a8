//! The référentiel's compiler: reads `src/content/` (TOML), checks it as a whole, and writes the engine's
//! static tables and rule functions as Rust.
//!
//! The pipeline is one way: [`read`] (files to the shapes of [`schema`]), [`check`] (to the complete
//! [`model`], in which every reference is an index and every rule a typed expression), [`generate`] (to
//! Rust). Nothing is generated while one error stands. Errors are for people who edit text files, not for
//! Rust programmers: each names file and line, in French and in English ([`messages`]).

#![warn(missing_docs)]

mod check;
mod documentation;
mod error;
mod expression;
mod formula;
mod generate;
mod kinds;
mod messages;
mod model;
mod presentation;
mod prose;
mod read;
mod schema;
mod spelling;
mod text_files;
mod typography;
mod units;

use std::path::{Path, PathBuf};

pub use documentation::Page;
pub use error::ContentError;
pub use kinds::{Kind, Problem, Thing};
pub use presentation::{Presentation, Subject};
pub use text_files::TextFile;
pub use typography::{english, french};

/// What the build gets from valid content.
#[derive(Debug)]
pub struct Output {
    /// The tables, to be included in the engine's module `referentiel`.
    pub rust: String,
    /// The texts once more, for an engine that is built without them (its feature `texts-apart`).
    pub texts: Vec<TextFile>,
    /// The calculators' documentation.
    pub documentation: Vec<Page>,
    /// A few lines on each thing that a widget shows, for pages whose scripts do not run.
    pub presentations: Vec<Presentation>,
    /// The calculators as rules of Publicodes, for the tests.
    pub publicodes: Vec<Publicodes>,
    /// The files that were read.
    pub files: Vec<PathBuf>,
}

/// A calculator in another language of rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publicodes {
    /// The calculator's id.
    pub model: String,
    /// The rules, as JSON.
    pub rules: String,
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
            documentation: documentation::documentation(&model),
            presentations: presentation::presentations(&model),
            publicodes: publicodes(&model),
            files: report.into_files(),
        }),
        _ => Err(report.into_errors()),
    }
}

fn publicodes(content: &model::Referentiel) -> Vec<Publicodes> {
    let models = content.models.iter();
    models
        .map(|model| Publicodes {
            model: model.id.clone(),
            rules: formula::publicodes(model, &model.values_of_constants(content)),
        })
        .collect()
}

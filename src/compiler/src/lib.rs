//! The référentiel's compiler: reads `src/content/` (TOML), checks it as a whole, and writes the engine's
//! static tables and rule functions as Rust.
//!
//! The pipeline is one way: [`read`] (files to the shapes of [`schema`]), [`check`] (to the complete
//! [`model`], in which every reference is an index and every rule a typed expression), [`generate`] (to
//! Rust). Nothing is generated while one error stands. Errors are for people who edit text files, not for
//! Rust programmers: each names file and line, in French and in English ([`messages`]).

#![warn(missing_docs)]

mod changes;
mod check;
mod documentation;
#[cfg(feature = "editor")]
mod editor;
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

pub use changes::{Change, changed_results, changes};
pub use documentation::Page;
#[cfg(feature = "editor")]
pub use editor::{Schema, schemas};
pub use error::ContentError;
pub use kinds::{Kind, Problem, Thing};
pub use presentation::{Presentation, Subject};
pub use text_files::{SEPARATOR, TextFile};
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
#[derive(Clone, Debug, PartialEq)]
pub struct Publicodes {
    /// The calculator's id.
    pub model: String,
    /// The rules, as JSON.
    pub rules: String,
    /// What it is for: its public results, in their order.
    pub results: Vec<Figure>,
    /// What people may start from.
    pub examples: Vec<Example>,
}

/// An example of a calculator's inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Its French name.
    pub name: String,
    /// Inputs by id; of a range, the central value.
    pub values: Vec<(String, f64)>,
}

/// A public result of a calculator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its id, which is its rule's name too.
    pub id: String,
    /// Its French title.
    pub title: String,
    /// The sign of its unit, in French, after a number; `%` stands after a share of 1.
    pub unit: String,
}

/// Reads, checks and compiles a content directory; all the errors found, in the order of files and lines.
pub fn compile(content_dir: &Path) -> Result<Output, Vec<ContentError>> {
    let mut report = error::Report::default();
    match checked(content_dir, &mut report) {
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

/// The content once checked; complete only where the report is clean.
fn checked(content_dir: &Path, report: &mut error::Report) -> Option<model::Referentiel> {
    read::read(content_dir, report).map(|content| check::check(content, report))
}

fn publicodes(content: &model::Referentiel) -> Vec<Publicodes> {
    let models = content.models.iter();
    models
        .map(|model| Publicodes {
            model: model.id.clone(),
            rules: formula::publicodes(model, &model.values_of_constants(content)),
            results: results(content, model),
            examples: examples(content, model),
        })
        .collect()
}

fn results(content: &model::Referentiel, model: &model::Model) -> Vec<Figure> {
    let formulas = model.results.iter();
    let formulas = formulas.filter_map(|node| model.formulas.get(node - model.inputs.len()));
    formulas
        .map(|formula| Figure {
            id: formula.id.clone(),
            title: content.french(&formula.title).to_owned(),
            unit: content
                .french(&content.unit_signs[formula.unit as usize])
                .to_owned(),
        })
        .collect()
}

fn examples(content: &model::Referentiel, model: &model::Model) -> Vec<Example> {
    let value = |(node, triple): &(usize, model::Triple)| {
        let input = model.inputs.get(*node)?;
        Some((input.id.clone(), triple.central))
    };
    let examples = model.examples.iter();
    examples
        .map(|example| Example {
            name: content.french(&example.name).to_owned(),
            values: example.values.iter().filter_map(value).collect(),
        })
        .collect()
}

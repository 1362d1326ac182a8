//! Wire formats: what leaves the engine as plain data (events, downloads, the headless engine) and what enters it.
//!
//! Built by hand from the engine's types, so that these can change without breaking a host's page. Names are public:
//! keys in camelCase, ids as in the data files. A change that could break a reader bumps [`VERSION`].

mod assessment;
mod calculator;
mod compass;
mod csv;
mod describe;
mod document;
mod error;
mod input;
mod json;
mod path;
mod query;
mod resource;
mod shape;
mod table;
mod trajectory;
mod visit_input;

pub use assessment::assessment;
pub use calculator::{
    CalculatorOptions, calculator_change, calculator_csv, calculator_document, decoded_inputs,
    evaluation, model, read_inputs, read_options, read_partners,
};
pub use compass::{decoded_compass, visit};
pub use csv::{comparison_csv, csv};
pub use describe::describe;
pub use document::{decoded, document};
pub use error::{MessageWire, WireError};
pub use input::{Fields, Given, questionnaire, read_answers, read_query};
pub use json::{Entry, Json};
pub use path::{PathFile, span_words};
pub use query::{query, sought};
pub use resource::recommendation;
pub use shape::answers;
pub use trajectory::trajectory;
pub use visit_input::read_visit;

use crate::Lang;

/// Version of the formats in this module.
pub const VERSION: u8 = 1;

/// What a download says besides the answers. The engine has no clock: the date is the caller's.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Language of the words.
    pub lang: Lang,
    /// `YYYY-MM-DD`.
    pub date: &'a str,
    /// Name of the territory, where the host or the visitor gives one.
    pub territoire: Option<&'a str>,
}

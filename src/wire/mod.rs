//! Wire formats: what leaves the engine as plain data (events, downloads, the headless engine) and what enters it.
//!
//! Types of their own, converted by hand, so that the engine's can change without breaking a host's page. Names are
//! public: keys in camelCase, ids as in the data files. A change that could break a reader bumps [`VERSION`].

mod assessment;
mod csv;
mod describe;
mod document;
mod error;
mod input;
mod resource;
mod shape;
mod table;

pub use assessment::{AssessmentWire, assessment};
pub use csv::{comparison_csv, csv};
pub use describe::{DescribeWire, describe};
pub use document::{DecodedWire, DocumentWire, decoded, document};
pub use error::WireError;
pub use input::{Fields, Given, questionnaire, read_answers, read_query};
pub use resource::{RankedWire, SourceWire, recommendation};
pub use shape::{AnswerWire, AnswersWire, Localized, Map, VersionWire, answers};

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

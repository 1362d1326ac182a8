//! The engine of Cap commun: everything the widgets compute, and nothing they draw.
//!
//! Pure by construction: no DOM, no clock, no locale, no I/O. It returns data with reasons; words are
//! looked up by id ([`Text`]) in the tables that the build writes from `src/content/`.

mod amount;
pub mod catalogue;
pub mod compass;
mod decimal;
mod join;
#[cfg(feature = "texts-apart")]
mod loaded;
pub mod model;
pub mod questionnaire;
pub mod referentiel;
pub mod share;
mod sort;
mod text;
mod unpack;
pub mod wire;

pub use amount::{Amount, AmountError, Measure, read_amount};
pub use decimal::decimal;
pub use join::joined;
#[cfg(feature = "texts-apart")]
pub use loaded::{TextsError, load_texts};
pub use sort::sort;
pub use text::{Lang, Said, Text};

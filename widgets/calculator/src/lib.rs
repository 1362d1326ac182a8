//! What both calculators share: what is typed and how it is read, results that follow, explanations down to the
//! source, ranges, scenarios, and ways to keep all that.
//!
//! A calculator gives a [`Plan`] and draws its own pictures; the rest is here. Nothing is computed here: the engine
//! does, once per change ([`Computed`]).

mod ally;
mod compared;
mod computed;
mod concerns;
mod event;
mod examples;
mod explanation;
mod field;
mod form;
mod keep;
mod mistake;
mod modeles;
mod number;
mod open_code;
mod paper;
mod picture;
mod plan;
mod range;
mod results;
mod scenarios;
mod session;

pub use ally::{Ally, Quantity};
pub use compared::compared;
pub use computed::Computed;
pub use concerns::{aged, concerns};
pub use event::{Event, Host};
pub use examples::examples;
pub use form::form_part;
pub use keep::keep_section;
pub use mistake::amount_mistake;
pub use modeles::{LINK_LEVELS, MODELE_NAMES};
pub use number::{difference, figure, plain};
pub use paper::results_table;
pub use picture::picture_words;
pub use plan::Plan;
pub use range::{often, range_sentence, spread_picture, three_columns, tornado_picture};
pub use results::{result, results};
pub use scenarios::scenarios_section;
pub use session::{Session, State};

#[cfg(test)]
mod drawn;

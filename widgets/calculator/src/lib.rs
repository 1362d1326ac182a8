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
mod frame;
mod keep;
mod mistake;
mod modeles;
mod number;
mod opened;
mod paper;
mod picture;
mod plan;
mod range;
mod results;
mod scenarios;
mod session;
mod switch;
mod trial;
mod typed;

pub use ally::{Ally, Quantity};
pub use compared::compared;
pub use computed::Computed;
pub use event::{Event, Host};
pub use explanation::constant_line;
pub use form::form_part;
pub use frame::{Outcome, calculator, following, method, opening, outcome};
pub use keep::{keep_section, said};
pub use mistake::amount_mistake;
pub use modeles::{LINK_LEVELS, MODELE_NAMES};
pub use number::{difference, figure, plain};
pub use opened::when_opened;
pub use paper::results_table;
pub use picture::picture_words;
pub use plan::{Plan, View};
pub use range::{often, range_sentence, spread_picture, three_columns, tornado_picture};
pub use results::results;
pub use scenarios::scenarios_section;
pub use session::{Session, State};
pub use switch::switch;
pub use trial::Trial;

#[cfg(test)]
mod drawn;

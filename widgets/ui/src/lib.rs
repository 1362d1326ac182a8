//! The primitives every widget is made of: controls, pictures, printing, and the few doors to the browser.
//!
//! They know no domain word: every word that a person reads comes in as a prop, in the language the caller chose.
//! The style of a component stands beside it, in the file of the same name.
//!
//! What must hold here: no inline style attribute and no inert markup (strict content policies), no fixed id
//! ([`use_id`]), nothing read from or written to the browser except in [`outside`] and [`focus`], nothing that panics.
//!
//! - Every component is written with [`v!`], never with `leptos::view!`. A class that changes is `class:name=`.
//! - Props that change over time are signals: a caller passes a text, a signal or `Signal::derive(move || …)`.
//! - [`outside::copy`] and [`outside::print_document`] wait for the browser: they are futures.

mod view_macro;

pub mod focus;
pub mod outside;

mod bars;
mod button;
mod check_field;
mod code_field;
mod disclosure;
mod dots;
mod field;
mod file_field;
mod heading;
mod icon;
mod ids;
mod ladder;
mod notice;
mod progress;
mod radar;
mod radio_group;
mod select_field;
mod term;
mod text_area;
mod text_field;

pub use bars::{Bar, Bars};
pub use button::{Button, ButtonKind, ButtonLink};
pub use check_field::CheckField;
pub use code_field::CodeField;
pub use disclosure::Disclosure;
pub use dots::{DotRow, DotStep, DotStrip};
pub use file_field::{FileField, OpenedFile};
pub use heading::FocusHeading;
pub use icon::{Icon, IconName};
pub use ids::{Ids, provide_ids, use_id};
pub use ladder::{Ladder, LadderPlace};
pub use notice::{Announcer, Notice, NoticeKind};
pub use progress::ProgressBar;
pub use radar::{Radar, RadarAxis};
pub use radio_group::{RadioGroup, RadioOption};
pub use select_field::{SelectField, SelectOption};
pub use term::Term;
pub use text_area::TextArea;
pub use text_field::TextField;

/// What [`v!`] expands to; named here so that a caller needs no dependency of its own.
#[doc(hidden)]
pub use leptos as __leptos;

#[cfg(test)]
mod testing;

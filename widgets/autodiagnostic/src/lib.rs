//! `<commun-autodiagnostic>`: a few minutes of questions, then where one stands, why, what would move one
//! on, and what to open next.
//!
//! State is a [`session::Session`]: a handful of signals, each holding one domain value. Everything drawn
//! derives from them and from the engine; a screen is drawn anew when the screen or the language changes.

mod compare;
mod host;
mod keep;
mod open_code;
mod question;
mod report;
mod result;
mod review;
mod session;
mod welcome;
mod widget;

pub use host::{Event, Host};
pub use widget::autodiagnostic;

#[cfg(test)]
mod drawn;

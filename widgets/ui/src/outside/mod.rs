//! The doors to the browser: files, clipboard, the device's memory, paper, the date. Nothing here sends anything.
//!
//! Every door may be shut (a frame without rights, a private window, a policy of the page): each tells so as an
//! [`OutsideError`], and the caller says in its own words what the visitor can do instead.

mod clipboard;
mod files;
mod pointer;
mod print;
mod promise;
mod store;
mod timer;
mod today;
mod width;

use std::fmt;

pub use clipboard::copy;
pub use files::{download, read_files};
pub use pointer::{hold_pointer, presses, share_of};
pub use print::print_document;
pub use store::Store;
pub use timer::{Timer, after};
pub use today::today;
pub use width::measured;

/// Why the browser did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutsideError {
    /// This browser, or this kind of page, has no such thing.
    Missing,
    /// The browser has it and refused: no right, no room, no gesture of the visitor.
    Refused,
    /// The file is larger than what is read.
    TooLarge,
    /// The file could not be read, or is not text.
    Unreadable,
}

impl OutsideError {
    /// A stable name, for events.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Refused => "refused",
            Self::TooLarge => "too-large",
            Self::Unreadable => "unreadable",
        }
    }
}

impl fmt::Display for OutsideError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl std::error::Error for OutsideError {}

/// The window, where there is one.
pub(crate) fn window() -> Result<web_sys::Window, OutsideError> {
    web_sys::window().ok_or(OutsideError::Missing)
}

/// The window's document.
fn document() -> Result<web_sys::Document, OutsideError> {
    window()?.document().ok_or(OutsideError::Missing)
}

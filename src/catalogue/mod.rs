//! The catalogue of resources: what each is, what it is tagged with and by whom, what to open next, and finding one's
//! way in it, with what a page adds of its own.

mod day;
mod definition;
mod finder;
mod item;
mod local;
mod path;
mod recommend;
mod search;
mod selection;
mod span;

pub use day::Day;
pub use definition::*;
pub use finder::{Finder, Found, Order};
pub use item::{Item, Key, items};
pub use local::{Local, LocalField, LocalProblem, Refused, is_address};
pub use path::{Path, PathGroup, PathStage, StageReason, path};
pub use recommend::{Query, Ranked, Reason, recommend};
pub use selection::{Choice, Nearest, Selection};
pub use span::Span;

//! State that views follow: signals hold it, effects read it and run again when it changes.
//!
//! The vocabulary is Leptos's (signal, effect, owner), and so is the discipline: a signal holds one domain value,
//! effects touch only the outside. The library itself is not here, for its weight; `ARCHITECTURE.md` has the figures.
//! What a widget needs of it is small: one thread, effects that draw, owners that end together.
//!
//! - A [`RwSignal`] is a handle that may be copied. Its value lives as long as the [`Owner`] under which it was made.
//!   Afterwards it reads as the default and takes no value: late news from the browser never stops a page.
//! - An [`Effect`] runs at once, then whenever a signal that it read has changed: once for all the changes of one
//!   event, before the browser paints, those made first running first. Dropping it ends it.

mod arena;
mod effect;
mod owner;
mod queue;
mod signal;

#[cfg(test)]
mod tests;

pub use effect::{Effect, untrack};
pub use owner::Owner;
pub use queue::settle;
pub use signal::RwSignal;

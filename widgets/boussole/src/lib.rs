//! `<commun-boussole>`: finding one's way in the shared resources, and one's place among trajectories.
//!
//! Four parts, one on screen at a time:
//! - [`catalogue`]: the resources, as a rose and as a list, with what narrows them down;
//! - [`path`]: those that the visitor keeps, in their order;
//! - [`reperes`]: reading rooms, what the authors have published and what they have not;
//! - [`trajectories`]: a mix of levers, the horizons that follow, and the other way round; [`matrix`] is the table they
//!   are read from.
//!
//! [`widget`] draws the frame around them. [`session`] holds the one signal, [`visit`] what one does among the
//! resources; a part adds to its state what it needs to remember, and draws itself from it.

mod catalogue;
mod host;
mod matrix;
mod path;
mod reperes;
mod session;
mod trajectories;
mod visit;
mod widget;

pub use host::{Change, Event, Host};
pub use session::{Needle, NeedleOrigin};
pub use widget::boussole;

#[cfg(test)]
mod drawn;
#[cfg(test)]
mod drawn_resources;

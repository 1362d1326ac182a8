//! `<commun-prime>`: what an alliance brings, as a range; what weighs most in it; what each partner has a claim to.
//!
//! Everything is our own model, and says so. It is not money that one can claim: that stands first.

mod paper;
mod partners;
mod shares;
mod side;
mod widget;

pub use widget::{PLAN, prime};

#[cfg(test)]
mod drawn;

//! `<commun-modele>`: what keeps a project going over a year. Three pillars, where the money comes from, links with
//! the other models of a territory, and what happens when something moves.
//!
//! No score: there is no ideal model, only fit to a project.

mod links;
mod marker;
mod own_test;
mod paper;
mod pillars;
mod sources;
mod stress;
mod widget;

pub use widget::{PLAN, modele};

#[cfg(test)]
mod drawn;

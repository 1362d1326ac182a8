//! The calculator's screens.

//! What the generated evaluators compute with. The product computes with `f64`; whoever has another kind of number
//! (several situations at once, an interval) gives it these operations.

use core::ops::{Add, Mul, Neg, Sub};

/// A number type that formulas are evaluated over. Division is not an operator here: dividing by zero must give
/// an absent number ([`crate::model::functions::over`]).
pub trait Number:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Neg<Output = Self>
{
    /// The same number everywhere.
    fn of(value: f64) -> Self;
    /// A function of each.
    fn map(self, each: impl Fn(f64) -> f64) -> Self;
    /// A function of each pair.
    fn zip(self, other: Self, each: impl Fn(f64, f64) -> f64) -> Self;
    /// A function of each three.
    fn zip3(self, second: Self, third: Self, each: impl Fn(f64, f64, f64) -> f64) -> Self;
}

impl Number for f64 {
    fn of(value: f64) -> Self {
        value
    }

    fn map(self, each: impl Fn(f64) -> f64) -> Self {
        each(self)
    }

    fn zip(self, other: Self, each: impl Fn(f64, f64) -> f64) -> Self {
        each(self, other)
    }

    fn zip3(self, second: Self, third: Self, each: impl Fn(f64, f64, f64) -> f64) -> Self {
        each(self, second, third)
    }
}

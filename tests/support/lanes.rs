//! A second kind of number for the calculators' formulas: the same node in eight situations at once.

use std::ops::{Add, Mul, Neg, Sub};

use cap_commun::model::Number;

/// How many situations [`Lanes`] holds.
pub const LANES: usize = 8;

/// The same node in eight situations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lanes(pub [f64; LANES]);

impl Number for Lanes {
    fn of(value: f64) -> Self {
        Self([value; LANES])
    }

    fn map(mut self, each: impl Fn(f64) -> f64) -> Self {
        for value in &mut self.0 {
            *value = each(*value);
        }
        self
    }

    fn zip(mut self, other: Self, each: impl Fn(f64, f64) -> f64) -> Self {
        for (value, other) in self.0.iter_mut().zip(other.0) {
            *value = each(*value, other);
        }
        self
    }

    fn zip3(mut self, second: Self, third: Self, each: impl Fn(f64, f64, f64) -> f64) -> Self {
        for ((value, second), third) in self.0.iter_mut().zip(second.0).zip(third.0) {
            *value = each(*value, second, third);
        }
        self
    }
}

impl Add for Lanes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.zip(other, |a, b| a + b)
    }
}

impl Sub for Lanes {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.zip(other, |a, b| a - b)
    }
}

impl Mul for Lanes {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        self.zip(other, |a, b| a * b)
    }
}

impl Neg for Lanes {
    type Output = Self;
    fn neg(self) -> Self {
        self.map(|a| -a)
    }
}

//! What a visitor says of one quantity: a number, a range with its likeliest value, or nothing.

/// A low, a central and a high value, in this order; all three equal where the quantity is not uncertain, all
/// three NaN where it is absent. What is out of order cannot be written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    low: f64,
    central: f64,
    high: f64,
}

/// Why three values are no estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EstimateError {
    /// One of them is infinite, or is not a number.
    NotFinite,
    /// The low value is above the central one.
    LowAboveCentral,
    /// The central value is above the high one.
    CentralAboveHigh,
}

impl Estimate {
    /// Nothing is said.
    pub const ABSENT: Self = Self {
        low: f64::NAN,
        central: f64::NAN,
        high: f64::NAN,
    };

    /// A quantity known exactly; absent where it is infinite or not a number.
    pub const fn exact(value: f64) -> Self {
        if value.is_finite() {
            Self {
                low: value,
                central: value,
                high: value,
            }
        } else {
            Self::ABSENT
        }
    }

    /// Low, central and high values that are known to be finite and in order: the build has checked them.
    pub(crate) const fn checked(low: f64, central: f64, high: f64) -> Self {
        Self { low, central, high }
    }

    /// Low, central and high values, which must be finite and in order.
    pub const fn new(low: f64, central: f64, high: f64) -> Result<Self, EstimateError> {
        if !(low.is_finite() && central.is_finite() && high.is_finite()) {
            Err(EstimateError::NotFinite)
        } else if low > central {
            Err(EstimateError::LowAboveCentral)
        } else if central > high {
            Err(EstimateError::CentralAboveHigh)
        } else {
            Ok(Self { low, central, high })
        }
    }

    /// The lowest value thought possible.
    pub const fn low(self) -> f64 {
        self.low
    }

    /// The likeliest value.
    pub const fn central(self) -> f64 {
        self.central
    }

    /// The highest value thought possible.
    pub const fn high(self) -> f64 {
        self.high
    }

    /// Whether nothing is said.
    pub const fn is_absent(self) -> bool {
        self.central.is_nan()
    }

    /// Whether there is a range.
    pub const fn is_uncertain(self) -> bool {
        self.low < self.high
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_values_in_order_are_an_estimate() {
        let estimate = Estimate::new(1.0, 1.5, 2.0).map(|it| (it.low(), it.central(), it.high()));
        assert_eq!(estimate, Ok((1.0, 1.5, 2.0)));
        assert!(Estimate::new(1.0, 1.0, 2.0).is_ok_and(Estimate::is_uncertain));
        assert!(!Estimate::exact(3.0).is_uncertain());
        assert!(Estimate::ABSENT.is_absent() && !Estimate::ABSENT.is_uncertain());
        assert!(Estimate::exact(f64::INFINITY).is_absent());
    }

    #[test]
    fn what_is_out_of_order_is_refused() {
        for (low, central, high, error) in [
            (2.0, 1.0, 3.0, EstimateError::LowAboveCentral),
            (1.0, 4.0, 3.0, EstimateError::CentralAboveHigh),
            (f64::NAN, 1.0, 3.0, EstimateError::NotFinite),
            (1.0, 1.0, f64::INFINITY, EstimateError::NotFinite),
        ] {
            assert_eq!(Estimate::new(low, central, high), Err(error));
        }
    }
}

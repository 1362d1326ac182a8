//! From quantities to parts of a length.

/// A stretch of quantities that a length stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The quantity at the length's start.
    pub low: f64,
    /// The quantity at its end.
    pub high: f64,
}

impl Scale {
    /// The stretch that holds every one of these, leaving out what is no number.
    pub fn over(values: impl Iterator<Item = f64>) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values.filter(|value| value.is_finite()) {
            (low, high) = (low.min(value), high.max(value));
        }
        Self { low, high }
    }

    /// Where a quantity stands, 0 (start) to 1 (end); what is outside is brought to the nearest. A stretch of no length
    /// puts everything in its middle, what is no number at its start.
    pub fn part(&self, value: f64) -> f64 {
        let length = self.high - self.low;
        if !value.is_finite() {
            0.0
        } else if length > 0.0 && length.is_finite() {
            ((value - self.low) / length).clamp(0.0, 1.0)
        } else {
            0.5
        }
    }

    /// Whether a quantity is in it.
    pub fn holds(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn quantities_stand_in_proportion() {
        let scale = Scale::over([-10.0, f64::NAN, 30.0].into_iter());
        assert_eq!(
            (scale.part(-10.0), scale.part(0.0), scale.part(99.0)),
            (0.0, 0.25, 1.0)
        );
        assert!(scale.holds(30.0) && !scale.holds(31.0) && !scale.holds(f64::NAN));
    }

    #[test]
    fn a_single_quantity_stands_in_the_middle() {
        assert_eq!(Scale::over([4.0].into_iter()).part(4.0), 0.5);
        assert_eq!(Scale::over(std::iter::empty()).part(4.0), 0.5);
        assert_eq!(
            Scale {
                low: 0.0,
                high: 1.0
            }
            .part(f64::NAN),
            0.0
        );
    }
}

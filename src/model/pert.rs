//! The PERT distribution: from a low, a likeliest and a high value to how likely each value between is.
//!
//! Beta(1 + 4m, 5 − 4m) scaled to the range, where m is the place of the likeliest value in it (Malcolm,
//! Roseboom, Clark and Fazar, 1959; λ = 4). To the same last bit everywhere: see [`power`](super::power).

use super::Estimate;
use super::power::power;

/// Terms of the series; the last is below 10⁻¹³ of the whole.
const TERMS: usize = 32;
/// Cells in which [`Pert::strata`] takes the distribution for a straight line.
const CELLS: u32 = 512;

/// The distribution of one uncertain quantity.
#[derive(Clone, Debug)]
pub struct Pert {
    low: f64,
    width: f64,
    /// From the low end to the middle of the range, and from the high end to the middle.
    ends: [End; 2],
    /// Integral of the density before it is divided by it.
    whole: f64,
    /// Share below the middle of the range.
    lower_half: f64,
}

impl Pert {
    /// The distribution of an estimate; none where there is no range.
    pub fn new(estimate: Estimate) -> Option<Self> {
        let (low, width) = (estimate.low(), estimate.high() - estimate.low());
        if !estimate.is_uncertain() || !width.is_finite() {
            return None;
        }
        let place = 4.0 * ((estimate.central() - low) / width);
        let ends = [End::new(place), End::new(4.0 - place)];
        let [below, above] =
            [0, 1].map(|end: usize| ends.get(end).map_or(0.0, |end| end.area(0.5)));
        let whole = below + above;
        Some(Self {
            low,
            width,
            ends,
            whole,
            lower_half: below / whole,
        })
    }

    /// Share of the quantity's possible values that are at most this one.
    pub fn cumulative(&self, value: f64) -> f64 {
        self.unit_cumulative((value - self.low) / self.width)
    }

    /// The value below which this share (0 to 1) of the possible ones are, within 10⁻¹⁰ of the range.
    pub fn quantile(&self, share: f64) -> f64 {
        let [from_low, from_high] = &self.ends;
        let unit = if share <= self.lower_half {
            from_low.reach(share.max(0.0) * self.whole)
        } else {
            1.0 - from_high.reach((1.0 - share.min(1.0)) * self.whole)
        };
        self.low + self.width * unit
    }

    /// The quantiles of the middles of `count` equal slices of probability, in order, within 2·10⁻⁵ of the range.
    ///
    /// The cumulative distribution is taken for straight lines between 513 points that are denser near the ends,
    /// and followed once from end to end: some 10⁻⁴ s for ten thousand.
    pub fn strata(&self, count: usize) -> Vec<f64> {
        let mut strata = vec![0.0; count];
        let slice = 1.0 / count as f64;
        let (mut left, mut done) = ((0.0, 0.0), 0);
        for cell in 1..=CELLS {
            let place = f64::from(cell) / f64::from(CELLS);
            let unit = place * place * (3.0 - 2.0 * place);
            let right = (unit, self.unit_cumulative(unit));
            let slope = (right.0 - left.0) / (right.1 - left.1);
            let end = ((right.1 * count as f64 + 0.5) as usize).min(count);
            for (index, stratum) in strata.iter_mut().enumerate().take(end).skip(done) {
                let share = (index as f64 + 0.5) * slice;
                *stratum = self.low + self.width * (left.0 + (share - left.1) * slope);
            }
            (left, done) = (right, end.max(done));
        }
        strata
    }

    fn unit_cumulative(&self, unit: f64) -> f64 {
        let [from_low, from_high] = &self.ends;
        if unit <= 0.5 {
            from_low.area(unit.max(0.0)) / self.whole
        } else {
            1.0 - from_high.area(1.0 - unit.min(1.0)) / self.whole
        }
    }
}

/// The density y^p·(1 − y)^(4 − p), from one end (y = 0) to the middle of the range.
#[derive(Clone, Debug)]
struct End {
    power: f64,
    /// Coefficients of the area's series in y, over y^(p + 1), last first.
    series: [f64; TERMS],
}

impl End {
    fn new(power: f64) -> Self {
        let (mut series, mut binomial) = ([0.0; TERMS], 1.0);
        for (index, coefficient) in series.iter_mut().rev().enumerate() {
            let index = index as f64;
            *coefficient = binomial / (power + 1.0 + index);
            binomial *= (index + power - 4.0) / (index + 1.0);
        }
        Self { power, series }
    }

    /// Area from the end to y, from 0 to ½: the incomplete beta function, by the series of (1 − y)^(4 − p).
    fn area(&self, y: f64) -> f64 {
        let mut sum = 0.0;
        for coefficient in self.series {
            sum = sum * y + coefficient;
        }
        sum * y * power(y, self.power)
    }

    /// The y of an area: Newton's method, kept between bounds that bisection narrows.
    fn reach(&self, area: f64) -> f64 {
        if area <= 0.0 {
            return 0.0;
        }
        let (mut low, mut high, mut y) = (0.0, 0.5, 0.25);
        for _ in 0..100 {
            let excess = self.area(y) - area;
            if excess > 0.0 {
                high = y;
            } else {
                low = y;
            }
            let density = power(y, self.power) * power(1.0 - y, 4.0 - self.power);
            let step = y - excess / density;
            let next = if low < step && step < high {
                step
            } else {
                low + (high - low) / 2.0
            };
            if (next - y).abs() <= 1e-15 * y {
                return next;
            }
            y = next;
        }
        y
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const PLACES: [f64; 9] = [0.0, 0.01, 0.13, 0.25, 0.4286, 0.5, 0.77, 0.999, 1.0];

    fn unit(place: f64) -> Pert {
        Pert::new(Estimate::new(0.0, place, 1.0).unwrap()).unwrap()
    }

    /// The density integrated by Simpson's rule over y = s⁴ from each end, with the platform's own powers, as an
    /// independent method.
    fn integrated(place: f64, to: f64) -> f64 {
        let from_end = |power: f64, to: f64| {
            let steps = 4000;
            let density = |s: f64| {
                4.0 * s.powi(3) * s.powf(4.0 * power) * (1.0 - s.powi(4)).powf(4.0 - power)
            };
            let length = to.powf(0.25) / f64::from(steps);
            let weight = |at| {
                if at == 0 || at == steps {
                    1.0
                } else {
                    f64::from(2 + 2 * (at % 2))
                }
            };
            let sum: f64 = (0..=steps)
                .map(|at| weight(at) * density(length * f64::from(at)))
                .sum();
            sum * length / 3.0
        };
        let (low, high) = (4.0 * place, 4.0 - 4.0 * place);
        let whole = from_end(low, 0.5) + from_end(high, 0.5);
        if to <= 0.5 {
            from_end(low, to) / whole
        } else {
            1.0 - from_end(high, 1.0 - to) / whole
        }
    }

    #[test]
    fn the_cumulative_distribution_is_the_integral_of_the_density() {
        for place in PLACES {
            let pert = unit(place);
            for step in 1..200 {
                let at = f64::from(step) / 200.0;
                let (ours, expected) = (pert.cumulative(at), integrated(place, at));
                assert!(
                    (ours - expected).abs() < 1e-11,
                    "{place} {at}: {ours} {expected}"
                );
            }
            assert_eq!((pert.cumulative(-1.0), pert.cumulative(0.0)), (0.0, 0.0));
            assert_eq!((pert.cumulative(1.0), pert.cumulative(2.0)), (1.0, 1.0));
        }
    }

    #[test]
    fn whole_powers_give_the_polynomials_of_the_textbooks() {
        for step in 0..=50 {
            let x = f64::from(step) / 50.0;
            let symmetric = x.powi(3) * (10.0 - 15.0 * x + 6.0 * x * x);
            assert!((unit(0.5).cumulative(x) - symmetric).abs() < 1e-14);
            assert!((unit(0.0).cumulative(x) - (1.0 - (1.0 - x).powi(5))).abs() < 1e-14);
            assert!((unit(1.0).cumulative(x) - x.powi(5)).abs() < 1e-14);
        }
    }

    #[test]
    fn the_quantile_undoes_the_integral_within_a_ten_billionth() {
        for place in PLACES {
            let pert = unit(place);
            for share in [
                1e-6, 1e-4, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.9999, 0.999999,
            ] {
                let value = pert.quantile(share);
                let step = value.min(1.0 - value) / 1000.0;
                let rise = integrated(place, value + step) - integrated(place, value - step);
                let slope = rise / step / 2.0;
                let error = (integrated(place, value) - share) / slope;
                assert!(error.abs() < 1e-10, "{place} {share}: {error}");
            }
            assert_eq!((pert.quantile(0.0), pert.quantile(1.0)), (0.0, 1.0));
        }
    }

    #[test]
    fn strata_are_the_quantiles_within_a_fifty_thousandth_and_in_order() {
        for place in PLACES {
            let (pert, count) = (unit(place), 10_000);
            let strata = pert.strata(count);
            assert!(strata.is_sorted() && strata.len() == count);
            for (index, value) in strata.iter().enumerate() {
                let exact = pert.quantile((index as f64 + 0.5) / count as f64);
                assert!(
                    (value - exact).abs() < 2e-5,
                    "{place} {index}: {}",
                    value - exact
                );
            }
            let mean = strata.iter().sum::<f64>() / count as f64;
            assert!(
                (mean - (1.0 + 4.0 * place) / 6.0).abs() < 1e-5,
                "{place} {mean}"
            );
        }
    }

    #[test]
    fn the_range_is_scaled() {
        let pert = Pert::new(Estimate::new(0.3, 0.6, 1.0).unwrap()).unwrap();
        let same = unit(0.3 / 0.7);
        for share in [0.1, 0.5, 0.9] {
            assert!((pert.quantile(share) - (0.3 + 0.7 * same.quantile(share))).abs() < 1e-12);
        }
        assert!(
            pert.strata(100)
                .iter()
                .all(|value| (0.3..=1.0).contains(value))
        );
    }

    #[test]
    fn what_is_certain_or_absent_has_no_distribution() {
        assert!(Pert::new(Estimate::exact(3.0)).is_none());
        assert!(Pert::new(Estimate::ABSENT).is_none());
        assert!(Pert::new(Estimate::new(-f64::MAX, 0.0, f64::MAX).unwrap()).is_none());
    }
}

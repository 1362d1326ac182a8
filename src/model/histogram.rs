//! Draws counted by bins with round edges, to be drawn.

/// How many bins.
pub const BINS: usize = 24;
/// Widths of bins that read well, up to a power of ten.
const ROUND: [f64; 9] = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0];

/// Counts of draws in [`BINS`] bins of one round width; the last ones may be empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// Lower edge of the first bin, a multiple of the width.
    pub low: f64,
    /// Width of each.
    pub width: f64,
    /// Draws in each; one on an edge counts above it.
    pub counts: [u32; BINS],
}

impl Histogram {
    /// The bins of finite values, from the least to the most of them; none where they are all equal.
    pub(super) fn new(values: &[f64], least: f64, most: f64) -> Option<Self> {
        let (low, width) = round_bins(least, most)?;
        let mut counts = [0; BINS];
        for value in values {
            let bin = (((value - low) / width) as usize).min(BINS - 1);
            if let Some(count) = counts.get_mut(bin) {
                *count += 1;
            }
        }
        Some(Self { low, width, counts })
    }
}

/// The narrowest round bins that hold both values.
fn round_bins(least: f64, most: f64) -> Option<(f64, f64)> {
    let narrowest = (most - least) / BINS as f64;
    // Not wider than the numbers' own precision: draws that differ by rounding alone are equal.
    if !narrowest.is_finite() || narrowest <= 1e-12 * most.abs().max(least.abs()) {
        return None;
    }
    let mut tens = 0;
    while tens < 300 && scaled(1.0, tens + 1) <= narrowest {
        tens += 1;
    }
    while tens > -300 && scaled(1.0, tens) > narrowest {
        tens -= 1;
    }
    let widths = [tens, tens + 1].into_iter();
    let mut bins = widths
        .flat_map(|tens| ROUND.map(|digits| scaled(digits, tens)))
        .map(|width| ((least / width).floor() * width, width));
    bins.find(|(low, width)| low + width * BINS as f64 >= most)
}

/// digits × 10^tens, as near as can be: dividing by a power of ten is exact where multiplying by its inverse is not.
fn scaled(digits: f64, tens: i32) -> f64 {
    let mut power = 1.0;
    for _ in 0..tens.unsigned_abs() {
        power *= 10.0;
    }
    if tens < 0 {
        digits / power
    } else {
        digits * power
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn histogram(values: &[f64]) -> Option<Histogram> {
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        Histogram::new(values, least, most)
    }

    #[test]
    fn edges_are_round() {
        for (least, most, low, width) in [
            (0.0, 24.0, 0.0, 1.0),
            (-8330.0, 194_788.0, -10_000.0, 10_000.0),
            (0.721, 7.49, 0.6, 0.3),
            (0.000_31, 0.000_35, 0.000_31, 0.000_002),
            (1e15, 1.5e15, 1e15, 2.5e13),
        ] {
            let bins = histogram(&[least, most]).unwrap();
            assert_eq!((bins.low, bins.width), (low, width), "{least} {most}");
        }
    }

    #[test]
    fn values_without_spread_have_no_histogram() {
        assert_eq!(histogram(&[]), None);
        assert_eq!(histogram(&[5.0, 5.0]), None);
        assert_eq!(histogram(&[0.3, 0.1 + 0.2]), None);
    }

    proptest! {
        #[test]
        fn every_value_is_in_its_bin(values in proptest::collection::vec(-1e9_f64..1e9, 2..50)) {
            prop_assume!(values.iter().any(|value| Some(value) != values.first()));
            let bins = histogram(&values).unwrap();
            prop_assert_eq!(bins.counts.iter().sum::<u32>() as usize, values.len());
            for value in values {
                let place = (value - bins.low) / bins.width;
                prop_assert!((0.0..=24.0).contains(&place), "{} {:?}", value, bins);
            }
        }
    }
}

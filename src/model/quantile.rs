//! Quantiles of draws.

/// How many buckets values are spread over before one is searched.
const BUCKETS: usize = 1024;

/// Values spread over equal buckets, so that any number of quantiles costs one pass or little more.
pub(super) struct Spread<'a> {
    values: &'a [f64],
    /// The bucket of each value; the order of buckets is that of values.
    buckets: Vec<u16>,
    counts: [u32; BUCKETS],
}

impl<'a> Spread<'a> {
    /// Spreads values, which must all be finite, from the least to the most of them.
    pub(super) fn new(values: &'a [f64], least: f64, most: f64) -> Self {
        // Where all are equal, or so near that the scale is infinite, they share one bucket or two.
        let scale = BUCKETS as f64 / (most - least);
        let mut counts = [0; BUCKETS];
        let bucket = |value: &f64| {
            let bucket = (((value - least) * scale) as usize).min(BUCKETS - 1);
            if let Some(count) = counts.get_mut(bucket) {
                *count += 1;
            }
            bucket as u16
        };
        let buckets = values.iter().map(bucket).collect();
        Self {
            values,
            buckets,
            counts,
        }
    }

    /// The value below which a share (0 to 1) of the values lie: between the two nearest in order, in proportion
    /// (type 7 of Hyndman and Fan, 1996, which spreadsheets use too). NaN of none.
    pub(super) fn quantile(&self, share: f64) -> f64 {
        let last = self.values.len().saturating_sub(1);
        let place = last as f64 * share;
        let rank = place as usize;
        let [value, next] = self.of_ranks([rank, last.min(rank + 1)]);
        value + (next - value) * (place - rank as f64)
    }

    /// The values that these many are before, in order; the second rank is the first or the one after it.
    fn of_ranks(&self, ranks: [usize; 2]) -> [f64; 2] {
        let [(first, before), (last, _)] = ranks.map(|rank| self.bucket_of(rank));
        let mut inside = Vec::new();
        for (value, bucket) in self.values.iter().zip(&self.buckets) {
            if (first..=last).contains(bucket) {
                inside.push(*value);
            }
        }
        ranks.map(|rank| {
            let rank = rank - before;
            select(&mut inside, rank);
            inside.get(rank).copied().unwrap_or(f64::NAN)
        })
    }

    /// The bucket of a rank, and how many values the buckets before it hold.
    fn bucket_of(&self, rank: usize) -> (u16, usize) {
        let mut before = 0;
        for (bucket, count) in (0..).zip(self.counts) {
            let count = count as usize;
            if rank < before + count {
                return (bucket, before);
            }
            before += count;
        }
        (u16::MAX, before)
    }
}

/// Puts the value of this rank at its place, none above it before and none below it after (Hoare, 1961).
fn select(values: &mut [f64], rank: usize) {
    let (mut low, mut high) = (0, values.len());
    while high - low > 1 {
        let Some(pivot) = values.get(rank).copied() else {
            return;
        };
        let is = |values: &[f64], at: usize, order: fn(&f64, &f64) -> bool| {
            values.get(at).is_some_and(|value| order(value, &pivot))
        };
        // Both stop at values equal to the pivot: many equal draws still halve.
        let (mut left, mut right) = (low, high);
        while left < right {
            while is(values, left, f64::lt) {
                left += 1;
            }
            while is(values, right - 1, f64::gt) {
                right -= 1;
            }
            if left < right {
                values.swap(left, right - 1);
                left += 1;
                right -= 1;
            }
        }
        // Before `right` none is above the pivot, from `left` on none is below; between them all are equal to it.
        if rank < right {
            high = right;
        } else if rank >= left {
            low = left;
        } else {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quantile(values: &[f64], share: f64) -> f64 {
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        Spread::new(values, least, most).quantile(share)
    }

    #[test]
    fn quantiles_lie_between_values_in_proportion() {
        for (share, expected) in [(0.0, 1.0), (0.1, 1.4), (0.5, 3.0), (0.9, 4.6), (1.0, 5.0)] {
            assert_eq!(quantile(&[4.0, 1.0, 5.0, 3.0, 2.0], share), expected);
        }
        assert_eq!(quantile(&[7.0], 0.9), 7.0);
        assert_eq!(quantile(&[7.0; 3], 0.5), 7.0);
        assert_eq!(quantile(&[1e-320, 0.0], 1.0), 1e-320);
        assert_eq!(quantile(&[-f64::MAX, 0.0, f64::MAX], 0.5), 0.0);
        assert!(quantile(&[], 0.5).is_nan());
    }

    proptest! {
        #[test]
        fn it_is_what_sorting_gives(
            whole in proptest::collection::vec(-20_i8..20, 1..200),
            far in 0_i32..4,
            share in 0.0_f64..=1.0,
        ) {
            // One value so far away that all others share a bucket.
            let mut values: Vec<f64> = whole.into_iter().map(f64::from).collect();
            values.extend((far > 0).then_some(10_f64.powi(4 * far)));
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            let place = (sorted.len() - 1) as f64 * share;
            let (below, above) = (sorted.get(place as usize), sorted.get(place as usize + 1));
            let below = below.copied().unwrap_or(f64::NAN);
            let expected = below + (above.copied().unwrap_or(below) - below) * place.fract();
            prop_assert_eq!(quantile(&values, share), expected);
        }
    }
}

//! Quantiles of draws.

/// The value below which a share (0 to 1) of the values lie: between the two nearest in order, in proportion
/// (type 7 of Hyndman and Fan, 1996, which spreadsheets use too). NaN of none. Reorders the values, which must
/// all be numbers.
pub(super) fn quantile(values: &mut [f64], share: f64) -> f64 {
    let place = values.len().saturating_sub(1) as f64 * share;
    let rank = place as usize;
    select(values, rank);
    let mut following = values.iter().skip(rank).copied();
    let Some(value) = following.next() else {
        return f64::NAN;
    };
    let next = following.fold(f64::INFINITY, f64::min);
    if next.is_finite() {
        value + (next - value) * (place - rank as f64)
    } else {
        value
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

    #[test]
    fn quantiles_lie_between_values_in_proportion() {
        for (share, expected) in [(0.0, 1.0), (0.1, 1.4), (0.5, 3.0), (0.9, 4.6), (1.0, 5.0)] {
            assert_eq!(quantile(&mut [4.0, 1.0, 5.0, 3.0, 2.0], share), expected);
        }
        assert_eq!(quantile(&mut [7.0], 0.9), 7.0);
        assert!(quantile(&mut [], 0.5).is_nan());
    }

    proptest! {
        #[test]
        fn it_is_what_sorting_gives(
            values in proptest::collection::vec((-20_i8..20).prop_map(f64::from), 1..200),
            share in 0.0_f64..=1.0,
        ) {
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            let place = (sorted.len() - 1) as f64 * share;
            let (below, above) = (sorted.get(place as usize), sorted.get(place as usize + 1));
            let below = below.copied().unwrap_or(f64::NAN);
            let expected = below + (above.copied().unwrap_or(below) - below) * place.fract();
            let mut mixed = values;
            prop_assert_eq!(quantile(&mut mixed, share), expected);
        }
    }
}

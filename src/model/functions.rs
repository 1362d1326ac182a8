//! The functions of formulas, over any number type. An absent value (NaN) makes the result absent, always.
//!
//! Conditions are numbers too: 1 where they hold, 0 where they do not, NaN where what they read is absent.
//! Everything here is exact operations, so that all machines agree to the last digit.

use super::Number;

/// A quotient, absent where the denominator is zero.
pub fn over<N: Number>(a: N, b: N) -> N {
    a.zip(b, |a, b| if b == 0.0 { f64::NAN } else { a / b })
}

/// The lesser.
pub fn min<N: Number>(a: N, b: N) -> N {
    a.zip(b, |a, b| if a.is_nan() || a < b { a } else { b })
}

/// The greater.
pub fn max<N: Number>(a: N, b: N) -> N {
    a.zip(b, |a, b| if a.is_nan() || a > b { a } else { b })
}

/// A value kept between two others; `high` wins where they cross.
pub fn clamp<N: Number>(value: N, low: N, high: N) -> N {
    min(max(value, low), high)
}

/// A value, absent outside of two others.
pub fn within<N: Number>(value: N, low: N, high: N) -> N {
    value.zip3(low, high, |value, low, high| {
        if value >= low && value <= high {
            value
        } else {
            f64::NAN
        }
    })
}

/// A value times itself.
pub fn square<N: Number>(a: N) -> N {
    a * a
}

/// Whether the first is less than the second.
pub fn less<N: Number>(a: N, b: N) -> N {
    a.zip(b, |a, b| truth(a, b, a < b))
}

/// Whether the two are equal.
pub fn equal<N: Number>(a: N, b: N) -> N {
    a.zip(b, |a, b| truth(a, b, a == b))
}

fn truth(a: f64, b: f64, holds: bool) -> f64 {
    if a.is_nan() || b.is_nan() {
        f64::NAN
    } else if holds {
        1.0
    } else {
        0.0
    }
}

/// Whether both hold.
pub fn and<N: Number>(a: N, b: N) -> N {
    a * b
}

/// Whether one holds at least.
pub fn or<N: Number>(a: N, b: N) -> N {
    max(a, b)
}

/// Whether it does not hold.
pub fn not<N: Number>(a: N) -> N {
    N::of(1.0) - a
}

/// Whether there is a value.
pub fn present<N: Number>(a: N) -> N {
    a.map(|a| if a.is_nan() { 0.0 } else { 1.0 })
}

/// The first where the condition holds, else the second; only the one that is chosen counts.
pub fn choose<N: Number>(condition: N, then: N, otherwise: N) -> N {
    condition.zip3(then, otherwise, |condition, then, otherwise| {
        if condition.is_nan() {
            condition
        } else if condition > 0.0 {
            then
        } else {
            otherwise
        }
    })
}

/// Years that begin after `start` and last for `length`, each worth less by `rate`: the sum of 1 / (1 + rate)^k
/// over the years k, where a year that is only partly inside counts in proportion. With whole years, the sum
/// from start + 1 to start + length.
pub fn annuite<N: Number>(start: N, length: N, rate: N) -> N {
    start.zip3(length, rate, discounted_years)
}

/// The most years that are counted: inputs' bounds stay below.
const MOST_YEARS: f64 = 1000.0;

fn discounted_years(start: f64, length: f64, rate: f64) -> f64 {
    let end = start + length;
    if end.is_nan() || rate.is_nan() || rate <= -1.0 {
        return f64::NAN;
    }
    let (mut year, mut worth, mut sum) = (1.0, 1.0, 0.0);
    while year < end + 1.0 && year < MOST_YEARS {
        worth /= 1.0 + rate;
        // From year − 1 to year, the part that is between start and end.
        let inside = f64::min(year, end) - f64::max(year - 1.0, start);
        if inside > 0.0 {
            sum += inside * worth;
        }
        year += 1.0;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_years_are_summed_and_the_last_counts_in_proportion() {
        let years = |start, length, rate| annuite::<f64>(start, length, rate);
        let v: f64 = 1.0 / 1.03;
        let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{a} {b}");
        close(years(2.0, 2.0, 0.03), v.powi(3) + v.powi(4));
        close(years(2.0, 1.5, 0.03), v.powi(3) + 0.5 * v.powi(4));
        close(years(1.5, 1.0, 0.03), 0.5 * v.powi(2) + 0.5 * v.powi(3));
        close(years(3.0, 0.0, 0.03), 0.0);
        close(years(0.0, 7.0, 0.0), 7.0);
    }

    #[test]
    fn what_is_absent_spreads_through_every_function() {
        let nan = f64::NAN;
        let results = [
            over(nan, 1.0),
            over(1.0, nan),
            over(1.0, 0.0),
            min(nan, 1.0),
            min(1.0, nan),
            max(nan, 1.0),
            max(1.0, nan),
            clamp(nan, 0.0, 1.0),
            within(nan, 0.0, 1.0),
            within(2.0, 0.0, 1.0),
            less(nan, 1.0),
            equal(1.0, nan),
            and(nan, 0.0),
            or(1.0, nan),
            not(nan),
            choose(nan, 1.0, 2.0),
            choose(1.0, nan, 2.0),
            annuite(nan, 1.0, 0.03),
            annuite(1.0, nan, 0.03),
            annuite(1.0, 1.0, nan),
        ];
        for (index, result) in results.into_iter().enumerate() {
            assert!(result.is_nan(), "{index}: {result}");
        }
        assert_eq!(choose(0.0, nan, 2.0), 2.0);
        assert_eq!((present(nan), present(0.0)), (0.0, 1.0));
    }
}

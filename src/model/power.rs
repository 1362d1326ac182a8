//! Powers, to the same last bit everywhere.
//!
//! `powf`, `exp` and `ln` are the platform's own and differ by a last bit between systems; a figure would then
//! differ between the page and a partner's server. Here are only +, −, × and ÷, which IEEE 754 rounds exactly.

use core::f64::consts::{LN_2, LOG2_E, SQRT_2};

/// `base` to the `exponent`, for a base from 0 to 1 and an exponent of 0 or more; relative error about 10⁻¹⁵.
pub(super) fn power(base: f64, exponent: f64) -> f64 {
    if exponent == 0.0 || base >= 1.0 {
        1.0
    } else if base < f64::MIN_POSITIVE {
        0.0
    } else {
        exponential(exponent * logarithm(base))
    }
}

/// Natural logarithm of a normal positive number: its exponent, and the series of artanh for its mantissa.
fn logarithm(value: f64) -> f64 {
    let bits = value.to_bits();
    let mut exponent = (bits >> 52) as f64 - 1023.0;
    let mut mantissa = f64::from_bits(bits & 0x000f_ffff_ffff_ffff | 0x3ff0_0000_0000_0000);
    if mantissa > SQRT_2 {
        mantissa /= 2.0;
        exponent += 1.0;
    }
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let square = ratio * ratio;
    let mut sum = 0.0;
    for odd in ODD {
        sum = sum * square + odd;
    }
    exponent * LN_2 + 2.0 * ratio * sum
}

/// e to a negative value: a power of two, and the series of what is left.
fn exponential(value: f64) -> f64 {
    let twos = (value * LOG2_E - 0.5) as i32;
    if twos < -1000 {
        return 0.0;
    }
    let rest = value - f64::from(twos) * LN_2;
    let mut sum = 0.0;
    for factorial in FACTORIALS {
        sum = sum * rest + factorial;
    }
    sum * f64::from_bits(((1023 + twos) as u64) << 52)
}

/// 1/(2n + 1), last terms first.
const ODD: [f64; 11] = [
    1.0 / 21.0,
    1.0 / 19.0,
    1.0 / 17.0,
    1.0 / 15.0,
    1.0 / 13.0,
    1.0 / 11.0,
    1.0 / 9.0,
    1.0 / 7.0,
    1.0 / 5.0,
    1.0 / 3.0,
    1.0,
];

/// 1/n!, last terms first.
const FACTORIALS: [f64; 15] = [
    1.0 / 87178291200.0,
    1.0 / 6227020800.0,
    1.0 / 479001600.0,
    1.0 / 39916800.0,
    1.0 / 3628800.0,
    1.0 / 362880.0,
    1.0 / 40320.0,
    1.0 / 5040.0,
    1.0 / 720.0,
    1.0 / 120.0,
    1.0 / 24.0,
    1.0 / 6.0,
    1.0 / 2.0,
    1.0,
    1.0,
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ends_are_exact() {
        assert_eq!(power(0.0, 1.5), 0.0);
        assert_eq!(power(1.0, 4.5), 1.0);
        assert_eq!(power(0.3, 0.0), 1.0);
        assert_eq!(power(1e-300, 5.0), 0.0);
    }

    proptest! {
        #[test]
        fn powers_are_those_of_the_platform(digits in 0.0_f64..9.0, exponent in 0.0_f64..6.0) {
            let base = 10_f64.powf(-digits);
            let expected = base.powf(exponent);
            prop_assert!((power(base, exponent) / expected - 1.0).abs() < 3e-14);
        }
    }
}

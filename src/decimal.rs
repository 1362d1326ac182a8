//! Numbers as text, with few decimals: whole numbers alone are written, which is a tenth of the code that
//! every `f64` would take.

use crate::Lang;

/// A number with two decimals at most, as the language writes it.
pub fn decimal(value: f64, lang: Lang) -> String {
    let mut out = String::new();
    let point = match lang {
        Lang::Fr => ',',
        Lang::En => '.',
    };
    write(&mut out, value, 2, point);
    out
}

/// Adds a number with `places` decimals at most (0 to 9), rounded, without useless zeros.
pub(crate) fn write(out: &mut String, value: f64, places: u32, point: char) {
    let one = 10_u64.pow(places.min(9));
    let scaled = (value.abs() * one as f64).round() as u64;
    if value < 0.0 && scaled > 0 {
        out.push('-');
    }
    let (whole, mut rest, mut unit) = (scaled / one, scaled % one, one);
    out.push_str(&whole.to_string());
    if rest > 0 {
        out.push(point);
    }
    while rest > 0 {
        unit /= 10;
        out.extend(
            u32::try_from(rest / unit)
                .ok()
                .and_then(|digit| char::from_digit(digit, 10)),
        );
        rest %= unit;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(value: f64, places: u32) -> String {
        let mut out = String::new();
        write(&mut out, value, places, '.');
        out
    }

    #[test]
    fn decimals_are_rounded_and_end_in_no_zero() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (2.0, "2"),
            (1.5, "1.5"),
            (0.05, "0.05"),
            (0.999, "1"),
            (-0.333, "-0.33"),
            (-0.001, "0"),
            (12.30, "12.3"),
        ] {
            assert_eq!(written(value, 2), expected);
        }
        assert_eq!(written(1.4e12, 3), "1400000000000");
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        assert_eq!(decimal(2.0 / 3.0, Lang::Fr), "0,67");
        assert_eq!(decimal(2.0 / 3.0, Lang::En), "0.67");
        assert_eq!(decimal(2.0, Lang::Fr), "2");
    }

    proptest! {
        #[test]
        fn a_number_of_three_decimals_is_read_back_the_same(thousandths in -1_000_000_000_i64..1_000_000_000) {
            let value = thousandths as f64 / 1000.0;
            prop_assert_eq!(written(value, 3).parse(), Ok(value));
        }
    }
}

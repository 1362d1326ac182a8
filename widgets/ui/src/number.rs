//! Numbers for geometry and styles: one decimal, without the weight of general formatting.

/// A number to the nearest tenth, as CSS and SVG write it; 0 where it is none.
pub(crate) fn tenths(value: f64) -> String {
    let rounded = (value * 10.0).round() as i64;
    let (whole, tenth) = (rounded.unsigned_abs() / 10, rounded.unsigned_abs() % 10);
    let sign = if rounded < 0 { "-" } else { "" };
    [sign, &whole.to_string(), ".", &tenth.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::tenths;

    #[test]
    fn numbers_keep_one_decimal_and_their_sign() {
        assert_eq!(tenths(33.333), "33.3");
        assert_eq!(tenths(-0.26), "-0.3");
        assert_eq!(tenths(-0.04), "0.0");
        assert_eq!(tenths(f64::NAN), "0.0");
    }
}

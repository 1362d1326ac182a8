//! Numbers for geometry and styles: one decimal, without the weight of general formatting.

/// A number to the nearest tenth, as CSS and SVG write it; 0 where it is none.
pub(crate) fn tenths(value: f64) -> String {
    let rounded = (value * 10.0).round() as i64;
    let (whole, tenth) = (rounded.unsigned_abs() / 10, rounded.unsigned_abs() % 10);
    let sign = if rounded < 0 { "-" } else { "" };
    [sign, &whole.to_string(), ".", &tenth.to_string()].concat()
}

/// Cosine and sine of an angle of a few radians, to about 1e-11: the series at a thirty-second of the angle, doubled five times. The
/// standard library's reduce any angle exactly, which weighs 3 kB that a picture does not need.
pub(crate) fn cos_sin(angle: f64) -> (f64, f64) {
    let part = angle / 32.0;
    let square = part * part;
    let mut cos =
        1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0 * (1.0 - square / 56.0)));
    let mut sin = part
        * (1.0
            - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0 * (1.0 - square / 72.0))));
    for _ in 0..5 {
        (cos, sin) = (cos * cos - sin * sin, 2.0 * cos * sin);
    }
    (cos, sin)
}

#[cfg(test)]
mod tests {
    use super::{cos_sin, tenths};

    #[test]
    fn cosines_and_sines_are_those_of_the_standard_library() {
        for step in -40..=100 {
            let angle = f64::from(step) / 20.0;
            let (cos, sin) = cos_sin(angle);
            assert!(
                (cos - angle.cos()).abs() < 1e-10 && (sin - angle.sin()).abs() < 1e-10,
                "{angle}"
            );
        }
    }

    #[test]
    fn numbers_keep_one_decimal_and_their_sign() {
        assert_eq!(tenths(33.333), "33.3");
        assert_eq!(tenths(-0.26), "-0.3");
        assert_eq!(tenths(-0.04), "0.0");
        assert_eq!(tenths(f64::NAN), "0.0");
    }
}

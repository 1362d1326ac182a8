//! Angles, and numbers of drawings.

use crate::decimal;

/// Cosine and sine of an angle of a few radians, to about 1e-11: the series at a thirty-second of the angle, doubled
/// five times. The standard library's weigh 3 kB. (The widgets' pictures, which know no engine, have the same.)
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

/// Adds a command of a path with its numbers, to the nearest tenth.
pub(crate) fn push(path: &mut String, command: char, numbers: &[f64]) {
    path.push(command);
    for (index, number) in numbers.iter().enumerate() {
        if index > 0 {
            path.push(' ');
        }
        decimal::write(path, *number, 1, '.');
    }
}

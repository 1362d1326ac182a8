//! Digits with their signs, as whole numbers and a power of ten: dividing once rounds once.

use super::{AmountError, is_space};
use crate::Lang;

/// Most significant digits: whole numbers of so many are held exactly.
const DIGITS: u32 = 15;
/// The largest power of ten that is held exactly.
const TENS: i32 = 22;

/// A number as typed: its digits, and how many of them are decimals.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    digits: u64,
    pub(super) decimals: i32,
}

impl Number {
    /// Its value times a power of ten, rounded once.
    pub(super) fn value(self, tens: i32) -> Result<f64, AmountError> {
        let tens = tens - self.decimals;
        if tens.abs() > TENS {
            return Err(AmountError::TooLong);
        }
        let mut power = 1.0;
        for _ in 0..tens.abs() {
            power *= 10.0;
        }
        let digits = self.digits as f64;
        Ok(if tens < 0 {
            digits / power
        } else {
            digits * power
        })
    }
}

/// Reads digits, commas, points, apostrophes and spaces; with the other reading where there are two.
pub(super) fn read(typed: &str, lang: Lang) -> Result<(Number, Option<Number>), AmountError> {
    let comma = Sign::find(typed, ',');
    let point = Sign::find(typed, '.');
    match (comma, point) {
        (None, None) => Ok((grouped(typed)?, None)),
        (Some(one), Some(other)) => {
            let decimal = if one.last > other.last { one } else { other };
            if decimal.count > 1 {
                return Err(AmountError::TwoDecimalSigns);
            }
            Ok((decimal.split(typed)?, None))
        }
        (Some(only), None) | (None, Some(only)) if only.count > 1 => {
            let number = grouped(typed).map_err(|_| AmountError::TwoDecimalSigns)?;
            Ok((number, None))
        }
        (Some(only), None) | (None, Some(only)) => {
            let decimal = only.split(typed)?;
            match only.as_group(typed) {
                None => Ok((decimal, None)),
                Some(group) if lang == Lang::En && comma.is_some() => Ok((group, Some(decimal))),
                group => Ok((decimal, group)),
            }
        }
    }
}

/// Where a comma or a point is.
#[derive(Clone, Copy)]
struct Sign {
    last: usize,
    count: usize,
}

impl Sign {
    fn find(typed: &str, sign: char) -> Option<Self> {
        let last = typed.rfind(sign)?;
        Some(Self {
            last,
            count: typed.matches(sign).count(),
        })
    }

    fn around(self, typed: &str) -> (&str, &str) {
        let (before, from) = typed.split_at_checked(self.last).unwrap_or((typed, ""));
        (before, from.get(1..).unwrap_or(""))
    }

    /// The number of which this is the decimal sign.
    fn split(self, typed: &str) -> Result<Number, AmountError> {
        let (whole, decimals) = self.around(typed);
        let whole = if whole.is_empty() {
            0
        } else {
            grouped(whole)?.digits
        };
        let digits = append(whole, decimals)?;
        let decimals = i32::try_from(decimals.len()).map_err(|_| AmountError::TooLong)?;
        Ok(Number { digits, decimals })
    }

    /// The number in which this groups thousands, if it can: « 1,234 » but not « 0,125 » nor « 1234,567 ».
    fn as_group(self, typed: &str) -> Option<Number> {
        let (before, after) = self.around(typed);
        let plain = typed.bytes().filter(u8::is_ascii_digit).count() + 1 == typed.len();
        let can = plain && (1..=3).contains(&before.len()) && after.len() == 3;
        (can && !before.starts_with('0')).then(|| grouped(typed).ok())?
    }
}

/// A whole number whose groups, if it has any, are of three digits.
fn grouped(typed: &str) -> Result<Number, AmountError> {
    let is_group = |it: char| matches!(it, ',' | '.' | '\'' | '’') || is_space(it);
    let mut digits = 0;
    for (index, group) in typed.split(is_group).enumerate() {
        let length = group.len();
        if (index > 0 && length != 3) || length == 0 || (length > 3 && typed.contains(is_group)) {
            return Err(AmountError::Groups);
        }
        digits = append(digits, group)?;
    }
    Ok(Number {
        digits,
        decimals: 0,
    })
}

/// Digits written after others.
fn append(mut digits: u64, typed: &str) -> Result<u64, AmountError> {
    for character in typed.chars() {
        let digit = character.to_digit(10).ok_or(AmountError::Groups)?;
        digits = digits * 10 + u64::from(digit);
        if digits >= 10_u64.pow(DIGITS) {
            return Err(AmountError::TooLong);
        }
    }
    Ok(digits)
}

//! Digits with their signs, as whole numbers and a power of ten: dividing once rounds once.

use super::{AmountError, is_group};
use crate::Lang;

/// Whole numbers of fifteen digits, below this, are held exactly.
const MOST: u64 = 1_000_000_000_000_000;
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
pub(super) fn read(typed: &[u8], lang: Lang) -> Result<(Number, Option<Number>), AmountError> {
    let [commas, points] = [b',', b'.'].map(|sign| Sign::find(typed, sign));
    let decimal = if commas.after > points.after {
        commas
    } else {
        points
    };
    match (decimal.count, commas.count.min(points.count)) {
        (0, _) => Ok((grouped(typed)?, None)),
        (1, 0) => {
            let number = split(typed, decimal.after)?;
            let group = as_group(typed, decimal.after).and_then(|()| grouped(typed).ok());
            Ok(match group {
                Some(group) if lang == Lang::En && commas.count > 0 => (group, Some(number)),
                group => (number, group),
            })
        }
        (1, _) => Ok((split(typed, decimal.after)?, None)),
        (_, 0) => {
            let number = grouped(typed).map_err(|_| AmountError::TwoDecimalSigns)?;
            Ok((number, None))
        }
        _ => Err(AmountError::TwoDecimalSigns),
    }
}

/// How often a comma or a point occurs, and the place after the last; 0 where there is none.
#[derive(Clone, Copy)]
struct Sign {
    count: usize,
    after: usize,
}

impl Sign {
    fn find(typed: &[u8], sign: u8) -> Self {
        let mut found = Self { count: 0, after: 0 };
        for (place, other) in typed.iter().enumerate() {
            if *other == sign {
                found = Self {
                    count: found.count + 1,
                    after: place + 1,
                };
            }
        }
        found
    }
}

/// The number whose decimals begin at a place.
fn split(typed: &[u8], after: usize) -> Result<Number, AmountError> {
    let whole = typed.get(..after.saturating_sub(1)).unwrap_or_default();
    let decimals = typed.get(after..).unwrap_or_default();
    let whole = if whole.is_empty() {
        0
    } else {
        grouped(whole)?.digits
    };
    let digits = append(whole, decimals)?;
    Ok(Number {
        digits,
        decimals: decimals.len() as i32,
    })
}

/// Whether the only sign, before this place, can group thousands: « 1,234 » but not « 0,125 » nor « 1234,567 ».
fn as_group(typed: &[u8], after: usize) -> Option<()> {
    let digits = typed.iter().filter(|sign| sign.is_ascii_digit()).count();
    let plain = digits + 1 == typed.len() && typed.len() == after + 3;
    (plain && (2..=4).contains(&after) && typed.first() != Some(&b'0')).then_some(())
}

/// A whole number whose groups, if it has any, are of three digits.
fn grouped(typed: &[u8]) -> Result<Number, AmountError> {
    let (mut digits, mut groups) = (0, 0);
    for group in typed.split(|sign| is_group(*sign)) {
        let most = if group.len() == typed.len() {
            usize::MAX
        } else {
            3
        };
        let least = if groups > 0 { 3 } else { 1 };
        if group.len() < least || group.len() > most {
            return Err(AmountError::Groups);
        }
        digits = append(digits, group)?;
        groups += 1;
    }
    Ok(Number {
        digits,
        decimals: 0,
    })
}

/// Digits written after others.
fn append(mut digits: u64, typed: &[u8]) -> Result<u64, AmountError> {
    for sign in typed {
        if !sign.is_ascii_digit() {
            return Err(AmountError::Groups);
        }
        digits = digits * 10 + u64::from(sign - b'0');
        if digits >= MOST {
            return Err(AmountError::TooLong);
        }
    }
    Ok(digits)
}

//! Reading numbers as people type them: « 1 234,56 € », « 12 % », « 1,5 k€ », « 3 h 30 ».
//!
//! Which sign is the decimal one, by these rules:
//! - spaces of any kind and apostrophes only group digits by three;
//! - where both a comma and a point occur, the last to occur is decimal and the other groups;
//! - a comma or a point that occurs several times groups;
//! - one comma or one point alone is decimal, save, in English, a comma before just three digits: « 1,234 » is
//!   1.234 in French and 1234 in English. Where both make sense, the other reading is given too, so that a field
//!   can ask.
//!
//! What was typed stays the caller's, to be kept beside the error.

mod number;
mod unit;

pub use unit::Measure;

use crate::Lang;
use unit::Unit;

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// Its value in the field's measure.
    pub value: f64,
    /// Its value if its only comma or point is taken the other way, where that makes sense.
    pub otherwise: Option<f64>,
}

/// Why what was typed is not taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AmountError {
    /// Nothing was typed.
    Empty,
    /// It is not a number: the character at which reading stopped, where there is one.
    NotANumber(Option<char>),
    /// It has two decimal signs.
    TwoDecimalSigns,
    /// Its digits are not grouped by three.
    Groups,
    /// It has more digits than can be held exactly (15).
    TooLong,
    /// Its unit is of another kind, this one.
    OtherUnit(Measure),
    /// It is below the least value allowed, this one.
    Below(f64),
    /// It is above the greatest value allowed, this one.
    Above(f64),
}

/// Reads a number in a measure, with its unit or without.
pub fn read_amount(typed: &str, lang: Lang, measure: Measure) -> Result<Amount, AmountError> {
    // One byte for each character, so that all that follows compares bytes.
    let signs: Vec<u8> = typed.chars().map(sign).collect();
    let rest = skip_spaces(&signs);
    if rest.is_empty() {
        return Err(AmountError::Empty);
    }
    let (negative, rest) = match rest {
        [b'-', rest @ ..] => (true, skip_spaces(rest)),
        [b'+', rest @ ..] => (false, skip_spaces(rest)),
        rest => (false, rest),
    };
    // « €1,234.56 », as English writes it.
    let (euro_before, rest) = match rest {
        [EURO, rest @ ..] => (true, skip_spaces(rest)),
        rest => (false, rest),
    };
    let end = rest.iter().position(|sign| !is_of_number(*sign));
    let (digits, after) = rest
        .split_at_checked(end.unwrap_or(rest.len()))
        .unwrap_or_default();
    // What follows is always the end of what was typed.
    let at =
        |rest: &[u8]| AmountError::NotANumber(typed.chars().rev().nth(rest.len().wrapping_sub(1)));
    if !digits.iter().any(u8::is_ascii_digit) {
        return Err(at(rest));
    }
    let unit =
        Unit::read(after, euro_before, measure).map_err(|error| error.unwrap_or(at(after)))?;
    let value = |number: number::Number| {
        let size = unit.apply(number)?;
        Ok(if negative && size > 0.0 { -size } else { size })
    };
    let (number, otherwise) = number::read(skip_last_spaces(digits), lang)?;
    Ok(Amount {
        value: value(number)?,
        otherwise: otherwise.and_then(|number| value(number).ok()),
    })
}

impl Amount {
    /// The same if it is within bounds; another reading is kept if it is too.
    pub fn within(self, low: f64, high: f64) -> Result<Self, AmountError> {
        if self.value < low {
            Err(AmountError::Below(low))
        } else if self.value > high {
            Err(AmountError::Above(high))
        } else {
            let otherwise = self.otherwise.filter(|value| (low..=high).contains(value));
            Ok(Self { otherwise, ..self })
        }
    }
}

/// The sign for euros, as a byte that no letter is made into: those become small.
const EURO: u8 = b'E';
/// What means nothing here.
const OTHER: u8 = b'?';

/// A character as one byte: spaces, dashes and apostrophes of all kinds alike, letters small and without accents.
fn sign(character: char) -> u8 {
    match character {
        '€' => EURO,
        'é' | 'É' => b'e',
        '-' | '−' | '–' => b'-',
        ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => b' ',
        '\'' | '’' => b'\'',
        ',' | '.' | '+' | '/' | ':' | '%' | '0'..='9' | 'a'..='z' => character as u8,
        'A'..='Z' => character as u8 | 0x20,
        _ => OTHER,
    }
}

fn is_of_number(sign: u8) -> bool {
    sign.is_ascii_digit() || is_group(sign)
}

fn is_group(sign: u8) -> bool {
    matches!(sign, b',' | b'.' | b'\'' | b' ')
}

fn skip_spaces(mut signs: &[u8]) -> &[u8] {
    while let [b' ', rest @ ..] = signs {
        signs = rest;
    }
    signs
}

fn skip_last_spaces(mut signs: &[u8]) -> &[u8] {
    while let [rest @ .., b' '] = signs {
        signs = rest;
    }
    signs
}

#[cfg(test)]
mod tests;

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
    let rest = typed.trim_matches(is_space);
    if rest.is_empty() {
        return Err(AmountError::Empty);
    }
    let (negative, unsigned) = match rest.strip_prefix(['-', '−', '–']) {
        Some(unsigned) => (true, unsigned),
        None => (false, rest.strip_prefix('+').unwrap_or(rest)),
    };
    let unsigned = unsigned.trim_start_matches(is_space);
    // « €1,234.56 », as English writes it.
    let bare = unsigned.strip_prefix('€').unwrap_or(unsigned);
    let end = bare
        .find(|it: char| !is_of_number(it))
        .unwrap_or(bare.len());
    let (digits, after) = bare.split_at_checked(end).unwrap_or((bare, ""));
    if !digits.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(AmountError::NotANumber(
            bare.trim_start_matches(is_space).chars().next(),
        ));
    }
    let unit = Unit::read(after, bare.len() < unsigned.len(), measure)?;
    let value = |number: number::Number| {
        let size = unit.apply(number)?;
        Ok(if negative && size > 0.0 { -size } else { size })
    };
    let (number, otherwise) = number::read(digits.trim_matches(is_space), lang)?;
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

fn is_of_number(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, ',' | '.' | '\'' | '’') || is_space(character)
}

/// Spaces that keyboards and typographers put in numbers.
fn is_space(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}'
    )
}

#[cfg(test)]
mod tests;

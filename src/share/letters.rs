//! Bytes as letters that one can dictate: Crockford's base 32, in groups of four.

use super::DecodeError;
use base32::Alphabet::Crockford;

const GROUP: usize = 4;
/// Longer texts are not codes; refusing them early keeps a pasted book from being worked on. The longest code is
/// that of a calculator with all its inputs and eight partners with long names.
const LONGEST: usize = 4096;

/// Writes bytes in groups of four letters.
pub(super) fn write(bytes: &[u8]) -> String {
    let mut out = String::new();
    for (index, letter) in base32::encode(Crockford, bytes).chars().enumerate() {
        if index > 0 && index % GROUP == 0 {
            out.push('-');
        }
        out.push(letter);
    }
    out
}

/// Reads letters whatever their case and what separates them.
pub(super) fn read(text: &str) -> Result<Vec<u8>, DecodeError> {
    let mut letters = String::new();
    for letter in text.chars().filter(|letter| !separates(*letter)) {
        letters.push(plain(letter).ok_or(DecodeError::Character(letter))?);
        if letters.len() > LONGEST {
            return Err(DecodeError::Length);
        }
    }
    if letters.is_empty() {
        return Err(DecodeError::Empty);
    }
    let bytes = base32::decode(Crockford, &letters).ok_or(DecodeError::Length)?;
    // A text of a length that no bytes give would be read by dropping its end; one whose last letter holds more
    // than the bytes need, by ignoring it. Both were mistyped.
    match base32::encode(Crockford, &bytes) {
        written if written == letters => Ok(bytes),
        written if written.len() == letters.len() => Err(DecodeError::Checksum),
        _ => Err(DecodeError::Length),
    }
}

fn separates(letter: char) -> bool {
    let dash = matches!(
        letter,
        '-' | '_' | '\u{ad}' | '\u{2010}'
            ..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}'
    );
    let invisible = matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    letter.is_whitespace() || dash || invisible
}

/// The letter of the alphabet that is meant.
fn plain(letter: char) -> Option<char> {
    match letter.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        'U' => None,
        upper if upper.is_ascii_alphanumeric() => Some(upper),
        _ => None,
    }
}

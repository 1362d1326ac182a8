//! Codes of older editions, and texts that are not codes; the rest is checked on the real tables in `tests/`.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::questionnaire::fixture::TABLES;

const KIND: u8 = FORMAT << 4 | 9;

/// (lieu, profil, savoir, agir, besoin) as edition 1 or 2 wrote them: 0 unanswered, 1 unknown, then the options.
fn old_code(edition: u16, states: [u16; 5]) -> String {
    let digits: Vec<_> = states.into_iter().zip([4, 5, 6, 6, 5]).collect();
    write(KIND, edition, &digits)
}

fn open(code: &str) -> Result<Decoded, DecodeError> {
    decode_among(code, &TABLES, 3)
}

#[test]
fn a_code_of_an_older_edition_opens_and_says_what_changed() {
    let decoded = open(&old_code(1, [2, 4, 3, 1, 4])).unwrap();
    assert_eq!(decoded.edition, 1);
    assert_eq!(decoded.dropped, ["lieu", "profil=ent"]);
    assert_eq!(decoded.added, [3], "preuve");
    let values: Vec<Answer> = (0..5).map(|index| decoded.answers.get(index)).collect();
    use Answer::{Chosen, Unanswered, Unknown};
    assert_eq!(
        values,
        [Unanswered, Chosen(1), Unknown, Unanswered, Chosen(2)]
    );
}

#[test]
fn an_edition_without_a_shape_of_its_own_is_read_with_the_last_one_before() {
    let decoded = open(&old_code(2, [0, 3, 2, 2, 2])).unwrap();
    assert_eq!((decoded.edition, decoded.dropped), (2, vec![]));
}

#[test]
fn nothing_is_said_to_be_lost_where_nothing_was_answered() {
    assert_eq!(
        open(&old_code(1, [0; 5])).unwrap().dropped,
        Vec::<String>::new()
    );
}

#[test]
fn each_refusal_has_its_name() {
    let digits = [(0, 4), (0, 5), (0, 6), (0, 6), (0, 5)];
    assert_eq!(open(""), Err(DecodeError::Empty));
    assert_eq!(open(" - – "), Err(DecodeError::Empty));
    assert_eq!(open("1G8U"), Err(DecodeError::Character('U')));
    assert_eq!(open("été"), Err(DecodeError::Character('é')));
    assert_eq!(open("A"), Err(DecodeError::Length));
    assert_eq!(open(&"A".repeat(5000)), Err(DecodeError::Length));
    assert_eq!(open(&write(0x49, 1, &digits)), Err(DecodeError::Format(4)));
    assert_eq!(
        open(&write(FORMAT << 4 | 8, 1, &digits)),
        Err(DecodeError::Questionnaire(8))
    );
    assert_eq!(open(&write(KIND, 4, &digits)), Err(DecodeError::Newer(4)));
    assert_eq!(
        open(&write(KIND, 1, &digits[..2])),
        Err(DecodeError::Length)
    );
    // 3 600 sets of answers take two bytes: the largest number on two bytes is none of them.
    assert_eq!(
        open(&write(KIND, 1, &[(0xFFFF, 4)])),
        Err(DecodeError::Length)
    );
    let beyond = digits.map(|(_, radix)| (radix, radix));
    assert_eq!(open(&write(KIND, 1, &beyond)), Err(DecodeError::Values));
}

#[test]
fn a_code_is_read_however_it_was_copied() {
    let code = old_code(1, [2, 3, 3, 2, 4]);
    let expected = open(&code);
    assert!(expected.is_ok());
    assert_eq!(open(&code.to_lowercase()), expected);
    assert_eq!(open(&code.replace('-', " \u{2013}\u{a0}")), expected);
    assert_eq!(open(&code.replace('-', "")), expected);
    assert_eq!(open(&code.replace('0', "o").replace('1', "l")), expected);
    assert_eq!(open(&["\u{feff}", &code, "\n"].concat()), expected);
}

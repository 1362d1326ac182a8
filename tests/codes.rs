//! Share codes of the four questionnaires: what is written is read back, and nothing else is.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use cap_commun::questionnaire::{Answer, Answers};
use cap_commun::referentiel::{EDITION, questionnaires};
use cap_commun::share::{DecodeError, decode, encode};
use proptest::prelude::*;
use support::any_answers;

const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_code_gives_back_its_answers(answers in any_answers()) {
        let decoded = decode(&encode(&answers)).unwrap();
        prop_assert_eq!(decoded.answers, answers);
        prop_assert_eq!((decoded.edition, decoded.dropped.len(), decoded.added.len()), (EDITION, 0, 0));
    }

    #[test]
    fn one_mistyped_character_is_always_refused(answers in any_answers(), at in any::<prop::sample::Index>(), by in 0..32_usize) {
        let code = encode(&answers);
        let mut letters: Vec<char> = code.chars().collect();
        let places: Vec<usize> = (0..letters.len()).filter(|place| letters[*place] != '-').collect();
        let place = places[at.index(places.len())];
        let letter = LETTERS.chars().nth(by).unwrap();
        prop_assume!(letter != letters[place]);
        letters[place] = letter;
        prop_assert_eq!(decode(&letters.iter().collect::<String>()), Err(DecodeError::Checksum));
    }

    #[test]
    fn two_neighbours_exchanged_are_always_refused(answers in any_answers(), at in any::<prop::sample::Index>()) {
        let mut letters: Vec<char> = encode(&answers).chars().filter(|letter| *letter != '-').collect();
        let place = at.index(letters.len() - 1);
        prop_assume!(letters[place] != letters[place + 1]);
        letters.swap(place, place + 1);
        prop_assert_eq!(decode(&letters.iter().collect::<String>()), Err(DecodeError::Checksum));
    }

    #[test]
    fn a_code_cut_short_is_refused(answers in any_answers(), at in any::<prop::sample::Index>()) {
        let code = encode(&answers);
        let cut = &code[..at.index(code.len())];
        prop_assert!(decode(cut).is_err(), "{}", cut);
    }

    #[test]
    fn any_text_is_refused_or_read(text in any::<String>()) {
        if let Ok(decoded) = decode(&text) {
            prop_assert!(decode(&encode(&decoded.answers)).is_ok());
        }
    }

    #[test]
    fn any_text_of_code_letters_is_refused_or_read(text in "[0-9A-HJKMNP-TV-Za-z -]{0,60}") {
        if let Ok(decoded) = decode(&text) {
            prop_assert!(decode(&encode(&decoded.answers)).is_ok());
        }
    }

    #[test]
    fn a_code_torn_anywhere_is_refused_or_read(answers in any_answers(), at in any::<prop::sample::Index>(), with in ".{0,3}") {
        let mut letters: Vec<char> = encode(&answers).chars().collect();
        let place = at.index(letters.len());
        letters.splice(place..place + 1, with.chars());
        let _ = decode(&letters.iter().collect::<String>());
    }
}

#[test]
fn every_single_mistyping_of_a_code_is_refused() {
    for questionnaire in questionnaires() {
        let code: Vec<char> = encode(&Answers::new(questionnaire).with(0, Answer::Chosen(1)))
            .chars()
            .collect();
        for place in (0..code.len()).filter(|place| code[*place] != '-') {
            for letter in LETTERS.chars().filter(|letter| *letter != code[place]) {
                let mut mistyped = code.clone();
                mistyped[place] = letter;
                let mistyped: String = mistyped.into_iter().collect();
                assert_eq!(decode(&mistyped), Err(DecodeError::Checksum), "{mistyped}");
            }
        }
    }
}

#[test]
fn a_code_is_short_enough_to_dictate() {
    for questionnaire in questionnaires() {
        let code = encode(&Answers::new(questionnaire));
        assert!(code.len() <= 29, "{}: {code}", questionnaire.id);
        assert!(
            code.split('-').rev().skip(1).all(|group| group.len() == 4),
            "{code}"
        );
    }
}

/// Codes written by earlier versions, kept so that they open for ever. Never edit one: add.
#[test]
fn codes_of_the_first_edition_still_open() {
    let kept: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("golden/codes.json")).unwrap();
    assert!(kept.len() >= questionnaires().len());
    for case in kept {
        let decoded = decode(case["code"].as_str().unwrap()).unwrap();
        let wire = support::read_back(&cap_commun::wire::decoded(&decoded));
        assert_eq!(wire, case["state"], "{}", case["why"]);
    }
}

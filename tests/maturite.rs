//! The maturity gates over every set of scored answers.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use cap_commun::questionnaire::{Answer, Answers, Role, assess};
use support::questionnaire;

/// All 4,096 sets of known answers to the six scored questions, with the place each leads to.
fn every_set() -> Vec<(Vec<u8>, usize)> {
    let maturite = questionnaire("maturite");
    let scored: Vec<usize> = (0..maturite.questions.len())
        .filter(|index| maturite.questions[*index].role == Role::Mesure)
        .collect();
    assert_eq!(scored.len(), 6);
    let set = |number: usize| {
        let values: Vec<u8> = (0..6)
            .map(|digit| u8::try_from(number >> (2 * digit) & 3).unwrap())
            .collect();
        let mut answers = Answers::new(maturite);
        for (index, value) in scored.iter().zip(&values) {
            answers.set(*index, Answer::Chosen(*value));
        }
        let result = assess(&answers);
        let niveau = &result.verdicts[0];
        assert!(niveau.is_certain() && niveau.rule.is_some(), "{values:?}");
        (values, niveau.place.unwrap())
    };
    (0..4096).map(set).collect()
}

#[test]
fn all_sets_of_scored_answers_fall_where_the_gates_put_them() {
    let mut counts = [0; 4];
    for (_, place) in every_set() {
        counts[place] += 1;
    }
    assert_eq!(counts, [1344, 960, 1280, 512]);
}

#[test]
fn a_better_answer_never_lowers_the_level() {
    let sets = every_set();
    for (number, (values, place)) in sets.iter().enumerate() {
        for digit in (0..6).filter(|digit| values[*digit] < 3) {
            let better = &sets[number + (1 << (2 * digit))];
            assert!(better.1 >= *place, "{values:?} → {:?}", better.0);
        }
    }
}

#[test]
fn means_open_no_gate() {
    let maturite = questionnaire("maturite");
    let moyens = maturite.index_of("moyens").unwrap();
    assert!(!maturite.verdicts[0].reads.contains(&moyens));
}

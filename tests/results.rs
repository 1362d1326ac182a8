//! Results of the four questionnaires against a search by brute force.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use cap_commun::questionnaire::{Answer, Answers, Change, Kind, Role, Towards, Verdict, assess};
use cap_commun::referentiel::questionnaires;
use proptest::prelude::*;
use std::collections::BTreeMap;
use support::{any_answers, completions, places};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_answers_give_a_result_that_holds_together(answers in any_answers()) {
        let result = assess(&answers);
        for verdict in &result.verdicts {
            let expected = places(verdict.verdict, &answers);
            prop_assert_eq!(&verdict.possible, &expected);
            prop_assert_eq!(verdict.is_certain(), expected.len() == 1);
            prop_assert_eq!(verdict.place, place_shown(verdict.verdict, &answers));
            if let Some(rule) = verdict.rule {
                prop_assert_eq!(Some(verdict.verdict.rules[rule].place), verdict.place);
            }
            for question in &verdict.would_settle {
                let options = answers.questionnaire().questions[*question].options.len();
                let settled = (0..u8::try_from(options).unwrap())
                    .any(|option| places(verdict.verdict, &answers.with(*question, Answer::Chosen(option))) != expected);
                prop_assert!(answers.get(*question).known().is_none() && settled);
                prop_assert!(verdict.may_matter.contains(question));
            }
            prop_assert_eq!(&verdict.may_matter, &mattering(verdict.verdict, &answers));
        }
        for ranking in &result.rankings {
            let middles: Vec<f64> = ranking.places.iter().map(|place| place.low + place.high).collect();
            prop_assert!(middles.is_sorted_by(|one, next| one >= next));
            for place in &ranking.places {
                prop_assert!(0.0 <= place.low && place.low <= place.high && place.high <= 1.0);
                let total: f64 = place.weights.iter().map(|weight| weight.share).sum();
                prop_assert!(place.weights.is_empty() || (total - 1.0).abs() < 1e-9);
                prop_assert!(place.weights.iter().all(|weight| weight.share > 0.0));
            }
        }
        for radar in &result.radars {
            for (own, dimension) in radar.dimensions.iter().zip(radar.radar.dimensions) {
                let values: Vec<f64> =
                    completions(&answers, dimension.reads).map(|values| (dimension.value)(&values)).collect();
                let low = values.iter().copied().fold(f64::INFINITY, f64::min);
                let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                prop_assert_eq!((own.low, own.high, own.known), (low, high, low == high));
                prop_assert!((0.0..=1.0).contains(&low) && (0.0..=1.0).contains(&high));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_change_shown_gives_its_place_and_no_smaller_one_does(answers in any_answers()) {
        for verdict in assess(&answers).verdicts {
            for place in (0..verdict.verdict.places.len()).filter(|place| Some(*place) != verdict.place) {
                let shown = verdict.towards.iter().find(|towards| towards.place == place);
                let expected = cheapest(verdict.verdict, &answers, place);
                prop_assert_eq!(shown.map(|towards| towards.changes.clone()), expected);
            }
            // The nearest goes back only where nothing is ahead.
            let ordered = verdict.verdict.ordered;
            let ahead = |towards: &&Towards| !ordered || Some(towards.place) > verdict.place;
            let any_ahead = verdict.towards.iter().any(|towards| ahead(&towards));
            let eligible = verdict.towards.iter().filter(|towards| !any_ahead || ahead(towards));
            let cheapest = eligible.map(|towards| cost(&answers, &towards.changes)).min();
            let nearest = verdict.nearest.as_ref();
            prop_assert_eq!(nearest.map(|towards| cost(&answers, &towards.changes)), cheapest);
            if verdict.verdict.ordered {
                let order: Vec<_> = verdict.towards.iter().map(|one: &Towards| (Some(one.place) < verdict.place, one.place)).collect();
                prop_assert!(order.is_sorted());
            }
        }
    }
}

/// The unknown questions that change the place for some completion of the others, one after the other.
fn mattering(verdict: &Verdict, answers: &Answers) -> Vec<usize> {
    let unknown = verdict.reads.iter().copied();
    let unknown = unknown.filter(|question| answers.get(*question).known().is_none());
    let matters = |question: &usize| {
        let mut seen: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
        completions(answers, verdict.reads).any(|values| {
            let place = verdict.rules[(verdict.decide)(&values)].place;
            let mut others = values;
            others[*question] = 0;
            *seen.entry(others).or_insert(place) != place
        })
    };
    unknown.filter(matters).collect()
}

/// The smallest change that gives a place, among all of them: fewest answers, fewest steps, first questions.
/// It gives it surely, or at least it where places are ordered; it does not go down to go up, nor the reverse.
fn cheapest(verdict: &Verdict, answers: &Answers, place: usize) -> Option<Vec<Change>> {
    let questions = answers.questionnaire().questions;
    let mut reads: Vec<usize> = verdict
        .reads
        .iter()
        .copied()
        .filter(|read| questions[*read].role == Role::Mesure)
        .collect();
    reads.sort_unstable();
    let now = place_shown(verdict, answers);
    let sensible = |changes: &[Change]| {
        changes.iter().all(
            |change| match (questions[change.question].kind, change.from.known()) {
                (Kind::Echelle, Some(from)) if verdict.ordered && Some(place) > now => {
                    change.to > from
                }
                (Kind::Echelle, Some(from)) if verdict.ordered => change.to < from,
                _ => true,
            },
        )
    };
    for count in 1..=reads.len() {
        let mut found: Vec<Vec<Change>> = Vec::new();
        changes(answers, &reads, count, &mut Vec::new(), &mut |changes| {
            let changed = changes.iter().fold(answers.clone(), |all, one| {
                all.with(one.question, Answer::Chosen(one.to))
            });
            if sensible(changes) && place_shown(verdict, &changed) == Some(place) {
                found.push(changes.to_vec());
            }
        });
        let order = |changes: &Vec<Change>| {
            changes
                .iter()
                .map(|change| (change.question, change.to))
                .collect::<Vec<_>>()
        };
        let best = found
            .into_iter()
            .min_by_key(|changes| (cost(answers, changes), order(changes)));
        if best.is_some() {
            return best;
        }
    }
    None
}

/// The place shown: the only one possible, or the lowest where places are ordered.
fn place_shown(verdict: &Verdict, answers: &Answers) -> Option<usize> {
    match places(verdict, answers).as_slice() {
        [only] => Some(*only),
        [lowest, ..] if verdict.ordered => Some(*lowest),
        _ => None,
    }
}

/// Every way to change exactly `count` answers among `reads`.
fn changes(
    answers: &Answers,
    reads: &[usize],
    count: usize,
    taken: &mut Vec<Change>,
    visit: &mut dyn FnMut(&[Change]),
) {
    if count == 0 {
        return visit(taken);
    }
    for (position, question) in reads.iter().copied().enumerate() {
        let from = answers.get(question);
        let options =
            u8::try_from(answers.questionnaire().questions[question].options.len()).unwrap();
        for to in (0..options).filter(|to| from.known() != Some(*to)) {
            taken.push(Change { question, from, to });
            changes(answers, &reads[position + 1..], count - 1, taken, visit);
            taken.pop();
        }
    }
}

fn cost(answers: &Answers, changes: &[Change]) -> (usize, u32) {
    let steps = changes.iter().map(|change| {
        match (
            answers.questionnaire().questions[change.question].kind,
            change.from.known(),
        ) {
            (Kind::Choix, _) => 1,
            (Kind::Echelle, Some(from)) => u32::from(change.to.abs_diff(from)),
            (Kind::Echelle, None) => u32::from(change.to) + 1,
        }
    });
    (changes.len(), steps.sum())
}

#[test]
fn what_the_search_walks_through_is_bounded() {
    for questionnaire in questionnaires() {
        for verdict in questionnaire.verdicts {
            let cells: usize = verdict
                .reads
                .iter()
                .map(|read| questionnaire.questions[*read].options.len() + 1)
                .product();
            assert!(
                cells <= 400_000,
                "{}.{}: {cells}",
                questionnaire.id,
                verdict.id
            );
            assert!(verdict.rules.len() <= 64 && verdict.places.len() <= 64);
        }
    }
}

#[test]
fn a_questionnaire_without_any_answer_has_a_result() {
    for questionnaire in questionnaires() {
        let result = assess(&Answers::new(questionnaire));
        let scored = questionnaire
            .questions
            .iter()
            .filter(|question| question.role == Role::Mesure)
            .count();
        assert_eq!(result.unknown.len(), scored);
        assert_eq!(result.declared, None);
        assert!(
            result
                .rankings
                .iter()
                .flat_map(|ranking| &ranking.places)
                .all(|place| place.weights.is_empty())
        );
    }
}

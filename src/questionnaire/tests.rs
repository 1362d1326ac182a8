//! Results on the small questionnaire of `fixture`, worked out by hand. The real ones are tested in `tests/`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::fixture::{GATES, answers};
use super::*;

const NIVEAU: usize = 0;
const PORTE: usize = 1;

fn judged(values: [Option<u8>; 5], verdict: usize) -> VerdictResult {
    assess(&answers(values)).verdicts.swap_remove(verdict)
}

fn change(question: usize, from: Answer, to: u8) -> Change {
    Change { question, from, to }
}

#[test]
fn the_first_rule_that_holds_gives_the_place() {
    for (values, place, rule) in [
        ([0, 0, 0], 0, 2),
        ([1, 1, 0], 1, 1),
        ([0, 1, 2], 2, 0),
        ([3, 3, 3], 2, 0),
    ] {
        let [savoir, agir, preuve] = values.map(Some);
        let result = judged([Some(0), savoir, agir, preuve, Some(0)], NIVEAU);
        assert_eq!(
            (result.place, result.rule),
            (Some(place), Some(rule)),
            "{values:?}"
        );
        assert!(result.is_certain() && result.would_settle.is_empty());
    }
}

#[test]
fn an_unknown_answer_leaves_open_what_it_could_change_and_shows_the_place_surely_reached() {
    let result = judged([Some(0), Some(1), Some(1), None, None], NIVEAU);
    assert_eq!(
        (result.place, result.rule, result.possible),
        (Some(1), Some(1), vec![1, 2])
    );
    assert_eq!(result.would_settle, [3]);
}

#[test]
fn an_unknown_answer_that_changes_nothing_leaves_the_result_certain() {
    let result = judged([Some(0), Some(2), Some(0), None, None], NIVEAU);
    assert_eq!(
        (result.place, result.possible, result.would_settle),
        (Some(0), vec![0], vec![])
    );
}

#[test]
fn at_least_the_lowest_establishes_nothing() {
    let established = |values| judged(values, NIVEAU).established();
    assert_eq!(established([None; 5]), None);
    assert_eq!(
        established([Some(0), Some(1), Some(1), None, None]),
        Some(1)
    );
    assert_eq!(
        established([Some(0), Some(0), Some(0), None, None]),
        Some(0)
    );
}

#[test]
fn an_answer_that_counts_only_with_others_is_told_from_one_that_never_counts() {
    // savoir alone leaves all three places possible; with agir it decides between A and B.
    let result = judged([Some(0), None, None, None, None], NIVEAU);
    assert_eq!(result.may_matter, [1, 2, 3]);
    // With agir at 0 nothing opens anything.
    let result = judged([Some(0), None, Some(0), None, None], NIVEAU);
    assert_eq!((result.may_matter, result.would_settle), (vec![], vec![]));
}

#[test]
fn a_place_comes_first_only_where_no_other_can_reach_it() {
    let first = |savoir, agir, preuve| {
        let values = [Some(0), savoir, agir, preuve, None];
        let (first, sure) = assess(&answers(values)).rankings[0].first();
        if sure { first } else { Vec::new() }
    };
    assert_eq!(first(None, None, None), [] as [usize; 0]);
    assert_eq!(first(Some(0), Some(0), Some(0)), [] as [usize; 0]);
    assert_eq!(first(Some(3), Some(3), Some(0)), [0]);
    assert_eq!(first(Some(3), Some(0), None), [] as [usize; 0]);
    // 2 × 1 + 1 of 9, and 1 of 3.
    assert_eq!(first(Some(1), Some(1), Some(1)), [0, 1]);
}

#[test]
fn without_order_an_unsettled_place_is_open() {
    let result = judged([Some(0), None, Some(0), Some(0), None], PORTE);
    assert_eq!(
        (result.place, result.rule, result.possible),
        (None, None, vec![0, 1])
    );
}

#[test]
fn a_place_that_two_rules_may_give_is_certain_without_naming_either() {
    // col, savoir 3 gives « collective »; an unknown `agir` changes nothing since it is tried after.
    let result = judged([Some(0), Some(3), None, Some(0), None], PORTE);
    assert_eq!((result.place, result.rule), (Some(0), Some(0)));
    // An unknown savoir with agir 3: « collective » or « agissante », the same place.
    let result = judged([Some(0), None, Some(3), Some(0), None], PORTE);
    assert_eq!((result.place, result.rule), (Some(0), None));
}

#[test]
fn the_smallest_change_is_the_fewest_answers_then_the_fewest_steps() {
    let result = judged([Some(0), Some(0), Some(1), Some(0), None], NIVEAU);
    let to_b = Towards {
        place: 1,
        changes: vec![change(1, Answer::Chosen(0), 1)],
    };
    let to_c = Towards {
        place: 2,
        changes: vec![change(3, Answer::Chosen(0), 2)],
    };
    assert_eq!(result.towards, [to_b.clone(), to_c]);
    assert_eq!(result.nearest, Some(to_b));
}

#[test]
fn higher_places_come_first_then_lower_ones() {
    let result = judged([Some(0), Some(1), Some(1), Some(0), None], NIVEAU);
    let places: Vec<usize> = result.towards.iter().map(|towards| towards.place).collect();
    assert_eq!(places, [2, 0]);
    // One answer either way, two steps up against one down: nobody is sent back.
    assert_eq!(result.nearest.map(|towards| towards.place), Some(2));
    let top = judged([Some(0), Some(3), Some(3), Some(3), None], NIVEAU);
    assert_eq!(top.nearest.map(|towards| towards.place), Some(1));
}

#[test]
fn a_change_gives_at_least_its_place_whatever_the_unknown_answers_are() {
    // savoir 0, preuve unknown: with savoir and agir at 1, B is sure and C possible; nothing need be known of preuve.
    let result = judged([Some(0), Some(0), Some(0), None, None], NIVEAU);
    let to_b = Towards {
        place: 1,
        changes: vec![
            change(1, Answer::Chosen(0), 1),
            change(2, Answer::Chosen(0), 1),
        ],
    };
    let to_c = Towards {
        place: 2,
        changes: vec![
            change(2, Answer::Chosen(0), 1),
            change(3, Answer::Unknown, 2),
        ],
    };
    assert_eq!(result.towards, [to_b, to_c]);
}

#[test]
fn nobody_is_told_to_do_worse_in_order_to_go_higher() {
    // One answer leads from A straight to C: B would ask for a weaker proof, so it is not on the way.
    let result = judged([Some(0), Some(0), Some(0), Some(3), None], NIVEAU);
    let to_c = Towards {
        place: 2,
        changes: vec![change(2, Answer::Chosen(0), 1)],
    };
    assert_eq!(result.towards, [to_c]);
}

#[test]
fn the_context_is_never_what_one_is_told_to_change() {
    // « autre » asks for profil = ass: a collectivité cannot reach it by its answers.
    let result = judged([Some(0), Some(0), Some(0), Some(0), None], PORTE);
    assert!(result.towards.iter().all(|towards| towards.place != 2));
    // An unknown profile is not settled by guessing it either.
    let result = judged([None, Some(0), Some(0), Some(0), None], PORTE);
    let places: Vec<usize> = result.towards.iter().map(|towards| towards.place).collect();
    assert_eq!((result.possible, places), (vec![1, 2], vec![0]));
}

#[test]
fn the_declared_need_is_set_against_every_place_left_possible() {
    use Relation::{Concordant, NeedHigher, NeedLower, Unsettled};
    let sure = [Some(0), Some(1), Some(1), Some(0)];
    let unsure = [Some(0), Some(1), Some(1), None];
    let cases = [
        (sure, [NeedLower, Concordant, NeedHigher]),
        (unsure, [NeedLower, Unsettled, Unsettled]),
    ];
    for ([profil, savoir, agir, preuve], relations) in cases {
        for (need, relation) in (0..).zip(relations) {
            let declared = assess(&answers([profil, savoir, agir, preuve, Some(need)])).declared;
            assert_eq!(
                declared.map(|declared| (declared.place, declared.relation)),
                Some((need.into(), relation))
            );
        }
    }
    assert_eq!(assess(&Answers::new(&GATES)).declared, None);
}

#[test]
fn a_ranking_says_which_answers_weigh() {
    let result = &assess(&answers([Some(0), Some(2), Some(2), Some(1), None])).rankings[0];
    let (first, second) = (&result.places[0], &result.places[1]);
    assert_eq!((first.place, second.place), (0, 1));
    assert!((first.low - 6.0 / 9.0).abs() < 1e-9 && first.low == first.high);
    let shares: Vec<(usize, f64)> = first
        .weights
        .iter()
        .map(|weight| (weight.question, weight.share))
        .collect();
    assert_eq!(shares, [(1, 4.0 / 6.0), (2, 2.0 / 6.0)]);
}

#[test]
fn an_unknown_answer_widens_a_score_and_a_dimension_and_weighs_nothing() {
    let assessment = assess(&answers([Some(0), Some(3), None, Some(0), None]));
    let ranked = &assessment.rankings[0].places[0];
    assert!((ranked.low - 6.0 / 9.0).abs() < 1e-9 && (ranked.high - 1.0).abs() < 1e-9);
    assert_eq!(
        ranked.weights,
        [Weight {
            question: 1,
            share: 1.0
        }]
    );
    let dimensions = &assessment.radars[0].dimensions;
    let (savoir, faible) = (dimensions[0], dimensions[2]);
    assert!(savoir.known && savoir.strong && !savoir.weak);
    // min(agir, preuve) with preuve at 0 is 0 whatever agir is.
    assert!(faible.known && faible.weak && faible.high == 0.0);
    // `milieu` is highest neither at the first completion nor at the last.
    for wide in &assess(&answers([Some(0), None, Some(3), Some(3), None])).radars[0].dimensions[..2]
    {
        assert_eq!(
            (wide.low, wide.high, wide.known, wide.strong, wide.weak),
            (0.0, 1.0, false, false, false)
        );
    }
    assert_eq!(assessment.unknown, [2]);
}

fn scale_of(values: &[u8]) -> QuestionComparison {
    let people: Vec<Answers> = values
        .iter()
        .map(|v| Answers::new(&GATES).with(1, Answer::Chosen(*v)))
        .collect();
    compare(&people).unwrap().questions[1].clone()
}

#[test]
fn medians_spread_and_divergence_of_a_scale() {
    for (values, median, divergence) in [
        (&[2, 2, 2][..], 2.0, 0.0),
        (&[0, 3], 1.5, 1.0),
        (&[0, 0, 3, 3], 1.5, 1.0),
        (&[0, 3, 3, 3], 3.0, 0.5 + 0.75 / 3.0),
        (&[1, 2, 2], 2.0, (1.0 / 3.0) / 2.0 + (1.0 / 3.0) / 3.0),
    ] {
        let compared = scale_of(values);
        assert_eq!(compared.median, Some(median), "{values:?}");
        assert!(
            (compared.divergence - divergence).abs() < 1e-9,
            "{values:?}: {}",
            compared.divergence
        );
    }
    let compared = scale_of(&[3, 1, 1]);
    assert_eq!(
        (compared.low, compared.high, compared.counts),
        (Some(1), Some(3), vec![0, 2, 0, 1])
    );
}

#[test]
fn divergence_of_a_choice_is_the_share_outside_its_largest_group() {
    let divergence = |values: &[u8]| {
        let people: Vec<Answers> = values
            .iter()
            .map(|v| Answers::new(&GATES).with(4, Answer::Chosen(*v)))
            .collect();
        compare(&people).map(|comparison| comparison.questions[4].divergence)
    };
    assert_eq!(divergence(&[1, 1]), Ok(0.0));
    assert_eq!(divergence(&[0, 1, 2]), Ok(1.0));
    assert_eq!(divergence(&[0, 0, 1, 2]), Ok(1.0));
    assert_eq!(divergence(&[0, 0, 0, 2]), Ok(0.5));
}

#[test]
fn one_talks_first_about_what_divides_most_and_never_about_the_context() {
    let people = [
        answers([Some(0), Some(0), Some(1), None, Some(0)]),
        answers([Some(1), Some(3), Some(2), Some(2), Some(0)]),
        answers([Some(0), Some(3), Some(1), None, Some(0)]),
    ];
    let comparison = compare(&people).unwrap();
    assert_eq!(comparison.order, [1, 2]);
    assert_eq!(comparison.questions[3].unknown, 2);
    assert_eq!(
        comparison.questions[3].divergence, 0.0,
        "one voice alone does not diverge"
    );
    // savoir 0, agir 1, preuve unknown is A or C; the second is surely C; the third B or C.
    assert_eq!(comparison.places[NIVEAU], (NIVEAU, vec![0, 0, 1], 2));
}

#[test]
fn two_to_thirty_people_of_one_questionnaire_can_be_compared() {
    let one = Answers::new(&GATES);
    assert_eq!(compare(&[]), Err(CompareError::TooFew(0)));
    assert_eq!(
        compare(std::slice::from_ref(&one)),
        Err(CompareError::TooFew(1))
    );
    assert!(compare(&vec![one.clone(); 30]).is_ok());
    assert_eq!(
        compare(&vec![one.clone(); 31]),
        Err(CompareError::TooMany(31))
    );
    let other = Answers::new(&fixture::TABLES[0]);
    assert_eq!(compare(&[one, other]), Err(CompareError::Mixed));
}

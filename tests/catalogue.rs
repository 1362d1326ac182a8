//! The catalogue: every row of the inventory can be found, and each rank and each stage has its reason.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use cap_commun::catalogue::{
    Day, Facet, Origin, Path, Query, Ranked, Reason, StageReason, path, recommend,
};
use cap_commun::questionnaire::{Answer, Answers, Relation, assess};
use cap_commun::referentiel::{FACETS, WEIGHTS, resources};
use proptest::prelude::*;
use std::collections::BTreeSet;
use support::{any_answers, questionnaire};

fn any_query() -> impl Strategy<Value = Query> {
    let value = |facet: Facet| {
        proptest::option::of(0..u8::try_from(FACETS[facet as usize].values.len()).unwrap())
    };
    let facets = (
        value(Facet::Objectif),
        value(Facet::Maturite),
        value(Facet::Profil),
        value(Facet::Temps),
        value(Facet::Levier),
        value(Facet::Medoc),
    );
    (facets, any::<bool>()).prop_map(
        |((objectif, maturite, profil, temps, levier, medoc), dated)| Query {
            objectif,
            maturite,
            profil,
            temps,
            levier,
            medoc,
            preferences: Vec::new(),
            today: dated.then(|| Day::parse("2026-11-21").unwrap()),
        },
    )
}

/// The score worked out anew from the reasons alone.
fn score_of(ranked: &Ranked, query: &Query) -> f64 {
    let stated = |origin: Origin| {
        if origin == Origin::Source {
            WEIGHTS.origine
        } else {
            0.0
        }
    };
    let worth = |reason: &Reason| match reason {
        Reason::Tag(tag) => {
            stated(tag.origin)
                + match tag.facet {
                    Facet::Objectif => WEIGHTS.objectif,
                    Facet::Maturite => WEIGHTS.maturite,
                    Facet::Profil => WEIGHTS.profil,
                    _ => -stated(tag.origin),
                }
        }
        Reason::Preferred(_, tag) => WEIGHTS.preference + stated(tag.origin),
        Reason::FitsTime(_) => {
            let fits = |value: &u8| *value <= query.temps.unwrap();
            let longest = (0..=4)
                .rev()
                .filter(fits)
                .find_map(|value| ranked.resource.tag(Facet::Temps, value));
            WEIGHTS.temps + stated(longest.unwrap().origin)
        }
        Reason::AddressKnown => WEIGHTS.acces,
    };
    ranked.reasons.iter().map(worth).sum()
}

#[test]
fn what_may_take_longer_than_one_has_fits_to_begin_with() {
    for (time, expected) in [
        ("minutes_15", None),
        ("heures_3", Some(false)),
        ("heures_32", Some(true)),
    ] {
        let query = Query {
            temps: Facet::Temps.index_of(time),
            ..Query::default()
        };
        let ranked = recommend(&query);
        // Two to twelve hours, at one's own pace.
        let course = ranked
            .iter()
            .find(|ranked| ranked.resource.id == "format-premiers-pas")
            .unwrap();
        let fits = course.reasons.iter().find_map(|reason| match reason {
            Reason::FitsTime(ends) => Some(*ends),
            _ => None,
        });
        assert_eq!(fits, expected, "{time}");
    }
}

proptest! {
    #[test]
    fn the_whole_catalogue_is_ranked_by_its_reasons(query in any_query()) {
        let ranked = recommend(&query);
        prop_assert_eq!(&ranked, &recommend(&query));
        let ids: BTreeSet<&str> = ranked.iter().map(|ranked| ranked.resource.id).collect();
        prop_assert_eq!((ids.len(), ranked.len()), (resources().len(), resources().len()));
        for ranked in &ranked {
            prop_assert!((ranked.score - score_of(ranked, &query)).abs() < 1e-9, "{}", ranked.resource.id);
        }
        let order = |ranked: &Ranked| {
            let asked = [(Facet::Levier, query.levier), (Facet::Medoc, query.medoc)];
            let named = asked.iter().filter(|(facet, value)| value.is_some_and(|value| ranked.resource.tag(*facet, value).is_some()));
            (named.count(), ranked.score, !ranked.past)
        };
        prop_assert!(ranked.is_sorted_by(|one, next| order(one) >= order(next)));
    }

    #[test]
    fn the_path_holds_each_fitting_resource_once(answers in any_answers()) {
        let assessment = assess(&answers);
        let query = Query::from_answers(&answers, &assessment);
        let Path { stages } = path(&query, &assessment);
        let mut seen = BTreeSet::new();
        for stage in &stages {
            prop_assert!(stage.groups.is_sorted_by(|one, next| one.temps < next.temps));
            for group in &stage.groups {
                prop_assert!(!group.resources.is_empty());
                for ranked in &group.resources {
                    prop_assert!(seen.insert(ranked.resource.id), "twice: {}", ranked.resource.id);
                    prop_assert!(ranked.resource.tag(Facet::Temps, group.temps).is_some());
                    for (facet, value) in [(Facet::Objectif, query.objectif), (Facet::Maturite, stage.maturite)] {
                        prop_assert!(value.is_none_or(|value| ranked.resource.tag(facet, value).is_some()));
                    }
                }
            }
        }
        let fits = |resource: &&cap_commun::catalogue::Resource| {
            query.objectif.is_none_or(|value| resource.tag(Facet::Objectif, value).is_some())
                && stages.iter().any(|stage| stage.maturite.is_none_or(|value| resource.tag(Facet::Maturite, value).is_some()))
        };
        prop_assert_eq!(seen.len(), resources().iter().filter(fits).count());
    }
}

#[test]
fn every_row_of_the_inventory_can_be_found() {
    let rows: BTreeSet<u16> = resources().iter().map(|resource| resource.row).collect();
    assert_eq!(rows, (1..=64).collect());
    // Nothing a visitor can say leaves one out of reach: each has what they may look for, and stands in a time group.
    for resource in resources() {
        for facet in [
            Facet::Objectif,
            Facet::Maturite,
            Facet::Profil,
            Facet::Temps,
        ] {
            assert!(
                resource.first_tag(facet).is_some(),
                "{} has no {}",
                resource.id,
                facet.id()
            );
        }
    }
}

#[test]
fn a_past_event_never_comes_before_a_living_resource_of_equal_score() {
    let query = Query {
        today: Day::parse("2026-11-21"),
        ..Query::default()
    };
    let ranked = recommend(&query);
    assert!(
        ranked.iter().any(|ranked| ranked.past),
        "the catalogue holds dated events of 2026"
    );
    for pair in ranked.windows(2) {
        assert!(
            pair[0].score > pair[1].score || !pair[0].past || pair[1].past,
            "{}",
            pair[0].resource.id
        );
    }
    assert!(
        recommend(&Query::default())
            .iter()
            .all(|ranked| !ranked.past),
        "without a day nothing is past"
    );
}

#[test]
fn the_need_leads_the_path_and_the_answers_stand_beside_it() {
    let maturite = questionnaire("maturite");
    let scored = [
        "connaissance",
        "competences",
        "preuve",
        "moyens",
        "ecosysteme",
        "singularite",
    ];
    let at = |level: &str, need: Option<&str>| {
        let mut answers = Answers::new(maturite);
        let values = match level {
            "M1" => [0, 0, 0, 0, 0, 0],
            "M2" => [1, 1, 0, 0, 0, 0],
            "M3" => [1, 1, 2, 0, 0, 0],
            "M2 or more" => [1, 1, 0, 0, 0, 0],
            _ => [1, 2, 2, 1, 2, 2],
        };
        for (id, value) in scored.iter().zip(values) {
            answers.set_by_id(id, &value.to_string()).unwrap();
        }
        if level == "M2 or more" {
            answers.set(maturite.index_of("preuve").unwrap(), Answer::Unknown);
        }
        if let Some(need) = need {
            answers.set_by_id("besoin", need).unwrap();
        }
        let assessment = assess(&answers);
        let relation = assessment.declared.map(|declared| declared.relation);
        let stages = path(&Query::from_answers(&answers, &assessment), &assessment).stages;
        let stages: Vec<_> = stages
            .iter()
            .map(|stage| (stage.maturite, stage.reason))
            .collect();
        (relation, stages)
    };
    use StageReason::{
        BridgeUp, Concordant, DeclaredFirst, FirstObserved, FloorFirst, Only, ThenDeclared,
    };
    assert_eq!(at("M2", None), (None, vec![(Some(1), Only)]));
    assert_eq!(
        at("M2", Some("M2")),
        (Some(Relation::Concordant), vec![(Some(1), Concordant)])
    );
    let higher = vec![(Some(0), FirstObserved), (Some(2), ThenDeclared)];
    assert_eq!(at("M1", Some("M3")), (Some(Relation::NeedHigher), higher));
    // Unsettled: what the answers surely reach still prepares for the need.
    let unsettled = vec![(Some(1), FloorFirst), (Some(2), ThenDeclared)];
    assert_eq!(
        at("M2 or more", Some("M3")),
        (Some(Relation::Unsettled), unsettled)
    );
    let at_floor = (Some(Relation::Unsettled), vec![(Some(1), Only)]);
    assert_eq!(at("M2 or more", Some("M2")), at_floor);
    let lower = vec![(Some(1), DeclaredFirst), (Some(3), BridgeUp)];
    assert_eq!(at("M4", Some("M2")), (Some(Relation::NeedLower), lower));
}

#[test]
fn answers_say_what_one_looks_for() {
    let mut answers = Answers::new(questionnaire("innovation"));
    for (question, option) in [
        ("profil", "ass"),
        ("temps", "heures_3"),
        ("essai", "3"),
        ("evaluation", "2"),
        ("modelisation", "2"),
    ] {
        answers.set_by_id(question, option).unwrap();
    }
    let query = Query::from_answers(&answers, &assess(&answers));
    assert_eq!(
        query.objectif,
        Facet::Objectif.index_of("O3"),
        "the questionnaire's own objective"
    );
    assert_eq!(query.maturite, Facet::Maturite.index_of("M3"), "deployment");
    assert_eq!(
        (query.profil, query.temps),
        (
            Facet::Profil.index_of("ass"),
            Facet::Temps.index_of("heures_3")
        )
    );
}

#[test]
fn the_wish_and_the_means_put_resources_forward_and_say_so() {
    let ranks = |id: &str, option: &str, facet: Facet, value: &str| {
        let mut answers = Answers::new(questionnaire("maturite"));
        answers.set_by_id("besoin", "M3").unwrap();
        let ranked = |answers: &Answers| recommend(&Query::from_answers(answers, &assess(answers)));
        let before = ranked(&answers);
        answers.set_by_id(id, option).unwrap();
        let after = ranked(&answers);
        let value = facet.index_of(value).unwrap();
        let mut moved = 0;
        for (rank, ranked) in after.iter().enumerate() {
            let forward = ranked.resource.tag(facet, value).is_some();
            let said = ranked
                .reasons
                .iter()
                .any(|reason| matches!(reason, Reason::Preferred(_, tag) if (tag.facet, tag.value) == (facet, value)));
            assert_eq!(forward, said, "{}", ranked.resource.id);
            let old = before
                .iter()
                .position(|other| other.resource == ranked.resource);
            moved += usize::from(forward && old.unwrap() > rank);
        }
        moved
    };
    // Before an innovation that lasts: financing where means are found case by case, skills where they are secured.
    assert!(ranks("moyens", "0", Facet::Levier, "L7") > 0);
    assert!(ranks("moyens", "3", Facet::Medoc, "Co") > 0);
    assert!(ranks("envie", "decouvrir", Facet::Medoc, "Ex") > 0);
    assert!(ranks("envie", "transmettre", Facet::Medoc, "Co") > 0);
}

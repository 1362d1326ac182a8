//! The properties that define the Shapley value, over random games; then the alliance's own.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use proptest::prelude::*;

const ALLIANCE: Alliance = Alliance {
    additionnalite: 0.6,
    cout_alliance: 100_000.0,
    part_fixe: 0.5,
    ingenierie: 30_000.0,
    annuite: 1.8,
};

fn partner(apports: f64, cout_seul: f64, benefice_annuel: f64) -> Partner {
    Partner {
        apports,
        cout_seul,
        benefice_annuel,
    }
}

/// The values of every group of n players, nothing for none.
fn game() -> impl Strategy<Value = Vec<f64>> {
    (1_usize..=8).prop_flat_map(|players| {
        let values = proptest::collection::vec(-1000.0..1000.0, 1 << players);
        values.prop_map(|mut values| {
            values[0] = 0.0;
            values
        })
    })
}

fn any_alliance() -> impl Strategy<Value = (Vec<Partner>, Alliance)> {
    let partner = (0.0..50_000.0, 0.0..80_000.0, 0.0..20_000.0)
        .prop_map(|(brought, alone, benefit)| partner(brought, alone, benefit));
    let alliance = (
        0.0..=1.0,
        0.0..300_000.0,
        0.0..=1.0,
        0.0..100_000.0,
        0.0..20.0,
    )
        .prop_map(
            |(additionnalite, cout_alliance, part_fixe, ingenierie, annuite)| Alliance {
                additionnalite,
                cout_alliance,
                part_fixe,
                ingenierie,
                annuite,
            },
        );
    (proptest::collection::vec(partner, 2..=8), alliance)
}

#[test]
fn the_glove_game_gives_its_known_shares() {
    // One left glove, two right ones: a pair is worth 1.
    let values = [0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0];
    let found = shapley(&values);
    for (share, expected) in found.iter().zip([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]) {
        assert!((share - expected).abs() < 1e-15);
    }
}

#[test]
fn two_partners_share_equally_whoever_brings_what() {
    // 0.6·60 000 + 80 000 − 100 000 + 1.8·15 000 − 30 000: neither can have any of it alone.
    let shared = shares(
        &[
            partner(60_000.0, 50_000.0, 0.0),
            partner(0.0, 30_000.0, 15_000.0),
        ],
        &ALLIANCE,
    )
    .unwrap();
    assert_eq!(
        (shared.value, shared.balance, shared.common),
        (13_000.0, 13_000.0, 80_000.0)
    );
    assert!(
        shared
            .partners
            .iter()
            .all(|partner| (partner.share - 6500.0).abs() < 1e-9)
    );
    let first = shared.partners[0];
    assert_eq!(
        (first.liens, first.frugalite, first.durabilite),
        (36_000.0, 25_000.0, 0.0)
    );
    assert_eq!(shared.objections, []);
}

#[test]
fn an_alliance_that_costs_more_than_it_yields_has_nothing_to_share() {
    let shared = shares(&[partner(1000.0, 0.0, 0.0); 4], &ALLIANCE).unwrap();
    assert_eq!((shared.value, shared.balance), (0.0, -127_600.0));
    assert!(shared.partners.iter().all(|partner| partner.share == 0.0));
    assert_eq!(shared.objections, []);
}

#[test]
fn a_partner_who_costs_more_than_they_bring_makes_the_others_object() {
    let strong = partner(100_000.0, 60_000.0, 0.0);
    let shared = shares(&[strong, partner(0.0, 0.0, 0.0), strong], &ALLIANCE).unwrap();
    let first = shared.objections[0];
    assert_eq!(first.group.members().collect::<Vec<_>>(), [0, 2]);
    // Without the second, the others save what their presence costs: a third of the cost by head, and their share.
    let saved = 50_000.0 / 3.0 + shared.partners[1].share;
    assert!((first.gain - saved).abs() < 1e-6);
}

#[test]
fn a_wrong_number_of_partners_or_an_absent_value_is_refused() {
    let one = partner(1.0, 1.0, 1.0);
    assert_eq!(shares(&[], &ALLIANCE), Err(SharesError::TooFew(0)));
    assert_eq!(shares(&[one], &ALLIANCE), Err(SharesError::TooFew(1)));
    assert_eq!(shares(&[one; 9], &ALLIANCE), Err(SharesError::TooMany(9)));
    let absent = Alliance {
        annuite: f64::NAN,
        ..ALLIANCE
    };
    assert_eq!(shares(&[one; 2], &absent), Err(SharesError::Alliance));
    let missing = partner(0.0, f64::NAN, 0.0);
    assert_eq!(
        shares(&[one, missing], &ALLIANCE),
        Err(SharesError::Partner(1))
    );
}

proptest! {
    #[test]
    fn efficiency_the_shares_make_the_whole(values in game()) {
        let sum: f64 = shapley(&values).iter().sum();
        prop_assert!((sum - values[values.len() - 1]).abs() < 1e-9);
    }

    #[test]
    fn symmetry_players_who_add_the_same_get_the_same(values in game()) {
        // Swap the first two players in every group, and take the mean of the two games.
        prop_assume!(values.len() >= 4);
        let swapped = |group: usize| group & !3 | (group & 1) << 1 | (group & 2) >> 1;
        let mean: Vec<f64> = (0..values.len()).map(|group| (values[group] + values[swapped(group)]) / 2.0).collect();
        let found = shapley(&mean);
        prop_assert!((found[0] - found[1]).abs() < 1e-9);
    }

    #[test]
    fn a_player_who_adds_nothing_gets_nothing(values in game()) {
        let mut values = values;
        let without: Vec<f64> = (0..values.len()).map(|group| values[group & !1]).collect();
        values.copy_from_slice(&without);
        prop_assert!(shapley(&values)[0].abs() < 1e-12);
    }

    #[test]
    fn additivity_two_games_at_once_give_the_sum(values in game()) {
        let squares: Vec<f64> = values.iter().map(|value| value * value).collect();
        let both: Vec<f64> = values.iter().zip(&squares).map(|(one, other)| one + other).collect();
        for (index, share) in shapley(&both).iter().enumerate() {
            prop_assert!((share - shapley(&values)[index] - shapley(&squares)[index]).abs() < 1e-6);
        }
    }

    #[test]
    fn it_is_the_mean_over_every_order(values in game()) {
        prop_assume!(values.len() <= 32);
        let players = values.len().ilog2() as usize;
        let (mut sums, mut orders) = (vec![0.0; players], 0.0);
        each_order(&mut Vec::new(), players, &mut |order| {
            orders += 1.0;
            let mut group = 0;
            for player in order {
                sums[*player] += values[group | 1 << player] - values[group];
                group |= 1 << player;
            }
        });
        for (share, sum) in shapley(&values).iter().zip(sums) {
            prop_assert!((share - sum / orders).abs() < 1e-9);
        }
    }

    #[test]
    fn an_alliance_is_wholly_shared_and_its_parts_make_its_balance((partners, alliance) in any_alliance()) {
        let shared = shares(&partners, &alliance).unwrap();
        let sum: f64 = shared.partners.iter().map(|partner| partner.share).sum();
        prop_assert!((sum - shared.value).abs() < 1e-6);
        let brought: f64 = shared.partners.iter().map(PartnerShare::brought).sum();
        prop_assert!((brought - shared.common - shared.balance).abs() < 1e-6);
        prop_assert_eq!(shared.value, shared.balance.max(0.0));
        prop_assert!(shared.partners.iter().all(|partner| partner.share.is_finite()));
    }

    #[test]
    fn where_everybody_brings_more_than_they_cost_groups_grow_and_nobody_loses((partners, alliance) in any_alliance()) {
        let presence = alliance.cout_alliance * (1.0 - alliance.part_fixe) / partners.len() as f64;
        let partners: Vec<Partner> = partners
            .iter()
            .map(|partner| Partner { cout_seul: partner.cout_seul + presence, ..*partner })
            .collect();
        // Costs by head are met, so two groups that join save the common costs once: superadditive.
        let shared = shares(&partners, &alliance).unwrap();
        prop_assert!(shared.partners.iter().all(|partner| partner.share > -1e-6));
        prop_assert!(shared.objections.iter().all(|objection| objection.group.size() > 1));
    }

    #[test]
    fn every_objection_is_one_and_none_is_missed((partners, alliance) in any_alliance()) {
        let shared = shares(&partners, &alliance).unwrap();
        let value = |group: Group| {
            let members: Vec<usize> = group.members().collect();
            let sum = |each: fn(&Partner) -> f64| members.iter().map(|member| each(&partners[*member])).sum::<f64>();
            let heads = members.len() as f64 / partners.len() as f64;
            let cost = alliance.cout_alliance * (alliance.part_fixe + (1.0 - alliance.part_fixe) * heads);
            let worth = alliance.additionnalite * sum(|it| it.apports) + sum(|it| it.cout_seul) - cost
                + alliance.annuite * sum(|it| it.benefice_annuel) - alliance.ingenierie;
            if members.len() < 2 { 0.0 } else { worth.max(0.0) }
        };
        let last = (1_u16 << partners.len()) - 1;
        for bits in 1..last as u8 {
            let group = Group(bits);
            let theirs: f64 = group.members().map(|member| shared.partners[member].share).sum();
            let gain = value(group) - theirs;
            let found = shared.objections.iter().find(|objection| objection.group == group);
            match found {
                Some(objection) => prop_assert!((objection.gain - gain).abs() < 1e-6),
                None => prop_assert!(gain < 1e-6),
            }
        }
        prop_assert!(shared.objections.is_sorted_by(|one, other| one.gain >= other.gain));
    }
}

fn each_order(order: &mut Vec<usize>, players: usize, visit: &mut impl FnMut(&[usize])) {
    if order.len() == players {
        visit(order);
    }
    for player in 0..players {
        if !order.contains(&player) {
            order.push(player);
            each_order(order, players, visit);
            order.pop();
        }
    }
}

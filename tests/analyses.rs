//! The analyses over the calculators of the référentiel: that they agree with the models' own formulas, and hold
//! for every example.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use cap_commun::model::{
    Alliance, Asked, Crossing, DIMENSIONS, Estimate, Inputs, Model, POINTS, Partner, Strata,
    Threshold, compare_scenarios, crossing, distributions, functions, remedies, shares, tornado,
};
use cap_commun::referentiel::{MODELE, MODELS, PRIME};

fn node(model: &Model, id: &str) -> usize {
    model.node(id).unwrap()
}

fn estimates(model: &'static Model, values: &[(&str, f64)]) -> Vec<Estimate> {
    let mut inputs = Inputs::new(model);
    for (id, value) in values {
        inputs.set_by_id(id, [*value; 3]).unwrap();
    }
    inputs.estimates()
}

/// The test vector of the prime, whose uncertain inputs keep their presets.
fn project() -> Vec<Estimate> {
    estimates(
        &PRIME,
        &[
            ("ingenierie", 30_000.0),
            ("cout_alliance", 100_000.0),
            ("benevolat", 19_232.0),
            ("mecenat", 8000.0),
            ("nature", 5000.0),
            ("cofinancements", 40_000.0),
            ("benefice_annuel", 15_000.0),
            ("duree_usuelle", 2.0),
        ],
    )
}

#[test]
fn every_input_has_a_dimension_of_its_own() {
    for model in MODELS {
        assert!(model.inputs.len() <= DIMENSIONS, "{}", model.id);
    }
}

#[test]
fn the_range_of_a_prime_is_told_with_what_weighs_most() {
    let inputs = project();
    let situation = PRIME.situation(&inputs);
    let thresholds = [
        Threshold::Above(0.0),
        Threshold::AtLeast(4.0),
        Threshold::AtLeast(7.0),
    ];
    let asked = [
        Asked {
            output: node(&PRIME, "prime"),
            thresholds: &thresholds[..1],
        },
        Asked {
            output: node(&PRIME, "levier"),
            thresholds: &thresholds[1..],
        },
    ];
    let found = distributions(&situation, &asked, POINTS, &mut Strata::default());
    assert_eq!(
        (found[0].absent, found[0].shares.as_slice()),
        (0, [1.0].as_slice())
    );
    assert!((found[0].p10 - 60_979.0).abs() < 500.0 && (found[0].p90 - 122_044.0).abs() < 500.0);
    assert!((found[1].shares[0] - 0.523).abs() < 0.01 && found[1].shares[1] == 0.0);
    let bars = tornado(&situation, node(&PRIME, "prime"));
    let order: Vec<_> = bars.iter().map(|bar| PRIME.id_of(bar.input)).collect();
    assert_eq!(order, ["frugalite", "annees_gagnees", "additionnalite"]);
}

#[test]
fn break_even_finds_what_the_models_own_formula_says() {
    let (input, output, formula) = (
        node(&PRIME, "additionnalite"),
        node(&PRIME, "prime"),
        node(&PRIME, "seuil_additionnalite"),
    );
    let mut inputs = project();
    for (engineering, expected) in [(60_000.0, None), (130_000.0, Some(())), (180_000.0, None)] {
        inputs[node(&PRIME, "ingenierie")] = Estimate::exact(engineering);
        let situation = PRIME.situation(&inputs);
        let says = situation.central()[formula];
        let found = crossing(&situation, input, (0.0, 1.0), output, 0.0);
        match found {
            Crossing::At(value) => assert!((value - says).abs() < 1e-9),
            _ => assert!(says.is_nan(), "{engineering}: {found:?} {says}"),
        }
        assert_eq!(found.value().map(|_| ()), expected, "{engineering}");
    }
}

#[test]
fn every_example_can_be_analysed() {
    for model in MODELS {
        for example in model.examples {
            let inputs = Inputs::example(model, example).estimates();
            let situation = model.situation(&inputs);
            let ask = |output: &u16| Asked {
                output: usize::from(*output),
                thresholds: &[],
            };
            let asked: Vec<Asked> = model.results.iter().map(ask).collect();
            for (asked, found) in asked.iter().zip(distributions(
                &situation,
                &asked,
                POINTS,
                &mut Strata::default(),
            )) {
                let name = format!("{} {} {}", model.id, example.id, model.id_of(asked.output));
                let all_absent = found.absent == found.draws;
                let ordered = found.p10 <= found.p50 && found.p50 <= found.p90;
                assert!(ordered != all_absent, "{name}: {found:?}");
                assert!(
                    all_absent || found.histogram.is_some() || found.p10 == found.p90,
                    "{name}"
                );
                for bar in tornado(&situation, asked.output) {
                    assert!(
                        !bar.at_low.is_infinite() && !bar.at_high.is_infinite(),
                        "{name}"
                    );
                }
            }
        }
    }
}

#[test]
fn what_would_make_up_for_a_lost_subsidy_is_as_much_of_anything_else() {
    let before = estimates(
        &MODELE,
        &[
            ("subventions", 80_000.0),
            ("dons", 20_000.0),
            ("cotisations", 10_000.0),
        ],
    );
    let (subsidies, total) = (node(&MODELE, "subventions"), node(&MODELE, "ressources"));
    let mut after = before.clone();
    after[subsidies] = Estimate::exact(64_000.0);
    let target = MODELE.situation(&before).central()[total];
    let candidates = ["dons", "cotisations", "mecenat"].map(|id| {
        let input = node(&MODELE, id);
        (input, (MODELE.inputs[input].low, MODELE.inputs[input].high))
    });
    for remedy in remedies(&MODELE.situation(&after), &candidates, total, target) {
        assert!((remedy.added - 16_000.0).abs() < 1e-6, "{remedy:?}");
    }
    let rows = compare_scenarios(
        &[
            &MODELE.situation(&before).central(),
            &MODELE.situation(&after).central(),
        ],
        &[total],
    );
    assert_eq!(rows[0].differences, [0.0, -16_000.0]);
}

/// Two partners who bring together what the project does: what they share is its prime.
#[test]
fn partners_share_the_prime_that_the_model_computes() {
    let mut inputs = project();
    inputs[node(&PRIME, "cout_seuls")] = Estimate::exact(150_000.0);
    let central = PRIME.situation(&inputs).central();
    let value = |id| central[node(&PRIME, id)];
    let alliance = Alliance {
        additionnalite: value("additionnalite"),
        cout_alliance: value("cout_alliance"),
        part_fixe: 0.5,
        ingenierie: value("ingenierie"),
        annuite: functions::annuite(
            value("duree_usuelle"),
            value("annees_gagnees"),
            value("actualisation"),
        ),
    };
    let partners = [
        Partner {
            apports: 40_000.0,
            cout_seul: 90_000.0,
            benefice_annuel: 0.0,
        },
        Partner {
            apports: 32_232.0,
            cout_seul: 60_000.0,
            benefice_annuel: 15_000.0,
        },
    ];
    let shared = shares(&partners, &alliance).unwrap();
    assert!(
        (shared.value - value("prime")).abs() < 1e-6,
        "{} {}",
        shared.value,
        value("prime")
    );
}

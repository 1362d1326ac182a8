//! The calculators: golden cases as data in `tests/golden/`, and what holds whatever is filled in.
//!
//! A case gives inputs, and what some nodes must be in one reading of the uncertain ones: a number, or the reason
//! why there is none.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[path = "support/lanes.rs"]
mod lanes;

use cap_commun::Lang;
use cap_commun::catalogue::{Day, Facet};
use cap_commun::model::{
    Estimate, EstimateError, Function, InputError, InputProblem, Inputs, Model, Outcome, Reason,
    Token, explain, functions, outcome, reason,
};
use cap_commun::referentiel::{
    self, MODELE, MODELS, PRIME, Status, calculator_prime, coefficients,
};
use lanes::{LANES, Lanes};
use proptest::prelude::*;
use serde_json::Value;

fn node(model: &Model, id: &str) -> usize {
    model.node(id).unwrap_or_else(|| panic!("no node {id}"))
}

fn inputs(model: &'static Model, values: &Value) -> Inputs {
    let mut inputs = Inputs::new(model);
    for (id, value) in values.as_object().unwrap() {
        inputs.set_by_id(id, [value.as_f64().unwrap(); 3]).unwrap();
    }
    inputs
}

fn check(model: &'static Model, cases: &str) {
    let cases: Vec<Value> = serde_json::from_str(cases).unwrap();
    assert!(cases.len() >= 8, "{}: {} cases", model.id, cases.len());
    for case in cases {
        let why = case["why"].as_str().unwrap();
        let inputs = inputs(model, &case["inputs"]);
        let estimates = inputs.estimates();
        let situation = model.situation(&estimates);
        for (name, nodes) in [
            ("low", situation.low()),
            ("central", situation.central()),
            ("high", situation.high()),
        ] {
            let Some(expected) = case.get(name) else {
                continue;
            };
            for (id, expected) in expected.as_object().unwrap() {
                let found = outcome(model, &nodes, node(model, id));
                let agrees = match (expected.as_f64(), found) {
                    (Some(expected), Outcome::Value(found)) => {
                        (expected - found).abs() <= 1e-6 * expected.abs().max(1e-3)
                    }
                    (None, Outcome::Absent(found)) => said(model, expected) == found,
                    _ => false,
                };
                assert!(
                    agrees,
                    "{}, {name}: {why}\n{id}: expected {expected}, found {found:?}",
                    model.id
                );
            }
        }
    }
}

/// All nodes in the central reading.
fn central(inputs: &Inputs) -> Vec<f64> {
    inputs.model().situation(&inputs.estimates()).central()
}

fn said(model: &Model, expected: &Value) -> Reason {
    let at = |key: &str| node(model, expected[key].as_str().unwrap());
    if expected.get("zero").is_some() {
        Reason::Zero {
            node: at("node"),
            denominator: at("zero"),
        }
    } else if expected.get("outside").is_some() {
        Reason::Outside {
            node: at("outside"),
        }
    } else {
        Reason::Empty { input: at("empty") }
    }
}

#[test]
fn modele_gives_what_its_cases_say() {
    check(&MODELE, include_str!("golden/modele.json"));
}

#[test]
fn prime_gives_what_its_cases_say() {
    check(&PRIME, include_str!("golden/prime.json"));
}

#[test]
fn the_ids_of_the_inputs_and_of_the_results_are_public() {
    let ids = |nodes: &[u16], model: &Model| -> Vec<&str> {
        nodes.iter().map(|one| model.id_of((*one).into())).collect()
    };
    for id in [
        "valeur_benevolat",
        "richesses_non_monetaires",
        "ressources",
        "valeur_totale",
        "part_humaine",
        "part_financiere",
        "part_alliances",
        "dependance",
        "diversite",
        "sources_effectives",
        "part_activite",
        "part_publique",
        "mobilisation",
        "poids_non_monetaire",
        "etp_benevoles",
        "mois_couverture",
        "ouverture",
        "reciprocite",
    ] {
        assert!(ids(MODELE.results, &MODELE).contains(&id), "{id}");
    }
    for id in [
        "valeur_liens",
        "valeur_frugalite",
        "valeur_durabilite",
        "valeur_brute",
        "prime",
        "levier",
        "repere_seed",
        "repere_anpp",
        "seuil_additionnalite",
    ] {
        assert!(ids(PRIME.results, &PRIME).contains(&id), "{id}");
    }
    for other in [
        "action_publique",
        "personnes",
        "economie_productive",
        "economie_financiere",
        "economie_connaissance",
        "services_publics",
    ] {
        for way in ["vers", "depuis"] {
            let id = format!("lien_{other}_{way}");
            assert!(MODELE.input(node(&MODELE, &id)).unwrap().integer, "{id}");
        }
    }
}

#[test]
fn what_is_given_is_checked_and_named() {
    let mut inputs = Inputs::new(&PRIME);
    let mut refused = |id: &str, low: f64, central: f64, high: f64| {
        inputs.set_by_id(id, [low, central, high]).unwrap_err()
    };
    let error = |field: &str, problem| InputError {
        field: field.to_owned(),
        problem,
    };
    assert_eq!(
        refused("ingénierie", 1.0, 1.0, 1.0),
        error("ingénierie", InputProblem::Unknown)
    );
    // A result is no input.
    assert_eq!(
        refused("prime", 1.0, 1.0, 1.0),
        error("prime", InputProblem::Unknown)
    );
    assert_eq!(
        refused("additionnalite", 0.5, 0.5, 1.5),
        error("additionnalite", InputProblem::TooHigh(1.0))
    );
    assert_eq!(
        refused("ingenierie", -1.0, 0.0, 0.0),
        error("ingenierie", InputProblem::TooLow(0.0))
    );
    assert_eq!(
        refused("benevolat", 3.0, 2.0, 4.0),
        error(
            "benevolat",
            InputProblem::Estimate(EstimateError::LowAboveCentral)
        )
    );
    assert_eq!(
        refused("benevolat", 1.0, f64::NAN, 4.0),
        error(
            "benevolat",
            InputProblem::Estimate(EstimateError::NotFinite)
        )
    );
    assert_eq!(
        refused("benevolat", 1.0, 2.0, f64::INFINITY),
        error(
            "benevolat",
            InputProblem::Estimate(EstimateError::NotFinite)
        )
    );
    let benevolat = node(&PRIME, "benevolat");
    assert_eq!(
        inputs.set(benevolat, Estimate::ABSENT),
        Err(InputProblem::Empty)
    );
    let mut links = Inputs::new(&MODELE);
    assert_eq!(
        links.set_by_id("lien_personnes_vers", [1.5; 3]),
        Err(error("lien_personnes_vers", InputProblem::NotWhole))
    );
    assert_eq!(
        inputs,
        Inputs::new(&PRIME),
        "what is refused changes nothing"
    );
}

#[test]
fn an_optional_input_can_be_emptied_again() {
    let mut inputs = Inputs::new(&PRIME);
    let cost = node(&PRIME, "cout_seuls");
    inputs.set(cost, Estimate::exact(5.0)).unwrap();
    assert_eq!(inputs.given(cost), Some(Estimate::exact(5.0)));
    inputs.set(cost, Estimate::ABSENT).unwrap();
    assert_eq!(inputs.given(cost), None);
    assert!(inputs.estimates()[cost].is_absent());
}

#[test]
fn a_preset_follows_the_inputs_that_it_reads_until_it_is_given() {
    let mut inputs = Inputs::new(&PRIME);
    let (usual, gained) = (
        node(&PRIME, "duree_usuelle"),
        node(&PRIME, "annees_gagnees"),
    );
    inputs
        .set(usual, Estimate::new(1.0, 5.0, 9.0).unwrap())
        .unwrap();
    let expected = Estimate::new(0.0, 5.0, 10.0).unwrap();
    assert_eq!(inputs.estimates()[gained], expected);
    inputs.set(gained, Estimate::exact(1.0)).unwrap();
    assert_eq!(inputs.estimates()[gained], Estimate::exact(1.0));
}

#[test]
fn a_profile_may_call_an_input_otherwise() {
    let sales = MODELE.input(node(&MODELE, "usagers_ventes")).unwrap();
    let title = |profile: &str| {
        let profile = Facet::Profil.index_of(profile);
        assert!(profile.is_some());
        sales.title_for(profile).of(Lang::Fr)
    };
    assert_eq!(title("ass"), "Usagers et ventes");
    assert_eq!(title("ent"), "Ventes à des clients privés");
    assert_eq!(sales.title_for(None).of(Lang::Fr), "Usagers et ventes");
}

#[test]
fn every_example_has_all_its_first_results() {
    for model in MODELS {
        assert_eq!(model.examples.len(), 5, "{}", model.id);
        for example in model.examples {
            let nodes = central(&Inputs::example(model, example));
            let first = model.results.iter().take(3);
            for result in first.map(|result| usize::from(*result)) {
                assert!(
                    !nodes[result].is_nan(),
                    "{}, {}: {}",
                    model.id,
                    example.id,
                    model.id_of(result)
                );
            }
        }
    }
}

#[test]
fn a_coefficient_is_old_after_eighteen_months_if_somebody_revises_it() {
    let smic = referentiel::coefficient("smic_brut").unwrap();
    let old = |id: &str, day: &str| {
        let coefficient = referentiel::coefficient(id).unwrap();
        coefficient.is_old(Day::parse(day).unwrap())
    };
    assert_eq!(
        (smic.value, smic.from),
        (Estimate::exact(12.02), "2026-01-01")
    );
    assert!(!old("smic_brut", "2026-11-21"));
    assert!(!old("smic_brut", "2027-07-31"));
    assert!(old("smic_brut", "2027-08-01"));
    assert!(old("volontaire_mensuel", "2026-11-21"));
    assert!(!old("coefficient_expertise", "2126-01-01"));
    for coefficient in coefficients() {
        assert!(Day::parse(coefficient.from).is_some(), "{}", coefficient.id);
        let sourced = coefficient.source.is_some();
        assert!(
            sourced || coefficient.status == Status::Hypothese,
            "{}",
            coefficient.id
        );
    }
}

#[test]
fn a_result_opens_down_to_its_inputs_and_their_sources() {
    let nodes = central(&Inputs::new(&MODELE));
    let top = explain(&MODELE, &nodes, node(&MODELE, "part_humaine"));
    assert_eq!(
        top.formula().unwrap().tokens,
        [
            Token::Node(node(&MODELE, "pilier_humain") as u16),
            Token::Sign("÷"),
            Token::Node(node(&MODELE, "valeur_totale") as u16),
        ]
    );
    assert_eq!(top.line().count(), 3);
    let below = top.below();
    let titles: Vec<&str> = below
        .iter()
        .map(|one| one.title().unwrap().of(Lang::Fr))
        .collect();
    assert_eq!(titles[0], "Richesses humaines");
    let smic = below
        .iter()
        .find(|one| one.model.id_of(one.node) == "smic_horaire")
        .unwrap();
    assert_eq!(smic.status(), Some(Status::Publie));
    assert_eq!(smic.source().unwrap().id, "smic-2026");
    assert_eq!(smic.input().unwrap().date, Some("2026-01-01"));
    let mut unique = titles.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), titles.len(), "each node once");
}

#[test]
fn a_value_weighs_only_where_something_is_counted_by_it() {
    let weighs = |values: &Value, id: &str| {
        let estimates = inputs(&MODELE, values).estimates();
        MODELE.situation(&estimates).weighs(node(&MODELE, id))
    };
    let nothing = serde_json::json!({});
    let months = serde_json::json!({ "volontaires_mois": 8 });
    let hours = serde_json::json!({ "heures_execution": 900 });
    assert!(!weighs(&nothing, "volontaire_valeur_mensuelle"));
    assert!(weighs(&months, "volontaire_valeur_mensuelle"));
    assert!(!weighs(&months, "smic_horaire"));
    assert!(weighs(&hours, "smic_horaire"));
}

#[test]
fn an_evaluator_leaves_too_few_nodes_alone() {
    let mut nodes = vec![1.0; PRIME.len() - 1];
    (PRIME.evaluate)(&mut nodes);
    assert!(nodes.iter().all(|value| *value == 1.0));
}

#[test]
fn a_function_of_eight_situations_is_the_same_as_one_by_one() {
    use functions::{choose, less, min, over};
    let a = [1.0, -2.0, 0.0, f64::NAN, 5.5, 1e9, -0.5, 3.0];
    let b = [0.0, 2.0, 0.0, 1.0, f64::NAN, 3.0, -0.5, 7.0];
    let check = |lanes: Lanes, one: fn(f64, f64) -> f64| {
        for index in 0..LANES {
            let expected = one(a[index], b[index]);
            let found = lanes.0[index];
            assert!(
                found == expected || found.is_nan() && expected.is_nan(),
                "{index}"
            );
        }
    };
    check(over(Lanes(a), Lanes(b)), over);
    check(min(Lanes(a), Lanes(b)), min);
    check(less(Lanes(a), Lanes(b)), less);
    check(Lanes(a) + Lanes(b) * Lanes(a) - -Lanes(b), |a, b| {
        a + b * a - -b
    });
    check(choose(Lanes(a), Lanes(b), Lanes(a)), |a, b| choose(a, b, a));
}

/// Any value of an input: its ends are as likely as what is between.
fn any_value(low: f64, high: f64, integer: bool, optional: bool) -> BoxedStrategy<f64> {
    let between = (low..=high).prop_map(move |value| if integer { value.round() } else { value });
    let near = (0.0..=1.0_f64).prop_map(move |part| {
        let value = low + (high - low).min(100_000.0) * part;
        if integer { value.round() } else { value }
    });
    let empty = if optional { f64::NAN } else { low };
    prop_oneof![3 => Just(low), 1 => Just(high), 2 => between, 4 => near, 1 => Just(empty)].boxed()
}

fn any_inputs(model: &'static Model) -> impl Strategy<Value = Vec<f64>> {
    let values: Vec<_> = model
        .inputs
        .iter()
        .map(|input| any_value(input.low, input.high, input.integer, input.optional))
        .collect();
    values
}

fn holds(model: &'static Model, values: &[f64]) -> Result<Vec<f64>, TestCaseError> {
    let mut inputs = Inputs::new(model);
    for (node, value) in values.iter().enumerate() {
        prop_assert_eq!(inputs.set(node, Estimate::exact(*value)), Ok(()));
    }
    let nodes = central(&inputs);
    for (node, value) in nodes.iter().enumerate() {
        prop_assert!(!value.is_infinite(), "{}: {}", model.id_of(node), value);
        let reason = reason(model, &nodes, node);
        prop_assert_eq!(reason.is_some(), value.is_nan(), "{}", model.id_of(node));
        match reason {
            Some(Reason::Zero { denominator, .. }) => prop_assert_eq!(nodes[denominator], 0.0),
            Some(Reason::Empty { input }) => prop_assert!(nodes[input].is_nan()),
            Some(Reason::Outside { node }) => {
                prop_assert!(
                    model
                        .formula(node)
                        .unwrap()
                        .tokens
                        .contains(&Token::Function(Function::Within))
                );
            }
            None => {}
        }
    }
    Ok(nodes)
}

proptest! {
    #[test]
    fn any_socio_economic_model_is_finite_explained_and_makes_a_whole(values in any_inputs(&MODELE)) {
        let nodes = holds(&MODELE, &values)?;
        let value = |id: &str| nodes[node(&MODELE, id)];
        if value("valeur_totale") > 0.0 {
            let parts = [value("part_humaine"), value("part_financiere"), value("part_alliances")];
            prop_assert!((parts.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{:?}", parts);
            prop_assert!(parts.iter().all(|part| *part >= -1e-12), "{:?}", parts);
        } else {
            prop_assert!(value("part_humaine").is_nan());
        }
    }

    #[test]
    fn any_alliance_is_finite_explained_and_adds_up(values in any_inputs(&PRIME)) {
        let nodes = holds(&PRIME, &values)?;
        let value = |id: &str| nodes[node(&PRIME, id)];
        let parts = value("valeur_liens") + value("valeur_frugalite") + value("valeur_durabilite");
        prop_assert!((parts - value("valeur_brute")).abs() <= 1e-9 * parts.abs().max(1.0));
        prop_assert!(value("prime_public") <= value("prime"));
    }

    #[test]
    fn eight_alliances_at_once_are_the_same_as_one_by_one(all in prop::collection::vec(any_inputs(&PRIME), LANES)) {
        let mut lanes = vec![Lanes([f64::NAN; LANES]); PRIME.len()];
        for (lane, values) in all.iter().enumerate() {
            for (node, value) in values.iter().enumerate() {
                lanes[node].0[lane] = *value;
            }
        }
        calculator_prime::evaluate(&mut lanes);
        for (lane, values) in all.iter().enumerate() {
            let inputs: Vec<Estimate> = values.iter().copied().map(Estimate::exact).collect();
            for (node, value) in PRIME.situation(&inputs).central().into_iter().enumerate() {
                let found = lanes[node].0[lane];
                prop_assert!(found == value || (found.is_nan() && value.is_nan()), "{}", PRIME.id_of(node));
            }
        }
    }
}

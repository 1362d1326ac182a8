//! The calculators as plain data: what comes in is read or refused by name, what goes out holds all that was computed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use cap_commun::Lang;
use cap_commun::model::{Evaluation, Inputs, NamedPartner, POINTS, Strata};
use cap_commun::referentiel::{MODELE, MODELS, PRIME};
use cap_commun::share::decode_inputs;
use cap_commun::wire::{
    Context, calculator_change, calculator_csv, calculator_document, decoded_inputs, describe,
    evaluation, read_inputs, read_options, read_partners, trajectory,
};
use serde_json::{Value, json};
use support::{fields, given, read_back};

const CONTEXT: Context = Context {
    lang: Lang::Fr,
    date: "2026-11-21",
    territoire: Some("Pays d’Ici"),
};

/// A made-up project whose figures were worked out by hand.
fn project() -> Value {
    json!({
        "ingenierie": 30000, "cout_alliance": 100000, "benevolat": 19232, "mecenat": 8000, "nature": 5000,
        "cofinancements": 40000, "benefice_annuel": 15000, "duree_usuelle": 2,
    })
}

fn prime(values: &Value) -> Inputs {
    read_inputs(&PRIME, &fields(values)).unwrap()
}

fn partners() -> Vec<NamedPartner> {
    let all = json!([
        { "nom": "Commune", "modele": "action_publique", "apports": 40000, "cout_seul": 70000 },
        { "nom": "Les Mésanges", "modele": "economie_engagement", "apports": 24232, "cout_seul": 50000, "benefice_annuel": 15000 },
        { "nom": "", "apports": 8000, "cout_seul": 30000 },
    ]);
    read_partners(&given(&all), "partners").unwrap()
}

fn near(found: &Value, expected: f64, relative: f64) {
    let found = found
        .as_f64()
        .unwrap_or_else(|| panic!("{found}, {expected}"));
    assert!(
        (found - expected).abs() <= relative * expected.abs(),
        "{found} {expected}"
    );
}

#[test]
fn the_made_up_project_gives_its_published_figures() {
    let own = Evaluation::new(&prime(&project()), &[], 1000);
    let wire = read_back(&evaluation(&own, None, true));
    for (column, [gross, premium, lever]) in [
        ("bas", [21670.0, -8330.0, 0.722]),
        ("central", [120_394.0, 90_394.0, 4.013]),
        ("haut", [224_788.0, 194_788.0, 7.493]),
    ] {
        let results = &wire["columns"][column];
        near(&results["valeur_brute"], gross, 1e-4);
        near(&results["prime"], premium, 1e-4);
        near(&results["levier"], lever, 2e-3);
    }
    assert_eq!(wire["results"], wire["columns"]["central"]);
    let range = &wire["range"]["prime"];
    assert_eq!(range["draws"], 1000);
    assert_eq!(range["chances"][0]["above"], 0);
    assert_eq!(wire["range"]["levier"]["chances"][1]["atLeast"], 7);
    assert!(range["p10"].as_f64() < range["p50"].as_f64());
    let weighed: Vec<&str> = wire["tornado"]["prime"]
        .as_array()
        .unwrap()
        .iter()
        .map(|bar| bar["input"].as_str().unwrap())
        .collect();
    assert_eq!(weighed.len(), 3, "{weighed:?}");
    assert_eq!(wire["shares"], Value::Null);
}

#[test]
fn some_results_can_be_asked_for_alone() {
    let inputs = prime(&project());
    let options = json!({ "results": ["levier", "prime", "levier"], "explain": false });
    let options = read_options(&PRIME, &fields(&options)).unwrap();
    let own = Evaluation::of(&inputs, &[], 10, options.results, &mut Strata::default());
    let wire = read_back(&evaluation(&own, None, options.explain));
    for key in ["results", "range", "tornado"] {
        let ids: Vec<&String> = wire[key].as_object().unwrap().keys().collect();
        assert_eq!(ids, ["levier", "prime"], "{key}");
    }
    assert_eq!(wire["explain"], Value::Null);
}

#[test]
fn values_leave_as_they_are() {
    let inputs = prime(&json!({ "ingenierie": 12_345.678_9, "actualisation": 0.0275 }));
    let wire = read_back(&evaluation(&Evaluation::new(&inputs, &[], 1), None, true));
    assert_eq!(wire["inputs"]["ingenierie"], 12_345.678_9);
    assert_eq!(wire["inputs"]["actualisation"], 0.0275);
    assert_eq!(
        wire["inputs"]["additionnalite"],
        json!({ "bas": 0.3, "central": 0.6, "haut": 1 })
    );
    assert_eq!(wire["inputs"]["cout_seuls"], Value::Null);
}

#[test]
fn an_absent_result_says_why_in_both_languages() {
    let own = Evaluation::new(&Inputs::new(&PRIME), &[], 10);
    let wire = read_back(&evaluation(&own, None, true));
    let absent = &wire["results"]["levier"]["absent"];
    assert_eq!(
        (&absent["reason"], &absent["node"]),
        (&json!("zero"), &json!("ingenierie"))
    );
    assert!(!absent["message"]["fr"].as_str().unwrap().is_empty());
    assert_ne!(absent["message"]["fr"], absent["message"]["en"]);
    assert_eq!(wire["range"]["levier"]["p50"], Value::Null);
    let french = read_back(&evaluation(&own, Some(Lang::Fr), true));
    assert_eq!(
        french["results"]["levier"]["absent"]["message"]
            .as_object()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn an_explanation_goes_down_to_the_inputs() {
    fn leaves(step: &Value, into: &mut Vec<String>) {
        match step.get("reads") {
            Some(reads) => reads
                .as_array()
                .unwrap()
                .iter()
                .for_each(|read| leaves(read, into)),
            None => into.push(step["id"].as_str().unwrap().to_owned()),
        }
    }
    for model in MODELS {
        let example = Inputs::example(model, &model.examples[0]);
        let wire = read_back(&evaluation(&Evaluation::new(&example, &[], 1), None, true));
        for (id, step) in wire["explain"].as_object().unwrap() {
            assert_eq!(step["id"], **id);
            let mut inputs = Vec::new();
            leaves(step, &mut inputs);
            assert!(!inputs.is_empty(), "{id}");
            assert!(
                inputs
                    .iter()
                    .all(|input| wire["inputs"].get(input).is_some()),
                "{id}"
            );
        }
        let size = wire.to_string().len();
        assert!(size < 400_000, "{}: {size}", model.id);
    }
}

#[test]
fn shares_add_up_to_the_alliances_value() {
    let own = Evaluation::new(&prime(&project()), &partners(), 1);
    let shares = &read_back(&evaluation(&own, None, true))["shares"];
    let all = shares["partners"].as_array().unwrap();
    let sum: f64 = all
        .iter()
        .map(|partner| partner["part"].as_f64().unwrap())
        .sum();
    near(&shares["value"], sum, 1e-9);
    assert_eq!(all[0]["modele"], "action_publique");
    assert_eq!(all[2]["modele"], Value::Null);
}

#[test]
fn a_document_holds_everything_and_its_code_opens_it_again() {
    for model in MODELS {
        for example in model.examples {
            let inputs = Inputs::example(model, example);
            let document = read_back(&calculator_document(
                &Evaluation::new(&inputs, &partners(), 200),
                &CONTEXT,
            ));
            assert_eq!(document["format"], "cap-commun/calculateur");
            assert_eq!(
                (&document["version"], &document["date"]),
                (&json!(1), &json!("2026-11-21"))
            );
            assert_eq!(
                document["inputs"].as_array().unwrap().len(),
                model.inputs.len()
            );
            assert_eq!(
                document["results"].as_array().unwrap().len(),
                model.results.len()
            );
            let known = |source: &Value| {
                document["sources"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|own| own["id"] == *source)
            };
            for one in ["inputs", "results"]
                .into_iter()
                .flat_map(|key| document[key].as_array().unwrap())
            {
                assert!(one["source"].is_null() || known(&one["source"]), "{one}");
                assert!(
                    one["status"].is_string()
                        || one["given"] == true
                        || one["value"].is_null()
                        || one["value"] == 0,
                    "{one}"
                );
            }
            let decoded = decode_inputs(document["code"].as_str().unwrap()).unwrap();
            assert_eq!((decoded.inputs, decoded.partners), (inputs, partners()));
        }
    }
}

#[test]
fn a_table_has_a_row_for_each_fact() {
    let own = Evaluation::new(&prime(&project()), &partners(), 200);
    let table = calculator_csv(&own, &CONTEXT);
    assert!(table.starts_with(
        "\u{feff}section;id;libelle;unite;valeur;bas;haut;p10;p50;p90;statut;source;texte\r\n"
    ));
    let rows = |section: &str| {
        table
            .lines()
            .filter(|line| line.starts_with(&[section, ";"].concat()))
            .count()
    };
    assert_eq!(rows("donnee"), PRIME.inputs.len());
    assert_eq!(rows("resultat"), PRIME.results.len());
    assert_eq!((rows("poids"), rows("partenaire")), (3, 3));
    let premium = table
        .lines()
        .find(|line| line.starts_with("resultat;prime;"))
        .unwrap();
    assert!(premium.contains(";\"-8330,4\";"), "{premium}");
    for line in table.lines() {
        let mut quoted = false;
        let cells = line.chars().filter(|letter| {
            quoted ^= *letter == '"';
            *letter == ';' && !quoted
        });
        assert_eq!(cells.count(), 12, "{line}");
    }
}

#[test]
fn events_say_the_inputs_the_results_and_the_code() {
    let inputs = prime(&project());
    let change = calculator_change(&inputs, &partners(), Lang::Fr);
    let event = read_back(&cap_commun::wire::Json::Object(change));
    assert_eq!(
        decode_inputs(event["code"].as_str().unwrap())
            .unwrap()
            .inputs,
        inputs
    );
    assert_eq!(event["inputs"]["ingenierie"], 30000);
    near(&event["results"]["repere_seed"], 210_000.0, 1e-12);
}

#[test]
fn an_opened_code_is_what_can_be_encoded_again() {
    let inputs =
        prime(&json!({ "ingenierie": 5, "cout_seuls": { "bas": 1, "central": 2, "haut": 3 } }));
    let code = cap_commun::share::encode_inputs(&inputs, &partners());
    let wire = read_back(&decoded_inputs(&decode_inputs(&code).unwrap()));
    assert_eq!(wire["model"], "prime");
    assert_eq!(prime(&wire["inputs"]), inputs);
    assert_eq!(
        read_partners(&given(&wire["partners"]), "partners").unwrap(),
        partners()
    );
    assert_eq!((&wire["dropped"], &wire["added"]), (&json!([]), &json!([])));
}

#[test]
fn what_is_not_exactly_an_input_is_refused_by_name() {
    for (values, code, field) in [
        (
            json!({ "nulle_part": 1 }),
            "input.unknown",
            "inputs.nulle_part",
        ),
        (
            json!({ "ingenierie": -1 }),
            "input.range",
            "inputs.ingenierie",
        ),
        (
            json!({ "ingenierie": "1" }),
            "input.type",
            "inputs.ingenierie",
        ),
        (
            json!({ "ingenierie": [1] }),
            "input.type",
            "inputs.ingenierie",
        ),
        (
            json!({ "ingenierie": null }),
            "input.empty",
            "inputs.ingenierie",
        ),
        (
            json!({ "ingenierie": { "bas": 1, "central": 2 } }),
            "input.type",
            "inputs.ingenierie",
        ),
        (
            json!({ "ingenierie": { "bas": 3, "central": 2, "haut": 4 } }),
            "input.order",
            "inputs.ingenierie",
        ),
    ] {
        let error = read_inputs(&PRIME, &fields(&values)).unwrap_err();
        assert_eq!((error.code, error.field.as_str()), (code, field));
        assert!(!error.message.fr.is_empty() && error.message.fr != error.message.en);
    }
    let error = read_inputs(&MODELE, &fields(&json!({ "lien_personnes_vers": 1.5 }))).unwrap_err();
    assert_eq!(error.code, "input.whole");
    assert_eq!(prime(&json!({ "cout_seuls": null })), Inputs::new(&PRIME));
    for (options, code, field) in [
        (json!({ "draws": 0 }), "input.type", "options.draws"),
        (
            json!({ "draws": POINTS + 1 }),
            "input.type",
            "options.draws",
        ),
        (json!({ "lang": "de" }), "input.type", "options.lang"),
        (json!({ "explain": 1 }), "input.type", "options.explain"),
        (
            json!({ "results": "prime" }),
            "input.type",
            "options.results",
        ),
        (
            json!({ "results": ["apports"] }),
            "result.unknown",
            "options.results",
        ),
        (json!({ "tirages": 3 }), "option.unknown", "options.tirages"),
        (
            json!({ "partners": [{}] }),
            "partners.count",
            "options.partners",
        ),
        (
            json!({ "partners": [{}, {}, {}, {}, {}, {}, {}, {}, {}] }),
            "partners.count",
            "options.partners",
        ),
        (
            json!({ "partners": [{}, { "modele": "autre" }] }),
            "query.value",
            "options.partners.1.modele",
        ),
        (
            json!({ "partners": [{}, { "apports": -3 }] }),
            "input.type",
            "options.partners.1.apports",
        ),
        (
            json!({ "partners": [{}, { "apport": 3 }] }),
            "input.unknown",
            "options.partners.1.apport",
        ),
    ] {
        let error = read_options(&PRIME, &fields(&options)).unwrap_err();
        assert_eq!((error.code, error.field.as_str()), (code, field));
    }
}

#[test]
fn everything_known_of_a_calculator_is_described() {
    let all = read_back(&describe());
    let models = all["models"].as_array().unwrap();
    assert_eq!(models.len(), MODELS.len());
    let units = all["units"].as_array().unwrap();
    for (model, own) in models.iter().zip(MODELS) {
        assert_eq!(model["id"], own.id);
        for input in model["inputs"].as_array().unwrap() {
            assert!(
                units.iter().any(|unit| unit["id"] == input["unit"]),
                "{input}"
            );
            assert!(input["min"].as_f64() < input["max"].as_f64());
        }
        for example in model["examples"].as_array().unwrap() {
            assert!(read_inputs(own, &fields(&example["inputs"])).is_ok());
        }
    }
    let coefficients = all["coefficients"].as_array().unwrap();
    assert!(
        coefficients
            .iter()
            .any(|own| own["id"] == "smic_brut" && own["value"] == 12.02)
    );
    assert_eq!(all["trajectories"]["levers"]["action"]["strategique"], 0.6);
}

#[test]
fn trajectories_are_read_both_ways() {
    let there = |given: Value| trajectory(&fields(&given)).map(|found| read_back(&found));
    let found = there(json!({ "gestion": 100, "action": 0, "vision": 0 })).unwrap();
    assert_eq!(
        found["horizons"],
        json!({ "tactique": 0.6, "strategique": 0.25, "prospective": 0.15 })
    );
    let back =
        there(json!({ "horizons": { "tactique": 60, "strategique": 25, "prospective": 15 } }))
            .unwrap();
    assert_eq!(
        (&back["gestion"], &back["clipped"]),
        (&json!(1), &json!(false))
    );
    let far = there(json!({ "horizons": { "tactique": 1, "strategique": 0, "prospective": 0 } }))
        .unwrap();
    assert_eq!(far["clipped"], true);
    for (wrong, code, field) in [
        (json!({}), "input.type", "gestion"),
        (json!({ "gestion": 1, "action": 1 }), "input.type", "vision"),
        (
            json!({ "gestion": 0, "action": 0, "vision": 0 }),
            "trajectory.parts",
            "parts",
        ),
        (
            json!({ "gestion": -1, "action": 1, "vision": 1 }),
            "trajectory.parts",
            "parts",
        ),
        (
            json!({ "gestion": 1, "action": 1, "vision": 1, "autre": 1 }),
            "input.unknown",
            "autre",
        ),
        (json!({ "horizons": 3 }), "input.type", "horizons"),
        (
            json!({ "horizons": { "tactique": 0, "strategique": 0, "prospective": 0 } }),
            "trajectory.parts",
            "horizons",
        ),
    ] {
        let error = there(wrong).unwrap_err();
        assert_eq!((error.code, error.field.as_str()), (code, field));
    }
}

//! Wire formats: what a host reads, what a developer is told, what a spreadsheet opens.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use cap_commun::catalogue::{Query, recommend};
use cap_commun::questionnaire::{Answer, Answers, assess, compare};
use cap_commun::referentiel::{FACETS, FIGURES, SOURCES, questionnaires};
use cap_commun::wire::{self, Context, Json, WireError};
use cap_commun::{Lang, share};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::{answers_to, any_answers, fields, questionnaire, read_back};

const CONTEXT: Context = Context {
    lang: Lang::Fr,
    date: "2026-11-21",
    territoire: Some("Pays de l'Our; \"Nord\""),
};

fn read(answers: Value) -> Result<Answers, WireError> {
    wire::read_answers(questionnaire("maturite"), &fields(&answers))
}

fn refused<T: std::fmt::Debug>(result: Result<T, WireError>) -> (&'static str, String) {
    let error = result.unwrap_err();
    for message in [&error.message.fr, &error.message.en] {
        assert!(!message.is_empty() && !message.contains('{'), "{message}");
    }
    (error.code, error.field)
}

#[test]
fn answers_are_read_from_plain_json() {
    let answers = read(
        json!({"connaissance": 2, "profil": "col", "besoin": "M2", "preuve": null, "moyens": "3"}),
    )
    .unwrap();
    let at = |id: &str| answers.get(answers.questionnaire().index_of(id).unwrap());
    assert_eq!(at("connaissance"), Answer::Chosen(2));
    assert_eq!(at("profil"), Answer::Chosen(0));
    assert_eq!(at("besoin"), Answer::Chosen(1));
    assert_eq!(at("preuve"), Answer::Unknown);
    assert_eq!(at("moyens"), Answer::Chosen(3));
    assert_eq!(at("competences"), Answer::Unanswered);
}

#[test]
fn what_is_not_exactly_an_answer_is_refused_by_name() {
    let named = |code, field: &str| (code, field.to_owned());
    for wrong in [
        json!(4),
        json!(-1),
        json!(1.5),
        json!(1e300),
        json!("4"),
        json!(""),
    ] {
        assert_eq!(
            refused(read(json!({"preuve": wrong}))),
            named("answer.range", "answers.preuve")
        );
    }
    for wrong in [json!(true), json!([1]), json!({"a": [1]})] {
        assert_eq!(
            refused(read(json!({"preuve": wrong}))),
            named("answer.type", "answers.preuve")
        );
    }
    assert_eq!(
        refused(read(json!({"profil": 0}))),
        named("answer.type", "answers.profil")
    );
    assert_eq!(
        refused(read(json!({"profil": "COL"}))),
        named("answer.range", "answers.profil")
    );
    assert_eq!(
        refused(read(json!({"Preuve": 1}))),
        named("answer.question", "answers.Preuve")
    );
    assert_eq!(
        refused(wire::questionnaire("prime")),
        named("questionnaire.unknown", "questionnaire")
    );
}

#[test]
fn a_query_is_read_by_the_facets_own_ids() {
    let query = wire::read_query(&fields(&json!({
        "objectif": "O3", "niveau": "M4", "profil": "cit", "temps": "heures_7", "levier": "L7", "medoc": "Co", "date": "2026-11-21"
    })));
    let query = query.unwrap();
    assert_eq!(
        (query.objectif, query.maturite, query.profil, query.temps),
        (Some(2), Some(3), Some(5), Some(3))
    );
    assert_eq!(
        (query.levier, query.medoc, query.today.is_some()),
        (Some(6), Some(4), true)
    );
    assert_eq!(
        wire::read_query(&fields(&json!({"profil": null}))),
        Ok(Query::default())
    );
    let refusals = [
        (json!({"maturite": "M1"}), "query.field", "query.maturite"),
        (json!({"profil": "x"}), "query.value", "query.profil"),
        (json!({"profil": 1}), "input.type", "query.profil"),
        (json!({"date": "21/11/2026"}), "input.type", "query.date"),
    ];
    for (wrong, code, field) in refusals {
        assert_eq!(
            refused(wire::read_query(&fields(&wrong))),
            (code, field.to_owned())
        );
    }
}

#[test]
fn a_refused_code_says_why_in_both_languages() {
    for (code, expected) in [
        ("", "code.empty"),
        ("é", "code.character"),
        ("A", "code.length"),
        ("1G8W-0A3K", "code.checksum"),
    ] {
        let error = share::decode(code).map_err(WireError::from);
        assert_eq!(refused(error), (expected, "code".to_owned()));
    }
    let newer = WireError::from(share::DecodeError::Newer(7)).message;
    assert!(
        newer.fr.contains('7') && newer.en.contains('7'),
        "{newer:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn answers_written_are_read_back(answers in any_answers()) {
        let decoded = share::decode(&share::encode(&answers)).unwrap();
        let state = read_back(&wire::decoded(&decoded));
        let again = wire::read_answers(answers.questionnaire(), &fields(&state["answers"])).unwrap();
        prop_assert_eq!(again, answers);
    }

    #[test]
    fn every_table_has_rows_of_one_length_and_no_formula(answers in any_answers(), english in any::<bool>()) {
        let context = Context { lang: if english { Lang::En } else { Lang::Fr }, ..CONTEXT };
        let rows = parse(&wire::csv(&answers, &assess(&answers), &context));
        prop_assert!(rows.iter().all(|row| row.len() == 5), "{rows:?}");
        prop_assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
        prop_assert_eq!(rows.iter().filter(|row| row[0] == "reponse").count(), answers.questionnaire().questions.len());
        prop_assert!(rows.iter().any(|row| row[0] == "source"));
    }

    #[test]
    fn a_comparison_table_counts_everyone(people in proptest::collection::vec(answers_to(questionnaire("maturite")), 2..=5)) {
        let comparison = compare(&people).unwrap();
        let rows = parse(&wire::comparison_csv(questionnaire("maturite"), &comparison, &CONTEXT));
        prop_assert!(rows.iter().all(|row| row.len() == 9));
        let places: usize = rows.iter().filter(|row| row[0] == "lieu").map(|row| row[8].parse::<usize>().unwrap()).sum();
        prop_assert_eq!(places, people.len());
    }
}

/// RFC 4180 with semicolons, after the byte-order mark.
fn parse(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').unwrap();
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match (quoted, letter) {
            (true, '"') if letters.peek() == Some(&'"') => cell.extend(letters.next()),
            (_, '"') => quoted = !quoted,
            (false, ';') => row.push(std::mem::take(&mut cell)),
            (false, '\r') => assert_eq!(letters.peek(), Some(&'\n')),
            (false, '\n') => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            (_, letter) => cell.push(letter),
        }
    }
    assert!(
        row.is_empty() && cell.is_empty() && !quoted,
        "ends with a whole row"
    );
    rows
}

#[test]
fn a_table_holds_version_date_answers_result_path_and_sources() {
    let answers = read(
        json!({"connaissance": 1, "competences": 1, "preuve": 0, "besoin": "M3", "objectif": "O4"}),
    )
    .unwrap();
    let rows = parse(&wire::csv(&answers, &assess(&answers), &CONTEXT));
    let find = |section: &str, id: &str| {
        rows.iter()
            .find(|row| row[0] == section && row[1] == id)
            .cloned()
            .unwrap_or_default()
    };
    assert_eq!(rows[0], ["section", "id", "libelle", "valeur", "texte"]);
    assert_eq!(find("version", "date")[3], "2026-11-21");
    assert_eq!(find("version", "territoire")[3], "Pays de l'Our; \"Nord\"");
    assert_eq!(
        share::decode(&find("version", "code")[3]).unwrap().answers,
        answers
    );
    assert_eq!(find("reponse", "competences")[3], "1");
    assert_eq!(find("reponse", "moyens")[3..], ["", "Sans réponse"]);
    assert_eq!(find("resultat", "besoin")[3], "M3");
    assert_eq!(find("dimension", "dimensions.connaissance")[3], "0,33");
    assert_eq!(find("dimension", "dimensions.moyens")[3], "0–1");
    assert!(
        rows.iter()
            .any(|row| row[0] == "ressource" && row[3].starts_with("https://"))
    );
    assert_eq!(find("source", "flash-info-2026").len(), 5);
}

#[test]
fn a_territory_cannot_smuggle_a_formula_in() {
    let answers = Answers::new(questionnaire("maturite"));
    let context = Context {
        territoire: Some("=HYPERLINK(\"http://x\")"),
        ..CONTEXT
    };
    let rows = parse(&wire::csv(&answers, &assess(&answers), &context));
    let territory = rows.iter().find(|row| row[1] == "territoire").unwrap();
    assert_eq!(territory[3], "'=HYPERLINK(\"http://x\")");
}

#[test]
fn a_document_opens_again_from_the_code_it_holds() {
    let answers = read(json!({"connaissance": 1, "profil": "ass", "preuve": null})).unwrap();
    let document = read_back(&wire::document(&answers, &assess(&answers), &CONTEXT));
    assert_eq!(document["format"], "cap-commun/autodiagnostic");
    assert_eq!(document["version"], 1);
    assert_eq!(document["package"], env!("CARGO_PKG_VERSION"));
    assert_eq!(
        document["answers"],
        json!({"profil": "ass", "connaissance": 1, "preuve": null})
    );
    assert_eq!(document["questionnaire"]["id"], "maturite");
    assert_eq!(
        document["questionnaire"]["title"]
            .as_object()
            .unwrap()
            .len(),
        1,
        "one language"
    );
    assert_eq!(
        share::decode(document["code"].as_str().unwrap())
            .unwrap()
            .answers,
        answers
    );
    assert!(
        document["sources"]
            .as_array()
            .unwrap()
            .iter()
            .any(|source| source["id"] == "flash-info-2026")
    );
}

#[test]
fn the_description_is_whole() {
    let described = read_back(&wire::describe());
    assert_eq!(
        described["questionnaires"].as_array().unwrap().len(),
        questionnaires().len()
    );
    assert_eq!(described["facets"].as_array().unwrap().len(), FACETS.len());
    assert_eq!(
        described["sources"].as_array().unwrap().len(),
        SOURCES.len()
    );
    let preuve = described["questionnaires"][0]["questions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|q| q["id"] == "preuve")
        .unwrap();
    assert_eq!(
        (&preuve["min"], &preuve["max"], &preuve["unit"]),
        (&json!(0), &json!(3), &json!("point"))
    );
    let m1 = &described["questionnaires"][0]["verdicts"][0]["places"][0];
    assert_eq!(
        (&m1["figure"]["value"], &m1["figure"]["status"]),
        (&json!(0.63), &json!("publie"))
    );
    nothing_is_empty("", &described);
}

#[test]
fn no_number_of_the_content_is_rounded_on_its_way_out() {
    let figures = FIGURES.iter().flat_map(|figure| {
        let (low, high) = figure.range.unwrap_or_default();
        [figure.value, low, high]
    });
    let radars = questionnaires().iter().flat_map(|own| own.radars);
    let thresholds = radars.flat_map(|radar| [radar.strong_from, radar.weak_to]);
    let rankings = questionnaires().iter().flat_map(|own| own.rankings);
    let scored = rankings.flat_map(|ranking| ranking.places);
    let bounds = scored.flat_map(|scored| [scored.bounds.0, scored.bounds.1]);
    let thresholds = thresholds.filter(|threshold| threshold.is_finite());
    for number in figures.chain(thresholds).chain(bounds) {
        assert_eq!(Json::Number(number).text().parse(), Ok(number));
    }
}

/// Every text is there in both languages, and no id is empty.
fn nothing_is_empty(at: &str, value: &Value) {
    match value {
        Value::Object(entries) => {
            assert!(
                !entries.contains_key("fr") || entries.contains_key("en"),
                "{at}"
            );
            entries.iter().for_each(|(key, value)| {
                if key != "formula" {
                    nothing_is_empty(&format!("{at}.{key}"), value);
                }
            });
        }
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, item)| nothing_is_empty(&format!("{at}[{index}]"), item)),
        Value::String(text) => assert!(!text.is_empty(), "{at}"),
        _ => {}
    }
}

#[test]
fn a_recommendation_says_why_and_who_says_so() {
    let query = wire::read_query(&fields(
        &json!({"objectif": "O2", "niveau": "M2", "profil": "ass"}),
    ))
    .unwrap();
    let ranked = read_back(&wire::recommendation(&recommend(&query)));
    let first = &ranked[0];
    let reasons = first["reasons"].as_array().unwrap();
    assert!(reasons.iter().any(|reason| reason["kind"] == "tag"
        && reason["facet"] == "objectif"
        && reason["value"] == "O2"));
    assert!(
        reasons
            .iter()
            .filter(|reason| reason["kind"] == "tag")
            .all(|reason| reason["origin"] == "source" || reason["origin"] == "inferred")
    );
    assert_eq!(first["tags"].as_object().unwrap().len(), FACETS.len());
    nothing_is_empty("", first);
}

//! Golden cases: answers, what they must lead to, and why, as data in `tests/golden/`.
//!
//! A case says only what it is about: each key of `expect` must be in the result with this value; a list must be
//! whole, and an empty object must be empty.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use cap_commun::questionnaire::assess;
use cap_commun::wire;
use serde_json::Value;
use support::{fields, questionnaire, read_back};

fn check(id: &str, cases: &str) {
    let cases: Vec<Value> = serde_json::from_str(cases).unwrap();
    assert!(cases.len() >= 9, "{id}: {} cases", cases.len());
    for case in cases {
        let why = case["why"].as_str().unwrap();
        let answers = wire::read_answers(questionnaire(id), &fields(&case["answers"])).unwrap();
        let result = read_back(&wire::assessment(&answers, &assess(&answers), None));
        let mut differences = Vec::new();
        compare("", &case["expect"], &result, &mut differences);
        assert!(
            differences.is_empty(),
            "{id}: {why}\n{}",
            differences.join("\n")
        );
    }
}

fn compare(at: &str, expected: &Value, actual: &Value, differences: &mut Vec<String>) {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) if expected.is_empty() => {
            if !actual.is_empty() {
                differences.push(format!("{at}: expected nothing, found {actual:?}"));
            }
        }
        (Value::Object(expected), Value::Object(actual)) => {
            for (key, value) in expected {
                match actual.get(key) {
                    Some(found) => compare(&format!("{at}.{key}"), value, found, differences),
                    None => differences.push(format!("{at}.{key}: absent")),
                }
            }
        }
        (Value::Number(expected), Value::Number(actual))
            if expected.as_f64() == actual.as_f64() => {}
        (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
            for (index, (expected, actual)) in expected.iter().zip(actual).enumerate() {
                compare(&format!("{at}[{index}]"), expected, actual, differences);
            }
        }
        _ if expected == actual => {}
        _ => differences.push(format!("{at}: expected {expected}, found {actual}")),
    }
}

#[test]
fn maturite_leads_where_its_cases_say() {
    check("maturite", include_str!("golden/maturite.json"));
}

#[test]
fn innovation_leads_where_its_cases_say() {
    check("innovation", include_str!("golden/innovation.json"));
}

#[test]
fn partenariat_leads_where_its_cases_say() {
    check("partenariat", include_str!("golden/partenariat.json"));
}

#[test]
fn competences_leads_where_its_cases_say() {
    check("competences", include_str!("golden/competences.json"));
}

#[test]
fn a_case_that_differs_fails() {
    let mut differences = Vec::new();
    compare(
        "",
        &serde_json::json!({"a": [1], "b": {}, "c": null}),
        &serde_json::json!({"a": [2], "b": {"x": 1}}),
        &mut differences,
    );
    assert_eq!(differences.len(), 3);
}

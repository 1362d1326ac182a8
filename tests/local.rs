//! Resources that a page adds: what is refused of each, as `golden/local.json` has it. The PHP of `widgets/cms/` is held
//! to the same cases.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use cap_commun::catalogue::{Local, LocalField, LocalProblem};
use serde_json::Value;

const CASES: &str = include_str!("golden/local.json");

/// As a page's widget reads it: null is nothing.
fn fields(entry: &Value) -> Vec<(String, LocalField)> {
    let field = |value: &Value| match value {
        Value::Null => None,
        Value::String(text) => Some(LocalField::Text(text.clone())),
        Value::Array(list) => {
            let texts: Option<Vec<String>> = list
                .iter()
                .map(|item| item.as_str().map(str::to_owned))
                .collect();
            Some(texts.map_or(LocalField::Other, LocalField::List))
        }
        _ => Some(LocalField::Other),
    };
    let entry = entry.as_object().unwrap().iter();
    entry
        .filter_map(|(name, value)| Some((name.clone(), field(value)?)))
        .collect()
}

fn name(problem: LocalProblem) -> &'static str {
    match problem {
        LocalProblem::Missing => "missing",
        LocalProblem::Address => "address",
        LocalProblem::Unknown => "unknown",
        LocalProblem::Kind => "kind",
        LocalProblem::Date => "date",
        LocalProblem::Value(_) => "value",
    }
}

#[test]
fn each_case_is_refused_as_it_says() {
    let golden: Value = serde_json::from_str(CASES).unwrap();
    let cases = golden["cases"].as_array().unwrap();
    assert!(cases.len() > 10);
    for case in cases {
        let mut refused: Vec<[String; 2]> = Local::read(fields(&case["entry"]))
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|(field, problem)| [field, name(problem).to_owned()])
            .collect();
        let mut expected: Vec<[String; 2]> =
            serde_json::from_value(case["refused"].clone()).unwrap();
        refused.sort();
        expected.sort();
        assert_eq!(refused, expected, "{}", case["entry"]);
    }
}

//! Formulas as they are read, tried and written.

#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;

fn options() -> Vec<String> {
    ["a", "b"].map(str::to_owned).to_vec()
}

/// x and y from 0 to 3, then a choice between a and b.
fn scope(options: &[String]) -> Scope<'_> {
    let mut scope = Scope::default();
    scope.add(
        "x",
        Symbol::Scale {
            question: 0,
            options: 4,
        },
    );
    scope.add(
        "y",
        Symbol::Scale {
            question: 1,
            options: 4,
        },
    );
    scope.add(
        "c",
        Symbol::Choice {
            question: 2,
            options,
        },
    );
    scope
}

fn check_number(formula: &str, expected: &str, at_3_1_b: f64) {
    let options = options();
    let read = read_number(formula, &scope(&options))
        .unwrap_or_else(|fault| panic!("{formula}: {fault:?}"));
    assert_eq!(number(&read), expected, "{formula}");
    assert_eq!(read.value(&[3, 1, 1]), at_3_1_b, "{formula}");
}

fn check_truth(formula: &str, expected: &str, at_3_1_b: bool) {
    let options = options();
    let read = read_truth(formula, &scope(&options))
        .unwrap_or_else(|fault| panic!("{formula}: {fault:?}"));
    assert_eq!(truth(&read), expected, "{formula}");
    assert_eq!(read.holds(&[3, 1, 1]), at_3_1_b, "{formula}");
}

#[test]
fn numbers_keep_the_parentheses_that_count() {
    check_number(
        "x - (y - 1)",
        "real(values, 0) - (real(values, 1) - 1.0)",
        3.0,
    );
    check_number(
        "(x - y) - 1",
        "real(values, 0) - real(values, 1) - 1.0",
        1.0,
    );
    check_number(
        "(x + y) * 2",
        "(real(values, 0) + real(values, 1)) * 2.0",
        8.0,
    );
    check_number(
        "(x * y) + 2",
        "real(values, 0) * real(values, 1) + 2.0",
        5.0,
    );
    check_number(
        "x / (y * 2)",
        "real(values, 0) / (real(values, 1) * 2.0)",
        1.5,
    );
    check_number("-(x + y)", "-(real(values, 0) + real(values, 1))", -4.0);
    check_number("- -x", "-(-real(values, 0))", 3.0);
    check_number("0.5 * x", "0.5 * real(values, 0)", 1.5);
    check_number(
        "max(x, y) + min(x, 2)",
        "f64::max(real(values, 0), real(values, 1)) + f64::min(real(values, 0), 2.0)",
        5.0,
    );
    check_number(
        "if c == b { x } else { y }",
        "if at(values, 2) == 1 { real(values, 0) } else { real(values, 1) }",
        3.0,
    );
    check_number(
        "1 + if x > 5 - 4 { 2 } else if y == 1 { 3 } else { 4 }",
        "1.0 + (if at(values, 0) > 5 - 4 { 2.0 } else { if at(values, 1) == 1 { 3.0 } else { 4.0 } })",
        3.0,
    );
}

#[test]
fn conditions_compare_integers_unless_something_is_divided() {
    check_truth("x + y >= 4", "at(values, 0) + at(values, 1) >= 4", true);
    check_truth("x / 2 > y", "real(values, 0) / 2.0 > real(values, 1)", true);
    check_truth(
        "min(x, y) == 1",
        "i64::min(at(values, 0), at(values, 1)) == 1",
        true,
    );
    check_truth("x > 0.5", "real(values, 0) > 0.5", true);
}

#[test]
fn conditions_are_counted() {
    check_truth(
        "count(x >= 2, y >= 2, c == b) >= 2",
        "count(&[at(values, 0) >= 2, at(values, 1) >= 2, at(values, 2) == 1]) >= 2",
        true,
    );
    check_number(
        "count(x >= 2 || y >= 2) / 2",
        "(count(&[at(values, 0) >= 2 || at(values, 1) >= 2]) as f64) / 2.0",
        0.5,
    );
    let options = options();
    for wrong in ["count()", "count(x)"] {
        assert!(read_number(wrong, &scope(&options)).is_err(), "{wrong}");
    }
    let mut reads = std::collections::BTreeSet::new();
    let read = read_number("count(y >= 1, c == a)", &scope(&options)).unwrap();
    read.reads(&mut reads);
    assert!(reads.into_iter().eq([1, 2]));
}

#[test]
fn conditions_keep_the_parentheses_that_count() {
    check_truth(
        "x > 2 && (y > 2 || c != a)",
        "at(values, 0) > 2 && (at(values, 1) > 2 || at(values, 2) != 0)",
        true,
    );
    check_truth(
        "x < 2 && y > 2 || c == b",
        "at(values, 0) < 2 && at(values, 1) > 2 || at(values, 2) == 1",
        true,
    );
    check_truth("!(x == 3)", "!(at(values, 0) == 3)", false);
    check_truth("b == c", "at(values, 2) == 1", true);
    check_truth(
        "if c == a { x > 1 } else { y > 2 }",
        "if at(values, 2) == 0 { at(values, 0) > 1 } else { at(values, 1) > 2 }",
        false,
    );
}

#[test]
fn all_the_answers_that_are_read_are_tried_once() {
    let combinations = Combinations::new(&[0, 2], &[4, 4, 2]);
    let mut seen = Vec::new();
    combinations.visit(|values| {
        seen.push(values.to_vec());
        true
    });
    assert_eq!((combinations.count(), seen.len()), (8, 8));
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 8);
    assert!(
        seen.iter().all(|values| values[1] == 0),
        "what is not read stays at its first option"
    );
}

#[test]
fn nothing_read_is_one_combination() {
    let mut visits = 0;
    Combinations::new(&[], &[4]).visit(|_| {
        visits += 1;
        true
    });
    assert_eq!(visits, 1);
}

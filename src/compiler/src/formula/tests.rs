//! Formulas as they are read, written and refused.

#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::kinds::Problem;
use crate::units::Unit;

const CONSTANTS: [f64; 2] = [12.5, 1607.0];

fn scope() -> Scope<'static> {
    let node = |name, index, unit: Unit, optional| Known {
        name,
        symbol: Symbol::Node { index, optional },
        dimension: unit.dimension(),
    };
    Scope(vec![
        node("heures", 0, Unit::Heure, false),
        node("argent", 1, Unit::Euro, false),
        node("dons", 2, Unit::Euro, true),
        node("part", 3, Unit::Part, false),
        node("debut", 4, Unit::Annee, false),
        Known {
            name: "prix",
            symbol: Symbol::Constant { index: 0 },
            dimension: Unit::EuroParHeure.dimension(),
        },
        Known {
            name: "usage",
            symbol: Symbol::Range,
            dimension: Unit::Part.dimension(),
        },
        Known {
            name: "suite",
            symbol: Symbol::Later,
            dimension: Unit::Annee.dimension(),
        },
    ])
}

fn check(formula: &str, rust: &str, dimension: &str) {
    let read = read(formula, &scope()).unwrap_or_else(|fault| panic!("{formula}: {fault:?}"));
    assert_eq!(emit(&read.value, "N", &CONSTANTS), rust, "{formula}");
    let found = read.dimension.map(|dimension| dimension.to_string());
    assert_eq!(found.as_deref().unwrap_or("any"), dimension, "{formula}");
}

fn refused(formula: &str, at: &str) -> Problem {
    let fault = read(formula, &scope()).expect_err(formula);
    let from: &str = formula.get(fault.offset..).unwrap_or_default();
    assert!(from.starts_with(at), "{formula}: at {from:?}");
    fault.problem
}

#[test]
fn quantities_are_written_with_the_parentheses_that_count() {
    check("heures * prix", "n[0] * N::of(12.5)", "euro");
    check("argent - (dons - argent)", "n[1] - (n[2] - n[1])", "euro");
    check("(argent + dons) * part", "(n[1] + n[2]) * n[3]", "euro");
    check("-(argent + dons)", "-(n[1] + n[2])", "euro");
    check("argent / heures", "over(n[1], n[0])", "euro/heure");
    check("1 / heures", "over(N::of(1.0), n[0])", "1/heure");
}

#[test]
fn functions_take_as_many_quantities_as_one_gives() {
    check(
        "min(argent, dons, 0)",
        "min(min(n[1], n[2]), N::of(0.0))",
        "euro",
    );
    check(
        "sum(argent, dons) * 2",
        "(n[1] + n[2]) * N::of(2.0)",
        "euro",
    );
    check(
        "squares(argent, dons)",
        "square(n[1]) + square(n[2])",
        "euro^2",
    );
    check(
        "within(part, 0, 1)",
        "within(n[3], N::of(0.0), N::of(1.0))",
        "nombre",
    );
    check(
        "annuite(debut, 2 * debut, part)",
        "annuite(n[4], N::of(2.0) * n[4], n[3])",
        "annee",
    );
}

#[test]
fn conditions_are_numbers_and_choose_what_counts() {
    check(
        "if argent >= dons && !(heures == 0) { argent } else { 0 }",
        "choose(and(not(less(n[1], n[2])), not(equal(n[0], N::of(0.0)))), n[1], N::of(0.0))",
        "euro",
    );
    check(
        "count(argent > 0, dons != argent || part <= 1)",
        "less(N::of(0.0), n[1]) + or(not(equal(n[2], n[1])), not(less(N::of(1.0), n[3])))",
        "nombre",
    );
    check(
        "if present(dons) { dons } else { argent }",
        "choose(present(n[2]), n[2], n[1])",
        "euro",
    );
}

#[test]
fn a_zero_fits_any_unit_and_no_other_number_does() {
    check("max(0, argent)", "max(N::of(0.0), n[1])", "euro");
    check("0 * heures", "N::of(0.0) * n[0]", "any");
    let problem = refused("max(1, argent)", "argent");
    let expected = Problem::UnitsMixed {
        left: "nombre".to_owned(),
        right: "euro".to_owned(),
    };
    assert_eq!(problem, expected);
}

#[test]
fn what_is_wrong_is_said_where_it_is() {
    let mixed = |left: &str, right: &str| Problem::UnitsMixed {
        left: left.to_owned(),
        right: right.to_owned(),
    };
    assert_eq!(refused("argent + heures", "heures"), mixed("euro", "heure"));
    assert_eq!(
        refused("argent + (dons - heures * 2)", "heures * 2"),
        mixed("euro", "heure")
    );
    assert_eq!(
        refused("if part > 0 { argent } else { part }", "part }"),
        mixed("euro", "nombre")
    );
    assert_eq!(
        refused("count(argent > heures)", "heures"),
        mixed("euro", "heure")
    );
    assert_eq!(
        refused("argent / (heures + heures)", "heures + heures"),
        Problem::DenominatorWithoutName
    );
    assert_eq!(refused("argent / 0", "0"), Problem::DividesByZero);
    assert_eq!(
        refused("part + usage", "usage"),
        Problem::RangeInFormula {
            name: "usage".to_owned()
        }
    );
    assert_eq!(
        refused("debut + suite", "suite"),
        Problem::LaterInput {
            name: "suite".to_owned()
        }
    );
    assert_eq!(
        refused("if present(argent) { 1 } else { 2 }", "argent"),
        Problem::NotOptional {
            name: "argent".to_owned()
        }
    );
    assert_eq!(refused("argent > 0", "argent"), Problem::NotANumber);
    assert_eq!(
        refused("if argent { 1 } else { 2 }", "argent"),
        Problem::NotACondition
    );
    assert!(matches!(
        refused("annuite(debut, part, part)", "part, part"),
        Problem::UnitWanted { .. }
    ));
    assert!(matches!(
        refused("clamp(part, 0)", "clamp"),
        Problem::ArgumentCount { count: 2, .. }
    ));
    assert!(matches!(
        refused("mean(part, part)", "mean"),
        Problem::UnknownFunction { .. }
    ));
    assert!(matches!(
        refused("part + prt", "prt"),
        Problem::UnknownName { near: Some(_), .. }
    ));
}

#[test]
fn what_is_only_asked_about_is_not_needed() {
    let value = read("if present(dons) { dons / part } else { argent }", &scope());
    let reads = value.unwrap().value.reads();
    assert_eq!(reads.nodes.into_iter().collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(reads.asked.into_iter().collect::<Vec<_>>(), [2]);
    assert_eq!(reads.denominators.into_iter().collect::<Vec<_>>(), [3]);
}

#[test]
fn a_line_of_words_has_the_parentheses_that_count_too() {
    let line = |formula: &str| {
        let value = read(formula, &scope()).unwrap().value;
        let words = tokens(&value).into_iter().map(|token| match token {
            Token::Number(number) => number.to_string(),
            Token::Node(node) => format!("n{node}"),
            Token::Constant(constant) => format!("c{constant}"),
            Token::Sign(sign) | Token::Function(sign) => sign.to_owned(),
            Token::Open => "(".to_owned(),
            Token::Close => ")".to_owned(),
            Token::Separator => ";".to_owned(),
            plain => format!("{plain:?}").to_lowercase(),
        });
        words.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(line("(argent + dons) * part"), "( n1 + n2 ) × n3");
    assert_eq!(line("sum(argent, dons) - argent"), "n1 + n2 − n1");
    assert_eq!(
        line("2 * if heures > 0 { argent } else { dons }"),
        "2 × ( if n0 > 0 then n1 else n2 )"
    );
    assert_eq!(line("max(argent, dons)"), "max ( n1 ; n2 )");
}

//! Expressions as the engine's Rust, with the parentheses that it needs and no other.

use super::parse::{Arithmetic, Comparison};
use super::types::{Function, Number, Truth};

// How tightly an operator binds.
const OR: u8 = 1;
const AND: u8 = 2;
const COMPARISON: u8 = 3;
const SUM: u8 = 4;
const PRODUCT: u8 = 5;
const UNARY: u8 = 6;

/// A condition over `values`, a `bool`.
pub fn truth(truth: &Truth) -> String {
    write_truth(truth, 0)
}

/// A number over `values`, an `f64`.
pub fn number(number: &Number) -> String {
    write_number(number, false, 0)
}

fn write_truth(truth: &Truth, around: u8) -> String {
    match truth {
        Truth::And(a, b) => wrap(
            format!("{} && {}", write_truth(a, AND), write_truth(b, AND + 1)),
            AND,
            around,
        ),
        Truth::Or(a, b) => wrap(
            format!("{} || {}", write_truth(a, OR), write_truth(b, OR + 1)),
            OR,
            around,
        ),
        Truth::Not(a) => format!("!{}", write_truth(a, UNARY)),
        Truth::Compare(comparison, a, b) => {
            let integer = a.is_integer() && b.is_integer();
            let side = |number| write_number(number, integer, COMPARISON + 1);
            wrap(
                format!("{} {} {}", side(a), sign(*comparison), side(b)),
                COMPARISON,
                around,
            )
        }
        Truth::Chosen {
            question,
            option,
            is,
        } => {
            let sign = if *is { "==" } else { "!=" };
            wrap(
                format!("at(values, {question}) {sign} {option}"),
                COMPARISON,
                around,
            )
        }
        Truth::If(condition, a, b) => branches(
            &write_truth(condition, 0),
            &write_truth(a, 0),
            &write_truth(b, 0),
            around,
        ),
    }
}

/// `integer`: in `i64`; else in `f64`.
fn write_number(number: &Number, integer: bool, around: u8) -> String {
    match number {
        Number::Integer(value) if integer => value.to_string(),
        Number::Integer(value) => format!("{:?}", *value as f64),
        Number::Real(value) => format!("{value:?}"),
        Number::Question(question) if integer => format!("at(values, {question})"),
        Number::Question(question) => format!("real(values, {question})"),
        Number::Negative(a) => wrap(
            format!("-{}", write_number(a, integer, UNARY + 1)),
            UNARY,
            around,
        ),
        Number::Arithmetic(operator, a, b) => {
            let (sign, level) = match operator {
                Arithmetic::Add => ('+', SUM),
                Arithmetic::Subtract => ('-', SUM),
                Arithmetic::Multiply => ('*', PRODUCT),
                Arithmetic::Divide => ('/', PRODUCT),
            };
            let (a, b) = (
                write_number(a, integer, level),
                write_number(b, integer, level + 1),
            );
            wrap(format!("{a} {sign} {b}"), level, around)
        }
        Number::Call(function, a, b) => {
            let name = match function {
                Function::Min => "min",
                Function::Max => "max",
            };
            let kind = if integer { "i64" } else { "f64" };
            format!(
                "{kind}::{name}({}, {})",
                write_number(a, integer, 0),
                write_number(b, integer, 0)
            )
        }
        Number::Count(conditions) => {
            let each: Vec<String> = conditions.iter().map(|one| write_truth(one, 0)).collect();
            let text = format!("count(&[{}])", each.join(", "));
            if integer {
                text
            } else {
                format!("({text} as f64)")
            }
        }
        Number::If(condition, a, b) => branches(
            &write_truth(condition, 0),
            &write_number(a, integer, 0),
            &write_number(b, integer, 0),
            around,
        ),
    }
}

fn branches(condition: &str, then: &str, otherwise: &str, around: u8) -> String {
    let text = format!("if {condition} {{ {then} }} else {{ {otherwise} }}");
    if around == 0 {
        text
    } else {
        format!("({text})")
    }
}

fn wrap(text: String, level: u8, around: u8) -> String {
    if level < around {
        format!("({text})")
    } else {
        text
    }
}

fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Equal => "==",
        Comparison::Different => "!=",
        Comparison::Less => "<",
        Comparison::LessOrEqual => "<=",
        Comparison::Greater => ">",
        Comparison::GreaterOrEqual => ">=",
    }
}

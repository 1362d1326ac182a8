//! Formulas as the engine's Rust: operators and the functions of `model/functions.rs`, over any number type.

use super::functions::Function;
use super::types::{Condition, Value};
use crate::expression::parse::{Arithmetic, Comparison};

// How tightly an operator binds.
const SUM: u8 = 1;
const PRODUCT: u8 = 2;
const UNARY: u8 = 3;

/// A quantity over `n`, the nodes, of the number type `number`; `constants` are their values.
pub fn emit(value: &Value, number: &str, constants: &[f64]) -> String {
    Emitter { number, constants }.value(value, 0)
}

struct Emitter<'a> {
    number: &'a str,
    constants: &'a [f64],
}

impl Emitter<'_> {
    fn value(&self, value: &Value, around: u8) -> String {
        match value {
            Value::Number(number) => self.number(*number),
            Value::Constant(index) => self.number(self.constants[*index]),
            Value::Node(index) => format!("n[{index}]"),
            Value::Negative(a) => wrap(format!("-{}", self.value(a, UNARY)), UNARY, around),
            Value::Arithmetic(Arithmetic::Divide, a, b) => {
                format!("over({}, {})", self.value(a, 0), self.value(b, 0))
            }
            Value::Arithmetic(operator, a, b) => {
                let (sign, level) = match operator {
                    Arithmetic::Add => ('+', SUM),
                    Arithmetic::Subtract => ('-', SUM),
                    Arithmetic::Multiply | Arithmetic::Divide => ('*', PRODUCT),
                };
                let (a, b) = (self.value(a, level), self.value(b, level + 1));
                wrap(format!("{a} {sign} {b}"), level, around)
            }
            Value::Call(function, values) => self.call(*function, values, around),
            Value::Count(conditions) => {
                let terms = conditions.iter().map(|one| self.condition(one));
                self.sum(terms.collect(), around)
            }
            Value::If(condition, a, b) => format!(
                "choose({}, {}, {})",
                self.condition(condition),
                self.value(a, 0),
                self.value(b, 0)
            ),
        }
    }

    fn call(&self, function: Function, values: &[Value], around: u8) -> String {
        let arguments: Vec<String> = values.iter().map(|value| self.value(value, 0)).collect();
        match function {
            Function::Min | Function::Max => {
                let nest = |inside: String, next: &String| {
                    format!("{}({inside}, {next})", function.name())
                };
                let mut arguments = arguments.iter();
                let first = arguments.next().cloned().unwrap_or_default();
                arguments.fold(first, nest)
            }
            Function::Sum => {
                let terms = values.iter().map(|value| self.value(value, SUM + 1));
                self.sum(terms.collect(), around)
            }
            Function::Squares => {
                let terms = arguments
                    .iter()
                    .map(|argument| format!("square({argument})"));
                self.sum(terms.collect(), around)
            }
            Function::Clamp | Function::Within | Function::Annuite => {
                format!("{}({})", function.name(), arguments.join(", "))
            }
        }
    }

    fn sum(&self, terms: Vec<String>, around: u8) -> String {
        let level = if terms.len() > 1 { SUM } else { UNARY };
        wrap(terms.join(" + "), level, around)
    }

    /// A condition is a number too: 1 where it holds, 0 where it does not.
    fn condition(&self, condition: &Condition) -> String {
        match condition {
            Condition::And(a, b) => format!("and({}, {})", self.condition(a), self.condition(b)),
            Condition::Or(a, b) => format!("or({}, {})", self.condition(a), self.condition(b)),
            Condition::Not(a) => format!("not({})", self.condition(a)),
            Condition::Compare(comparison, a, b) => {
                let (a, b) = (self.value(a, 0), self.value(b, 0));
                match comparison {
                    Comparison::Equal => format!("equal({a}, {b})"),
                    Comparison::Different => format!("not(equal({a}, {b}))"),
                    Comparison::Less => format!("less({a}, {b})"),
                    Comparison::LessOrEqual => format!("not(less({b}, {a}))"),
                    Comparison::Greater => format!("less({b}, {a})"),
                    Comparison::GreaterOrEqual => format!("not(less({a}, {b}))"),
                }
            }
            Condition::Present(node) => format!("present(n[{node}])"),
        }
    }

    fn number(&self, value: f64) -> String {
        format!("{}::of({value:?})", self.number)
    }
}

fn wrap(text: String, level: u8, around: u8) -> String {
    if level < around {
        format!("({text})")
    } else {
        text
    }
}

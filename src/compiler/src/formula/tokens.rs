//! Formulas as a line of names and signs, as people read them: what explanations and documentation are made of.

use super::functions::Function;
use super::types::{Condition, Value};
use crate::expression::parse::{Arithmetic, Comparison};

/// A piece of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Token {
    Number(f64),
    Node(usize),
    Constant(usize),
    /// A sign that stands alone: `+ - × ÷ = ≠ < ≤ > ≥`.
    Sign(&'static str),
    Open,
    Close,
    /// Between two values of a function.
    Separator,
    /// A function's name, before `Open`; `present` alone stands after its input.
    Function(&'static str),
    And,
    Or,
    Not,
    If,
    Then,
    Else,
}

// How tightly an operator binds.
const CHOICE: u8 = 1;
const OR: u8 = 2;
const AND: u8 = 3;
const COMPARISON: u8 = 4;
const SUM: u8 = 5;
const PRODUCT: u8 = 6;
const UNARY: u8 = 7;

/// The line of a quantity.
pub fn tokens(value: &Value) -> Vec<Token> {
    let mut line = Line(Vec::new());
    line.value(value, 0);
    line.0
}

struct Line(Vec<Token>);

impl Line {
    fn value(&mut self, value: &Value, around: u8) {
        match value {
            Value::Number(number) => self.0.push(Token::Number(*number)),
            Value::Node(node) => self.0.push(Token::Node(*node)),
            Value::Constant(constant) => self.0.push(Token::Constant(*constant)),
            Value::Negative(a) => self.wrap(UNARY, around, |line| {
                line.0.push(Token::Sign("−"));
                line.value(a, UNARY);
            }),
            Value::Arithmetic(operator, a, b) => {
                let (sign, level) = match operator {
                    Arithmetic::Add => ("+", SUM),
                    Arithmetic::Subtract => ("−", SUM),
                    Arithmetic::Multiply => ("×", PRODUCT),
                    Arithmetic::Divide => ("÷", PRODUCT),
                };
                self.wrap(level, around, |line| {
                    line.value(a, level);
                    line.0.push(Token::Sign(sign));
                    line.value(b, level + 1);
                });
            }
            // A sum is read more easily with its signs.
            Value::Call(Function::Sum, values) => self.wrap(SUM, around, |line| {
                for (index, value) in values.iter().enumerate() {
                    if index > 0 {
                        line.0.push(Token::Sign("+"));
                    }
                    line.value(value, SUM + 1);
                }
            }),
            Value::Call(function, values) => {
                self.0.push(Token::Function(function.name()));
                self.list(values, |line, value| line.value(value, 0));
            }
            Value::Count(conditions) => {
                self.0.push(Token::Function("count"));
                self.list(conditions, |line, one| line.condition(one, 0));
            }
            Value::If(condition, a, b) => self.wrap(CHOICE, around, |line| {
                line.0.push(Token::If);
                line.condition(condition, OR);
                line.0.push(Token::Then);
                line.value(a, CHOICE + 1);
                line.0.push(Token::Else);
                line.value(b, CHOICE);
            }),
        }
    }

    fn condition(&mut self, condition: &Condition, around: u8) {
        match condition {
            Condition::And(a, b) => self.joined(Token::And, AND, a, b, around),
            Condition::Or(a, b) => self.joined(Token::Or, OR, a, b, around),
            Condition::Not(a) => {
                self.0.push(Token::Not);
                self.condition(a, UNARY);
            }
            Condition::Compare(comparison, a, b) => {
                let sign = match comparison {
                    Comparison::Equal => "=",
                    Comparison::Different => "≠",
                    Comparison::Less => "<",
                    Comparison::LessOrEqual => "≤",
                    Comparison::Greater => ">",
                    Comparison::GreaterOrEqual => "≥",
                };
                self.wrap(COMPARISON, around, |line| {
                    line.value(a, COMPARISON + 1);
                    line.0.push(Token::Sign(sign));
                    line.value(b, COMPARISON + 1);
                });
            }
            Condition::Present(node) => {
                self.0.push(Token::Node(*node));
                self.0.push(Token::Function("present"));
            }
        }
    }

    fn joined(&mut self, with: Token, level: u8, a: &Condition, b: &Condition, around: u8) {
        self.wrap(level, around, |line| {
            line.condition(a, level);
            line.0.push(with);
            line.condition(b, level + 1);
        });
    }

    fn list<T>(&mut self, items: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.0.push(Token::Open);
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.0.push(Token::Separator);
            }
            each(self, item);
        }
        self.0.push(Token::Close);
    }

    fn wrap(&mut self, level: u8, around: u8, inside: impl FnOnce(&mut Self)) {
        let needed = level < around;
        if needed {
            self.0.push(Token::Open);
        }
        inside(self);
        if needed {
            self.0.push(Token::Close);
        }
    }
}

//! Names resolved and types checked: what comes out of here can be evaluated and emitted without failing.

use std::collections::BTreeSet;

use super::Fault;
use super::parse::{Arithmetic, Comparison, Expr, Node, Operator};
use crate::kinds::Problem;
use crate::spelling::nearest;

/// What a name stands for. Questions are named by their index.
#[derive(Clone, Copy, Debug)]
pub enum Symbol<'a> {
    /// A question on a scale: a number from 0 to one less than its options.
    Scale { question: usize, options: usize },
    /// A question with unordered options: only compared with them.
    Choice {
        question: usize,
        options: &'a [String],
    },
}

/// The names a formula may use.
#[derive(Debug, Default)]
pub struct Scope<'a> {
    names: Vec<(&'a str, Symbol<'a>)>,
}

impl<'a> Scope<'a> {
    /// Adds a name.
    pub fn add(&mut self, name: &'a str, symbol: Symbol<'a>) {
        self.names.push((name, symbol));
    }

    fn find(&self, name: &str, offset: usize) -> Result<Symbol<'a>, Fault> {
        self.names
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, symbol)| *symbol)
            .ok_or_else(|| {
                let near =
                    nearest(name, self.names.iter().map(|(known, _)| *known)).map(str::to_owned);
                let known = self
                    .names
                    .iter()
                    .map(|(known, _)| (*known).to_owned())
                    .collect();
                Fault {
                    offset,
                    problem: Problem::UnknownQuestion {
                        name: name.to_owned(),
                        near,
                        known,
                    },
                }
            })
    }
}

/// What a rule may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    Min,
    Max,
}

/// A condition.
#[derive(Debug)]
pub enum Truth {
    And(Box<Truth>, Box<Truth>),
    Or(Box<Truth>, Box<Truth>),
    Not(Box<Truth>),
    Compare(Comparison, Number, Number),
    /// A question with unordered options has this one (by index), or has another.
    Chosen {
        question: usize,
        option: usize,
        is: bool,
    },
    If(Box<Truth>, Box<Truth>, Box<Truth>),
}

/// A number.
#[derive(Debug)]
pub enum Number {
    Integer(i64),
    Real(f64),
    Question(usize),
    Negative(Box<Number>),
    Arithmetic(Arithmetic, Box<Number>, Box<Number>),
    Call(Function, Box<Number>, Box<Number>),
    /// How many of these hold.
    Count(Vec<Truth>),
    If(Box<Truth>, Box<Number>, Box<Number>),
}

impl Truth {
    /// Indexes of the questions read.
    pub fn reads(&self, into: &mut BTreeSet<usize>) {
        match self {
            Self::And(a, b) | Self::Or(a, b) => {
                a.reads(into);
                b.reads(into);
            }
            Self::Not(a) => a.reads(into),
            Self::Compare(_, a, b) => {
                a.reads(into);
                b.reads(into);
            }
            Self::Chosen { question, .. } => {
                into.insert(*question);
            }
            Self::If(condition, a, b) => {
                condition.reads(into);
                a.reads(into);
                b.reads(into);
            }
        }
    }
}

impl Number {
    /// Indexes of the questions read.
    pub fn reads(&self, into: &mut BTreeSet<usize>) {
        match self {
            Self::Integer(_) | Self::Real(_) => {}
            Self::Question(question) => {
                into.insert(*question);
            }
            Self::Negative(a) => a.reads(into),
            Self::Arithmetic(_, a, b) | Self::Call(_, a, b) => {
                a.reads(into);
                b.reads(into);
            }
            Self::Count(conditions) => {
                for condition in conditions {
                    condition.reads(into);
                }
            }
            Self::If(condition, a, b) => {
                condition.reads(into);
                a.reads(into);
                b.reads(into);
            }
        }
    }

    /// Whether every value is an integer.
    pub fn is_integer(&self) -> bool {
        match self {
            Self::Integer(_) | Self::Question(_) | Self::Count(_) => true,
            Self::Real(_) | Self::Arithmetic(Arithmetic::Divide, ..) => false,
            Self::Negative(a) => a.is_integer(),
            Self::Arithmetic(_, a, b) | Self::Call(_, a, b) | Self::If(_, a, b) => {
                a.is_integer() && b.is_integer()
            }
        }
    }
}

/// Types an expression as a condition.
pub fn truth(expr: &Expr, scope: &Scope<'_>) -> Result<Truth, Fault> {
    let sub = |expr: &Expr| truth(expr, scope).map(Box::new);
    match &expr.node {
        Node::Binary(Operator::And, a, b) => Ok(Truth::And(sub(a)?, sub(b)?)),
        Node::Binary(Operator::Or, a, b) => Ok(Truth::Or(sub(a)?, sub(b)?)),
        Node::Not(a) => Ok(Truth::Not(sub(a)?)),
        Node::If(condition, a, b) => Ok(Truth::If(sub(condition)?, sub(a)?, sub(b)?)),
        Node::Binary(Operator::Compare(comparison), a, b) => compare(*comparison, a, b, scope),
        Node::Name(name) => {
            scope.find(name, expr.offset)?;
            Err(Fault {
                offset: expr.offset,
                problem: Problem::NotACondition,
            })
        }
        _ => Err(Fault {
            offset: expr.offset,
            problem: Problem::NotACondition,
        }),
    }
}

/// Types an expression as a number.
pub fn number(expr: &Expr, scope: &Scope<'_>) -> Result<Number, Fault> {
    let sub = |expr: &Expr| number(expr, scope).map(Box::new);
    match &expr.node {
        Node::Integer(value) => Ok(Number::Integer(*value)),
        Node::Real(value) => Ok(Number::Real(*value)),
        Node::Name(name) => match scope.find(name, expr.offset)? {
            Symbol::Scale { question, .. } => Ok(Number::Question(question)),
            Symbol::Choice { .. } => Err(Fault {
                offset: expr.offset,
                problem: Problem::ChoiceAsNumber { name: name.clone() },
            }),
        },
        Node::Negative(a) => Ok(Number::Negative(sub(a)?)),
        Node::Binary(Operator::Arithmetic(operator), a, b) => {
            Ok(Number::Arithmetic(*operator, sub(a)?, sub(b)?))
        }
        Node::Call(name, arguments) if name == "count" => {
            if arguments.is_empty() {
                return Err(Fault {
                    offset: expr.offset,
                    problem: Problem::ArgumentCount {
                        name: name.clone(),
                        count: 0,
                        from: 1,
                        to: None,
                    },
                });
            }
            let conditions: Result<Vec<Truth>, Fault> =
                arguments.iter().map(|one| truth(one, scope)).collect();
            Ok(Number::Count(conditions?))
        }
        Node::Call(name, arguments) => {
            let (function, a, b) = call(name, arguments, expr.offset)?;
            Ok(Number::Call(function, sub(a)?, sub(b)?))
        }
        Node::If(condition, a, b) => Ok(Number::If(
            Box::new(truth(condition, scope)?),
            sub(a)?,
            sub(b)?,
        )),
        _ => Err(Fault {
            offset: expr.offset,
            problem: Problem::NotANumber,
        }),
    }
}

/// A function and the two values that it compares.
fn call<'a>(
    name: &str,
    arguments: &'a [Expr],
    offset: usize,
) -> Result<(Function, &'a Expr, &'a Expr), Fault> {
    let fault = |problem| Err(Fault { offset, problem });
    let function = match name {
        "min" => Function::Min,
        "max" => Function::Max,
        _ => {
            return fault(Problem::UnknownFunction {
                name: name.to_owned(),
                near: None,
                known: ["min", "max", "count"].map(str::to_owned).to_vec(),
            });
        }
    };
    match arguments {
        [a, b] => Ok((function, a, b)),
        _ => fault(Problem::ArgumentCount {
            name: name.to_owned(),
            count: arguments.len(),
            from: 2,
            to: Some(2),
        }),
    }
}

fn compare(comparison: Comparison, a: &Expr, b: &Expr, scope: &Scope<'_>) -> Result<Truth, Fault> {
    for (side, other) in [(a, b), (b, a)] {
        if let Node::Name(name) = &side.node
            && let Ok(Symbol::Choice { question, options }) = scope.find(name, side.offset)
        {
            return chosen(comparison, name, question, options, other);
        }
    }
    for (side, other) in [(a, b), (b, a)] {
        check_scale(side, other, scope)?;
    }
    Ok(Truth::Compare(
        comparison,
        number(a, scope)?,
        number(b, scope)?,
    ))
}

/// `besoin == M2`.
fn chosen(
    comparison: Comparison,
    name: &str,
    question: usize,
    options: &[String],
    other: &Expr,
) -> Result<Truth, Fault> {
    let fault = |problem| {
        Err(Fault {
            offset: other.offset,
            problem,
        })
    };
    let is = match comparison {
        Comparison::Equal => true,
        Comparison::Different => false,
        _ => {
            return fault(Problem::ChoiceOrdered {
                name: name.to_owned(),
            });
        }
    };
    let Node::Name(option) = &other.node else {
        return fault(Problem::NotAnOption {
            question: name.to_owned(),
            option: None,
            near: None,
            options: options.to_vec(),
        });
    };
    match options.iter().position(|known| known == option) {
        Some(option) => Ok(Truth::Chosen {
            question,
            option,
            is,
        }),
        None => fault(Problem::NotAnOption {
            question: name.to_owned(),
            option: Some(option.clone()),
            near: nearest(option, options.iter().map(String::as_str)).map(str::to_owned),
            options: options.to_vec(),
        }),
    }
}

/// A question on a scale is compared with a value it can have.
fn check_scale(side: &Expr, other: &Expr, scope: &Scope<'_>) -> Result<(), Fault> {
    let Node::Name(name) = &side.node else {
        return Ok(());
    };
    let Symbol::Scale { options, .. } = scope.find(name, side.offset)? else {
        return Ok(());
    };
    let value = match &other.node {
        Node::Integer(value) => *value,
        Node::Negative(inner) => match inner.node {
            Node::Integer(value) => -value,
            _ => return Ok(()),
        },
        _ => return Ok(()),
    };
    if usize::try_from(value).is_ok_and(|value| value < options) {
        return Ok(());
    }
    let problem = Problem::OutOfScale {
        question: name.clone(),
        value,
        highest: options.saturating_sub(1),
    };
    Err(Fault {
        offset: other.offset,
        problem,
    })
}

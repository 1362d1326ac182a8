//! Names resolved, numbers told from conditions, units checked.

use std::collections::BTreeSet;

use super::functions::{Function, function};
use crate::expression::Fault;
use crate::expression::parse::{Arithmetic, Comparison, Expr, Node, Operator};
use crate::kinds::Problem;
use crate::spelling::nearest;
use crate::units::Dimension;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// A node, by its index.
    Node { index: usize, optional: bool },
    /// A coefficient, by its index in the model's constants.
    Constant { index: usize },
    /// A coefficient that is a range, which no formula computes with.
    Range,
    /// An input that comes after the one whose default this is.
    Later,
}

/// A name that a formula may use.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    pub name: &'a str,
    pub symbol: Symbol,
    pub dimension: Dimension,
}

/// All of them.
#[derive(Debug, Default)]
pub struct Scope<'a>(pub Vec<Known<'a>>);

/// A quantity.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Number(f64),
    Node(usize),
    Constant(usize),
    Negative(Box<Value>),
    Arithmetic(Arithmetic, Box<Value>, Box<Value>),
    Call(Function, Vec<Value>),
    /// How many conditions hold.
    Count(Vec<Condition>),
    If(Box<Condition>, Box<Value>, Box<Value>),
}

/// A condition. It is absent, neither true nor false, where what it reads is.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    And(Box<Condition>, Box<Condition>),
    Or(Box<Condition>, Box<Condition>),
    Not(Box<Condition>),
    Compare(Comparison, Value, Value),
    /// An optional input is filled in.
    Present(usize),
}

/// What a quantity measures; None for a zero, which fits any unit.
type Measure = Option<Dimension>;

/// Types an expression as a quantity.
pub fn value(expr: &Expr, scope: &Scope<'_>) -> Result<(Value, Measure), Fault> {
    let fault = |problem| Fault {
        offset: expr.offset,
        problem,
    };
    match &expr.node {
        Node::Integer(number) => Ok(literal(*number as f64)),
        Node::Real(number) => Ok(literal(*number)),
        Node::Name(name) => scope.value(name, expr.offset),
        Node::Negative(a) => {
            let (a, measure) = value(a, scope)?;
            Ok((Value::Negative(Box::new(a)), measure))
        }
        Node::Binary(Operator::Arithmetic(operator), a, b) => arithmetic(*operator, a, b, scope),
        Node::Call(name, arguments) => match function(name, arguments.len(), expr.offset)? {
            Some(function) => call(function, arguments, scope),
            None if name == "count" => {
                let conditions: Result<Vec<_>, Fault> = arguments
                    .iter()
                    .map(|argument| condition(argument, scope))
                    .collect();
                Ok((Value::Count(conditions?), Some(Dimension::NONE)))
            }
            None => Err(fault(Problem::NotANumber)),
        },
        Node::If(test, a, b) => {
            let test = condition(test, scope)?;
            let (then, left) = value(a, scope)?;
            let (otherwise, right) = value(b, scope)?;
            let measure = same(left, right, b.offset)?;
            let value = Value::If(Box::new(test), Box::new(then), Box::new(otherwise));
            Ok((value, measure))
        }
        Node::Not(_) | Node::Binary(..) => Err(fault(Problem::NotANumber)),
    }
}

fn literal(number: f64) -> (Value, Measure) {
    let measure = (number != 0.0).then_some(Dimension::NONE);
    (Value::Number(number), measure)
}

/// Types an expression as a condition.
fn condition(expr: &Expr, scope: &Scope<'_>) -> Result<Condition, Fault> {
    let sub = |expr: &Expr| condition(expr, scope).map(Box::new);
    let fault = |problem| Fault {
        offset: expr.offset,
        problem,
    };
    match &expr.node {
        Node::Binary(Operator::And, a, b) => Ok(Condition::And(sub(a)?, sub(b)?)),
        Node::Binary(Operator::Or, a, b) => Ok(Condition::Or(sub(a)?, sub(b)?)),
        Node::Not(a) => Ok(Condition::Not(sub(a)?)),
        Node::Binary(Operator::Compare(comparison), a, b) => {
            let ((left, one), (right, other)) = (value(a, scope)?, value(b, scope)?);
            same(one, other, b.offset)?;
            Ok(Condition::Compare(*comparison, left, right))
        }
        Node::Call(name, arguments) if name == "present" => {
            function(name, arguments.len(), expr.offset)?;
            let [argument] = arguments.as_slice() else {
                return Err(fault(Problem::NotACondition));
            };
            let not_optional = |name: &str| Fault {
                offset: argument.offset,
                problem: Problem::NotOptional {
                    name: name.to_owned(),
                },
            };
            let Node::Name(name) = &argument.node else {
                return Err(not_optional("…"));
            };
            match scope.find(name, argument.offset)?.symbol {
                Symbol::Node {
                    index,
                    optional: true,
                } => Ok(Condition::Present(index)),
                _ => Err(not_optional(name)),
            }
        }
        _ => Err(fault(Problem::NotACondition)),
    }
}

fn arithmetic(
    operator: Arithmetic,
    a: &Expr,
    b: &Expr,
    scope: &Scope<'_>,
) -> Result<(Value, Measure), Fault> {
    let ((left, one), (right, other)) = (value(a, scope)?, value(b, scope)?);
    let plain = |measure: Measure| measure.unwrap_or(Dimension::NONE);
    let measure = match operator {
        Arithmetic::Add | Arithmetic::Subtract => same(one, other, b.offset)?,
        // What is zero stays so.
        Arithmetic::Multiply if one.is_none() || other.is_none() => None,
        Arithmetic::Multiply => Some(plain(one).times(plain(other))),
        Arithmetic::Divide => {
            let fault = |problem| Fault {
                offset: b.offset,
                problem,
            };
            match right {
                Value::Number(0.0) => return Err(fault(Problem::DividesByZero)),
                Value::Number(_) | Value::Node(_) | Value::Constant(_) => {}
                _ => return Err(fault(Problem::DenominatorWithoutName)),
            }
            one.map(|one| one.over(plain(other)))
        }
    };
    let value = Value::Arithmetic(operator, Box::new(left), Box::new(right));
    Ok((value, measure))
}

fn call(
    function: Function,
    arguments: &[Expr],
    scope: &Scope<'_>,
) -> Result<(Value, Measure), Fault> {
    let mut values = Vec::new();
    let mut measures = Vec::new();
    for argument in arguments {
        let (value, measure) = value(argument, scope)?;
        values.push(value);
        measures.push((measure, argument.offset));
    }
    let measure = match function {
        Function::Annuite => {
            let wanted = [Dimension::ANNEE, Dimension::ANNEE, Dimension::NONE];
            for ((measure, offset), wanted) in measures.iter().zip(wanted) {
                if measure.is_some_and(|found| found != wanted) {
                    let problem = Problem::UnitWanted {
                        name: function.name().to_owned(),
                        wanted: wanted.to_string(),
                        found: measure.unwrap_or(wanted).to_string(),
                    };
                    return Err(Fault {
                        offset: *offset,
                        problem,
                    });
                }
            }
            Some(Dimension::ANNEE)
        }
        _ => {
            let mut common = None;
            for (measure, offset) in measures {
                common = same(common, measure, offset)?;
            }
            match function {
                Function::Squares => common.map(|one| one.times(one)),
                _ => common,
            }
        }
    };
    Ok((Value::Call(function, values), measure))
}

/// What two quantities both measure.
fn same(left: Measure, right: Measure, offset: usize) -> Result<Measure, Fault> {
    match (left, right) {
        (Some(left), Some(right)) if left != right => Err(Fault {
            offset,
            problem: Problem::UnitsMixed {
                left: left.to_string(),
                right: right.to_string(),
            },
        }),
        _ => Ok(left.or(right)),
    }
}

impl<'a> Scope<'a> {
    fn value(&self, name: &str, offset: usize) -> Result<(Value, Measure), Fault> {
        let known = self.find(name, offset)?;
        let problem = match known.symbol {
            Symbol::Node { index, .. } => return Ok((Value::Node(index), Some(known.dimension))),
            Symbol::Constant { index } => {
                return Ok((Value::Constant(index), Some(known.dimension)));
            }
            Symbol::Range => Problem::RangeInFormula {
                name: name.to_owned(),
            },
            Symbol::Later => Problem::LaterInput {
                name: name.to_owned(),
            },
        };
        Err(Fault { offset, problem })
    }

    /// What a name stands for.
    pub fn find(&self, name: &str, offset: usize) -> Result<&Known<'a>, Fault> {
        let names = || self.0.iter().map(|known| known.name);
        let found = self.0.iter().find(|known| known.name == name);
        found.ok_or_else(|| Fault {
            offset,
            problem: Problem::UnknownName {
                name: name.to_owned(),
                near: nearest(name, names()).map(str::to_owned),
                known: names().map(str::to_owned).collect(),
            },
        })
    }
}

/// What a tree reads.
#[derive(Debug, Default)]
pub struct Reads {
    /// Nodes.
    pub nodes: BTreeSet<usize>,
    /// Nodes it asks about with `present`.
    pub asked: BTreeSet<usize>,
    /// Nodes it divides by.
    pub denominators: BTreeSet<usize>,
    /// Constants.
    pub constants: BTreeSet<usize>,
}

impl Value {
    /// What it reads.
    pub fn reads(&self) -> Reads {
        let mut reads = Reads::default();
        self.visit(&mut reads);
        reads
    }

    fn visit(&self, into: &mut Reads) {
        match self {
            Self::Number(_) => {}
            Self::Node(node) => {
                into.nodes.insert(*node);
            }
            Self::Constant(constant) => {
                into.constants.insert(*constant);
            }
            Self::Negative(a) => a.visit(into),
            Self::Arithmetic(operator, a, b) => {
                if let (Arithmetic::Divide, Self::Node(node)) = (operator, &**b) {
                    into.denominators.insert(*node);
                }
                a.visit(into);
                b.visit(into);
            }
            Self::Call(_, values) => values.iter().for_each(|value| value.visit(into)),
            Self::Count(conditions) => {
                conditions
                    .iter()
                    .for_each(|condition| condition.visit(into));
            }
            Self::If(condition, a, b) => {
                condition.visit(into);
                a.visit(into);
                b.visit(into);
            }
        }
    }
}

impl Condition {
    fn visit(&self, into: &mut Reads) {
        match self {
            Self::And(a, b) | Self::Or(a, b) => {
                a.visit(into);
                b.visit(into);
            }
            Self::Not(a) => a.visit(into),
            Self::Compare(_, a, b) => {
                a.visit(into);
                b.visit(into);
            }
            Self::Present(node) => {
                into.nodes.insert(*node);
                into.asked.insert(*node);
            }
        }
    }
}

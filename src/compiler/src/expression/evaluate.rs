//! Expressions tried on answers, and the enumeration of all the answers that an expression reads.

use super::parse::{Arithmetic, Comparison};
use super::types::{Function, Number, Truth};

/// Complete answers, as the option chosen for each question, by index.
pub type Valuation = [u8];

impl Truth {
    /// Whether the condition holds.
    pub fn holds(&self, values: &Valuation) -> bool {
        match self {
            Self::And(a, b) => a.holds(values) && b.holds(values),
            Self::Or(a, b) => a.holds(values) || b.holds(values),
            Self::Not(a) => !a.holds(values),
            Self::Compare(comparison, a, b) => {
                let (a, b) = (a.value(values), b.value(values));
                match comparison {
                    Comparison::Equal => a == b,
                    Comparison::Different => a != b,
                    Comparison::Less => a < b,
                    Comparison::LessOrEqual => a <= b,
                    Comparison::Greater => a > b,
                    Comparison::GreaterOrEqual => a >= b,
                }
            }
            Self::Chosen {
                question,
                option,
                is,
            } => (usize::from(values[*question]) == *option) == *is,
            Self::If(condition, a, b) => {
                if condition.holds(values) {
                    a.holds(values)
                } else {
                    b.holds(values)
                }
            }
        }
    }
}

impl Number {
    /// The value: not finite where the formula divides by zero.
    pub fn value(&self, values: &Valuation) -> f64 {
        match self {
            Self::Integer(value) => *value as f64,
            Self::Real(value) => *value,
            Self::Question(question) => f64::from(values[*question]),
            Self::Negative(a) => -a.value(values),
            Self::Arithmetic(operator, a, b) => {
                let (a, b) = (a.value(values), b.value(values));
                match operator {
                    Arithmetic::Add => a + b,
                    Arithmetic::Subtract => a - b,
                    Arithmetic::Multiply => a * b,
                    Arithmetic::Divide => a / b,
                }
            }
            Self::Call(Function::Min, a, b) => a.value(values).min(b.value(values)),
            Self::Call(Function::Max, a, b) => a.value(values).max(b.value(values)),
            Self::Count(conditions) => {
                conditions.iter().filter(|one| one.holds(values)).count() as f64
            }
            Self::If(condition, a, b) => {
                if condition.holds(values) {
                    a.value(values)
                } else {
                    b.value(values)
                }
            }
        }
    }
}

/// All the answers to some of the questions; the others stay at their first option.
#[derive(Debug)]
pub struct Combinations {
    reads: Vec<usize>,
    options: Vec<usize>,
}

impl Combinations {
    /// The most that the build and the engine enumerate.
    pub const LIMIT: usize = 65_536;

    /// Of the questions read, given the number of options of every question.
    pub fn new(reads: &[usize], options: &[usize]) -> Self {
        Self {
            reads: reads.to_vec(),
            options: options.to_vec(),
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.reads.iter().fold(1, |count: usize, read| {
            count.saturating_mul(self.options[*read])
        })
    }

    /// Visits all, until the visitor gives `false`.
    pub fn visit(&self, mut visitor: impl FnMut(&Valuation) -> bool) {
        let mut values = vec![0_u8; self.options.len()];
        while visitor(&values) {
            let next = self.reads.iter().copied().find(|read| {
                let value = usize::from(values[*read]) + 1;
                let wraps = value >= self.options[*read];
                values[*read] = if wraps { 0 } else { value as u8 };
                !wraps
            });
            if next.is_none() {
                return;
            }
        }
    }
}

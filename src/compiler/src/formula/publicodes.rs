//! A calculator as rules of Publicodes (https://publi.codes), by which the tests check our own evaluator.
//!
//! Publicodes has no absent number that spreads: `x_absent` says beside each rule that may have none whether it
//! has, and a denominator that is zero is replaced there. `annuite` is written in closed form, where ours adds
//! year after year: the two then agree by mathematics, not by construction.

use std::collections::{BTreeMap, BTreeSet};

use super::functions::Function;
use super::types::{Condition, Value};
use crate::expression::parse::{Arithmetic, Comparison};
use crate::model::{Model, Preset};

/// The rules as JSON, given the values of the model's constants.
pub fn publicodes(model: &Model, constants: &[f64]) -> String {
    let names = model.inputs.iter().map(|input| input.id.clone());
    let names = names.chain(model.formulas.iter().map(|formula| formula.id.clone()));
    let mut rules = Rules {
        names: names.collect(),
        constants,
        absent: BTreeSet::new(),
        rules: BTreeMap::new(),
        count: 0,
    };
    for (node, input) in model.inputs.iter().enumerate() {
        let preset = match &input.preset {
            Preset::Empty => "0".to_owned(),
            Preset::Fixed(triple) => triple.central.to_string(),
            Preset::From {
                values: [_, central, _],
                ..
            } => quoted(&rules.text(central)),
        };
        rules.add(&input.id, format!("{{ \"par défaut\": {preset} }}"));
        if input.optional {
            rules.absent.insert(node);
            let name = format!("{}_absent", input.id);
            rules.add(&name, "{ \"par défaut\": \"oui\" }".to_owned());
        }
    }
    for (index, formula) in model.formulas.iter().enumerate() {
        let text = rules.text(&formula.value);
        rules.add(&formula.id, quoted(&text));
        let absent = rules.absences(&formula.value);
        if !absent.is_empty() {
            rules.absent.insert(model.inputs.len() + index);
            let any = rules.mechanism("une de ces conditions", &absent);
            rules.add(&format!("{}_absent", formula.id), any);
        }
    }
    let rules: Vec<String> = rules
        .rules
        .iter()
        .map(|(name, rule)| format!("  {}: {rule}", quoted(name)))
        .collect();
    format!("{{\n{}\n}}\n", rules.join(",\n"))
}

struct Rules<'a> {
    names: Vec<String>,
    constants: &'a [f64],
    /// Nodes that may be absent.
    absent: BTreeSet<usize>,
    rules: BTreeMap<String, String>,
    count: usize,
}

impl Rules<'_> {
    fn add(&mut self, name: &str, rule: String) {
        self.rules.insert(name.to_owned(), rule);
    }

    /// A rule of its own for a part of a formula.
    fn part(&mut self, rule: String) -> String {
        self.count += 1;
        let name = format!("partie_{}", self.count);
        self.add(&name, rule);
        name
    }

    fn mechanism(&self, name: &str, texts: &[String]) -> String {
        let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
        format!("{{ {}: [{}] }}", quoted(name), texts.join(", "))
    }

    fn choice(&mut self, condition: &str, then: &str, otherwise: &str) -> String {
        self.part(format!(
            "{{ \"variations\": [{{ \"si\": {}, \"alors\": {} }}, {{ \"sinon\": {} }}] }}",
            quoted(condition),
            quoted(then),
            quoted(otherwise)
        ))
    }

    /// A quantity as an expression.
    fn text(&mut self, value: &Value) -> String {
        match value {
            Value::Number(number) => number.to_string(),
            Value::Constant(index) => self.constants[*index].to_string(),
            Value::Node(node) => self.names[*node].clone(),
            Value::Negative(a) => format!("(0 - {})", self.text(a)),
            Value::Arithmetic(operator, a, b) => {
                let a = self.text(a);
                let mut b = self.text(b);
                let sign = match operator {
                    Arithmetic::Add => '+',
                    Arithmetic::Subtract => '-',
                    Arithmetic::Multiply => '*',
                    Arithmetic::Divide => {
                        b = self.choice(&format!("{b} = 0"), "1", &b);
                        '/'
                    }
                };
                format!("({a} {sign} {b})")
            }
            Value::Call(function, values) => {
                let texts: Vec<String> = values.iter().map(|value| self.text(value)).collect();
                self.call(*function, &texts)
            }
            Value::Count(conditions) => {
                let mut terms = Vec::new();
                for condition in conditions {
                    let condition = self.condition(condition);
                    terms.push(self.choice(&condition, "1", "0"));
                }
                format!("({})", terms.join(" + "))
            }
            Value::If(condition, a, b) => {
                let (condition, a, b) = (self.condition(condition), self.text(a), self.text(b));
                self.choice(&condition, &a, &b)
            }
        }
    }

    fn call(&mut self, function: Function, texts: &[String]) -> String {
        match (function, texts) {
            (Function::Min, _) => self.part(self.mechanism("le minimum de", texts)),
            (Function::Max, _) => self.part(self.mechanism("le maximum de", texts)),
            (Function::Squares, _) => {
                let squares: Vec<String> = texts
                    .iter()
                    .map(|text| format!("({text} * {text})"))
                    .collect();
                format!("({})", squares.join(" + "))
            }
            (Function::Clamp, [value, low, high]) => {
                let above = [value.clone(), low.clone()];
                let above = self.part(self.mechanism("le maximum de", &above));
                self.part(self.mechanism("le minimum de", &[above, high.clone()]))
            }
            (Function::Within, [value, ..]) => value.clone(),
            (Function::Annuite, [start, length, rate]) => {
                let end = self.part(quoted(&format!("{start} + {length}")));
                let (until, before) = (self.annuity(&end, rate), self.annuity(start, rate));
                format!("({until} - {before})")
            }
            _ => format!("({})", texts.join(" + ")),
        }
    }

    /// (1 − v^n) / r + f · v^(n + 1), for n whole years, a fraction f, and v = 1 / (1 + r).
    fn annuity(&mut self, years: &str, rate: &str) -> String {
        let whole = self.part(format!(
            "{{ \"valeur\": {}, \"arrondi\": \"oui\" }}",
            quoted(&format!("{years} - 0.5"))
        ));
        let safe = self.choice(&format!("{rate} = 0"), "1", rate);
        let worth = self.part(quoted(&format!(
            "(1 - (1 + {rate}) ** (0 - {whole})) / {safe} + ({years} - {whole}) * (1 + {rate}) ** (0 - {whole} - 1)"
        )));
        self.choice(&format!("{rate} = 0"), years, &worth)
    }

    fn condition(&mut self, condition: &Condition) -> String {
        match condition {
            Condition::And(a, b) => {
                let both = [self.condition(a), self.condition(b)];
                self.part(self.mechanism("toutes ces conditions", &both))
            }
            Condition::Or(a, b) => {
                let both = [self.condition(a), self.condition(b)];
                self.part(self.mechanism("une de ces conditions", &both))
            }
            Condition::Not(a) => {
                let a = self.condition(a);
                let a = self.part(quoted(&a));
                format!("{a} = non")
            }
            Condition::Compare(comparison, a, b) => {
                let sign = match comparison {
                    Comparison::Equal => "=",
                    Comparison::Different => "!=",
                    Comparison::Less => "<",
                    Comparison::LessOrEqual => "<=",
                    Comparison::Greater => ">",
                    Comparison::GreaterOrEqual => ">=",
                };
                format!("{} {sign} {}", self.text(a), self.text(b))
            }
            Condition::Present(node) => format!("{}_absent = non", self.names[*node]),
        }
    }

    /// The conditions on each of which a quantity is absent.
    fn absences(&mut self, value: &Value) -> Vec<String> {
        match value {
            Value::Number(_) | Value::Constant(_) => Vec::new(),
            Value::Node(node) if self.absent.contains(node) => {
                vec![format!("{}_absent", self.names[*node])]
            }
            Value::Node(_) => Vec::new(),
            Value::Negative(a) => self.absences(a),
            Value::Arithmetic(operator, a, b) => {
                let mut all = self.absences(a);
                all.extend(self.absences(b));
                if let (Arithmetic::Divide, Value::Node(node)) = (operator, &**b) {
                    all.push(format!("{} = 0", self.names[*node]));
                }
                all
            }
            Value::Call(function, values) => {
                let mut all: Vec<String> = values
                    .iter()
                    .flat_map(|value| self.absences(value))
                    .collect();
                if let (Function::Within, [value, low, high]) = (function, values.as_slice()) {
                    let texts = [self.text(value), self.text(low), self.text(high)];
                    all.push(format!("{} < {}", texts[0], texts[1]));
                    all.push(format!("{} > {}", texts[0], texts[2]));
                }
                all
            }
            Value::Count(conditions) => conditions
                .iter()
                .flat_map(|one| self.unknown(one))
                .collect(),
            Value::If(condition, a, b) => {
                let mut all = self.unknown(condition);
                let holds = self.condition(condition);
                let holds = self.part(quoted(&holds));
                for (branch, is) in [(a, "oui"), (b, "non")] {
                    let absent = self.absences(branch);
                    if !absent.is_empty() {
                        let absent = self.part(self.mechanism("une de ces conditions", &absent));
                        let both = [format!("{holds} = {is}"), absent];
                        all.push(self.part(self.mechanism("toutes ces conditions", &both)));
                    }
                }
                all
            }
        }
    }

    /// The conditions on each of which a condition is neither true nor false.
    fn unknown(&mut self, condition: &Condition) -> Vec<String> {
        match condition {
            Condition::And(a, b) | Condition::Or(a, b) => {
                let mut all = self.unknown(a);
                all.extend(self.unknown(b));
                all
            }
            Condition::Not(a) => self.unknown(a),
            Condition::Compare(_, a, b) => {
                let mut all = self.absences(a);
                all.extend(self.absences(b));
                all
            }
            Condition::Present(_) => Vec::new(),
        }
    }
}

/// A JSON string; ours hold no character that JSON escapes.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

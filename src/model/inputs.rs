//! What a visitor or a host fills in, each checked as it comes in, and made complete with presets.

use super::{Estimate, EstimateError, Example, Input, Model, Preset};

/// Inputs of a calculator: what was given; the rest are presets.
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs {
    model: &'static Model,
    /// By node.
    given: Vec<Option<Estimate>>,
}

/// A refused input.
#[derive(Clone, Debug, PartialEq)]
pub struct InputError {
    /// The input's id, as it was given.
    pub field: String,
    /// What is wrong.
    pub problem: InputProblem,
}

/// What is wrong with an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum InputProblem {
    /// The calculator has no such input.
    Unknown,
    /// It may not stay empty.
    Empty,
    /// The three values are no estimate.
    Estimate(EstimateError),
    /// Below the least that is accepted.
    TooLow(f64),
    /// Above the most that is accepted.
    TooHigh(f64),
    /// Only whole numbers are accepted.
    NotWhole,
}

impl Inputs {
    /// Nothing given yet.
    pub fn new(model: &'static Model) -> Self {
        Self {
            model,
            given: vec![None; model.inputs.len()],
        }
    }

    /// An example's.
    pub fn example(model: &'static Model, example: &Example) -> Self {
        let mut inputs = Self::new(model);
        for (node, estimate) in example.values {
            if let Some(slot) = inputs.given.get_mut(usize::from(*node)) {
                *slot = Some(*estimate);
            }
        }
        inputs
    }

    /// The calculator.
    pub fn model(&self) -> &'static Model {
        self.model
    }

    /// What was given for an input.
    pub fn given(&self, node: usize) -> Option<Estimate> {
        self.given.get(node).copied().flatten()
    }

    /// Takes what is said of an input in; [`Estimate::ABSENT`] empties an optional one.
    ///
    /// # Errors
    /// What is wrong with it; what was there stays.
    pub fn set(&mut self, node: usize, estimate: Estimate) -> Result<(), InputProblem> {
        let (Some(input), Some(slot)) = (self.model.input(node), self.given.get_mut(node)) else {
            return Err(InputProblem::Unknown);
        };
        *slot = accept(input, estimate)?;
        Ok(())
    }

    /// The same by the input's public id, from a low, a central and a high value.
    ///
    /// # Errors
    /// The field and what is wrong with it.
    pub fn set_by_id(&mut self, id: &str, values: [f64; 3]) -> Result<(), InputError> {
        let done = match self.model.inputs.iter().position(|input| input.id == id) {
            Some(node) => {
                let [low, central, high] = values;
                match Estimate::new(low, central, high) {
                    Ok(estimate) => self.set(node, estimate),
                    Err(error) => Err(InputProblem::Estimate(error)),
                }
            }
            None => Err(InputProblem::Unknown),
        };
        done.map_err(|problem| InputError {
            field: id.to_owned(),
            problem,
        })
    }

    /// All inputs, complete: what was given, else the presets.
    pub fn estimates(&self) -> Vec<Estimate> {
        let mut central = vec![f64::NAN; self.model.inputs.len()];
        let mut estimates = Vec::with_capacity(central.len());
        for (node, input) in self.model.inputs.iter().enumerate() {
            let given = self.given(node);
            let estimate = given.unwrap_or_else(|| preset(input, &central));
            if let Some(slot) = central.get_mut(node) {
                *slot = estimate.central();
            }
            estimates.push(estimate);
        }
        estimates
    }
}

/// What stands in an input before it is filled in, given the central values of those before.
fn preset(input: &Input, central: &[f64]) -> Estimate {
    match input.preset {
        Preset::Empty => Estimate::ABSENT,
        Preset::Fixed(estimate) => estimate,
        Preset::From { compute, .. } => {
            let keep = |value: f64| value.max(input.low).min(input.high);
            let [low, central, high] = compute(central).map(keep);
            Estimate::new(low, central, high).unwrap_or(Estimate::ABSENT)
        }
    }
}

fn accept(input: &Input, estimate: Estimate) -> Result<Option<Estimate>, InputProblem> {
    if estimate.is_absent() {
        let empty = input.optional.then_some(None);
        return empty.ok_or(InputProblem::Empty);
    }
    let values = [estimate.low(), estimate.central(), estimate.high()];
    if estimate.low() < input.low {
        Err(InputProblem::TooLow(input.low))
    } else if estimate.high() > input.high {
        Err(InputProblem::TooHigh(input.high))
    } else if input.integer && values.iter().any(|value| value.fract() != 0.0) {
        Err(InputProblem::NotWhole)
    } else {
        Ok(Some(estimate))
    }
}

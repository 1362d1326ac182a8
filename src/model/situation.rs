//! A compiled model with what is said of each of its inputs: what every analysis starts from.

use super::Estimate;

/// A model's evaluator, and one estimate for each of its inputs, in the model's order.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// Fills the nodes that follow the inputs, in place; leaves the inputs as they are. NaN is absent.
    pub evaluate: fn(&mut [f64]),
    /// How many nodes the model has, inputs included.
    pub nodes: usize,
    /// What is said of each input.
    pub inputs: &'a [Estimate],
}

impl Situation<'_> {
    /// Every node, each input at its lowest.
    pub fn low(&self) -> Vec<f64> {
        self.values(Estimate::low)
    }

    /// Every node, each input at its likeliest.
    pub fn central(&self) -> Vec<f64> {
        self.values(Estimate::central)
    }

    /// Every node, each input at its highest.
    pub fn high(&self) -> Vec<f64> {
        self.values(Estimate::high)
    }

    fn values(&self, pick: fn(Estimate) -> f64) -> Vec<f64> {
        let mut nodes: Vec<f64> = self.inputs.iter().map(|input| pick(*input)).collect();
        nodes.resize(self.nodes, f64::NAN);
        (self.evaluate)(&mut nodes);
        nodes
    }

    /// Whether another value of an input would change anything that is computed, every other at its likeliest.
    pub fn weighs(&self, input: usize) -> bool {
        let before = self.central();
        let mut nodes = before.clone();
        let present = node(&nodes, input);
        let other = if present.is_nan() {
            1.0
        } else {
            present * 2.0 + 1.0
        };
        set(&mut nodes, input, other);
        (self.evaluate)(&mut nodes);
        let computed = nodes.iter().zip(&before).skip(self.inputs.len());
        // An absent value is not equal to itself.
        let changed =
            |(after, before): (&f64, &f64)| after != before && !(after.is_nan() && before.is_nan());
        computed.into_iter().any(changed)
    }

    /// The output when one input takes a value, and every other keeps the one it has in `nodes`.
    pub(super) fn try_value(
        &self,
        nodes: &mut [f64],
        input: usize,
        value: f64,
        output: usize,
    ) -> f64 {
        let Some(before) = set(nodes, input, value) else {
            return f64::NAN;
        };
        (self.evaluate)(nodes);
        let found = node(nodes, output);
        set(nodes, input, before);
        found
    }
}

/// A node's value; absent where there is no such node.
pub(super) fn node(nodes: &[f64], index: usize) -> f64 {
    nodes.get(index).copied().unwrap_or(f64::NAN)
}

fn set(nodes: &mut [f64], index: usize, value: f64) -> Option<f64> {
    Some(core::mem::replace(nodes.get_mut(index)?, value))
}

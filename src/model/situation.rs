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

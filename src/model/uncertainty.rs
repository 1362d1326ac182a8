//! How sure a result is: the model evaluated at thousands of points, each uncertain input drawn by itself from its
//! PERT distribution.

use super::quantile::Spread;
use super::sequence::{POINTS, Slices};
use super::situation::node;
use super::strata::Strata;
use super::{Histogram, Situation};

/// What is asked of one output.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The node.
    pub output: usize,
    /// Thresholds of which to say how often they are passed.
    pub thresholds: &'a [Threshold],
}

/// A threshold that draws pass or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Threshold {
    /// Strictly above.
    Above(f64),
    /// At it or above.
    AtLeast(f64),
}

/// The draws of one output. Shares and quantiles are of those where it is not absent.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// The node.
    pub output: usize,
    /// How many times the model was evaluated: once where no input is uncertain.
    pub draws: usize,
    /// How many of them left the output absent.
    pub absent: usize,
    /// A tenth of the draws are below; NaN where all are absent, as for the next ones.
    pub p10: f64,
    /// Half of the draws are below.
    pub p50: f64,
    /// Nine draws of ten are below.
    pub p90: f64,
    /// Share of the draws that pass each threshold asked.
    pub shares: Vec<f64>,
    /// Draws by bins; none where they are all equal.
    pub histogram: Option<Histogram>,
}

/// The distributions of a situation's outputs, over the first `draws` (1 to [`POINTS`]) points of the sequence.
///
/// Uncertain inputs take the sequence's dimensions in their order. The same situation gives the same draws, whatever
/// `strata` holds from an earlier one: what an input that has not changed then costs.
pub fn distributions(
    situation: &Situation,
    asked: &[Asked],
    draws: usize,
    strata: &mut Strata,
) -> Vec<Distribution> {
    let found = strata.of(situation.inputs);
    let uncertain = found.iter().enumerate();
    let mut uncertain: Vec<Uncertain> = uncertain
        .map(|(dimension, (input, strata))| Uncertain {
            input: *input,
            strata,
            slices: Slices::new(dimension),
        })
        .collect();
    let draws = if uncertain.is_empty() {
        1
    } else {
        draws.clamp(1, POINTS)
    };
    let mut found: Vec<Vec<f64>> = asked.iter().map(|_| Vec::with_capacity(draws)).collect();
    let mut nodes = situation.central();
    for _ in 0..draws {
        for input in &mut uncertain {
            input.draw(&mut nodes);
        }
        (situation.evaluate)(&mut nodes);
        for (asked, values) in asked.iter().zip(&mut found) {
            let value = node(&nodes, asked.output);
            if value.is_finite() {
                values.push(value);
            }
        }
    }
    let described = asked.iter().zip(&found);
    described
        .map(|(asked, values)| describe(asked, values, draws))
        .collect()
}

/// An uncertain input, with its quantiles in order and the slices that remain to be tried.
struct Uncertain<'a> {
    input: usize,
    strata: &'a [f64],
    slices: Slices,
}

impl Uncertain<'_> {
    fn draw(&mut self, nodes: &mut [f64]) {
        let drawn = self.slices.next().and_then(|slice| self.strata.get(slice));
        if let (Some(value), Some(node)) = (drawn, nodes.get_mut(self.input)) {
            *node = *value;
        }
    }
}

fn describe(asked: &Asked, values: &[f64], draws: usize) -> Distribution {
    let passing = |threshold: &Threshold| {
        let passes = |value: &&f64| match threshold {
            Threshold::Above(threshold) => *value > threshold,
            Threshold::AtLeast(threshold) => *value >= threshold,
        };
        values.iter().filter(passes).count() as f64 / values.len() as f64
    };
    let shares = asked.thresholds.iter().map(passing).collect();
    let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values {
        (least, most) = (least.min(*value), most.max(*value));
    }
    let spread = Spread::new(values, least, most);
    let [p10, p50, p90] = [0.1, 0.5, 0.9].map(|share| spread.quantile(share));
    Distribution {
        output: asked.output,
        draws,
        absent: draws - values.len(),
        p10,
        p50,
        p90,
        shares,
        histogram: Histogram::new(values, least, most),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::model::{Estimate, Pert};

    fn ask(
        evaluate: fn(&mut [f64]),
        inputs: &[Estimate],
        thresholds: &[Threshold],
    ) -> Distribution {
        let nodes = inputs.len() + 1;
        let situation = Situation {
            evaluate,
            nodes,
            inputs,
        };
        let asked = Asked {
            output: inputs.len(),
            thresholds,
        };
        distributions(&situation, &[asked], POINTS, &mut Strata::default()).remove(0)
    }

    #[test]
    fn one_input_keeps_its_own_distribution() {
        let estimate = Estimate::new(0.3, 0.6, 1.0).unwrap();
        let found = ask(
            |nodes| nodes[1] = nodes[0],
            &[estimate],
            &[Threshold::Above(0.6), Threshold::AtLeast(0.3)],
        );
        let pert = Pert::new(estimate).unwrap();
        for (share, value) in [(0.1, found.p10), (0.5, found.p50), (0.9, found.p90)] {
            assert!(
                (pert.quantile(share) - value).abs() < 1e-4,
                "{share} {value}"
            );
        }
        assert!((found.shares[0] - (1.0 - pert.cumulative(0.6))).abs() < 2e-4);
        assert_eq!(
            (found.shares[1], found.absent, found.draws),
            (1.0, 0, POINTS)
        );
        assert_eq!(found.histogram.unwrap().counts.iter().sum::<u32>(), 10_000);
    }

    /// The product of two independent deviations is as often, and as far, above nothing as below.
    #[test]
    fn inputs_are_drawn_independently() {
        let estimate = Estimate::new(0.0, 3.0, 6.0).unwrap();
        let found = ask(
            |nodes| nodes[2] = (nodes[0] - 3.0) * (nodes[1] - 3.0),
            &[estimate; 2],
            &[Threshold::Above(0.0)],
        );
        assert!(
            found.p50.abs() < 1e-3 && (found.p10 + found.p90).abs() < 3e-2,
            "{found:?}"
        );
        assert!((found.shares[0] - 0.5).abs() < 2e-3);
    }

    #[test]
    fn a_situation_without_uncertainty_is_drawn_once() {
        let found = ask(
            |nodes| nodes[1] = 2.0 * nodes[0],
            &[Estimate::exact(21.0)],
            &[Threshold::AtLeast(42.0)],
        );
        assert_eq!((found.p10, found.p50, found.p90), (42.0, 42.0, 42.0));
        assert_eq!((found.draws, found.absent, found.histogram), (1, 0, None));
        assert_eq!(found.shares, [1.0]);
    }

    #[test]
    fn absent_draws_are_counted_apart() {
        let half = |nodes: &mut [f64]| nodes[1] = if nodes[0] > 0.5 { nodes[0] } else { f64::NAN };
        let found = ask(
            half,
            &[Estimate::new(0.0, 0.5, 1.0).unwrap()],
            &[Threshold::Above(0.5)],
        );
        assert_eq!((found.absent, found.shares[0]), (5000, 1.0));
        let found = ask(half, &[Estimate::ABSENT], &[Threshold::Above(0.5)]);
        assert_eq!((found.absent, found.draws), (1, 1));
        assert!(found.p50.is_nan() && found.shares[0].is_nan());
    }
}

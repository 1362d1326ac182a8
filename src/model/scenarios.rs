//! Scenarios side by side: the same model with several sets of inputs, each compared to the first.

use super::Situation;
use super::situation::node;

/// One output in every scenario, in their order; NaN where it is absent.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedOutput {
    /// The node.
    pub output: usize,
    /// Its values, every input at its likeliest.
    pub values: Vec<f64>,
    /// Each value less the first; NaN where one of the two is absent.
    pub differences: Vec<f64>,
    /// The difference as a share of the first value's size; NaN where that is nil or absent too.
    pub changes: Vec<f64>,
}

/// A row for each output.
pub fn compare_scenarios(scenarios: &[Situation], outputs: &[usize]) -> Vec<ComparedOutput> {
    let evaluated: Vec<Vec<f64>> = scenarios.iter().map(Situation::central).collect();
    let row = |&output: &usize| {
        let values: Vec<f64> = evaluated.iter().map(|nodes| node(nodes, output)).collect();
        let first = node(&values, 0);
        let size = if first == 0.0 { f64::NAN } else { first.abs() };
        let differences: Vec<f64> = values.iter().map(|value| value - first).collect();
        let changes = differences
            .iter()
            .map(|difference| difference / size)
            .collect();
        ComparedOutput {
            output,
            values,
            differences,
            changes,
        }
    };
    outputs.iter().map(row).collect()
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::model::Estimate;

    #[test]
    fn each_scenario_is_compared_to_the_first() {
        let evaluate =
            |nodes: &mut [f64]| (nodes[1], nodes[2]) = (nodes[0] - 100.0, nodes[0] - 50.0);
        let inputs = [
            [Estimate::exact(50.0)],
            [Estimate::exact(80.0)],
            [Estimate::ABSENT],
        ];
        let scenarios = inputs.each_ref().map(|inputs| Situation {
            evaluate,
            nodes: 3,
            inputs,
        });
        let rows = compare_scenarios(&scenarios, &[1, 2]);
        assert_eq!(rows[0].values[..2], [-50.0, -20.0]);
        assert_eq!(rows[0].differences[..2], [0.0, 30.0]);
        assert_eq!(rows[0].changes[..2], [0.0, 0.6]);
        assert!(rows[0].values[2].is_nan() && rows[0].changes[2].is_nan());
        assert_eq!(rows[1].differences[1], 30.0);
        assert!(rows[1].changes[1].is_nan(), "no share of nothing");
    }

    #[test]
    fn no_scenario_gives_empty_rows() {
        assert!(compare_scenarios(&[], &[1])[0].values.is_empty());
    }
}

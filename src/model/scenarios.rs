//! Scenarios side by side: the same model with several sets of inputs, each compared to the first.

use super::situation::node;

/// One output in every scenario, in their order; NaN where it is absent.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedOutput {
    /// The node.
    pub output: usize,
    /// Its values.
    pub values: Vec<f64>,
    /// Each value less the first; NaN where one of the two is absent.
    pub differences: Vec<f64>,
}

/// A row for each output, from every node's value in each scenario ([`super::Situation::central`]).
pub fn compare_scenarios(scenarios: &[&[f64]], outputs: &[usize]) -> Vec<ComparedOutput> {
    let row = |&output: &usize| {
        let values: Vec<f64> = scenarios.iter().map(|nodes| node(nodes, output)).collect();
        let first = node(&values, 0);
        ComparedOutput {
            output,
            differences: values.iter().map(|value| value - first).collect(),
            values,
        }
    };
    outputs.iter().map(row).collect()
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn each_scenario_is_compared_to_the_first() {
        let rows = compare_scenarios(&[&[50.0, -50.0], &[80.0, -20.0], &[f64::NAN; 2]], &[1, 0]);
        assert_eq!((rows[0].output, rows[1].output), (1, 0));
        assert_eq!(rows[0].values[..2], [-50.0, -20.0]);
        assert_eq!(rows[0].differences[..2], [0.0, 30.0]);
        assert!(rows[0].values[2].is_nan() && rows[0].differences[2].is_nan());
        assert_eq!(rows[1].differences[1], 30.0);
    }

    #[test]
    fn no_scenario_gives_empty_rows() {
        assert!(compare_scenarios(&[], &[1])[0].values.is_empty());
    }
}

//! Every way to complete the unknown answers that a formula reads, and the range of its value over them.

use super::{Answers, Values};

/// The range of a formula over the completions of the unknown answers.
pub(super) struct Extent {
    /// Lowest value.
    pub low: f64,
    /// Highest value.
    pub high: f64,
    /// The first completion with the lowest value.
    pub lowest: Vec<u8>,
}

/// The range of `formula`, which reads the questions `reads`. Exact: each completion is tried.
pub(super) fn extent(answers: &Answers, reads: &[usize], formula: fn(Values) -> f64) -> Extent {
    let questions = answers.questionnaire().questions;
    let known = (0..questions.len()).map(|index| answers.get(index).known().unwrap_or(0));
    let mut values: Vec<u8> = known.collect();
    let unknown: Vec<usize> = reads
        .iter()
        .copied()
        .filter(|read| answers.get(*read).known().is_none())
        .collect();
    let first = formula(&values);
    let mut extent = Extent {
        low: first,
        high: first,
        lowest: values.clone(),
    };
    while advance(&mut values, &unknown, |index| {
        questions
            .get(index)
            .map_or(0, |question| question.options.len())
    }) {
        let value = formula(&values);
        extent.high = extent.high.max(value);
        if value < extent.low {
            extent.low = value;
            extent.lowest.clone_from(&values);
        }
    }
    extent
}

/// The next completion, counting up from the first unknown question; false after the last.
fn advance(values: &mut [u8], unknown: &[usize], options: impl Fn(usize) -> usize) -> bool {
    for index in unknown {
        let Some(value) = values.get_mut(*index) else {
            continue;
        };
        if usize::from(*value) + 1 < options(*index) {
            *value += 1;
            return true;
        }
        *value = 0;
    }
    false
}

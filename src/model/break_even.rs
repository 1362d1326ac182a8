//! Break-even: the value of one input at which an output reaches a target, the others at their likeliest. And, after
//! a shock, how much of each other input would make up for it.

use super::Situation;
use super::situation::node;

/// Each side of the present value is searched in steps of at most this part of the bounds.
const STEPS: f64 = 64.0;
/// The first step from the present value, as a part of the bounds: steps double from there.
const FIRST_STEP: f64 = 1.0 / (1_u64 << 32) as f64;

/// Where an output reaches a target as one input goes through its bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Crossing {
    /// At this value of the input: the nearest to its present one. Where the output jumps over the target, the
    /// place of the jump.
    At(f64),
    /// The output is above the target wherever it is present.
    AlwaysAbove,
    /// The output is below the target wherever it is present.
    AlwaysBelow,
    /// The output is absent throughout, or where it would reach the target.
    Absent,
}

impl Crossing {
    /// The input's value, where there is one.
    pub fn value(self) -> Option<f64> {
        match self {
            Self::At(value) => Some(value),
            _ => None,
        }
    }
}

/// How much of one input would bring an output back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Remedy {
    /// The input.
    pub input: usize,
    /// The value it should take.
    pub crossing: Crossing,
    /// How much more of it that is than at present; NaN where no value would do.
    pub added: f64,
}

/// Searches an input's bounds for the value that brings the output to the target, outwards from its present value.
///
/// An output that passes the target and comes back within a 64th of the bounds may be missed.
pub fn crossing(
    situation: &Situation,
    input: usize,
    bounds: (f64, f64),
    output: usize,
    target: f64,
) -> Crossing {
    let mut nodes = situation.central();
    let present = node(&nodes, input);
    let start = if present.is_nan() {
        bounds.0
    } else {
        present.max(bounds.0).min(bounds.1)
    };
    let mut search = Search {
        excess: |value| situation.try_value(&mut nodes, input, value, output) - target,
        above: false,
        below: false,
    };
    let ends = [bounds.0, bounds.1].map(|end| search.outwards(start, end, bounds.1 - bounds.0));
    let nearest = ends.into_iter().flatten().reduce(|one, other| {
        if (other - start).abs() < (one - start).abs() {
            other
        } else {
            one
        }
    });
    match (nearest, search.above, search.below) {
        (Some(value), ..) => Crossing::At(value),
        (None, true, false) => Crossing::AlwaysAbove,
        (None, false, true) => Crossing::AlwaysBelow,
        _ => Crossing::Absent,
    }
}

/// For each input with its bounds: the value that would bring the output to the target (what it was before a
/// shock), this input alone changing.
pub fn remedies(
    situation: &Situation,
    candidates: &[(usize, (f64, f64))],
    output: usize,
    target: f64,
) -> Vec<Remedy> {
    let inputs = situation.inputs;
    let remedy = |&(input, bounds): &(usize, (f64, f64))| {
        let crossing = crossing(situation, input, bounds, output, target);
        let present = inputs.get(input).filter(|estimate| !estimate.is_absent());
        let present = present.map_or(0.0, |estimate| estimate.central());
        Remedy {
            input,
            crossing,
            added: crossing.value().map_or(f64::NAN, |value| value - present),
        }
    };
    candidates.iter().map(remedy).collect()
}

/// A search, and on which sides of the target it has been.
struct Search<F> {
    excess: F,
    above: bool,
    below: bool,
}

impl<F: FnMut(f64) -> f64> Search<F> {
    /// The first crossing from a value to an end of the bounds.
    fn outwards(&mut self, start: f64, end: f64, width: f64) -> Option<f64> {
        let direction = if end < start { -1.0 } else { 1.0 };
        let (mut at, mut step) = (start, width * FIRST_STEP);
        let mut excess = self.look(at);
        loop {
            if excess == 0.0 {
                return Some(at);
            }
            if at == end || step.is_nan() || step <= 0.0 {
                return None;
            }
            let further = at + direction * step;
            let next = if (end - further) * direction > 0.0 {
                further
            } else {
                end
            };
            let next_excess = self.look(next);
            if excess * next_excess < 0.0 {
                return Some(self.narrow((at, excess), next));
            }
            (at, excess) = (next, next_excess);
            step = (step * 2.0).min(width / STEPS);
        }
    }

    /// Halves an interval whose ends are on both sides of the target until no number is left between them.
    fn narrow(&mut self, (mut one, mut excess): (f64, f64), mut other: f64) -> f64 {
        for _ in 0..200 {
            let middle = one + (other - one) / 2.0;
            if middle == one || middle == other {
                break;
            }
            let found = self.look(middle);
            if found == 0.0 {
                return middle;
            }
            if found * excess > 0.0 {
                (one, excess) = (middle, found);
            } else {
                other = middle;
            }
        }
        other
    }

    fn look(&mut self, value: f64) -> f64 {
        let excess = (self.excess)(value);
        self.above |= excess > 0.0;
        self.below |= excess < 0.0;
        excess
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::model::Estimate;
    use proptest::prelude::*;

    fn find(evaluate: fn(&mut [f64]), present: f64, bounds: (f64, f64), target: f64) -> Crossing {
        let inputs = [Estimate::exact(present)];
        crossing(
            &Situation {
                evaluate,
                nodes: 2,
                inputs: &inputs,
            },
            0,
            bounds,
            1,
            target,
        )
    }

    #[test]
    fn the_nearest_crossing_is_found() {
        let cube = |nodes: &mut [f64]| nodes[1] = nodes[0] * (nodes[0] - 1.0) * (nodes[0] + 3.0);
        for (present, expected) in [
            (0.9, 1.0),
            (2.0, 1.0),
            (0.1, 0.0),
            (-1.0, 0.0),
            (-2.9, -3.0),
            (f64::NAN, -3.0),
        ] {
            let value = find(cube, present, (-10.0, 10.0), 0.0).value().unwrap();
            assert!((value - expected).abs() < 1e-12, "{present}: {value}");
        }
    }

    #[test]
    fn where_there_is_none_the_reason_is_said() {
        let line = |nodes: &mut [f64]| nodes[1] = 2.0 * nodes[0] + 5.0;
        assert_eq!(find(line, 0.5, (0.0, 1.0), 4.0), Crossing::AlwaysAbove);
        assert_eq!(find(line, 0.5, (0.0, 1.0), 8.0), Crossing::AlwaysBelow);
        assert_eq!(find(line, 0.5, (0.0, 1.0), 7.0), Crossing::At(1.0));
        assert_eq!(find(line, 0.5, (0.0, 1.0), 5.0), Crossing::At(0.0));
        assert_eq!(find(line, 9.0, (0.0, 1.0), 6.0), Crossing::At(0.5));
        assert_eq!(
            find(|nodes| nodes[1] = f64::NAN, 0.5, (0.0, 1.0), 8.0),
            Crossing::Absent
        );
        assert_eq!(find(line, 0.5, (f64::NAN, 1.0), 8.0), Crossing::AlwaysBelow);
        assert_eq!(
            find(|nodes| nodes[1] = 3.0, 0.5, (0.0, 1.0), 3.0),
            Crossing::At(0.5)
        );
        assert_eq!(
            find(|nodes| nodes[1] = nodes[0], 2.0, (2.0, 2.0), 3.0),
            Crossing::AlwaysBelow
        );
    }

    #[test]
    fn a_jump_over_the_target_and_a_gap_are_told_apart() {
        let jump = |nodes: &mut [f64]| nodes[1] = if nodes[0] < 0.25 { -1.0 } else { 1.0 };
        let value = find(jump, 0.9, (0.0, 1.0), 0.0).value().unwrap();
        assert!((value - 0.25).abs() < 1e-15);
        let gap = |nodes: &mut [f64]| {
            nodes[1] = if nodes[0] < 0.3 {
                -1.0
            } else if nodes[0] > 0.6 {
                1.0
            } else {
                f64::NAN
            }
        };
        assert_eq!(find(gap, 0.9, (0.0, 1.0), 0.0), Crossing::Absent);
    }

    #[test]
    fn what_would_make_up_for_a_loss_is_found_input_by_input() {
        // A total of three kinds of income; the first has just lost 20 000, the third is capped.
        let total =
            |nodes: &mut [f64]| nodes[3] = nodes[0] + 2.0 * nodes[1] + nodes[2].min(15_000.0);
        let inputs = [60_000.0, 5_000.0, 0.0].map(Estimate::exact);
        let situation = Situation {
            evaluate: total,
            nodes: 4,
            inputs: &inputs,
        };
        let candidates = [0, 1, 2].map(|input| (input, (0.0, 1e9)));
        let found = remedies(&situation, &candidates, 3, 90_000.0);
        assert!(
            (found[0].added - 20_000.0).abs() < 1e-6 && (found[1].added - 10_000.0).abs() < 1e-6
        );
        assert_eq!(found[2].crossing, Crossing::AlwaysBelow);
        assert!(found[2].added.is_nan());
    }

    proptest! {
        #[test]
        fn a_crossing_brings_the_output_to_the_target(present in 0.0_f64..1e6, target in 0.0_f64..1000.0) {
            let root = |nodes: &mut [f64]| nodes[1] = nodes[0].sqrt();
            let value = find(root, present, (0.0, 1e6), target).value().unwrap();
            prop_assert!((value.sqrt() - target).abs() < 1e-6 * target.max(1e-3));
        }
    }
}

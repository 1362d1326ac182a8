//! What a result rests on most: each uncertain input taken from its lowest to its highest, the others at their
//! likeliest.

use super::Situation;
use crate::sort::sort;

/// What one input does to the output.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TornadoBar {
    /// The input.
    pub input: usize,
    /// The output with the input at its lowest; NaN where it is absent.
    pub at_low: f64,
    /// The output with the input at its highest; NaN where it is absent. Below `at_low` where the input lessens it.
    pub at_high: f64,
}

impl TornadoBar {
    /// How far the input moves the output; NaN where an end is absent.
    pub fn width(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// A bar for each uncertain input, widest first, then in the inputs' order; those with an absent end come last.
pub fn tornado(situation: &Situation, output: usize) -> Vec<TornadoBar> {
    let mut nodes = situation.central();
    let uncertain = situation
        .inputs
        .iter()
        .enumerate()
        .filter(|(_, input)| input.is_uncertain());
    let mut bars: Vec<TornadoBar> = uncertain
        .map(|(input, estimate)| TornadoBar {
            input,
            at_low: situation.try_value(&mut nodes, input, estimate.low(), output),
            at_high: situation.try_value(&mut nodes, input, estimate.high(), output),
        })
        .collect();
    sort(&mut bars, |one, other| {
        let (one, other) = (one.width(), other.width());
        one > other || (other.is_nan() && !one.is_nan())
    });
    bars
}

/// The input that moves the output most; none where none does.
pub fn heaviest(bars: &[TornadoBar]) -> Option<usize> {
    bars.first()
        .filter(|bar| bar.width() > 0.0)
        .map(|bar| bar.input)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::model::Estimate;

    /// 10·a − 100·b + c, and d under a root.
    fn evaluate(nodes: &mut [f64]) {
        nodes[4] = 10.0 * nodes[0] - 100.0 * nodes[1] + nodes[2] + nodes[3].sqrt();
    }

    #[test]
    fn the_widest_bar_comes_first_and_keeps_its_direction() {
        let range = |low, high| Estimate::new(low, (low + high) / 2.0, high).unwrap();
        let inputs = [
            range(0.0, 10.0),
            range(0.0, 1.0),
            Estimate::exact(7.0),
            range(-1.0, 5.0),
        ];
        let situation = Situation {
            evaluate,
            nodes: 5,
            inputs: &inputs,
        };
        let bars = tornado(&situation, 4);
        assert_eq!(
            bars.iter().map(|bar| bar.input).collect::<Vec<_>>(),
            [0, 1, 3]
        );
        assert_eq!((bars[0].width(), bars[1].width()), (100.0, 100.0));
        assert!(bars[0].at_low < bars[0].at_high && bars[1].at_low > bars[1].at_high);
        assert!(bars[2].at_low.is_nan() && bars[2].at_high.is_finite());
        assert_eq!(heaviest(&bars), Some(0));
    }

    #[test]
    fn nothing_weighs_where_nothing_is_uncertain() {
        let inputs = [Estimate::exact(1.0); 4];
        let bars = tornado(
            &Situation {
                evaluate,
                nodes: 5,
                inputs: &inputs,
            },
            4,
        );
        assert_eq!((bars.len(), heaviest(&bars)), (0, None));
    }
}

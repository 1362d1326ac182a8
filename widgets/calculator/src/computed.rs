//! Everything that follows from the inputs: computed once per change, read by every part of the screen.

use cap_commun::model::{
    Asked, Distribution, Estimate, Inputs, POINTS, Strata, TornadoBar, distributions, thresholds,
    tornado,
};

use crate::plan::View;

/// What follows from the inputs.
pub struct Computed {
    /// The inputs, complete.
    pub estimates: Vec<Estimate>,
    /// Every node, each input at its central value.
    pub nodes: Vec<f64>,
    /// Every node, each input at its low value.
    pub low: Vec<f64>,
    /// Every node, each input at its high value.
    pub high: Vec<f64>,
    /// The results that the view has drawn, in its order.
    pub drawn: Vec<Distribution>,
    /// What each uncertain input does to the result that is weighed; the heaviest first.
    pub weighed: Vec<TornadoBar>,
}

impl Computed {
    pub(crate) fn new(view: View, inputs: &Inputs, strata: &mut Strata) -> Self {
        let estimates = inputs.estimates();
        let model = inputs.model();
        let situation = model.situation(&estimates);
        let outputs: Vec<usize> = view.drawn.iter().filter_map(|id| model.node(id)).collect();
        let levels: Vec<_> = outputs
            .iter()
            .map(|output| thresholds(model.id_of(*output)))
            .collect();
        let asked: Vec<Asked> = outputs
            .iter()
            .zip(&levels)
            .map(|(output, thresholds)| Asked {
                output: *output,
                thresholds,
            })
            .collect();
        let weighed = model.node(view.weighed);
        Self {
            nodes: situation.central(),
            low: situation.low(),
            high: situation.high(),
            drawn: distributions(&situation, &asked, POINTS, strata),
            weighed: weighed.map_or_else(Vec::new, |output| tornado(&situation, output)),
            estimates,
        }
    }

    /// A node's central value; NaN where it is absent.
    pub fn value(&self, node: usize) -> f64 {
        self.nodes.get(node).copied().unwrap_or(f64::NAN)
    }

    /// The draws of a result.
    pub fn drawn(&self, node: usize) -> Option<&Distribution> {
        self.drawn.iter().find(|drawn| drawn.output == node)
    }

    /// Whether any input is uncertain.
    pub fn is_uncertain(&self) -> bool {
        self.estimates
            .iter()
            .any(|estimate| estimate.is_uncertain())
    }
}

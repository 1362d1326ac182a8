//! All that follows from a calculator's inputs at once, for those who want everything: downloads, the headless
//! engine.

use super::{
    Asked, Distribution, Estimate, Inputs, NamedPartner, Shares, SharesError, Strata, Threshold,
    TornadoBar, distributions, partners_shares, tornado,
};
use crate::referentiel::coefficient;

/// All that follows from a calculator's inputs.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// What was given.
    pub inputs: Inputs,
    /// The inputs, complete.
    pub estimates: Vec<Estimate>,
    /// Every node, each input at its lowest.
    pub low: Vec<f64>,
    /// Every node, each input at its likeliest.
    pub central: Vec<f64>,
    /// Every node, each input at its highest.
    pub high: Vec<f64>,
    /// The results that were asked for, as nodes.
    pub results: Vec<usize>,
    /// For each of them: how sure it is.
    pub distributions: Vec<Distribution>,
    /// For each of them: what it rests on most.
    pub tornados: Vec<Vec<TornadoBar>>,
    /// The partners.
    pub partners: Vec<NamedPartner>,
    /// How they share, where the calculator is about an alliance and there are some.
    pub shares: Option<Result<Shares, SharesError>>,
}

impl Evaluation {
    /// Evaluates a calculator; `draws` is how many times for the distributions (1 to [`super::POINTS`]).
    pub fn new(inputs: &Inputs, partners: &[NamedPartner], draws: usize) -> Self {
        let results = inputs.model().results.iter();
        let results = results.map(|node| (*node).into()).collect();
        Self::of(inputs, partners, draws, results, &mut Strata::default())
    }

    /// The same for some results alone, after an evaluation of much the same inputs.
    pub fn of(
        inputs: &Inputs,
        partners: &[NamedPartner],
        draws: usize,
        results: Vec<usize>,
        strata: &mut Strata,
    ) -> Self {
        let model = inputs.model();
        let estimates = inputs.estimates();
        let situation = model.situation(&estimates);
        let thresholds: Vec<Vec<Threshold>> = results
            .iter()
            .map(|node| thresholds(model.id_of(*node)))
            .collect();
        let asked: Vec<Asked> = results
            .iter()
            .zip(&thresholds)
            .map(|(output, thresholds)| Asked {
                output: *output,
                thresholds,
            })
            .collect();
        let shares = if partners.is_empty() {
            None
        } else {
            partners_shares(inputs, partners)
        };
        Self {
            inputs: inputs.clone(),
            low: situation.low(),
            central: situation.central(),
            high: situation.high(),
            distributions: distributions(&situation, &asked, draws, strata),
            tornados: results
                .iter()
                .map(|output| tornado(&situation, *output))
                .collect(),
            partners: partners.to_vec(),
            shares,
            estimates,
            results,
        }
    }
}

/// What is asked of the draws of a result besides quantiles: a premium above nothing, a lever at the two published
/// markers of other definitions.
pub fn thresholds(result: &str) -> Vec<Threshold> {
    let markers = ["repere_poles", "repere_fonds"].into_iter();
    match result {
        "prime" | "prime_public" => vec![Threshold::Above(0.0)],
        "levier" | "levier_public" => markers
            .filter_map(coefficient)
            .map(|marker| Threshold::AtLeast(marker.value.central()))
            .collect(),
        _ => Vec::new(),
    }
}

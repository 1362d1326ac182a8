//! The quantiles from which uncertain inputs are drawn, kept from one evaluation to the next: where one input changes,
//! those of the others are there already, and they cost more than the draws.

use std::rc::Rc;

use super::sequence::POINTS;
use super::{Estimate, Pert};

/// What the last evaluation drew from.
#[derive(Clone, Debug, Default)]
pub struct Strata(Vec<(Estimate, Rc<[f64]>)>);

impl Strata {
    /// The uncertain ones of these inputs, by index, each with its quantiles in order.
    pub(super) fn of(&mut self, inputs: &[Estimate]) -> Vec<(usize, Rc<[f64]>)> {
        let mut kept: Vec<(Estimate, Rc<[f64]>)> = Vec::new();
        let mut found = Vec::new();
        for (input, estimate) in inputs.iter().enumerate() {
            let known = self.0.iter().find(|(known, _)| known == estimate);
            let strata = match known {
                Some((_, strata)) => Rc::clone(strata),
                None => match Pert::new(*estimate) {
                    Some(pert) => Rc::from(pert.strata(POINTS)),
                    None => continue,
                },
            };
            found.push((input, Rc::clone(&strata)));
            kept.push((*estimate, strata));
        }
        self.0 = kept;
        found
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn an_input_that_has_not_changed_keeps_its_quantiles_and_another_has_its_own() {
        let estimate = |high| Estimate::new(0.3, 0.6, high).unwrap();
        let mut strata = Strata::default();
        let first = strata.of(&[estimate(1.0), Estimate::exact(2.0), estimate(0.9)]);
        let next = strata.of(&[estimate(0.8), Estimate::ABSENT, estimate(0.9)]);
        let inputs = |found: &[(usize, Rc<[f64]>)]| [found[0].0, found[1].0];
        assert_eq!((inputs(&first), inputs(&next)), ([0, 2], [0, 2]));
        assert!(Rc::ptr_eq(&first[1].1, &next[1].1));
        let pert = Pert::new(estimate(0.8)).unwrap();
        assert_eq!(next[0].1[..], pert.strata(POINTS)[..]);
    }
}

//! The calculators' figures are the same everywhere, to the last digit: here natively; `tests/headless/` and
//! `tests/browser/` hold Node and a browser to the same file.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use cap_commun::model::{Evaluation, Strata};
use cap_commun::referentiel;
use cap_commun::wire::{evaluation, read_inputs, read_options};
use serde_json::Value;
use support::{fields, read_back};

#[test]
fn the_native_engine_gives_the_golden_figures() {
    let golden: Value = serde_json::from_str(include_str!("golden/everywhere.json")).unwrap();
    for case in golden["cases"].as_array().unwrap() {
        let model = referentiel::model(case["model"].as_str().unwrap()).unwrap();
        let inputs = read_inputs(model, &fields(&case["inputs"])).unwrap();
        let options = read_options(model, &fields(&case["options"])).unwrap();
        let mut strata = Strata::default();
        let own = Evaluation::of(&inputs, &[], options.draws, options.results, &mut strata);
        let wire = read_back(&evaluation(&own, options.lang, options.explain));
        for (part, expected) in case["expected"].as_object().unwrap() {
            assert_eq!(wire[part], *expected, "{}: {part}", model.id);
        }
    }
}

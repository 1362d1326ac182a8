//! The analyses of an uncertain model, to the last bit: a page, Node and a server must show the same figures.
//!
//! The model here is written by hand, the prime of `prime.toml` in short, so that an edit of the content changes
//! nothing: what differs is the arithmetic.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use cap_commun::model::{
    Asked, Crossing, DIMENSIONS, Distribution, Estimate, POINTS, Pert, Situation, Slices, Strata,
    Threshold, crossing, distributions, heaviest, tornado,
};
use serde_json::{Value, json};

const GROSS: usize = 15;
const PRIME: usize = 16;
const LEVER: usize = 17;
const ADDITIONALITY: usize = 6;

/// Inputs: engineering, cost, volunteering, sponsorship, in kind, co-funding, additionality, frugality, benefit,
/// usual life, years gained, discount rate.
fn prime(nodes: &mut [f64]) {
    let [
        engineering,
        cost,
        volunteers,
        sponsorship,
        kind,
        others,
        added,
        frugal,
        benefit,
        life,
        years,
        rate,
    ] = *nodes.first_chunk().unwrap();
    let links = added * (volunteers + sponsorship + kind + others);
    let frugality = cost * (frugal - 1.0);
    let mut durability = 0.0;
    let (mut discount, mut year) = (1.0, 0.0);
    while year < life + years {
        let part = (life + years - year).min(1.0) - (life - year).clamp(0.0, 1.0);
        discount /= 1.0 + rate;
        durability += benefit * discount * part.max(0.0);
        year += 1.0;
    }
    let gross = links + frugality + durability;
    let lever = if engineering == 0.0 {
        f64::NAN
    } else {
        gross / engineering
    };
    nodes[12..].copy_from_slice(&[
        links,
        frugality,
        durability,
        gross,
        gross - engineering,
        lever,
    ]);
}

fn estimates() -> Vec<Estimate> {
    let mut inputs = [
        30_000.0, 100_000.0, 19_232.0, 8000.0, 5000.0, 40_000.0, 0.0, 0.0, 15_000.0, 2.0, 0.0, 0.03,
    ]
    .map(Estimate::exact)
    .to_vec();
    inputs[ADDITIONALITY] = Estimate::new(0.3, 0.6, 1.0).unwrap();
    inputs[7] = Estimate::new(1.0, 1.5, 2.0).unwrap();
    inputs[10] = Estimate::new(0.0, 2.0, 4.0).unwrap();
    inputs
}

fn situation(inputs: &[Estimate]) -> Situation<'_> {
    Situation {
        evaluate: prime,
        nodes: 18,
        inputs,
    }
}

#[test]
fn the_three_columns_are_those_of_the_test_vector() {
    let inputs = estimates();
    let situation = situation(&inputs);
    for (nodes, gross, prime, lever) in [
        (situation.low(), 21_670.0, -8330.0, 0.72),
        (situation.central(), 120_394.0, 90_394.0, 4.01),
        (situation.high(), 224_788.0, 194_788.0, 7.49),
    ] {
        assert!((nodes[GROSS] - gross).abs() < 0.5 && (nodes[PRIME] - prime).abs() < 0.5);
        assert!((nodes[LEVER] - lever).abs() < 0.005);
    }
}

#[test]
fn frugality_weighs_most_and_the_prime_has_no_break_even() {
    let inputs = estimates();
    let bars = tornado(&situation(&inputs), PRIME);
    assert_eq!(
        bars.iter().map(|bar| bar.input).collect::<Vec<_>>(),
        [7, 10, ADDITIONALITY]
    );
    assert_eq!(heaviest(&bars), Some(7));
    let solved = crossing(&situation(&inputs), ADDITIONALITY, (0.0, 1.0), PRIME, 0.0);
    assert_eq!(solved, Crossing::AlwaysAbove);
    let mut low = inputs.clone();
    (low[7], low[10]) = (Estimate::exact(1.0), Estimate::exact(0.0));
    let solved = crossing(&situation(&low), ADDITIONALITY, (0.0, 1.0), PRIME, 0.0);
    assert!((solved.value().unwrap() - 30_000.0 / 72_232.0).abs() < 1e-15);
}

#[test]
fn ten_thousand_draws_are_the_same_to_the_last_bit() {
    let golden: Value = serde_json::from_str(include_str!("golden/draws.json")).unwrap();
    let inputs = estimates();
    let thresholds = [
        Threshold::Above(0.0),
        Threshold::AtLeast(4.0),
        Threshold::AtLeast(7.0),
    ];
    let asked = [GROSS, PRIME, LEVER].map(|output| Asked {
        output,
        thresholds: &thresholds,
    });
    let found = distributions(&situation(&inputs), &asked, POINTS, &mut Strata::default());
    let outputs: Vec<Value> = found.iter().map(described).collect();
    let strata =
        [0.0, 0.3, 0.5, 0.97, 1.0].map(|central| hash(pert(0.0, central, 1.0).strata(POINTS)));
    let shares = (1..1000).map(|share| f64::from(share) / 1000.0);
    let slices = (0..DIMENSIONS).flat_map(|dimension| Slices::new(dimension).take(POINTS));
    let actual = json!({
        "why": golden["why"],
        "slices": hash(slices.map(|slice| slice as f64)),
        "strata": strata,
        "quantiles": hash(shares.map(|share| pert(-3.0, 1.0, 7.0).quantile(share))),
        "gross, prime, lever": outputs,
    });
    assert_eq!(
        actual,
        golden,
        "{}",
        serde_json::to_string_pretty(&actual).unwrap()
    );
}

fn described(found: &Distribution) -> Value {
    let quantiles = [found.p10, found.p50, found.p90];
    let bits = quantiles.map(|value| format!("{:016x}", value.to_bits()));
    let rounded = quantiles.map(|value| (value * 100.0).round() / 100.0);
    let bins = found.histogram.as_ref().unwrap();
    json!({
        "bits": bits, "rounded": rounded, "shares": found.shares, "absent": found.absent,
        "low": bins.low, "width": bins.width, "counts": bins.counts,
    })
}

fn pert(low: f64, central: f64, high: f64) -> Pert {
    Pert::new(Estimate::new(low, central, high).unwrap()).unwrap()
}

/// FNV-1a of the numbers' bits.
fn hash(numbers: impl IntoIterator<Item = f64>) -> String {
    let bytes = numbers
        .into_iter()
        .flat_map(|number| number.to_bits().to_le_bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

//! What a calculator tells its page.

use super::value::{self, partner};
use crate::model::{Inputs, NamedPartner};
use crate::share;
use crate::wire::json::{Entry, list};

/// The inputs as they are now, and the code that opens them again.
pub fn calculator_change(inputs: &Inputs, partners: &[NamedPartner]) -> Vec<Entry> {
    vec![
        ("model", inputs.model().id.into()),
        ("inputs", value::inputs(inputs)),
        ("partners", list(partners.iter().map(partner))),
        ("code", share::encode_inputs(inputs, partners).into()),
    ]
}

/// The results, given every node at the likeliest inputs.
pub fn calculator_result(inputs: &Inputs, nodes: &[f64]) -> Vec<Entry> {
    let model = inputs.model();
    vec![
        ("model", model.id.into()),
        ("results", value::results(model, nodes, None)),
    ]
}

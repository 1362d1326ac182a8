//! What a calculator tells its page.

use super::value::{self, partner};
use crate::Lang;
use crate::model::{Inputs, NamedPartner};
use crate::share;
use crate::wire::json::{Entry, list};
use crate::wire::query::sought;

/// The inputs as they are now, the code that opens them again, what resources would serve, and the results at the likeliest
/// inputs, reasons of absence in a language.
pub fn calculator_change(inputs: &Inputs, partners: &[NamedPartner], lang: Lang) -> Vec<Entry> {
    let model = inputs.model();
    let nodes = model.situation(&inputs.estimates()).central();
    vec![
        ("model", model.id.into()),
        ("inputs", value::inputs(inputs)),
        ("partners", list(partners.iter().map(partner))),
        ("code", share::encode_inputs(inputs, partners).into()),
        ("query", sought(model, &nodes)),
        ("results", value::results(model, &nodes, Some(lang))),
    ]
}

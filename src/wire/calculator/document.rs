//! A calculator's state as a file to download, and an opened code.

use super::formula::written;
use super::value::{self, estimate, given, origin, partner, range, shares, tornado};
use crate::model::{Evaluation, Input, Model};
use crate::referentiel::{EDITION, Source};
use crate::share::{self, DecodedInputs};
use crate::wire::json::{Entry, Json, list, map, object};
use crate::wire::resource::source;
use crate::wire::shape::localized;
use crate::wire::{Context, VERSION};

/// The inputs and all that follows from them as a file to download. The code in it opens it again.
pub fn calculator_document(own: &Evaluation, context: &Context) -> Json {
    let model = own.inputs.model();
    let lang = Some(context.lang);
    let named = object([
        ("id", model.id.into()),
        ("title", localized(model.title, lang)),
        ("method", localized(model.method, lang)),
    ]);
    let inputs = model.inputs.iter().enumerate();
    let inputs = inputs.map(|(node, input)| {
        let value = own.estimates.get(node).copied().map(estimate);
        let is_given = own.inputs.given(node).is_some();
        let mut entries: Vec<Entry> = vec![
            ("id", input.id.into()),
            ("title", localized(input.title, lang)),
            ("unit", input.unit.id().into()),
            ("value", value.into()),
            ("given", is_given.into()),
        ];
        entries.extend(preset_origin(input, is_given));
        Json::Object(entries)
    });
    let results = own.results.iter().zip(&own.distributions);
    let results = results.filter_map(|(node, distribution)| {
        let node = *node;
        let formula = model.formula(node)?;
        let value = |nodes: &[f64]| value::value(model, nodes, node, lang);
        let columns = [
            ("bas", value(&own.low)),
            ("central", value(&own.central)),
            ("haut", value(&own.high)),
        ];
        let mut entries: Vec<Entry> = vec![
            ("id", formula.id.into()),
            ("title", localized(formula.title, lang)),
            ("unit", formula.unit.id().into()),
            ("value", value(&own.central)),
            ("columns", map(columns)),
            ("range", range(model, distribution)),
            ("formula", written(model, formula.tokens).into()),
        ];
        entries.extend(origin(Some(formula.status), formula.source, formula.place));
        Some(Json::Object(entries))
    });
    let weighed = own.results.iter().zip(&own.tornados);
    let weighed = weighed.map(|(node, bars)| (model.id_of(*node), tornado(model, bars)));
    object([
        ("format", "cap-commun/calculateur".into()),
        ("version", VERSION.into()),
        ("package", env!("CARGO_PKG_VERSION").into()),
        ("edition", EDITION.into()),
        ("date", context.date.to_owned().into()),
        ("territoire", context.territoire.map(str::to_owned).into()),
        ("model", named),
        (
            "code",
            share::encode_inputs(&own.inputs, &own.partners).into(),
        ),
        ("inputs", list(inputs)),
        ("results", list(results)),
        ("tornado", map(weighed)),
        ("partners", list(own.partners.iter().map(partner))),
        ("shares", shares(&own.partners, own.shares.as_ref())),
        ("sources", list(sources(model).into_iter().map(source))),
    ])
}

/// The origin of a preset that still stands; what was given has none.
pub(super) fn preset_origin(input: &Input, is_given: bool) -> [Entry; 4] {
    let kept = |value: Option<&'static str>| value.filter(|_| !is_given);
    let [status, source, place] = origin(
        input.status.filter(|_| !is_given),
        input.source.filter(|_| !is_given),
        kept(input.place),
    );
    [status, source, place, ("date", kept(input.date).into())]
}

/// The documents that a calculator rests on, each once.
pub(super) fn sources(model: &Model) -> Vec<&'static Source> {
    let inputs = model.inputs.iter().filter_map(|input| input.source);
    let formulas = model.formulas.iter().filter_map(|formula| formula.source);
    let constants = model.constants.iter();
    let constants = constants.filter_map(|constant| constant.coefficient.source);
    let own = model.sources.iter().copied();
    let mut sources: Vec<&'static Source> = Vec::new();
    for source in own.chain(inputs).chain(formulas).chain(constants) {
        if sources.iter().all(|known| known.id != source.id) {
            sources.push(source);
        }
    }
    sources
}

/// Inputs read from a code, by ids.
pub fn decoded_inputs(decoded: &DecodedInputs) -> Json {
    let model = decoded.inputs.model();
    let added = decoded.added.iter().map(|node| model.id_of(*node));
    object([
        ("model", model.id.into()),
        ("edition", decoded.edition.into()),
        ("inputs", given(&decoded.inputs)),
        ("partners", list(decoded.partners.iter().map(partner))),
        ("dropped", list(decoded.dropped.iter().copied())),
        ("added", list(added)),
    ])
}

//! All that follows from a calculator's inputs.

use super::formula::written;
use super::value::{self, range, shares, tornado};
use crate::Lang;
use crate::model::{Evaluation, Explanation, Outcome, Unit, explain};
use crate::share;
use crate::wire::json::{Entry, Json, list, map, object, quantity};
use crate::wire::shape::{localized, version};

/// Results, how sure they are, what they rest on: by the results' ids. With sentences in one language or in both;
/// without explanations where they are not asked for.
pub fn evaluation(own: &Evaluation, lang: Option<Lang>, explained: bool) -> Json {
    let model = own.inputs.model();
    let results = |nodes: &[f64]| value::some_results(model, &own.results, nodes, lang);
    let ids = own.results.iter().map(|node| model.id_of(*node));
    let ranges = own.distributions.iter().map(|own| range(model, own));
    let tornados = own.tornados.iter().map(|bars| tornado(model, bars));
    let explanations = || {
        let all = own.results.iter().map(|node| {
            let explanation = explain(model, &own.central, *node);
            (model.id_of(*node), step(explanation, lang))
        });
        map(all)
    };
    let columns = object([
        ("bas", results(&own.low)),
        ("central", results(&own.central)),
        ("haut", results(&own.high)),
    ]);
    object([
        ("version", version()),
        ("model", model.id.into()),
        ("inputs", value::inputs(&own.inputs)),
        ("results", results(&own.central)),
        ("range", map(ids.clone().zip(ranges))),
        ("columns", columns),
        ("tornado", map(ids.zip(tornados))),
        ("explain", explained.then(explanations).into()),
        ("shares", shares(&own.partners, own.shares.as_ref())),
        (
            "code",
            share::encode_inputs(&own.inputs, &own.partners).into(),
        ),
    ])
}

/// A value with its formula, its origin, and what it reads, each of which opens in turn.
fn step(own: Explanation, lang: Option<Lang>) -> Json {
    let value = match own.outcome() {
        Outcome::Value(value) => quantity(value),
        Outcome::Absent(_) => Json::Null,
    };
    let formula = own.formula();
    let formula = formula.map(|formula| written(own.model, formula.tokens));
    let mut entries: Vec<Entry> = vec![
        ("id", own.model.id_of(own.node).into()),
        (
            "title",
            own.title().map(|title| localized(title, lang)).into(),
        ),
        ("unit", own.unit().map(Unit::id).into()),
        ("value", value),
        ("formula", formula.into()),
    ];
    entries.extend(value::origin(own.status(), own.source(), own.place()));
    if own.formula().is_some() {
        entries.push(("reads", list(own.reads().map(|read| step(read, lang)))));
    }
    Json::Object(entries)
}

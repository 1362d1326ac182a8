//! What the engine knows of calculators, as plain data.

use super::document::preset_origin;
use super::formula::written;
use super::value::{estimate, given, origin};
use crate::model::{
    Coefficient, Constant, Example, Formula, Input, Inputs, Model, Preset, Section, Unit,
};
use crate::wire::json::{Entry, Json, list, map, object, quantity};
use crate::wire::shape::{both, status_id};

/// A calculator: its form, its formulas, its results.
pub(in crate::wire) fn model(own: &'static Model) -> Json {
    let ids = |nodes: &[u16]| list(nodes.iter().map(|node| own.id_of((*node).into())));
    let section = |section: &Section| {
        object([
            ("id", section.id.into()),
            ("title", both(section.title)),
            ("lead", both(section.lead)),
            ("inputs", ids(section.inputs)),
        ])
    };
    let presets = Inputs::new(own).estimates();
    let inputs = own.inputs.iter().zip(presets);
    let inputs = inputs.map(|(one, preset)| input(own, one, estimate(preset)));
    let constant = |constant: &Constant| {
        object([
            ("id", constant.coefficient.id.into()),
            ("title", both(constant.title)),
        ])
    };
    let example = |example: &Example| {
        object([
            ("id", example.id.into()),
            ("name", both(example.name)),
            ("note", both(example.note)),
            ("inputs", given(&Inputs::example(own, example))),
        ])
    };
    object([
        ("id", own.id.into()),
        ("code", own.code.into()),
        ("status", status_id(own.status).into()),
        ("sources", list(own.sources.iter().map(|source| source.id))),
        ("title", both(own.title)),
        ("lead", both(own.lead)),
        ("method", both(own.method)),
        ("sections", list(own.sections.iter().map(section))),
        ("quick", ids(own.quick)),
        ("inputs", list(inputs)),
        ("results", ids(own.results)),
        (
            "formulas",
            list(own.formulas.iter().map(|one| formula(own, one))),
        ),
        ("coefficients", list(own.constants.iter().map(constant))),
        ("examples", list(own.examples.iter().map(example))),
    ])
}

/// `default` is the preset where no other input is given; `defaultFormulas` say how it follows from others.
fn input(model: &Model, own: &Input, preset: Json) -> Json {
    let formulas = match own.preset {
        Preset::From { formulas, .. } => {
            let names = ["bas", "central", "haut"].into_iter();
            map(names.zip(formulas.map(|tokens| written(model, tokens).into())))
        }
        Preset::Empty | Preset::Fixed(_) => Json::Null,
    };
    let mut entries: Vec<Entry> = vec![
        ("id", own.id.into()),
        ("title", both(own.title)),
        ("help", both(own.help)),
        ("unit", own.unit.id().into()),
        ("min", quantity(own.low)),
        ("max", quantity(own.high)),
        ("default", preset),
        ("defaultFormulas", formulas),
        ("optional", own.optional.into()),
        ("integer", own.integer.into()),
    ];
    entries.extend(preset_origin(own, false));
    Json::Object(entries)
}

fn formula(model: &Model, own: &Formula) -> Json {
    let reads = own.reads.iter().map(|node| model.id_of((*node).into()));
    let mut entries: Vec<Entry> = vec![
        ("id", own.id.into()),
        ("title", both(own.title)),
        ("help", both(own.help)),
        ("unit", own.unit.id().into()),
        ("formula", written(model, own.tokens).into()),
        ("reads", list(reads)),
    ];
    entries.extend(origin(Some(own.status), own.source, own.place));
    Json::Object(entries)
}

/// A dated number.
pub(in crate::wire) fn coefficient(own: &Coefficient) -> Json {
    let mut entries: Vec<Entry> = vec![
        ("id", own.id.into()),
        ("value", estimate(own.value)),
        ("unit", own.unit.id().into()),
        ("from", own.from.into()),
        ("revised", own.revised.into()),
    ];
    entries.extend(origin(Some(own.status), own.source, own.place));
    Json::Object(entries)
}

/// A unit and its sign.
pub(in crate::wire) fn unit(own: Unit) -> Json {
    object([
        ("id", own.id().into()),
        ("sign", own.sign().map(both).into()),
    ])
}

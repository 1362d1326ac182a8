//! A calculator's values by id.

use crate::Lang;
use crate::model::{
    Distribution, Estimate, Inputs, Model, NamedPartner, Outcome, Shares, SharesError, Threshold,
    TornadoBar, outcome, thresholds,
};
use crate::referentiel::{Source, Status};
use crate::wire::json::{Entry, Json, list, map, object, quantity};
use crate::wire::shape::status_id;

/// Every input by id, complete: a number, « bas, central, haut » where it is uncertain, null where it is empty.
pub(super) fn inputs(inputs: &Inputs) -> Json {
    let ids = inputs.model().inputs.iter().map(|input| input.id);
    map(ids.zip(inputs.estimates().into_iter().map(estimate)))
}

/// Every result by id: a number, or `absent` with its reason.
pub(super) fn results(model: &Model, nodes: &[f64], lang: Option<Lang>) -> Json {
    let all: Vec<usize> = model.results.iter().map(|node| (*node).into()).collect();
    some_results(model, &all, nodes, lang)
}

/// The same for some results.
pub(super) fn some_results(
    model: &Model,
    results: &[usize],
    nodes: &[f64],
    lang: Option<Lang>,
) -> Json {
    let results = results.iter();
    map(results.map(|node| (model.id_of(*node), value(model, nodes, *node, lang))))
}

/// What was given alone.
pub(super) fn given(inputs: &Inputs) -> Json {
    let all = inputs.model().inputs.iter().enumerate();
    map(all.filter_map(|(node, input)| Some((input.id, estimate(inputs.given(node)?)))))
}

pub(super) fn estimate(own: Estimate) -> Json {
    if own.is_uncertain() {
        object([
            ("bas", quantity(own.low())),
            ("central", quantity(own.central())),
            ("haut", quantity(own.high())),
        ])
    } else {
        quantity(own.central())
    }
}

/// A node's value, or why there is none.
pub(super) fn value(model: &Model, nodes: &[f64], node: usize, lang: Option<Lang>) -> Json {
    match outcome(model, nodes, node) {
        Outcome::Value(value) => quantity(value),
        Outcome::Absent(reason) => {
            let (kind, about) = reason.cause();
            let languages = [Lang::Fr, Lang::En].into_iter();
            let languages = languages.filter(|own| lang.is_none_or(|lang| lang == *own));
            let message = languages.map(|own| (own.tag(), reason.message(model, own).into()));
            let absent = object([
                ("reason", kind.into()),
                ("node", model.id_of(about).into()),
                ("message", map(message)),
            ]);
            object([("absent", absent)])
        }
    }
}

/// How sure a result is; null where no draw has a value.
pub(super) fn range(model: &Model, own: &Distribution) -> Json {
    let thresholds = thresholds(model.id_of(own.output));
    let chance = |(threshold, share): (&Threshold, &f64)| {
        let level: Entry = match threshold {
            Threshold::Above(level) => ("above", quantity(*level)),
            Threshold::AtLeast(level) => ("atLeast", quantity(*level)),
        };
        object([level, ("share", quantity(*share))])
    };
    object([
        ("p10", quantity(own.p10)),
        ("p50", quantity(own.p50)),
        ("p90", quantity(own.p90)),
        ("draws", own.draws.into()),
        ("absent", own.absent.into()),
        (
            "chances",
            list(thresholds.iter().zip(&own.shares).map(chance)),
        ),
    ])
}

/// What a result rests on, widest first.
pub(super) fn tornado(model: &Model, bars: &[TornadoBar]) -> Json {
    let bar = |bar: &TornadoBar| {
        object([
            ("input", model.id_of(bar.input).into()),
            ("atLow", quantity(bar.at_low)),
            ("atHigh", quantity(bar.at_high)),
        ])
    };
    list(bars.iter().map(bar))
}

/// A partner as it was described.
pub(super) fn partner(own: &NamedPartner) -> Json {
    let mut entries = described(own);
    entries.extend([
        ("apports", quantity(own.partner.apports)),
        ("cout_seul", quantity(own.partner.cout_seul)),
        ("benefice_annuel", quantity(own.partner.benefice_annuel)),
    ]);
    Json::Object(entries)
}

fn described(own: &NamedPartner) -> Vec<Entry> {
    vec![
        ("nom", own.name.clone().into()),
        ("modele", own.modele_id().into()),
    ]
}

/// How an alliance's value is shared; null where nobody asked, or where a value is absent.
pub(super) fn shares(
    partners: &[NamedPartner],
    shares: Option<&Result<Shares, SharesError>>,
) -> Json {
    let Some(Ok(shares)) = shares else {
        return Json::Null;
    };
    let all = partners.iter().zip(&shares.partners);
    let all = all.map(|(partner, own)| {
        let mut entries = described(partner);
        entries.extend([
            ("part", quantity(own.share)),
            ("liens", quantity(own.liens)),
            ("frugalite", quantity(own.frugalite)),
            ("durabilite", quantity(own.durabilite)),
        ]);
        Json::Object(entries)
    });
    let objections = shares.objections.iter().map(|objection| {
        object([
            ("members", list(objection.group.members())),
            ("gain", quantity(objection.gain)),
        ])
    });
    object([
        ("value", quantity(shares.value)),
        ("balance", quantity(shares.balance)),
        ("common", quantity(shares.common)),
        ("partners", list(all)),
        ("objections", list(objections)),
    ])
}

/// Where a statement stands and what it rests on.
pub(super) fn origin(
    status: Option<Status>,
    source: Option<&'static Source>,
    place: Option<&'static str>,
) -> [Entry; 3] {
    [
        ("status", status.map(status_id).into()),
        ("source", source.map(|source| source.id).into()),
        ("place", place.into()),
    ]
}

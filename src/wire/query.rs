//! What somebody looks for, as plain data.

use super::json::Json;
use crate::catalogue::{Facet, Query};
use crate::model::Model;

/// By the names that `recommend` takes, the ids of what is known: where one wants to act, how mature, who, how long.
pub fn query(query: &Query) -> Json {
    let known = [
        ("objectif", Facet::Objectif, query.objectif),
        ("niveau", Facet::Maturite, query.maturite),
        ("profil", Facet::Profil, query.profil),
        ("temps", Facet::Temps, query.temps),
    ];
    let mut entries = Vec::new();
    for (name, facet, index) in known {
        if let Some(value) = index.and_then(|index| facet.value(index)) {
            entries.push((name, value.id.into()));
        }
    }
    Json::Object(entries)
}

/// What would serve what a calculator found, at these values of its nodes. Our reading: where alliances bring something,
/// the model's balance comes next; where they bring nothing, or are what is weighed, partnerships do.
pub fn sought(model: &Model, nodes: &[f64]) -> Json {
    let alliances = model
        .node("part_alliances")
        .and_then(|node| nodes.get(node));
    let objectif = match alliances {
        Some(share) if *share > 0.0 => "O2",
        _ => "O1",
    };
    Json::Object(vec![("objectif", objectif.into())])
}

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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::referentiel::{MODELE, PRIME};

    fn flat(json: &Json) -> String {
        json.text().split_whitespace().collect()
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let known = Query {
            objectif: Some(1),
            temps: Some(2),
            ..Query::default()
        };
        assert_eq!(
            flat(&query(&known)),
            r#"{"objectif":"O2","temps":"heures_3"}"#
        );
        assert_eq!(flat(&query(&Query::default())), "{}");
    }

    #[test]
    fn a_model_without_alliances_seeks_partnerships_and_one_with_them_its_balance() {
        let share = MODELE.node("part_alliances").unwrap();
        let mut nodes = vec![0.0; MODELE.len()];
        assert_eq!(flat(&sought(&MODELE, &nodes)), r#"{"objectif":"O1"}"#);
        *nodes.get_mut(share).unwrap() = f64::NAN;
        assert_eq!(flat(&sought(&MODELE, &nodes)), r#"{"objectif":"O1"}"#);
        *nodes.get_mut(share).unwrap() = 0.2;
        assert_eq!(flat(&sought(&MODELE, &nodes)), r#"{"objectif":"O2"}"#);
        assert_eq!(flat(&sought(&PRIME, &[])), r#"{"objectif":"O1"}"#);
    }
}

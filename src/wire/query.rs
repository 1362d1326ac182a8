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

/// What would serve what a calculator found, at these values of its nodes. Our reading: in a model that rests on alliances
/// too, its balance comes next; where an alliance brings more than it costs, going on together in the territory; where
/// alliances bring nothing yet, partnerships.
pub fn sought(model: &Model, nodes: &[f64]) -> Json {
    let brings = |id| {
        let value = model.node(id).and_then(|node| nodes.get(node));
        value.is_some_and(|value| *value > 0.0)
    };
    let objectif = if brings("part_alliances") {
        "O2"
    } else if brings("prime") {
        "O4"
    } else {
        "O1"
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
    }

    #[test]
    fn an_alliance_that_brings_more_than_it_costs_goes_on_in_its_territory() {
        let prime = PRIME.node("prime").unwrap();
        let mut nodes = vec![0.0; PRIME.len()];
        for (value, objectif) in [(-1.0, "O1"), (0.0, "O1"), (f64::NAN, "O1"), (1.0, "O4")] {
            *nodes.get_mut(prime).unwrap() = value;
            let expected = ["{\"objectif\":\"", objectif, "\"}"].concat();
            assert_eq!(flat(&sought(&PRIME, &nodes)), expected);
        }
        assert_eq!(flat(&sought(&PRIME, &[])), r#"{"objectif":"O1"}"#);
    }
}

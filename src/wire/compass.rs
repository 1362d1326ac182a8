//! A visit to the compass as plain data.

use super::json::{Entry, Json, list, map, object};
use super::trajectory::{HORIZONS, LEVERS};
use crate::catalogue::{Choice, Facet, Key, Selection};
use crate::compass::Step;
use crate::referentiel::resources;
use crate::share::DecodedCompass;

/// What a code of the compass holds. A resource of a page's own is a number, which that page's compass knows.
pub fn decoded_compass(decoded: &DecodedCompass) -> Json {
    let kept = &decoded.kept;
    let parts = |names: [&'static str; 3], parts: [u8; 3]| {
        map(names.into_iter().zip(parts.map(Json::from)))
    };
    object([
        ("widget", "boussole".into()),
        ("edition", decoded.edition.into()),
        ("choices", choices(&kept.selection)),
        ("path", list(kept.steps.list().iter().map(step))),
        ("levers", parts(LEVERS, kept.levers.parts())),
        ("horizons", parts(HORIZONS, kept.horizons.parts())),
        ("dropped", decoded.dropped.into()),
    ])
}

/// The values chosen of each facet; whether an address must be known, null where it does not matter; the words.
fn choices(selection: &Selection) -> Json {
    let values = |facet: Facet| {
        let values = facet.table().map_or(&[][..], |table| table.values);
        let chosen = (0..)
            .zip(values)
            .filter(|(index, _)| selection.has(Choice::Value(facet, *index)));
        list(chosen.map(|(_, value)| value.id))
    };
    let mut entries: Vec<Entry> = Facet::ALL
        .map(|facet| (facet.id(), values(facet)))
        .into_iter()
        .collect();
    let acces = [true, false]
        .into_iter()
        .find(|known| selection.has(Choice::Access(*known)));
    entries.push(("acces", acces.into()));
    entries.push(("words", selection.words.clone().into()));
    Json::Object(entries)
}

fn step(step: &Step) -> Json {
    let which: Entry = match step.key {
        Key::Shared(code) => {
            let mut all = resources().iter();
            let found = all.find(|resource| resource.code == code);
            ("id", found.map(|resource| resource.id).into())
        }
        Key::Local(key) => ("local", f64::from(key).into()),
    };
    Json::Object(vec![which, ("done", step.done.into())])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::compass::Kept;
    use crate::share::{decode_compass, encode_compass};

    #[test]
    fn a_visit_is_told_by_public_ids() {
        let mut kept = Kept::default();
        for (facet, id) in [
            (Facet::Objectif, "O2"),
            (Facet::Maturite, "M1"),
            (Facet::Temps, "heures_3"),
        ] {
            let value = facet.index_of(id).unwrap();
            kept.selection.toggle(Choice::Value(facet, value));
        }
        kept.selection.toggle(Choice::Access(true));
        kept.selection.words = "budget".to_owned();
        let first = resources().first().unwrap();
        for (key, done) in [(Key::Shared(first.code), true), (Key::Local(7), false)] {
            kept.steps.add(Step { key, done });
        }
        let json = decoded_compass(&decode_compass(&encode_compass(&kept)).unwrap()).text();
        for part in [
            r#""objectif":["O2"]"#,
            r#""temps":["heures_3"]"#,
            r#""levier":[]"#,
            r#""acces":true"#,
            r#""words":"budget""#,
            r#"{"local":7,"done":false}"#,
            r#""levers":{"gestion":34,"action":33,"vision":33}"#,
            r#""dropped":0"#,
        ] {
            let flat: String = json.chars().filter(|sign| !sign.is_whitespace()).collect();
            assert!(flat.contains(part), "{part} {flat}");
        }
        assert!(json.contains(first.id));
    }
}

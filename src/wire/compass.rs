//! A visit to the compass as plain data.

use super::json::{Entry, Json, list, object};
use super::trajectory::{HORIZONS, LEVERS};
use crate::catalogue::{Choice, Facet, Item, Key, Selection};
use crate::compass::{Kept, Percents, Step};
use crate::model::clean_name;
use crate::referentiel::resources;
use crate::share::DecodedCompass;

/// What a code of the compass holds. A resource of a page's own is a number, which that page's compass knows.
pub fn decoded_compass(decoded: &DecodedCompass) -> Json {
    let kept = &decoded.kept;
    object([
        ("widget", "boussole".into()),
        ("edition", decoded.edition.into()),
        ("choices", choices(&kept.selection)),
        ("path", list(kept.steps.list().iter().map(step))),
        ("levers", parts(LEVERS, kept.levers)),
        ("horizons", parts(HORIZONS, kept.horizons)),
        ("dropped", decoded.dropped.into()),
    ])
}

/// What a visitor gives, for the page, whose own resources have their titles. `code` holds the same.
pub fn visit(kept: &Kept, items: &[Item], code: String) -> Vec<Entry> {
    let mut path = Vec::new();
    for (item, done) in kept.steps.items(items) {
        let which: Entry = match item {
            Item::Shared(resource) => ("id", resource.id.into()),
            Item::Local(own) => ("title", own.title.clone().into()),
        };
        path.push(Json::Object(vec![which, ("done", done.into())]));
    }
    vec![
        ("choices", choices(&kept.selection)),
        ("path", Json::List(path)),
        ("leviers", parts(LEVERS, kept.levers)),
        ("horizons", parts(HORIZONS, kept.horizons)),
        ("code", code.into()),
    ]
}

fn parts(names: [&'static str; 3], percents: Percents) -> Json {
    let mut parts = Vec::new();
    for (name, part) in names.into_iter().zip(percents.parts()) {
        parts.push((name, part.into()));
    }
    Json::Object(parts)
}

/// The values chosen of each facet; whether an address must be known, null where it does not matter; the words, as
/// codes hold them.
fn choices(selection: &Selection) -> Json {
    let mut entries = Vec::new();
    for facet in Facet::ALL {
        entries.push((facet.id(), Json::List(Vec::new())));
    }
    let mut acces = Json::Null;
    for choice in Choice::all() {
        if !selection.has(choice) {
            continue;
        }
        match choice {
            Choice::Access(known) => acces = known.into(),
            Choice::Value(facet, index) => {
                if let Some((_, Json::List(ids))) = entries.get_mut(facet as usize) {
                    ids.push(facet.value(index).map_or("", |value| value.id).into());
                }
            }
        }
    }
    entries.push(("acces", acces));
    entries.push(("words", clean_name(&selection.words).into()));
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
    use crate::catalogue::{Local, items};
    use crate::share::{decode_compass, encode_compass};
    use std::rc::Rc;

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

    #[test]
    fn a_page_is_told_the_titles_of_its_own_resources_and_a_code_that_holds_the_same() {
        let own = Rc::new(Local {
            title: "Chez nous".to_owned(),
            ..Local::default()
        });
        let mut kept = Kept::default();
        let shared = resources().first().unwrap();
        // Another page's, which this one cannot name, is in the code alone.
        for key in [
            Key::Local(own.key()),
            Key::Local(1),
            Key::Shared(shared.code),
        ] {
            kept.steps.add(Step { key, done: true });
        }
        let told = visit(&kept, &items(&[own]), encode_compass(&kept));
        let flat: String = Json::Object(told).text().split_whitespace().collect();
        let (_, path) = flat.split_once(r#""path":["#).unwrap();
        assert!(
            path.starts_with(r#"{"title":"Cheznous","done":true},{"id":""#),
            "{flat}"
        );
        assert!(path.contains(shared.id), "{flat}");
        assert!(
            flat.contains(&format!(r#""code":"{}""#, encode_compass(&kept))),
            "{flat}"
        );
    }
}

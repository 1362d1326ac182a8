//! A visit to the compass as plain data.

use super::json::{Entry, Json, list, map, object};
use super::trajectory::{HORIZONS, LEVERS};
use crate::catalogue::{Choice, Facet, Key, Local, Selection};
use crate::compass::{Kept, Percents, Step};
use crate::referentiel::resources;
use crate::share::{DecodedCompass, encode_compass};
use std::rc::Rc;

/// What a code of the compass holds. A resource of a page's own is a number, which that page's compass knows.
pub fn decoded_compass(decoded: &DecodedCompass) -> Json {
    let kept = &decoded.kept;
    object([
        ("widget", "boussole".into()),
        ("edition", decoded.edition.into()),
        ("choices", choices(&kept.selection)),
        (
            "path",
            list(kept.steps.list().iter().map(|own| Json::Object(step(own)))),
        ),
        ("levers", parts(LEVERS, kept.levers)),
        ("horizons", parts(HORIZONS, kept.horizons)),
        ("dropped", decoded.dropped.into()),
    ])
}

/// What a visitor gives, for the page: its own resources have their titles, null where it has them no more.
pub fn visit(kept: &Kept, own: &[Rc<Local>]) -> Vec<Entry> {
    let step = |step: &Step| {
        let mut told = self::step(step);
        if let Key::Local(key) = step.key {
            let found = own.iter().find(|local| local.key() == key);
            told.push(("title", found.map(|local| local.title.clone()).into()));
        }
        Json::Object(told)
    };
    vec![
        ("choices", choices(&kept.selection)),
        ("path", list(kept.steps.list().iter().map(step))),
        ("leviers", parts(LEVERS, kept.levers)),
        ("horizons", parts(HORIZONS, kept.horizons)),
        ("code", encode_compass(kept).into()),
    ]
}

fn parts(names: [&'static str; 3], percents: Percents) -> Json {
    map(names.into_iter().zip(percents.parts().map(Json::from)))
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

fn step(step: &Step) -> Vec<Entry> {
    let which: Entry = match step.key {
        Key::Shared(code) => {
            let mut all = resources().iter();
            let found = all.find(|resource| resource.code == code);
            ("id", found.map(|resource| resource.id).into())
        }
        Key::Local(key) => ("local", f64::from(key).into()),
    };
    vec![which, ("done", step.done.into())]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::share::decode_compass;

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
        for key in [Key::Local(own.key()), Key::Local(1)] {
            kept.steps.add(Step { key, done: false });
        }
        let told = Json::Object(visit(&kept, &[own]));
        let flat: String = told.text().split_whitespace().collect();
        assert!(
            flat.contains(r#""done":false,"title":"Cheznous"}"#),
            "{flat}"
        );
        assert!(
            flat.contains(r#"{"local":1,"done":false,"title":null}"#),
            "{flat}"
        );
        let code = encode_compass(&kept);
        assert!(flat.contains(&format!(r#""code":"{code}""#)), "{flat}");
        assert_eq!(decode_compass(&code).unwrap().kept, kept);
    }
}

//! A visit to the compass, read into its complete type: the way back from [`super::decoded_compass`]. What is not
//! exactly part of one is refused by name.

use super::WireError;
use super::input::{Fields, Given, list};
use super::trajectory::{HORIZONS, LEVERS, only};
use crate::Text;
use crate::catalogue::{Choice, Facet, Key, Selection};
use crate::compass::{Kept, MOST_STEPS, Percents, Step};
use crate::model::clean_name;
use crate::referentiel::{resources, texts};

/// `{ widget, choices, path, levers, horizons }`; what is absent is as a visit begins. `edition` and `dropped`, which an
/// opened code says besides, are of that code alone and say nothing here.
pub fn read_visit(fields: &Fields) -> Result<Kept, WireError> {
    let known = [
        "widget", "choices", "path", "levers", "horizons", "edition", "dropped",
    ];
    only(fields, &known, "")?;
    let is_ours = matches!(fields.get("widget"), Some(Given::Text(id)) if id == "boussole");
    if !is_ours {
        return Err(WireError::kind("widget", "boussole"));
    }
    let mut kept = Kept::default();
    match fields.get("choices") {
        Some(Given::Fields(choices)) => kept.selection = selection(choices)?,
        None | Some(Given::Null) => {}
        Some(_) => return Err(WireError::kind("choices", "object")),
    }
    match fields.get("path") {
        Some(Given::List(path)) => {
            for (index, given) in path.iter().enumerate() {
                let field = ["path.", &index.to_string()].concat();
                add(&mut kept, given, &field)?;
            }
        }
        None | Some(Given::Null) => {}
        Some(_) => return Err(WireError::kind("path", "array")),
    }
    for (mix, name, names) in [
        (&mut kept.levers, "levers", LEVERS),
        (&mut kept.horizons, "horizons", HORIZONS),
    ] {
        match fields.get(name) {
            Some(Given::Fields(parts)) => *mix = percents(parts, name, names)?,
            None | Some(Given::Null) => {}
            Some(_) => return Err(WireError::kind(name, "object")),
        }
    }
    Ok(kept)
}

/// For each facet a list of ids, one at most of the times; `acces` true, false or null; `words`.
fn selection(fields: &Fields) -> Result<Selection, WireError> {
    let mut selection = Selection::default();
    for (key, given) in &fields.0 {
        let field = ["choices.", key].concat();
        let facet = Facet::ALL.into_iter().find(|facet| facet.id() == key);
        match (facet, key.as_str(), given) {
            (Some(_), _, Given::Null) | (None, "acces" | "words", Given::Null) => {}
            (Some(facet), _, Given::List(ids)) => choose(&mut selection, facet, ids, &field)?,
            (Some(_), ..) => return Err(WireError::kind(&field, "string[]")),
            (None, "acces", Given::Bool(known)) => selection.toggle(Choice::Access(*known)),
            (None, "acces", _) => return Err(WireError::kind(&field, "true, false, null")),
            (None, "words", Given::Text(words)) if clean_name(words) == *words => {
                selection.words.clone_from(words);
            }
            (None, "words", _) => return Err(WireError::kind(&field, "string (0-40)")),
            _ => {
                let ids = Facet::ALL.into_iter().map(Facet::id);
                let known = list(ids.chain(["acces", "words"]));
                let text = texts::INTERFACE_ENGINE_INPUT;
                return Err(refused("input.unknown", &field, text, key, &known));
            }
        }
    }
    Ok(selection)
}

fn choose(
    selection: &mut Selection,
    facet: Facet,
    ids: &[Given],
    field: &str,
) -> Result<(), WireError> {
    if facet == Facet::Temps && ids.len() > 1 {
        return Err(WireError::kind(field, "[], [string]"));
    }
    for id in ids {
        let Given::Text(id) = id else {
            return Err(WireError::kind(field, "string[]"));
        };
        let Some(value) = facet.index_of(id) else {
            let values = facet.table().map_or(&[][..], |table| table.values);
            let known = list(values.iter().map(|value| value.id));
            let text = texts::INTERFACE_ENGINE_QUERY_VALUE;
            return Err(refused("query.value", field, text, id, &known));
        };
        let choice = Choice::Value(facet, value);
        if !selection.has(choice) {
            selection.toggle(choice);
        }
    }
    Ok(())
}

/// `{ id, done }`, or `{ local, done }` for a resource that one page alone knows; `done` is false where it is absent.
fn add(kept: &mut Kept, given: &Given, field: &str) -> Result<(), WireError> {
    let Given::Fields(given) = given else {
        return Err(WireError::kind(field, "object"));
    };
    let before = [field, "."].concat();
    only(given, &["id", "local", "done"], &before)?;
    let named = |name: &str| [&before, name].concat();
    let (key, which) = match (given.get("id"), given.get("local")) {
        (Some(Given::Text(id)), None) => {
            let resource = resources().iter().find(|resource| resource.id == id);
            let resource = resource.ok_or_else(|| {
                let text = texts::INTERFACE_ENGINE_RESOURCE;
                refused("resource.unknown", &named("id"), text, id, "")
            })?;
            (Key::Shared(resource.code), id.clone())
        }
        (None, Some(Given::Number(local))) if *local == f64::from(*local as u32) => {
            (Key::Local(*local as u32), local.to_string())
        }
        (None, Some(_)) => return Err(WireError::kind(&named("local"), "0-4294967295")),
        (Some(_), None) => return Err(WireError::kind(&named("id"), "string")),
        _ => return Err(WireError::kind(field, "{ id, done }, { local, done }")),
    };
    let done = match given.get("done") {
        Some(Given::Bool(done)) => *done,
        None => false,
        Some(_) => return Err(WireError::kind(&named("done"), "true, false")),
    };
    if kept.steps.place(key).is_some() {
        let text = texts::INTERFACE_ENGINE_PATH_TWICE;
        return Err(refused("path.twice", field, text, &which, ""));
    }
    if !kept.steps.add(Step { key, done }) {
        let most = MOST_STEPS.to_string();
        let text = texts::INTERFACE_ENGINE_PATH_LONG;
        return Err(WireError::new(
            "path.count",
            "path".to_owned(),
            text,
            &[("most", &most)],
        ));
    }
    Ok(())
}

/// Three whole parts that make 100.
fn percents(fields: &Fields, name: &str, names: [&str; 3]) -> Result<Percents, WireError> {
    let before = [name, "."].concat();
    only(fields, &names, &before)?;
    let mut parts = [0; 3];
    for (part, name) in parts.iter_mut().zip(names) {
        match fields.get(name) {
            Some(Given::Number(given)) if *given == f64::from(*given as u8) => *part = *given as u8,
            _ => return Err(WireError::kind(&[&before, name].concat(), "0-100")),
        }
    }
    Percents::new(parts).ok_or_else(|| {
        let text = texts::INTERFACE_ENGINE_PERCENTS;
        WireError::new("trajectory.percents", name.to_owned(), text, &[])
    })
}

fn refused(code: &'static str, field: &str, text: Text, id: &str, known: &str) -> WireError {
    let values = [("id", id), ("known", known)];
    WireError::new(code, field.to_owned(), text, &values)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::share::{decode_compass, encode_compass};
    use crate::wire::{Json, decoded_compass};
    use proptest::prelude::*;

    /// What is written, as a caller gives it back.
    fn given(json: Json) -> Given {
        match json {
            Json::Null => Given::Null,
            Json::Bool(truth) => Given::Bool(truth),
            Json::Number(number) | Json::Quantity(number) => Given::Number(number),
            Json::Text(text) => Given::Text(text.into_owned()),
            Json::List(all) => Given::List(all.into_iter().map(given).collect()),
            Json::Object(entries) => {
                let entries = entries.into_iter();
                let own = entries.map(|(key, value)| (key.to_owned(), given(value)));
                Given::Fields(Fields(own.collect()))
            }
        }
    }

    fn any_kept() -> impl Strategy<Value = Kept> {
        let choices = prop::collection::vec(prop::sample::select(Choice::all()), 0..12);
        let codes: Vec<u16> = resources().iter().map(|resource| resource.code).collect();
        let key = prop_oneof![
            prop::sample::select(codes).prop_map(Key::Shared),
            any::<u32>().prop_map(Key::Local)
        ];
        let steps = prop::collection::vec((key, any::<bool>()), 0..70);
        let mix = (0..=50_u8, 0..=50_u8);
        let mix = mix.prop_map(|(a, b)| Percents::new([a, b, 100 - a - b]).unwrap());
        (choices, "[a-zé '%-]{0,40}", steps, mix).prop_map(|(choices, words, steps, levers)| {
            let mut kept = Kept {
                levers,
                ..Kept::default()
            };
            for choice in choices {
                kept.selection.toggle(choice);
            }
            kept.selection.words = words;
            for (key, done) in steps {
                kept.steps.add(Step { key, done });
            }
            kept
        })
    }

    proptest! {
        #[test]
        fn what_an_opened_code_says_is_read_as_the_visit_it_holds(kept in any_kept()) {
            let opened = decode_compass(&encode_compass(&kept)).unwrap();
            let written = given(decoded_compass(&opened));
            let Given::Fields(fields) = written else {
                return Err(TestCaseError::fail(format!("{written:?} is no object")));
            };
            prop_assert_eq!(read_visit(&fields), Ok(kept));
        }
    }
}

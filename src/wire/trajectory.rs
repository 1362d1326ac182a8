//! Trajectories as plain data: levers to horizons, and back.

use super::error::WireError;
use super::input::{Fields, Given};
use super::json::{Entry, Json, map, object, quantity};
use crate::compass::{Mix, horizons, place};
use crate::referentiel::texts;

pub(super) const LEVERS: [&str; 3] = ["gestion", "action", "vision"];
pub(super) const HORIZONS: [&str; 3] = ["tactique", "strategique", "prospective"];

/// `{ gestion, action, vision }` gives the horizons that follow; `{ horizons }` the levers. Parts in any unit: only
/// their proportions count. `clipped` says that no mix of levers gives these horizons, and `gap` how far the nearest
/// one is, from 0 to 1.
pub fn trajectory(fields: &Fields) -> Result<Json, WireError> {
    if let Some(given) = fields.get("horizons") {
        let Given::Fields(given) = given else {
            return Err(WireError::kind("horizons", "object"));
        };
        only(fields, &["horizons"], "")?;
        let asked = mix(given, HORIZONS, "horizons.")?;
        let found = place(asked);
        let mut entries: Vec<Entry> = named(LEVERS, found.levers).collect();
        entries.extend([
            ("horizons", map(named(HORIZONS, horizons(found.levers)))),
            ("clipped", found.is_clipped.into()),
            ("gap", quantity(found.gap)),
        ]);
        return Ok(Json::Object(entries));
    }
    let levers = mix(fields, LEVERS, "")?;
    let mut entries: Vec<Entry> = named(LEVERS, levers).collect();
    entries.extend([
        ("horizons", map(named(HORIZONS, horizons(levers)))),
        ("clipped", false.into()),
        ("gap", quantity(0.0)),
    ]);
    Ok(Json::Object(entries))
}

/// The matrix: for each lever, the weight of each horizon.
pub(super) fn matrix() -> Json {
    let row = |row: [f64; 3]| {
        let weights = HORIZONS.into_iter().zip(row.map(quantity));
        map(weights)
    };
    let rows = crate::compass::MATRIX.map(row);
    object([("levers", map(LEVERS.into_iter().zip(rows)))])
}

fn named(names: [&'static str; 3], mix: Mix) -> impl Iterator<Item = Entry> {
    names.into_iter().zip(mix.parts().map(quantity))
}

fn mix(fields: &Fields, names: [&str; 3], before: &str) -> Result<Mix, WireError> {
    only(fields, &names, before)?;
    let mut parts = [0.0; 3];
    for (part, name) in parts.iter_mut().zip(names) {
        match fields.get(name) {
            Some(Given::Number(given)) => *part = *given,
            _ => return Err(WireError::kind(&[before, name].concat(), "number")),
        }
    }
    Mix::new(parts).ok_or_else(|| {
        let field = before.trim_end_matches('.');
        let field = if field.is_empty() { "parts" } else { field };
        let text = texts::INTERFACE_ENGINE_TRAJECTORY;
        WireError::new("trajectory.parts", field.to_owned(), text, &[])
    })
}

/// Refuses the first key that is none of these, by name.
pub(super) fn only(fields: &Fields, known: &[&str], before: &str) -> Result<(), WireError> {
    let other = fields
        .0
        .iter()
        .find(|(key, _)| !known.contains(&key.as_str()));
    let Some((key, _)) = other else {
        return Ok(());
    };
    let known = crate::joined(known, ", ");
    let values = [("id", key.as_str()), ("known", known.as_str())];
    let text = texts::INTERFACE_ENGINE_INPUT;
    Err(WireError::new(
        "input.unknown",
        [before, key].concat(),
        text,
        &values,
    ))
}

//! What a difference is about, as its editors call it: « Question « preuve » (Preuves) ».

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::tree::{Difference, Step, What};
use super::words::{THINGS, quoted};

/// The French names of things that have one, by the file of their words and their place in it:
/// `maturite.questions.preuve`.
#[derive(Debug, Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// From `fr/`, and from the files whose entries say their own title; files that cannot be read give none.
    pub fn read(content: &Path) -> Self {
        let mut names = Self::default();
        for folder in [content.to_owned(), content.join("fr")] {
            let files = fs::read_dir(folder).into_iter().flatten().flatten();
            for path in files.map(|entry| entry.path()) {
                let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else {
                    continue;
                };
                let text = fs::read_to_string(&path).unwrap_or_default();
                if let Ok(table) = DeTable::parse(&text) {
                    names.gather(stem, table.get_ref());
                    names.gather_coefficients(table.get_ref());
                }
            }
        }
        names
    }

    /// Coefficients are called by their names in the words of the calculators that show them.
    fn gather_coefficients(&mut self, table: &DeTable<'_>) {
        let coefficients = table.get("coefficients");
        let coefficients = coefficients.and_then(|found| found.get_ref().as_table());
        for (id, name) in coefficients.into_iter().flatten() {
            if let Some(name) = name.get_ref().as_str() {
                let place = format!("coefficients.coefficients.{}", id.get_ref());
                self.0.insert(place, name.to_owned());
            }
        }
    }

    fn gather(&mut self, place: &str, table: &DeTable<'_>) {
        let text = |table: &DeTable<'_>, key: &str| {
            let value = table.get(key)?.get_ref();
            value.as_str().map(ToOwned::to_owned)
        };
        let named = ["title", "name", "short", "label"].iter();
        if let Some(name) = named.clone().find_map(|key| text(table, key)) {
            self.0.insert(place.to_owned(), name);
        }
        for (key, value) in table {
            let place = format!("{place}.{}", key.get_ref());
            match value.get_ref() {
                DeValue::Table(table) => self.gather(&place, table),
                DeValue::Array(entries) => {
                    for table in entries
                        .iter()
                        .filter_map(|entry| entry.get_ref().as_table())
                    {
                        if let Some(id) = text(table, "id") {
                            self.gather(&format!("{place}.{id}"), table);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn find(&self, place: &str) -> Option<&str> {
        self.0.get(place).map(String::as_str)
    }
}

/// What a difference is about; empty where it is the file as a whole.
pub fn subject(file: &Path, difference: &Difference, names: &Names) -> String {
    let steps = about(difference);
    if is_prose(file) {
        let keys: Vec<&str> = steps.iter().map(key).collect();
        return if keys.is_empty() {
            String::new()
        } else {
            format!("Texte {}", quoted(&keys.join(".")))
        };
    }
    let stem = file.file_stem().and_then(|stem| stem.to_str());
    let mut place = stem.unwrap_or_default().to_owned();
    let mut parts: Vec<String> = Vec::new();
    let mut thing = "";
    for step in steps {
        place.push('.');
        place.push_str(key(step));
        match step {
            Step::Key(key) => match THINGS.iter().find(|(name, _)| name == key) {
                Some((_, name)) => thing = name,
                None => parts.push(quoted(key)),
            },
            Step::Entry(id) => {
                let name = names.find(&place);
                let name = name.map_or_else(String::new, |name| format!(" ({name})"));
                parts.push(format!("{thing} {}{name}", quoted(id)).trim().to_owned());
            }
        }
    }
    let mut text = parts.join(", ");
    if let Some(first) = text.chars().next() {
        text.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    }
    text
}

/// The steps to the thing that has changed: a key is what changed in it, an entry is the thing.
fn about(difference: &Difference) -> &[Step] {
    match (difference.path.split_last(), &difference.what) {
        (Some((Step::Key(_), before)), what) if !matches!(what, What::Reordered(_)) => before,
        _ => &difference.path,
    }
}

/// Whether the file holds words by key.
fn is_prose(file: &Path) -> bool {
    file.starts_with("fr") || file.starts_with("en")
}

fn key(step: &Step) -> &str {
    match step {
        Step::Key(key) | Step::Entry(key) => key,
    }
}

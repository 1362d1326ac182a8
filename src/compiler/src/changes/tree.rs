//! Two TOML tables compared. Entries of an array of tables are the same where their ids are, wherever they stand.

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// A step from a table to what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A key.
    Key(String),
    /// An entry of an array of tables, by its id.
    Entry(String),
}

/// A value as the words need it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    /// As written in the file.
    Number(String),
    Truth(bool),
    List(Vec<Value>),
    /// What a table has, by key.
    Table(Vec<(String, Value)>),
}

/// What happened at a place.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Added(Value),
    Removed(Value),
    Changed(Value, Value),
    /// The same entries, in another order: their ids.
    Reordered(Vec<String>),
}

/// A difference.
#[derive(Clone, Debug)]
pub struct Difference {
    pub path: Vec<Step>,
    /// Where it stands in the second text, in bytes; none where it is gone.
    pub offset: Option<usize>,
    pub what: What,
}

/// All the differences of two tables.
pub fn differences(before: &DeTable<'_>, after: &DeTable<'_>) -> Vec<Difference> {
    let mut found = Vec::new();
    tables(&[], before, after, &mut found);
    found
}

fn tables(path: &[Step], before: &DeTable<'_>, after: &DeTable<'_>, found: &mut Vec<Difference>) {
    for (key, new) in after {
        let path = with(path, Step::Key(key.get_ref().to_string()));
        match (before.get(key.get_ref().as_ref()), new.get_ref()) {
            (Some(old), _) => values(&path, old, new, found),
            (None, DeValue::Table(new)) => tables(&path, &DeTable::new(), new, found),
            (None, _) => found.push(Difference {
                path,
                offset: Some(key.span().start),
                what: What::Added(value(new.get_ref())),
            }),
        }
    }
    for (key, old) in before {
        if after.get(key.get_ref().as_ref()).is_some() {
            continue;
        }
        let path = with(path, Step::Key(key.get_ref().to_string()));
        match old.get_ref() {
            DeValue::Table(old) => tables(&path, old, &DeTable::new(), found),
            old => found.push(Difference {
                path,
                offset: None,
                what: What::Removed(value(old)),
            }),
        }
    }
}

fn values(
    path: &[Step],
    before: &Spanned<DeValue<'_>>,
    after: &Spanned<DeValue<'_>>,
    found: &mut Vec<Difference>,
) {
    match (before.get_ref(), after.get_ref()) {
        (DeValue::Table(old), DeValue::Table(new)) => tables(path, old, new, found),
        (DeValue::Array(old), DeValue::Array(new)) if has_tables(old) && has_tables(new) => {
            entries(path, old, new, after.span().start, found);
        }
        (old, new) => {
            let (old, new) = (value(old), value(new));
            if old != new {
                found.push(Difference {
                    path: path.to_vec(),
                    offset: Some(after.span().start),
                    what: What::Changed(old, new),
                });
            }
        }
    }
}

fn entries(
    path: &[Step],
    before: &DeArray<'_>,
    after: &DeArray<'_>,
    offset: usize,
    found: &mut Vec<Difference>,
) {
    let (old_ids, new_ids) = (identities(before), identities(after));
    for (id, new) in new_ids.iter().zip(after) {
        let path = with(path, Step::Entry(id.clone()));
        match old_ids.iter().position(|old| old == id) {
            Some(index) => values(&path, &before[index], new, found),
            None => found.push(Difference {
                path,
                offset: Some(new.span().start),
                what: What::Added(value(new.get_ref())),
            }),
        }
    }
    for (id, old) in old_ids.iter().zip(before) {
        if !new_ids.contains(id) {
            found.push(Difference {
                path: with(path, Step::Entry(id.clone())),
                offset: None,
                what: What::Removed(value(old.get_ref())),
            });
        }
    }
    let kept = |ids: &[String], others: &[String]| -> Vec<String> {
        let kept = ids.iter().filter(|id| others.contains(id));
        kept.cloned().collect()
    };
    if kept(&old_ids, &new_ids) != kept(&new_ids, &old_ids) {
        found.push(Difference {
            path: path.to_vec(),
            offset: Some(offset),
            what: What::Reordered(new_ids),
        });
    }
}

fn has_tables(array: &DeArray<'_>) -> bool {
    array.iter().all(|one| one.get_ref().is_table())
}

/// What each entry is known by: its id, else what tells it from the others of its kind; a number where two would be
/// alike.
fn identities(array: &DeArray<'_>) -> Vec<String> {
    const KEYS: [&str; 5] = ["id", "edition", "url", "option", "place"];
    let mut ids: Vec<String> = Vec::new();
    for (index, entry) in array.iter().enumerate() {
        let table = entry.get_ref().as_table();
        let known = KEYS.iter().find_map(|key| table?.get(*key));
        let id = known.map_or_else(
            || (index + 1).to_string(),
            |id| match value(id.get_ref()) {
                Value::Text(text) | Value::Number(text) => text,
                _ => (index + 1).to_string(),
            },
        );
        let taken = ids.contains(&id);
        ids.push(if taken {
            format!("{id} ({})", index + 1)
        } else {
            id
        });
    }
    ids
}

fn value(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Float(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Boolean(truth) => Value::Truth(*truth),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Array(array) => {
            Value::List(array.iter().map(|one| self::value(one.get_ref())).collect())
        }
        DeValue::Table(table) => Value::Table(
            table
                .iter()
                .map(|(key, one)| (key.get_ref().to_string(), self::value(one.get_ref())))
                .collect(),
        ),
    }
}

fn with(path: &[Step], step: Step) -> Vec<Step> {
    let mut path = path.to_vec();
    path.push(step);
    path
}

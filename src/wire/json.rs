//! Plain data as one kind of value, and its text.
//!
//! Every format is built by plain functions that give a [`Json`], and is written in one place. A page that wants
//! objects reads the text with its own `JSON.parse`: the wasm then holds no serializer.

use crate::decimal;
use std::borrow::Cow;

/// Plain data.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// null: not known, or none.
    Null,
    /// true or false.
    Bool(bool),
    /// A number, written with three decimals at most: what the answers can tell, and no more.
    Number(f64),
    /// A number, written with nine decimals at most, and fifteen digits: what was typed, or computed from it.
    Quantity(f64),
    /// A text.
    Text(Cow<'static, str>),
    /// A list.
    List(Vec<Json>),
    /// An object, in its order. Keys are names of ours or public ids.
    Object(Vec<Entry>),
}

/// A key of an object with its value.
pub type Entry = (&'static str, Json);

/// A quantity; null where it is absent.
pub(super) fn quantity(value: f64) -> Json {
    if value.is_finite() {
        Json::Quantity(value)
    } else {
        Json::Null
    }
}

/// An object with these entries.
pub(super) fn object<const N: usize>(entries: [Entry; N]) -> Json {
    Json::Object(entries.into())
}

/// A list of these values.
pub(super) fn list<T: Into<Json>>(values: impl IntoIterator<Item = T>) -> Json {
    Json::List(values.into_iter().map(Into::into).collect())
}

/// An object with these ids as keys.
pub(super) fn map(entries: impl IntoIterator<Item = Entry>) -> Json {
    Json::Object(entries.into_iter().collect())
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

/// What is no number, or beyond all, is null: JSON has no other word for it.
impl From<f64> for Json {
    fn from(value: f64) -> Self {
        if value.is_finite() {
            Self::Number(value)
        } else {
            Self::Null
        }
    }
}

impl From<u8> for Json {
    fn from(value: u8) -> Self {
        Self::Number(value.into())
    }
}

impl From<u16> for Json {
    fn from(value: u16) -> Self {
        Self::Number(value.into())
    }
}

impl From<usize> for Json {
    fn from(value: usize) -> Self {
        Self::Number(value as f64)
    }
}

impl From<&'static str> for Json {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl Json {
    /// The text: indented by two spaces, as `JSON.stringify(value, null, 2)` writes it.
    pub fn text(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Number(value) if value.is_finite() => decimal::write(out, *value, 3, '.'),
            Self::Quantity(value) if value.is_finite() => write_quantity(out, *value),
            Self::Null | Self::Number(_) | Self::Quantity(_) => out.push_str("null"),
            Self::Bool(true) => out.push_str("true"),
            Self::Bool(false) => out.push_str("false"),
            Self::Text(text) => write_text(out, text),
            Self::List(values) => {
                out.push('[');
                for (index, value) in values.iter().enumerate() {
                    open_line(out, index, depth + 1);
                    value.write(out, depth + 1);
                }
                close_line(out, values.len(), depth);
                out.push(']');
            }
            Self::Object(entries) => {
                out.push('{');
                for (index, (key, value)) in entries.iter().enumerate() {
                    open_line(out, index, depth + 1);
                    write_text(out, key);
                    out.push_str(": ");
                    value.write(out, depth + 1);
                }
                close_line(out, entries.len(), depth);
                out.push('}');
            }
        }
    }
}

/// As many decimals as fifteen digits leave, nine at most.
fn write_quantity(out: &mut String, value: f64) {
    let (mut places, mut most) = (9, 1e6);
    while places > 0 && value.abs() >= most {
        places -= 1;
        most *= 10.0;
    }
    decimal::write(out, value, places, '.');
}

fn open_line(out: &mut String, index: usize, depth: usize) {
    if index > 0 {
        out.push(',');
    }
    start_line(out, depth);
}

fn close_line(out: &mut String, items: usize, depth: usize) {
    if items > 0 {
        start_line(out, depth);
    }
}

fn start_line(out: &mut String, depth: usize) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}

fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                out.push('\\');
                out.push(letter);
            }
            '\0'..='\x1f' => {
                out.push_str(if letter < '\x10' { "\\u000" } else { "\\u001" });
                out.extend(char::from_digit(u32::from(letter) & 15, 16));
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    fn plain(value: &Json) -> Value {
        match value {
            Json::Null => Value::Null,
            Json::Bool(value) => Value::from(*value),
            Json::Number(value) | Json::Quantity(value) if value.fract() == 0.0 => {
                Value::from(*value as i64)
            }
            Json::Number(value) | Json::Quantity(value) => Value::from(*value),
            Json::Text(text) => Value::from(text.as_ref()),
            Json::List(values) => values.iter().map(plain).collect(),
            Json::Object(entries) => entries
                .iter()
                .map(|(key, value)| ((*key).to_owned(), plain(value)))
                .collect(),
        }
    }

    fn any_json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::from),
            any::<i32>().prop_map(|thousandths| Json::Number(f64::from(thousandths) / 1000.0)),
            (any::<i32>(), 0..9_u32).prop_map(|(digits, decimals)| {
                Json::Quantity(f64::from(digits) / 10_f64.powi(decimals as i32))
            }),
            any::<String>().prop_map(Json::from),
            "[\\x00-\\x20\"\\\\/é’ ]{0,8}".prop_map(Json::from),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            let key = prop::sample::select(vec!["id", "é \"cité\"", "wouldSettle"]);
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Json::List),
                prop::collection::btree_map(key, inner, 0..3).prop_map(map),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back_by_any_reader(value in any_json()) {
            let read: Value = serde_json::from_str(&value.text()).unwrap();
            prop_assert_eq!(read, plain(&value));
        }
    }

    #[test]
    fn the_text_is_indented_as_stringify_does() {
        let value = object([
            ("a", list([1_u8, 2])),
            ("b", list::<Json>([])),
            ("c", object([])),
            ("d", object([("e", Json::from(0.5)), ("f", "é\n\"".into())])),
        ]);
        let expected = serde_json::to_string_pretty(&plain(&value)).unwrap();
        assert_eq!(value.text().replace("\\u000a", "\\n"), expected);
    }

    #[test]
    fn what_is_not_a_number_is_null() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(Json::Number(value).text(), "null");
            assert_eq!(Json::Quantity(value).text(), "null");
        }
    }
}

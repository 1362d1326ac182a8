//! Tables as a row of bytes and the words they name, which the engine unpacks once (`src/unpack.rs` reads what is
//! written here, in the same order).
//!
//! A static table of strings weighs eight bytes of address and length for each, which hardly compress. Here the next
//! word is one zero byte, and so is the text after the last one.

use std::collections::BTreeMap;

use super::writer::{Writer, literal, string};
use crate::model::Text;
use crate::text_files::SEPARATOR;

// Kinds of numbers that are mostly one more than the last of their kind.
const TEXTS: usize = 0;
const ROWS: usize = 1;
const MEDIA: usize = 2;
const CODES: usize = 3;

/// Whole numbers under it are written as numbers, in three bytes at most.
const WHOLE: f64 = 1_000_000.0;

/// What the engine reads one after the other.
enum Item {
    /// A remark for whoever reads the generated file: the items after it go on a new line.
    Note(String),
    Number(usize),
    Word(String),
    /// A number near the last one of its kind.
    Near(usize, u16),
}

/// Tables being packed.
#[derive(Default)]
pub struct Packed {
    items: Vec<Item>,
    /// Numbers that may have a fraction.
    reals: Vec<String>,
    /// Functions of rules, and functions of scores and dimensions.
    decisions: Vec<String>,
    scores: Vec<String>,
    /// Functions of all formulas of a calculator, and of presets that follow from other inputs.
    evaluators: Vec<String>,
    presets: Vec<String>,
}

impl Packed {
    /// Says what comes.
    pub fn note(&mut self, note: &str) {
        self.items.push(Item::Note(note.to_owned()));
    }

    /// A number; the small ones take a byte.
    pub fn number(&mut self, value: usize) {
        self.items.push(Item::Number(value));
    }

    /// An index, or none.
    pub fn optional_number(&mut self, value: Option<usize>) {
        self.number(value.map_or(0, |value| value + 1));
    }

    /// A word of no language.
    pub fn word(&mut self, word: &str) {
        self.items.push(Item::Word(word.to_owned()));
    }

    /// A word, or none: an empty one.
    pub fn optional_word(&mut self, word: &Option<String>) {
        self.word(word.as_deref().unwrap_or_default());
    }

    /// A text, or none: whether there is one, then it.
    pub fn optional_text(&mut self, text: Option<&Text>) {
        self.number(usize::from(text.is_some()));
        if let Some(text) = text {
            self.text(text);
        }
    }

    /// A text.
    pub fn text(&mut self, text: &Text) {
        self.items.push(Item::Near(TEXTS, text.index));
    }

    /// A row of the inventory.
    pub fn row(&mut self, row: u16) {
        self.items.push(Item::Near(ROWS, row));
    }

    /// What share codes know something by.
    pub fn code(&mut self, code: u16) {
        self.items.push(Item::Near(CODES, code));
    }

    /// A medium: a text that others do not follow.
    pub fn medium(&mut self, text: &Text) {
        self.items.push(Item::Near(MEDIA, text.index));
    }

    /// How many, then each.
    pub fn list<T>(&mut self, items: &[T], mut item: impl FnMut(&mut Self, &T)) {
        self.number(items.len());
        items.iter().for_each(|one| item(self, one));
    }

    /// Indexes.
    pub fn numbers(&mut self, values: &[usize]) {
        self.list(values, |out, value| out.number(*value));
    }

    /// A number that may have a fraction, apart from the others unless it is small and whole; an infinite one is a
    /// threshold that nothing reaches.
    pub fn real(&mut self, value: f64) {
        if (0.0..WHOLE).contains(&value) && value.fract() == 0.0 {
            return self.number(value as usize + 1);
        }
        self.number(0);
        self.reals.push(match value {
            f64::INFINITY => "f64::INFINITY".to_owned(),
            f64::NEG_INFINITY => "f64::NEG_INFINITY".to_owned(),
            value => literal(&value),
        });
    }

    /// A function of the rules, by its path.
    pub fn decision(&mut self, path: String) {
        self.decisions.push(path);
    }

    /// A function of a score or a dimension, by its path.
    pub fn score(&mut self, path: String) {
        self.scores.push(path);
    }

    /// The function of a calculator's formulas, by its path.
    pub fn evaluator(&mut self, path: String) {
        self.evaluators.push(path);
    }

    /// The function of a preset, by its path.
    pub fn preset(&mut self, path: String) {
        self.presets.push(path);
    }

    /// All of it as a static of the engine's `Pack`.
    pub fn write(&self, name: &str, doc: &str, out: &mut Writer) {
        let (repeated, once) = self.words();
        out.line("");
        out.line(&format!("/// {doc}"));
        let open = format!("pub(crate) static {name}: Pack = Pack {{");
        out.block(&open, "};", |out| {
            let words: Vec<&str> = repeated.iter().chain(&once).copied().collect();
            let words = words.join(&SEPARATOR.to_string());
            out.line(&format!("words: {},", string(&words)));
            out.line(&format!("repeated: {},", repeated.len()));
            self.write_bytes(out, &repeated);
            for (field, values) in [
                ("reals", &self.reals),
                ("decisions", &self.decisions),
                ("scores", &self.scores),
                ("evaluators", &self.evaluators),
                ("presets", &self.presets),
            ] {
                out.line(&format!("{field}: &[{}],", values.join(", ")));
            }
        });
    }

    /// Words that come several times, and those that come once, each in order.
    fn words(&self) -> (Vec<&str>, Vec<&str>) {
        let mut times = BTreeMap::new();
        let words = || {
            self.items.iter().filter_map(|item| match item {
                Item::Word(word) => Some(word.as_str()),
                _ => None,
            })
        };
        words().for_each(|word| *times.entry(word).or_insert(0) += 1);
        let once = words().filter(|word| times[word] == 1).collect();
        let mut repeated: Vec<&str> = Vec::new();
        for word in words().filter(|word| times[word] > 1) {
            if !repeated.contains(&word) {
                repeated.push(word);
            }
        }
        (repeated, once)
    }

    fn write_bytes(&self, out: &mut Writer, repeated: &[&str]) {
        out.block("bytes: &[", "],", |out| {
            let (mut row, mut next) = (Vec::new(), [0_i32; 4]);
            for item in &self.items {
                match item {
                    Item::Note(note) => {
                        write_row(out, &mut row);
                        out.line(&format!("// {note}"));
                    }
                    Item::Number(value) => push_number(&mut row, *value),
                    Item::Word(word) => {
                        let place = repeated.iter().position(|known| known == word);
                        push_number(&mut row, place.map_or(0, |place| place + 1));
                    }
                    Item::Near(kind, value) => {
                        let value = i32::from(*value);
                        push_distance(&mut row, value - next[*kind]);
                        next[*kind] = value + 1;
                    }
                }
            }
            write_row(out, &mut row);
        });
    }
}

fn write_row(out: &mut Writer, row: &mut Vec<u8>) {
    if !row.is_empty() {
        let bytes = literal(row);
        out.line(&format!("{},", bytes.trim_matches(['[', ']'])));
        row.clear();
    }
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
fn push_number(row: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        row.push(value as u8 | 0x80);
        value >>= 7;
    }
    row.push(value as u8);
}

/// 0, -1, 1, -2, 2… as 0, 1, 2, 3, 4…
fn push_distance(row: &mut Vec<u8>, distance: i32) {
    let folded = if distance < 0 {
        -2 * distance - 1
    } else {
        2 * distance
    };
    push_number(row, folded.unsigned_abs() as usize);
}

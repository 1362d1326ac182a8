//! Lines of Rust with their indentation, and literals.

use std::fmt::Debug;

/// The text written so far.
#[derive(Debug, Default)]
pub struct Writer {
    text: String,
    depth: usize,
}

impl Writer {
    /// A line at the current depth.
    pub fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.text.push_str(&"    ".repeat(self.depth));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    /// Lines one deeper, between two.
    pub fn block(&mut self, open: &str, close: &str, inside: impl FnOnce(&mut Self)) {
        self.line(open);
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        self.line(close);
    }

    /// `field: &[…],` with one block per item.
    pub fn list<T>(&mut self, field: &str, items: &[T], mut item: impl FnMut(&mut Self, &T)) {
        if items.is_empty() {
            self.line(&format!("{field}: &[],"));
            return;
        }
        self.block(&format!("{field}: &["), "],", |out| {
            items.iter().for_each(|one| item(out, one))
        });
    }

    /// The whole text.
    pub fn into_text(self) -> String {
        self.text
    }
}

/// A string literal.
pub fn string(text: &str) -> String {
    format!("{text:?}")
}

/// `Some("…")` or `None`.
pub fn optional_string(text: &Option<String>) -> String {
    match text {
        Some(text) => format!("Some({})", string(text)),
        None => "None".to_owned(),
    }
}

/// Any value whose debug form is Rust: numbers, tuples and lists of numbers, options of them.
pub fn literal(value: &impl Debug) -> String {
    format!("{value:?}")
}

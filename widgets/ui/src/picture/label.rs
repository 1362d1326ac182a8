//! A name in a picture: its lines, where they are anchored, and the room they take.

use super::words;

/// The size of the names.
pub const FONT_SIZE: f64 = 13.0;
/// From one line of a name to the next.
pub const LINE_HEIGHT: f64 = 15.0;
/// The width of a character, on the large side for the sans-serif faces in use.
const CHARACTER: f64 = FONT_SIZE * 0.54;

/// Which end of a line of text stands at its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its first letter.
    Start,
    /// Its middle.
    Middle,
    /// Its last letter.
    End,
}

impl Anchor {
    /// As the attribute `text-anchor` says it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A name in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Its words, wrapped.
    pub lines: Vec<String>,
    /// Where its lines are anchored.
    pub x: f64,
    /// The top of its first line.
    pub top: f64,
    /// How they are anchored.
    pub anchor: Anchor,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Its least x.
    pub left: f64,
    /// Its most x.
    pub right: f64,
    /// Its least y.
    pub top: f64,
    /// Its most y.
    pub bottom: f64,
}

impl Area {
    /// Whether the two have a point in common, edges apart.
    pub fn touches(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

impl Label {
    /// A name of several parts, each wrapped to a width and beginning a line, with the origin as its place.
    pub fn wrapped(parts: &[&str], width: f64, anchor: Anchor) -> Self {
        let most = characters(width);
        let mut lines = Vec::new();
        for part in parts {
            lines.append(&mut words::wrap(part, most));
        }
        Self {
            lines,
            x: 0.0,
            top: 0.0,
            anchor,
        }
    }

    /// The height of its lines.
    pub fn height(&self) -> f64 {
        self.lines.len() as f64 * LINE_HEIGHT
    }

    /// The width of its longest line.
    pub fn width(&self) -> f64 {
        self.lines
            .iter()
            .map(|line| text_width(line))
            .fold(0.0, f64::max)
    }

    /// The room it takes.
    pub fn area(&self) -> Area {
        let width = self.width();
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Area {
            left,
            right: left + width,
            top: self.top,
            bottom: self.top + self.height(),
        }
    }
}

/// The width of a line of text.
pub fn text_width(line: &str) -> f64 {
    line.chars().count() as f64 * CHARACTER
}

/// The width of the longest word.
pub fn word_width(name: &str) -> f64 {
    words::longest_word(name) as f64 * CHARACTER
}

/// How many characters a width holds.
fn characters(width: f64) -> usize {
    (width / CHARACTER) as usize
}

#[cfg(test)]
mod tests {
    use super::{Anchor, Label, text_width};

    #[test]
    fn a_name_takes_the_room_of_its_lines_on_the_side_of_its_anchor() {
        let mut label = Label::wrapped(&["Appui local", "63 %"], 60.0, Anchor::End);
        assert_eq!(label.lines, ["Appui", "local", "63 %"]);
        (label.x, label.top) = (100.0, 10.0);
        let area = label.area();
        assert!((area.right - 100.0).abs() < 1e-9);
        assert!((area.left - (100.0 - text_width("Appui"))).abs() < 1e-9);
        assert!((area.bottom - 55.0).abs() < 1e-9);
    }

    #[test]
    fn areas_that_share_an_edge_alone_do_not_touch() {
        let label = Label::wrapped(&["Appui"], 60.0, Anchor::Start);
        let below = Label {
            top: label.height(),
            ..label.clone()
        };
        assert!(!label.area().touches(&below.area()));
        assert!(label.area().touches(&label.area()));
    }
}

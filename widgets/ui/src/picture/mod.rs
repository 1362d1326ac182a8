//! What pictures share: points, names that wrap, and the routines that place names so that none touches another.
//!
//! Everything here is plain values in the units of a picture's `viewBox`, about one CSS pixel where the picture is as
//! wide as its format; only the functions of this file make markup. The widths of texts are estimated, since the host's
//! font is not known.

pub mod around;
pub mod label;
pub mod place;
pub mod scale;
#[allow(dead_code)]
pub mod spread;
mod words;

use self::label::{FONT_SIZE, LINE_HEIGHT, Label};
use crate::ids::use_id;
use crate::markup::{El, el, svg};
use crate::number::tenths;
use crate::{data_table, disclosure};
use commun_classes::{Class, class};

/// The words of a picture and of its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureWords {
    /// What the picture is.
    pub title: String,
    /// One sentence that says what it shows.
    pub describe: String,
    /// The line that opens the table.
    pub table_caption: String,
    /// The heads of the table's columns.
    pub columns: Vec<String>,
    /// The table is in sight from the start (on paper, for example).
    pub open: bool,
}

/// A point of a picture; y goes down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// The width of a picture for a column of a phone: about what a widget leaves it there, so that names keep their size.
pub const NARROW: f64 = 288.0;
/// The width of a picture for anything wider.
pub const WIDE: f64 = 480.0;

/// A picture of this size in a name and one sentence: what screen readers have in its place. Shown where there is the
/// room that its width asks for.
pub fn picture(size: (f64, f64), title: &str, describe: &str) -> El {
    let id = use_id("picture");
    let (title_id, desc_id) = ([&id, "-title"].concat(), [&id, "-desc"].concat());
    let (width, height) = size;
    let class = if width >= WIDE {
        class!("picture", "picture--wide")
    } else {
        class!("picture", "picture--narrow")
    };
    svg("svg")
        .class(class)
        .attr(
            "viewBox",
            ["0 0 ", &tenths(width), " ", &tenths(height)].concat(),
        )
        .attr("role", "img")
        .attr("aria-labelledby", title_id.clone())
        .attr("aria-describedby", desc_id.clone())
        .child(svg("title").attr("id", title_id).child(title.to_owned()))
        .child(svg("desc").attr("id", desc_id).child(describe.to_owned()))
}

/// What is in a picture, and how wide and high it is.
pub struct Drawing {
    /// Width and height.
    pub size: (f64, f64),
    /// What is in it, from the ground up.
    pub content: Vec<El>,
}

/// A picture drawn for both widths, and its table. `draw` is told the width there is; where it
/// gives nothing, the table stands alone.
pub fn figure(
    words: PictureWords,
    rows: Vec<Vec<String>>,
    draw: &dyn Fn(f64) -> Option<Drawing>,
) -> El {
    let drawn = [NARROW, WIDE].map(|width| {
        let drawing = draw(width)?;
        let frame = picture(drawing.size, &words.title, &words.describe);
        Some(frame.children(drawing.content))
    });
    let table = data_table(words.table_caption.clone(), words.columns, rows);
    el("figure")
        .class(class!("figure"))
        .children(drawn)
        .child(disclosure(words.table_caption, words.open, table))
}

/// A path.
pub fn path(class: Class, d: String) -> El {
    svg("path").class(class).attr("d", d)
}

/// A circle.
pub fn circle(class: Class, centre: Point, radius: f64) -> El {
    svg("circle")
        .class(class)
        .attr("cx", tenths(centre.x))
        .attr("cy", tenths(centre.y))
        .attr("r", tenths(radius))
}

/// A rectangle; nothing where it has no area.
pub fn rectangle(class: Class, corner: Point, width: f64, height: f64) -> El {
    svg("rect")
        .class(class)
        .attr("x", tenths(corner.x))
        .attr("y", tenths(corner.y))
        .attr("width", tenths(width.max(0.0)))
        .attr("height", tenths(height.max(0.0)))
}

/// A path through points, open.
pub fn line(points: &[Point]) -> String {
    let mut path = String::new();
    for (rank, Point { x, y }) in points.iter().enumerate() {
        path.push(if rank == 0 { 'M' } else { 'L' });
        path.push_str(&tenths(*x));
        path.push(' ');
        path.push_str(&tenths(*y));
    }
    path
}

/// A path through points, closed.
pub fn shape(points: &[Point]) -> String {
    let mut path = line(points);
    path.push('Z');
    path
}

/// The lines of a name, in their place. The first `strong` lines stand out.
pub fn label(label: &Label, strong: usize) -> El {
    let lines = label.lines.iter().enumerate().map(|(rank, words)| {
        let y = label.top + LINE_HEIGHT * rank as f64 + FONT_SIZE * 0.9;
        svg("tspan")
            .class_if(class!("picture__strong"), rank < strong)
            .attr("x", tenths(label.x))
            .attr("y", tenths(y))
            .child(words.clone())
    });
    svg("text")
        .class(class!("picture__label"))
        .attr("text-anchor", label.anchor.as_str())
        .attr("font-size", tenths(FONT_SIZE))
        .children(lines)
}

/// Small words at a point: numbers of a grid, ends of an axis.
pub fn small(at: Point, anchor: label::Anchor, words: String) -> El {
    svg("text")
        .class(class!("picture__small"))
        .attr("x", tenths(at.x))
        .attr("y", tenths(at.y))
        .attr("text-anchor", anchor.as_str())
        .attr("font-size", "11")
        .child(words)
}

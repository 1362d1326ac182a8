//! A mix of three things as a place in a triangle.

mod chooser;
mod geometry;

pub use self::chooser::{PlaceMove, TernaryChooser, ternary_chooser};
pub use self::geometry::{Triangle, nearest_mix};
use commun_classes::class;

use self::geometry::{Layout, layout};
use crate::markup::{El, svg};
use crate::picture::label::Label;
use crate::picture::{
    Drawing, PictureWords, Point, circle, figure, label, line, path, shape, small,
};

/// A mix with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct TernaryPoint {
    /// Whose or what it is.
    pub name: String,
    /// Its three parts, in the corners' order. Only their proportions count; without any it is in the table alone.
    pub mix: [f64; 3],
    /// The same in words, one for each part.
    pub words: [String; 3],
}

/// A triangle with a grid at each quarter. The first point is the visitor's and is full; the others are open, for
/// reference. Corners are in clockwise order from the top; the numbers on the edge that leads to a corner, clockwise, are
/// those of its part.
pub fn ternary(words: PictureWords, corners: [String; 3], points: Vec<TernaryPoint>) -> El {
    let draw = |width: f64| {
        let [top, right, left] = &corners;
        let named: Vec<([f64; 3], &str)> = points
            .iter()
            .map(|point| (point.mix, point.name.as_str()))
            .collect();
        let layout = layout([top, right, left], &named, width);
        let mut content = vec![grid(&layout)];
        content.extend(
            layout
                .corners
                .iter()
                .map(|name| label(name, name.lines.len())),
        );
        for (rank, point, name, far) in &layout.points {
            content.push(mark(*rank, *point, far.then_some(name)));
        }
        content.extend(layout.points.iter().map(|(rank, _, name, _)| {
            let strong = if *rank == 0 { name.lines.len() } else { 0 };
            svg("g")
                .class(class!("ternary__name"))
                .child(label(name, strong))
        }));
        Some(Drawing {
            size: (width, layout.height),
            content,
        })
    };
    let rows = points
        .iter()
        .map(|point| {
            let mut row = vec![point.name.clone()];
            row.extend(point.words.iter().cloned());
            row
        })
        .collect();
    figure(words, rows, &draw)
}

/// The edge, and the numbered lines.
fn grid(layout: &Layout) -> El {
    let edge = path(class!("picture__axis"), shape(&layout.triangle.corners()));
    let lines = layout.grid.iter().map(|quarter| {
        svg("g")
            .child(path(class!("picture__grid"), line(&quarter.ends)))
            .child(small(
                quarter.at,
                quarter.anchor,
                quarter.number.to_string(),
            ))
    });
    svg("g").children(lines).child(edge)
}

/// A point, and the line to its name where that stands far away.
fn mark(rank: usize, at: Point, far: Option<&Label>) -> El {
    let leader = far.map(|name| {
        let area = name.area();
        let end = Point {
            x: at.x.clamp(area.left, area.right),
            y: at.y.clamp(area.top, area.bottom),
        };
        path(class!("picture__leader"), line(&[at, end]))
    });
    let class = if rank == 0 {
        class!("ternary__point", "ternary__point--own")
    } else {
        class!("ternary__point")
    };
    svg("g")
        .child(leader)
        .child(circle(class, at, if rank == 0 { 6.5 } else { 4.5 }))
}

#[cfg(test)]
mod tests {
    use super::{TernaryPoint, ternary};
    use crate::picture::PictureWords;
    use crate::testing::{attribute, markup, tag};

    #[test]
    fn a_triangle_is_named_shows_every_mix_and_says_them_in_a_table() {
        let words = PictureWords {
            title: "Vos trois piliers".to_owned(),
            describe: "Surtout humains.".to_owned(),
            table_caption: "En tableau".to_owned(),
            columns: ["", "a", "b", "c"].map(str::to_owned).to_vec(),
            open: false,
        };
        let point = |name: &str, mix: [f64; 3]| TernaryPoint {
            name: name.to_owned(),
            mix,
            words: mix.map(|part| format!("{part} %")),
        };
        let points = vec![
            point("Vous", [60.0, 30.0, 10.0]),
            point("Équilibre", [1.0, 1.0, 1.0]),
            point("Rien", [0.0, 0.0, 0.0]),
        ];
        let html = markup(|| ternary(words, ["A", "B", "C"].map(str::to_owned), points));
        let title = attribute(tag(&html, "svg "), "aria-labelledby");
        assert!(tag(&html, &format!("id=\"{title}\"")).starts_with("title"));
        assert_eq!(html.matches("commun-ternary__point--own").count(), 2);
        assert_eq!(html.matches("<circle").count(), 4);
        assert!(html.contains("<td>60 %</td><td>30 %</td><td>10 %</td>"));
        assert_eq!(html.matches("scope=\"row\"").count(), 3);
    }
}

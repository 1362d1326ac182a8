//! The parts of a whole as one bar, each with its name beside it.

mod geometry;

use self::geometry::{Placed, layout};
use crate::ids::use_id;
use crate::markup::{El, svg};
use crate::picture::{Drawing, PictureWords, Point, figure, label, line, path, rectangle};
use commun_classes::{Class, class};

/// One part.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedPart {
    /// Its name.
    pub name: String,
    /// Its size, in any unit; without one it is in the table alone.
    pub size: f64,
    /// The same in words: « 147 232 €, soit 63 % ».
    pub words: String,
}

/// An upright bar of parts, the first at the top. Names stand beside their parts, so that nothing has to be looked up;
/// tones follow one another by lightness, and are patterns where colours are the visitor's.
pub fn stacked_bar(words: PictureWords, parts: Vec<StackedPart>) -> El {
    let draw = |width: f64| {
        let sizes: Vec<(f64, [&str; 2])> = parts
            .iter()
            .map(|part| (part.size, [part.name.as_str(), part.words.as_str()]))
            .collect();
        let layout = layout(&sizes, width)?;
        let hatch_id = use_id("hatch");
        let mut content =
            vec![svg("defs").children((0..TONES.len()).map(|tone| pattern(&hatch_id, tone)))];
        content.extend(
            layout
                .parts
                .iter()
                .map(|part| drawn(part, layout.bar, &hatch_id)),
        );
        Some(Drawing {
            size: (width, layout.height),
            content,
        })
    };
    let rows = parts
        .iter()
        .map(|part| vec![part.name.clone(), part.words.clone()])
        .collect();
    figure(words, rows, &draw)
}

/// Steps of lightness, ordered so that neighbours differ most.
const TONES: [Class; 4] = [
    class!("stacked__part", "stacked__part--1"),
    class!("stacked__part", "stacked__part--2"),
    class!("stacked__part", "stacked__part--3"),
    class!("stacked__part", "stacked__part--4"),
];

/// The patterns that stand for the tones: wide and narrow strokes, leaning one way and the other.
fn pattern(id: &str, tone: usize) -> El {
    let (size, turn) = match tone {
        0 => ("4", "rotate(45)"),
        1 => ("12", "rotate(45)"),
        2 => ("4", "rotate(-45)"),
        _ => ("12", "rotate(-45)"),
    };
    svg("pattern")
        .attr("id", [id, "-", &tone.to_string()].concat())
        .attr("width", size)
        .attr("height", size)
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", turn)
        .child(path(class!("stacked__stroke"), "M0 0V12".to_owned()))
}

fn drawn(part: &Placed, bar: f64, hatch_id: &str) -> El {
    let tone = part.rank % TONES.len();
    let area = |class: Class| {
        let corner = Point {
            x: 0.0,
            y: part.top,
        };
        rectangle(class, corner, bar, part.bottom - part.top)
    };
    let fill = ["url(#", hatch_id, "-", &tone.to_string(), ")"].concat();
    svg("g")
        .child(area(TONES.get(tone).copied().unwrap_or(TONES[0])))
        .child(area(class!("stacked__pattern")).attr("fill", fill))
        .child(path(class!("picture__leader"), line(&part.leader)))
        .child(label(&part.label, 1))
        .child(part.words.as_ref().map(|words| label(words, 0)))
}

#[cfg(test)]
mod tests {
    use super::{StackedPart, stacked_bar};
    use crate::picture::PictureWords;
    use crate::testing::markup;

    fn drawn(sizes: &[f64]) -> String {
        let parts = sizes
            .iter()
            .map(|&size| StackedPart {
                name: "Dons".to_owned(),
                size,
                words: "12 %".to_owned(),
            })
            .collect();
        let words = PictureWords {
            title: "Les sources".to_owned(),
            describe: "Une phrase.".to_owned(),
            table_caption: "En tableau".to_owned(),
            columns: vec!["Source".to_owned(), "Part".to_owned()],
            open: false,
        };
        markup(move || stacked_bar(words, parts))
    }

    #[test]
    fn every_part_with_a_size_is_drawn_and_named_and_the_table_has_all_of_them() {
        let html = drawn(&[1.0, 0.0, 2.0]);
        assert_eq!(html.matches("<svg").count(), 2);
        assert_eq!(html.matches("class=\"commun-stacked__part ").count(), 4);
        assert_eq!(html.matches("<td>12 %</td>").count(), 3);
    }

    #[test]
    fn a_whole_of_nothing_is_a_table_alone() {
        let html = drawn(&[0.0]);
        assert!(!html.contains("<svg") && html.contains("<table"));
    }
}

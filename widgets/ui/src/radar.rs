//! Several dimensions from 0 to 1 as a radar, with the same content as a table.

use crate::ids::use_id;
use crate::markup::{El, el, svg};
use crate::number::tenths;
use crate::picture::around::{Format, Layout, NUMBERED, WIDE, layout};
use crate::picture::{Point, circle, label, line, path, picture};
use crate::{data_table, disclosure};
use commun_classes::class;

/// One dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct RadarAxis {
    /// Its name, in two to four words: the picture wraps it.
    pub name: String,
    /// The least it can be, 0 to 1.
    pub low: f64,
    /// The most it can be, 0 to 1; the same as `low` when it is known.
    pub high: f64,
    /// The same in words: « 2 sur 3 ».
    pub words: String,
    /// What it measures.
    pub detail: String,
    /// Whether anything is known of it. If not, the axis carries an open dot with a question mark.
    pub known: bool,
}

/// A radar and its words.
pub struct Radar {
    /// What the picture is.
    pub title: String,
    /// One sentence that says what the picture shows.
    pub describe: String,
    /// The dimensions, clockwise from the top.
    pub axes: Vec<RadarAxis>,
    /// The line that opens the table.
    pub table_caption: String,
    /// The heads of the table's columns: the dimension, its value, what it measures.
    pub columns: [String; 3],
    /// The table is in sight from the start (on paper, for example).
    pub open: bool,
}

/// How many rings there are; they are numbered from the centre.
pub const RINGS: usize = 3;

/// A radar of 3 to 12 axes: a shape at the least each can be, a hatched band up to the most.
///
/// Screen readers have `title` and `describe` in place of the picture; the table below is for everyone. With fewer than
/// three axes there is no shape to draw, and the table stands alone.
///
/// Two pictures are there, and the style shows the one that has the room: turning a phone or resizing a column needs no
/// code. In the narrow one names would be too small to read: axes have numbers, and a list below says whose.
pub fn radar(radar: Radar) -> El {
    let ranks: Vec<String> = (1..=radar.axes.len())
        .map(|rank| rank.to_string())
        .collect();
    let numbers: Vec<&str> = ranks.iter().map(String::as_str).collect();
    let names: Vec<&str> = radar.axes.iter().map(|axis| axis.name.as_str()).collect();
    let narrow = drawing(&radar, &numbers, NUMBERED);
    let wide = drawing(&radar, &names, WIDE);
    let legend = narrow.is_some().then(|| legend(&radar.axes));
    let Radar {
        axes,
        table_caption,
        columns,
        open,
        ..
    } = radar;
    let rows = axes
        .into_iter()
        .map(|axis| vec![axis.name, axis.words, axis.detail])
        .collect();
    let table = data_table(table_caption.clone(), columns.into(), rows);
    el("figure")
        .class(class!("figure", "radar"))
        .child(narrow)
        .child(legend)
        .child(wide)
        .child(disclosure(table_caption, open, table))
}

/// Whose numbers they are. The picture's description and the table say the same to screen readers.
fn legend(axes: &[RadarAxis]) -> El {
    let row = |axis: &RadarAxis| {
        el("li")
            .child(el("span").child(axis.name.clone()))
            .child(" ")
            .child(
                el("span")
                    .class(class!("radar__value"))
                    .child(axis.words.clone()),
            )
    };
    el("ol")
        .class(class!("radar__names"))
        .attr("aria-hidden", "true")
        .children(axes.iter().map(row))
}

fn drawing(radar: &Radar, names: &[&str], format: Format) -> Option<El> {
    let layout = layout(names, format)?;
    let hatch_id = use_id("hatch");
    let hatch = svg("pattern")
        .attr("id", hatch_id.clone())
        .attr("width", "5")
        .attr("height", "5")
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", "rotate(45)")
        .child(path(class!("radar__hatch"), "M0 0V5".to_owned()));
    let marks = radar
        .axes
        .iter()
        .enumerate()
        .map(|(rank, axis)| marks(rank, axis, &layout));
    let drawn = picture((layout.width, layout.height), &radar.title, &radar.describe)
        .child(svg("defs").child(hatch))
        .child(grid(&layout))
        .child(shapes(&radar.axes, &layout, &hatch_id))
        .children(marks)
        .child(numbers(&layout))
        .children(layout.labels.iter().map(|name| label(name, 0)));
    Some(drawn)
}

/// The rings and the spokes.
fn grid(layout: &Layout) -> El {
    let ring = |step: usize| {
        let d = layout.ring(step as f64 / RINGS as f64);
        path(class!("radar__ring"), d).class_if(class!("radar__ring--outer"), step == RINGS)
    };
    let spoke = |rank: usize| {
        path(
            class!("radar__spoke"),
            line(&[layout.centre, layout.at(rank, 1.0)]),
        )
    };
    svg("g")
        .children((1..=RINGS).map(ring))
        .children((0..layout.count()).map(spoke))
}

/// The shape that is sure, and the band up to what is possible.
fn shapes(axes: &[RadarAxis], layout: &Layout, hatch_id: &str) -> El {
    let sure = layout.shape(&mut axes.iter().map(|axis| axis.low));
    let possible = layout.shape(&mut axes.iter().map(|axis| axis.high));
    let mut group = svg("g");
    if axes.iter().any(|axis| axis.high > axis.low) {
        let fill = ["url(#", hatch_id, ")"].concat();
        let band = svg("path").attr("d", [possible.as_str(), &sure].concat());
        group = group
            .child(band.attr("fill", fill).attr("fill-rule", "evenodd"))
            .child(path(class!("radar__edge"), possible));
    }
    group.child(path(class!("radar__shape"), sure))
}

/// What one axis carries: a dot, a stretch between two, or a question mark.
fn marks(rank: usize, axis: &RadarAxis, layout: &Layout) -> El {
    let (low, high) = (layout.at(rank, axis.low), layout.at(rank, axis.high));
    let group = svg("g");
    if !axis.known {
        let middle = layout.at(rank, 0.5);
        let question = svg("text")
            .class(class!("radar__question"))
            .attr("x", tenths(middle.x))
            .attr("y", tenths(middle.y + 4.0))
            .attr("text-anchor", "middle")
            .attr("font-size", "11")
            .child("?");
        return group
            .child(circle(class!("radar__open"), middle, 8.0))
            .child(question);
    }
    let group = if axis.high > axis.low {
        group
            .child(path(class!("radar__stretch"), line(&[low, high])))
            .child(circle(class!("radar__end"), high, 3.5))
    } else {
        group
    };
    group.child(circle(class!("radar__dot"), low, 3.5))
}

/// The rings' numbers, along the first spoke.
fn numbers(layout: &Layout) -> El {
    let number = |step: usize| {
        let Point { x, y } = layout.at(0, step as f64 / RINGS as f64);
        svg("text")
            .class(class!("radar__number"))
            .attr("x", tenths(x + 4.0))
            .attr("y", tenths(y + 11.0))
            .attr("font-size", "11.5")
            .child(step.to_string())
    };
    svg("g").children((1..=RINGS).map(number))
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )]

    use super::{Radar, RadarAxis, radar};
    use crate::testing::{attribute, markup, tag};

    fn axis(name: &str, low: f64, high: f64, known: bool) -> RadarAxis {
        RadarAxis {
            name: name.to_owned(),
            low,
            high,
            words: format!("{name} en mots"),
            detail: format!("ce que mesure {name}"),
            known,
        }
    }

    fn drawn(axes: Vec<RadarAxis>) -> String {
        let words = Radar {
            title: "Vos dimensions".to_owned(),
            describe: "Trois dimensions.".to_owned(),
            axes,
            table_caption: "En tableau".to_owned(),
            columns: ["Dimension", "Valeur", "Mesure"].map(str::to_owned),
            open: false,
        };
        markup(move || radar(words))
    }

    #[test]
    fn each_picture_is_named_and_described_by_ids_of_its_own() {
        let html = drawn(vec![
            axis("a", 0.2, 0.2, true),
            axis("b", 0.5, 0.5, true),
            axis("c", 1.0, 1.0, true),
        ]);
        let pictures: Vec<&str> = html.split("<svg").skip(1).collect();
        assert_eq!(pictures.len(), 2);
        for picture in &pictures {
            let title = attribute(picture, "aria-labelledby");
            assert!(tag(picture, &format!("id=\"{title}\"")).starts_with("title"));
        }
        assert_ne!(
            attribute(pictures[0], "aria-labelledby"),
            attribute(pictures[1], "aria-labelledby")
        );
    }

    #[test]
    fn the_table_says_all_that_the_picture_shows() {
        let html = drawn(vec![
            axis("a", 0.2, 0.2, true),
            axis("b", 0.0, 1.0, false),
            axis("c", 0.3, 0.6, true),
        ]);
        for name in ["a", "b", "c"] {
            assert!(
                html.contains(&format!(">{name}</th>"))
                    && html.contains(&format!(">{name} en mots</td>"))
                    && html.contains(&format!(">ce que mesure {name}</td>")),
                "{html}"
            );
        }
    }

    #[test]
    fn what_is_unknown_is_an_open_dot_and_what_is_uncertain_a_band() {
        let known = [
            axis("a", 0.2, 0.2, true),
            axis("b", 0.5, 0.5, true),
            axis("c", 1.0, 1.0, true),
        ];
        assert!(!drawn(known.to_vec()).contains("evenodd"));
        let [first, second, _] = known;
        let html = drawn(vec![first, second, axis("c", 0.0, 1.0, false)]);
        assert_eq!(html.matches("evenodd").count(), 2);
        assert_eq!(html.matches(">?</text>").count(), 2);
    }

    // At 320 px the names were once 10 px high.
    #[test]
    fn where_there_is_little_room_axes_have_numbers_and_a_list_their_names() {
        let html = drawn(vec![
            axis("a", 0.2, 0.2, true),
            axis("b", 0.5, 0.5, true),
            axis("c", 1.0, 1.0, true),
        ]);
        let narrow = html.split("<svg").nth(1).unwrap();
        assert!(tag(narrow, "viewBox").contains("0 0 256 ") || narrow.contains("0 0 256.0 "));
        assert!(narrow.contains(">3</tspan>") && !narrow.contains(">c</tspan>"));
        assert_eq!(html.matches("<ol").count(), 1);
    }

    #[test]
    fn two_dimensions_are_a_table_and_no_picture() {
        let html = drawn(vec![axis("a", 0.2, 0.2, true), axis("b", 0.5, 0.5, true)]);
        assert!(!html.contains("<svg") && html.contains("<table"));
    }
}

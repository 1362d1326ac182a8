//! How often a result falls where: a histogram with its marks.

mod geometry;

use self::geometry::{Column, Content, Layout, Placed, layout};
use crate::markup::{El, svg};
use crate::picture::scale::Scale;
use crate::picture::{Drawing, PictureWords, Point, figure, label, line, path, rectangle};
use commun_classes::class;

/// A quantity with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct DistributionMark {
    /// The quantity.
    pub at: f64,
    /// Its name: « au milieu ».
    pub name: String,
    /// The quantity in words, or how often it is reached: « 56 000 € », « 7 fois sur 10 ».
    pub words: String,
}

/// A distribution and its marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// The quantities at the first bar's start and the last bar's end.
    pub bounds: [f64; 2],
    /// How many draws each bar holds. Bars have equal widths.
    pub counts: Vec<f64>,
    /// The quantities between which bars stand out: the first and last decile.
    pub band: [f64; 2],
    /// What is named above: p10, p50, p90.
    pub marks: Vec<DistributionMark>,
    /// What is named below, with a line across the bars: thresholds.
    pub thresholds: Vec<DistributionMark>,
}

/// A histogram. Marks are named above and thresholds below, each beside its own place; those outside the bounds are in
/// the table alone, as is all of it where there is no draw.
pub fn distribution(words: PictureWords, distribution: Distribution) -> El {
    let Distribution {
        bounds: [low, high],
        counts,
        band: [from, to],
        marks,
        thresholds,
    } = distribution;
    let draw = |width: f64| {
        let (above, below) = (named(&marks), named(&thresholds));
        let content = Content {
            scale: Scale { low, high },
            counts: &counts,
            band: Scale {
                low: from,
                high: to,
            },
            above: &above,
            below: &below,
        };
        let layout = layout(&content, width)?;
        Some(Drawing {
            size: (width, layout.height),
            content: drawn(&layout, width),
        })
    };
    let rows = marks.iter().chain(&thresholds);
    let rows = rows
        .map(|mark| vec![mark.name.clone(), mark.words.clone()])
        .collect();
    figure(words, rows, &draw)
}

fn named(marks: &[DistributionMark]) -> Vec<(f64, [&str; 2])> {
    marks
        .iter()
        .map(|mark| (mark.at, [mark.name.as_str(), mark.words.as_str()]))
        .collect()
}

fn drawn(layout: &Layout, width: f64) -> Vec<El> {
    let at = |x: f64, y: f64| Point { x, y };
    let axis = [at(0.0, layout.foot), at(width, layout.foot)];
    let mut content: Vec<El> = layout.columns.iter().map(bar).collect();
    content.push(path(class!("picture__axis"), line(&axis)));
    for placed in &layout.below {
        let across = [at(placed.x, layout.top), at(placed.x, layout.foot)];
        content.push(path(class!("distribution__threshold"), line(&across)));
        content.push(name(placed));
    }
    for placed in &layout.above {
        let across = [at(placed.x, layout.top), at(placed.x, layout.foot)];
        content.push(path(class!("distribution__mark"), line(&across)));
        content.push(name(placed));
    }
    content
}

fn bar(column: &Column) -> El {
    // A hair of ground between two bars.
    let width = (column.width - 1.0).max(column.width * 0.5);
    rectangle(
        class!("distribution__bar"),
        column.corner,
        width,
        column.height,
    )
    .class_if(class!("distribution__bar--inside"), column.inside)
}

fn name(placed: &Placed) -> El {
    svg("g")
        .child(path(class!("picture__leader"), line(&placed.leader)))
        .child(label(&placed.label, 0))
}

#[cfg(test)]
mod tests {
    use super::{Distribution, DistributionMark, distribution};
    use crate::picture::PictureWords;
    use crate::testing::markup;

    fn drawn(counts: Vec<f64>) -> String {
        let mark = |at: f64, name: &str| DistributionMark {
            at,
            name: name.to_owned(),
            words: format!("{name} en mots"),
        };
        let words = PictureWords {
            title: "Où tombe le résultat".to_owned(),
            describe: "Une phrase.".to_owned(),
            table_caption: "En tableau".to_owned(),
            columns: vec!["Repère".to_owned(), "Valeur".to_owned()],
            open: false,
        };
        let content = Distribution {
            bounds: [0.0, 10.0],
            counts,
            band: [2.0, 8.0],
            marks: vec![mark(2.0, "bas"), mark(8.0, "haut")],
            thresholds: vec![mark(4.0, "quatre"), mark(70.0, "soixante-dix")],
        };
        markup(move || distribution(words, content))
    }

    #[test]
    fn every_mark_inside_is_drawn_and_the_table_has_those_outside_too() {
        let html = drawn(vec![1.0, 2.0, 1.0]);
        assert_eq!(html.matches("<rect").count(), 2 * 3);
        assert_eq!(html.matches("commun-distribution__threshold").count(), 2);
        assert_eq!(html.matches("commun-distribution__mark").count(), 2 * 2);
        assert!(html.contains("<td>soixante-dix en mots</td>"));
    }

    #[test]
    fn without_a_draw_the_table_stands_alone() {
        let html = drawn(vec![]);
        assert!(!html.contains("<svg") && html.contains("<table"));
    }
}

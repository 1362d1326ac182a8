//! Where a histogram's bars, marks and names stand, in the units of the picture.
//!
//! Names stand in one row above the bars and one below. Each takes at most its share of the width, so that a row always
//! holds all of its names; they are moved apart as little as needed, and a line leads from each to its place.

use crate::picture::Point;
use crate::picture::label::{Anchor, Label};
use crate::picture::scale::Scale;
use crate::picture::spread::{order, spread_within};

/// The height of the bars, as a part of the width.
const BARS: f64 = 0.36;
/// The height of the lines from the bars to the names.
const LEADERS: f64 = 18.0;
/// Around everything.
const MARGIN: f64 = 4.0;
/// Between two names side by side.
const BETWEEN: f64 = 8.0;
/// A name takes at most this much of the width, however few there are.
const MOST: f64 = 140.0;

/// A place along the axis, with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Its rank among those that were given.
    pub rank: usize,
    /// Where it stands.
    pub x: f64,
    /// Its name.
    pub label: Label,
    /// From the bars to its name.
    pub leader: [Point; 2],
}

/// A bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Its top left corner.
    pub corner: Point,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Whether its middle is between the ends of the band.
    pub inside: bool,
}

/// A histogram's geometry.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The picture's height.
    pub height: f64,
    /// The top of the bars.
    pub top: f64,
    /// Their foot.
    pub foot: f64,
    /// The bars.
    pub columns: Vec<Column>,
    /// What is named above, from the left.
    pub above: Vec<Placed>,
    /// What is named below, from the left.
    pub below: Vec<Placed>,
}

/// What a histogram is drawn from: the stretch of its bars, how many draws each holds, the stretch that is told apart,
/// and the names (a quantity, its name and its words) above and below.
pub struct Content<'a> {
    /// The quantities at the first bar's start and the last bar's end.
    pub scale: Scale,
    /// The bars, of equal widths.
    pub counts: &'a [f64],
    /// The quantities between which bars are told apart.
    pub band: Scale,
    /// The names above.
    pub above: &'a [(f64, [&'a str; 2])],
    /// The names below.
    pub below: &'a [(f64, [&'a str; 2])],
}

/// The geometry in a picture of this width; none without a bar.
pub fn layout(content: &Content<'_>, width: f64) -> Option<Layout> {
    let most = content.counts.iter().copied().fold(0.0, f64::max);
    let length = content.scale.high - content.scale.low;
    if !(most > 0.0 && most.is_finite() && length > 0.0 && length.is_finite()) {
        return None;
    }
    let mut above = row(content.above, content.scale, width);
    let mut below = row(content.below, content.scale, width);
    let tallest = |row: &[Placed]| {
        let heights = row.iter().map(|placed| placed.label.height());
        heights.fold(0.0, f64::max)
    };
    let (names, leaders) = (
        tallest(&above),
        if above.is_empty() { 0.0 } else { LEADERS },
    );
    let top = MARGIN + names + leaders;
    let foot = top + width * BARS;
    for placed in &mut above {
        // Names of fewer lines stand nearer the bars.
        placed.label.top = MARGIN + names - placed.label.height();
        lead(placed, top, MARGIN + names + 3.0);
    }
    for placed in &mut below {
        placed.label.top = foot + LEADERS;
        lead(placed, foot, foot + LEADERS - 3.0);
    }
    let under = if below.is_empty() {
        0.0
    } else {
        LEADERS + tallest(&below)
    };
    Some(Layout {
        height: foot + under + MARGIN,
        top,
        foot,
        columns: columns(content, most, foot, width),
        above,
        below,
    })
}

fn lead(placed: &mut Placed, from: f64, to: f64) {
    let end = Point {
        x: placed.label.x,
        y: to,
    };
    placed.leader = [
        Point {
            x: placed.x,
            y: from,
        },
        end,
    ];
}

/// Names in a row between the margins, each as near its quantity as the others allow. Quantities outside the stretch are
/// not there.
fn row(names: &[(f64, [&str; 2])], scale: Scale, width: f64) -> Vec<Placed> {
    let inside: Vec<usize> = (0..names.len())
        .filter(|&rank| names.get(rank).is_some_and(|(at, _)| scale.holds(*at)))
        .collect();
    let room = width - 2.0 * MARGIN;
    let share = (room / inside.len().max(1) as f64 - BETWEEN).min(MOST);
    let quantity = |place: usize| {
        let rank = inside.get(place).copied().unwrap_or_default();
        names.get(rank).map_or(0.0, |(at, _)| *at)
    };
    let mut placed = Vec::new();
    for place in order(inside.len(), &quantity) {
        let rank = inside.get(place).copied().unwrap_or_default();
        let Some((at, words)) = names.get(rank) else {
            continue;
        };
        let x = scale.part(*at) * width;
        let nowhere = Point { x, y: 0.0 };
        placed.push(Placed {
            rank,
            x,
            label: Label::wrapped(words, share, Anchor::Middle),
            leader: [nowhere, nowhere],
        });
    }
    let sizes: Vec<f64> = placed
        .iter()
        .map(|placed| placed.label.width() + BETWEEN)
        .collect();
    let wanted: Vec<f64> = placed
        .iter()
        .zip(&sizes)
        .map(|(placed, size)| placed.x - size / 2.0)
        .collect();
    let starts = spread_within(&wanted, &sizes, MARGIN, width - MARGIN);
    for ((placed, start), size) in placed.iter_mut().zip(starts).zip(&sizes) {
        placed.label.x = start + size / 2.0;
    }
    placed
}

fn columns(content: &Content<'_>, most: f64, foot: f64, width: f64) -> Vec<Column> {
    let count = content.counts.len() as f64;
    let step = width / count;
    let quantities = content.scale.high - content.scale.low;
    let column = |(rank, &held): (usize, &f64)| {
        let height = width * BARS * (held / most).clamp(0.0, 1.0);
        let middle = content.scale.low + quantities * (rank as f64 + 0.5) / count;
        Column {
            corner: Point {
                x: rank as f64 * step,
                y: foot - height,
            },
            width: step,
            height,
            inside: content.band.holds(middle),
        }
    };
    content.counts.iter().enumerate().map(column).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;
    use crate::picture::{NARROW, WIDE};

    const COUNTS: [f64; 4] = [1.0, 4.0, 2.0, 0.0];

    fn content<'a>(
        above: &'a [(f64, [&'a str; 2])],
        below: &'a [(f64, [&'a str; 2])],
    ) -> Content<'a> {
        let scale = Scale {
            low: -10.0,
            high: 30.0,
        };
        let band = Scale {
            low: 0.0,
            high: 20.0,
        };
        Content {
            scale,
            counts: &COUNTS,
            band,
            above,
            below,
        }
    }

    #[test]
    fn no_name_touches_another_or_leaves_the_picture_wherever_the_marks_are() {
        let words = ["1 fois sur 10 au moins", "− 1 234 567 €"];
        for width in [NARROW, WIDE] {
            for count in 1..=5 {
                for (start, step) in [
                    (-10.0, 0.0),
                    (-10.0, 0.5),
                    (9.0, 1.0),
                    (29.0, 0.1),
                    (-9.0, 7.0),
                ] {
                    let marks: Vec<_> = (0..count)
                        .map(|rank| (start + step * f64::from(rank), words))
                        .collect();
                    let layout = layout(&content(&marks, &marks), width).unwrap();
                    for row in [&layout.above, &layout.below] {
                        assert_eq!(row.len(), marks.len());
                        for pair in row.windows(2) {
                            let (one, other) = (pair[0].label.area(), pair[1].label.area());
                            assert!(one.right < other.left, "{one:?} {other:?}");
                        }
                        for placed in row {
                            let area = placed.label.area();
                            assert!(area.left >= 0.0 && area.right <= width, "{area:?}");
                            assert!(area.top >= 0.0 && area.bottom <= layout.height);
                            assert!(area.bottom <= layout.top || area.top >= layout.foot);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_name_alone_stands_over_its_quantity() {
        let layout = layout(&content(&[(10.0, ["Au milieu", "10"])], &[]), NARROW).unwrap();
        assert_eq!(
            (layout.above[0].x, layout.above[0].label.x),
            (NARROW / 2.0, NARROW / 2.0)
        );
    }

    #[test]
    fn quantities_outside_the_bars_are_not_drawn() {
        let layout = layout(&content(&[(31.0, ["Loin", "31"])], &[]), NARROW).unwrap();
        assert!(layout.above.is_empty());
    }

    #[test]
    fn bars_are_as_high_as_they_hold_and_told_apart_by_their_middles() {
        let layout = layout(&content(&[], &[]), NARROW).unwrap();
        let heights: Vec<f64> = layout.columns.iter().map(|column| column.height).collect();
        let full = NARROW * BARS;
        assert_eq!(heights, [full / 4.0, full, full / 2.0, 0.0]);
        let inside: Vec<bool> = layout.columns.iter().map(|column| column.inside).collect();
        assert_eq!(inside, [false, true, true, false]);
    }

    #[test]
    fn no_draws_make_no_picture() {
        let mut empty = content(&[], &[]);
        empty.counts = &[0.0, 0.0];
        assert_eq!(layout(&empty, NARROW), None);
    }
}

//! Where the parts of a bar and their names stand, in the units of the picture.
//!
//! The bar stands upright: a column of names beside it has room for every part, also for the smallest, at any width.

use crate::picture::Point;
use crate::picture::label::{Anchor, LINE_HEIGHT, Label, text_width};
use crate::picture::spread::spread_within;

/// The least height of the bar.
const HEIGHT: f64 = 180.0;
/// From the bar to its names.
const TO_NAMES: f64 = 36.0;
/// Between two names, one above the other.
const BETWEEN: f64 = 6.0;
/// How much wider the letters of a name are than those of its words.
const STRONG: f64 = 1.1;
/// Between the column of names and that of words.
const COLUMN: f64 = 14.0;
/// Above and below the bar.
const MARGIN: f64 = 4.0;

/// A part in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Its rank among the parts that were given.
    pub rank: usize,
    /// Its top in the bar.
    pub top: f64,
    /// Its bottom in the bar.
    pub bottom: f64,
    /// Its name, and its words below where the two do not fit side by side.
    pub label: Label,
    /// Its words beside its name, where they fit.
    pub words: Option<Label>,
    /// From the bar to its name.
    pub leader: [Point; 3],
}

/// A bar's geometry.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The picture's height.
    pub height: f64,
    /// The bar's width; it stands at the left edge.
    pub bar: f64,
    /// The parts, from the top. Those of no size are not there.
    pub parts: Vec<Placed>,
}

/// The geometry for parts of these sizes and words, in a picture of this width; none where nothing has a size.
pub fn layout(parts: &[(f64, [&str; 2])], width: f64) -> Option<Layout> {
    let has_size = |size: f64| size.is_finite() && size > 0.0;
    let bar = (width / 5.0).min(72.0);
    let left = bar + TO_NAMES;
    let widest = |column: usize| {
        let sized = parts.iter().filter(|(size, _)| has_size(*size));
        sized
            .map(|(_, words)| words.get(column).map_or(0.0, |words| text_width(words)))
            .fold(0.0, f64::max)
    };
    let second = left + widest(0) * STRONG + COLUMN;
    let side_by_side = second + widest(1) <= width;
    let (mut placed, mut total, mut names) = (Vec::new(), 0.0, 0.0);
    for (rank, &(size, words)) in parts.iter().enumerate() {
        if has_size(size) {
            let (own, beside) = if side_by_side {
                let (name, words) = words.split_at(1);
                (name, Some(words))
            } else {
                (words.as_slice(), None)
            };
            let text = |words: &[&str], x: f64| {
                let mut label = Label::wrapped(words, width - x, Anchor::Start);
                label.x = x;
                label
            };
            let label = text(own, left);
            let beside = beside.map(|words| text(words, second));
            total += size;
            names += label.height() + BETWEEN;
            placed.push((rank, size, label, beside));
        }
    }
    if placed.is_empty() {
        return None;
    }
    let inner = HEIGHT.max(names);
    let (mut top, mut sides) = (MARGIN, Vec::new());
    let (mut wanted, mut heights) = (Vec::new(), Vec::new());
    for (_, size, label, _) in &placed {
        let bottom = top + inner * size / total;
        sides.push((top, bottom));
        let height = label.height() + BETWEEN;
        wanted.push((top + bottom - height) / 2.0);
        heights.push(height);
        top = bottom;
    }
    let tops = spread_within(&wanted, &heights, MARGIN, MARGIN + inner);
    let parts = placed
        .into_iter()
        .zip(sides)
        .zip(tops)
        .map(
            |(((rank, _, mut label, mut words), (top, bottom)), start)| {
                label.top = start + BETWEEN / 2.0;
                if let Some(words) = &mut words {
                    words.top = label.top;
                }
                let (middle, line) = ((top + bottom) / 2.0, label.top + LINE_HEIGHT / 2.0);
                let leader = [(bar, middle), (bar + 8.0, middle), (left - 5.0, line)];
                Placed {
                    rank,
                    top,
                    bottom,
                    label,
                    words,
                    leader: leader.map(|(x, y)| Point { x, y }),
                }
            },
        )
        .collect();
    Some(Layout {
        height: inner + 2.0 * MARGIN,
        bar,
        parts,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;
    use crate::picture::{NARROW, WIDE};

    const SIZES: [f64; 7] = [80_000.0, 1.0, 2.0, 40_000.0, f64::NAN, 0.0, 3.0];

    fn every_case() -> impl Iterator<Item = (Layout, f64)> {
        let long = ["Commande publique et délégations", "40 000 €, soit 17 %"];
        let cases = (1..=21).flat_map(move |count| [(count, long), (count, ["Dons", "17 %"])]);
        cases.flat_map(|(count, words)| {
            let parts: Vec<_> = (0..count).map(|rank| (SIZES[rank % 7], words)).collect();
            [NARROW, WIDE].map(|width| (layout(&parts, width).unwrap(), width))
        })
    }

    #[test]
    fn no_name_touches_another_or_leaves_the_picture() {
        for (layout, width) in every_case() {
            for pair in layout.parts.windows(2) {
                assert!(pair[0].label.area().bottom <= pair[1].label.area().top + 1e-9);
            }
            for part in &layout.parts {
                let area = part.label.area();
                assert!(area.top >= 0.0 && area.bottom <= layout.height);
                assert!(area.left > layout.bar && area.right <= width, "{area:?}");
                if let Some(words) = part.words.as_ref().map(Label::area) {
                    assert!(words.left > area.right && words.right <= width, "{words:?}");
                    assert_eq!((words.top, words.bottom), (area.top, area.bottom));
                }
            }
        }
    }

    #[test]
    fn parts_fill_the_bar_in_proportion() {
        let words = ["a", "b"];
        let layout = layout(&[(1.0, words), (f64::NAN, words), (3.0, words)], NARROW).unwrap();
        let heights: Vec<f64> = layout
            .parts
            .iter()
            .map(|part| part.bottom - part.top)
            .collect();
        assert_eq!(heights, [45.0, 135.0]);
        assert_eq!(layout.parts[1].rank, 2);
    }

    #[test]
    fn nothing_makes_no_bar() {
        assert_eq!(
            layout(&[(0.0, ["a", "b"]), (f64::NAN, ["a", "b"])], NARROW),
            None
        );
        assert_eq!(layout(&[], NARROW), None);
    }
}

//! Where points on a disc, and names around it, stand: for a radar, or for things linked to one another.
//!
//! Names stand outside the disc, wrapped to the room there is, and are moved apart where they would touch: the picture
//! grows in height, never in width, so that it fits its column.

use std::f64::consts::{FRAC_PI_2, TAU};

use super::label::{Anchor, Area, Label, word_width};
use super::spread::{order, spread};
use super::{Point, shape};
use crate::number::cos_sin;

/// Between the disc and a name, and around everything.
const GAP: f64 = 8.0;
/// Between two names, one above the other.
const BETWEEN: f64 = 4.0;
/// A name above or below the disc takes at most this part of the width.
const MIDDLE_PART: f64 = 0.6;

/// How wide a picture is, and between which radii its disc is: as large as the longest word beside it allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Format {
    width: f64,
    least_radius: f64,
    most_radius: f64,
}

/// For a column of a phone.
pub const NARROW: Format = Format {
    width: 320.0,
    least_radius: 66.0,
    most_radius: 100.0,
};
/// For a column of a phone, where axes have numbers rather than names: as wide as the column, so that they keep their
/// size.
pub const NUMBERED: Format = Format {
    width: 256.0,
    least_radius: 66.0,
    most_radius: 96.0,
};
/// For anything wider.
pub const WIDE: Format = Format {
    width: super::WIDE,
    least_radius: 110.0,
    most_radius: 150.0,
};

/// A disc with names around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The picture's width: its format's.
    pub width: f64,
    /// The picture's height.
    pub height: f64,
    /// The disc's centre.
    pub centre: Point,
    /// The disc's radius.
    pub radius: f64,
    /// The names, in the order of the axes.
    pub labels: Vec<Label>,
}

impl Layout {
    /// How many axes there are.
    pub fn count(&self) -> usize {
        self.labels.len()
    }

    /// The point of the axis `rank` at `value`, 0 (centre) to 1 (edge); other values are brought to the nearest.
    pub fn at(&self, rank: usize, value: f64) -> Point {
        let value = if value.is_nan() {
            0.0
        } else {
            value.clamp(0.0, 1.0)
        };
        let (cos, sin) = cos_sin(angle(rank, self.count()));
        let length = self.radius * value;
        Point {
            x: self.centre.x + length * cos,
            y: self.centre.y + length * sin,
        }
    }

    /// A closed path through one value on each axis.
    pub fn shape(&self, values: &mut dyn Iterator<Item = f64>) -> String {
        let points: Vec<Point> = values
            .enumerate()
            .map(|(rank, value)| self.at(rank, value))
            .collect();
        shape(&points)
    }

    /// The ring at `value`: straight from axis to axis, as the shape is.
    pub fn ring(&self, value: f64) -> String {
        self.shape(&mut std::iter::repeat_n(value, self.count()))
    }
}

/// The geometry for axes of these names, clockwise from the top; none for fewer than three.
pub fn layout(names: &[&str], format: Format) -> Option<Layout> {
    if names.len() < 3 {
        return None;
    }
    let radius = radius(names, format);
    let place =
        |(rank, name): (usize, &&str)| first_place(name, angle(rank, names.len()), radius, format);
    let mut labels: Vec<Label> = names.iter().enumerate().map(place).collect();
    for anchor in [Anchor::Start, Anchor::End] {
        spread_side(&mut labels, anchor);
    }
    for label in labels
        .iter_mut()
        .filter(|label| label.anchor != Anchor::Middle)
    {
        clear_disc(label, radius);
    }
    clear_sides(&mut labels);
    Some(frame(labels, radius, format.width))
}

/// The direction of an axis, in radians, clockwise from the right.
fn angle(rank: usize, count: usize) -> f64 {
    TAU * rank as f64 / count as f64 - FRAC_PI_2
}

/// The largest disc that leaves room for the longest word of the names that stand beside it.
fn radius(names: &[&str], format: Format) -> f64 {
    let beside = names
        .iter()
        .enumerate()
        .filter(|(rank, _)| anchor(angle(*rank, names.len())) != Anchor::Middle);
    let longest = beside.map(|(_, name)| word_width(name)).fold(0.0, f64::max);
    (format.width / 2.0 - GAP - longest).clamp(format.least_radius, format.most_radius)
}

/// Only the names of the axes that point straight up or down stand in the middle.
fn anchor(angle: f64) -> Anchor {
    let (across, _) = cos_sin(angle);
    if across > 0.2 {
        Anchor::Start
    } else if across < -0.2 {
        Anchor::End
    } else {
        Anchor::Middle
    }
}

/// A name at the end of its axis, with the disc's centre as origin.
fn first_place(name: &str, angle: f64, radius: f64, format: Format) -> Label {
    let anchor = anchor(angle);
    let room = match anchor {
        Anchor::Middle => format.width * MIDDLE_PART,
        _ => format.width / 2.0 - radius - GAP,
    };
    let mut label = Label::wrapped(&[name], room, anchor);
    let (cos, sin) = cos_sin(angle);
    let (height, end) = (
        label.height(),
        Point {
            x: radius * cos,
            y: radius * sin,
        },
    );
    (label.x, label.top) = match anchor {
        Anchor::Middle if end.y < 0.0 => (0.0, end.y - GAP - height),
        Anchor::Middle => (0.0, end.y + GAP),
        _ => (end.x, end.y - height / 2.0),
    };
    label
}

/// Moves the names on one side apart, each as little as the others allow.
fn spread_side(labels: &mut [Label], anchor: Anchor) {
    let mut side: Vec<&mut Label> = labels
        .iter_mut()
        .filter(|label| label.anchor == anchor)
        .collect();
    let middle = |rank: usize| {
        side.get(rank)
            .map_or(0.0, |label| label.top + label.height() / 2.0)
    };
    let order = order(side.len(), &middle);
    let (mut tops, mut heights) = (Vec::new(), Vec::new());
    for label in order.iter().filter_map(|&rank| side.get(rank)) {
        tops.push(label.top);
        heights.push(label.height() + BETWEEN);
    }
    for (rank, top) in order.into_iter().zip(spread(&tops, &heights)) {
        if let Some(label) = side.get_mut(rank) {
            label.top = top;
        }
    }
}

/// Moves a name beside the disc out to where the disc leaves room for its whole height.
fn clear_disc(label: &mut Label, radius: f64) {
    let Area { top, bottom, .. } = label.area();
    let nearest = if top > 0.0 { top } else { bottom.min(0.0) };
    let half_chord = (radius * radius - nearest * nearest).max(0.0).sqrt();
    let away = half_chord.max(label.x.abs()) + GAP;
    label.x = away.copysign(label.x);
}

/// Moves the names above and below the disc past the names beside them that they would touch.
fn clear_sides(labels: &mut [Label]) {
    let sides: Vec<Area> = labels
        .iter()
        .filter(|label| label.anchor != Anchor::Middle)
        .map(Label::area)
        .collect();
    for label in labels
        .iter_mut()
        .filter(|label| label.anchor == Anchor::Middle)
    {
        let up = label.top < 0.0;
        // Nearest the disc first: each pushes the name on to the next.
        let distance = |rank: usize| {
            sides
                .get(rank)
                .map_or(0.0, |side| if up { -side.top } else { side.top })
        };
        for side in order(sides.len(), &distance)
            .into_iter()
            .filter_map(|rank| sides.get(rank))
        {
            let own = label.area();
            let beside = own.left - BETWEEN < side.right && side.left < own.right + BETWEEN;
            let level = own.top - BETWEEN < side.bottom && side.top < own.bottom + BETWEEN;
            if beside && level {
                label.top = if up {
                    side.top - BETWEEN - label.height()
                } else {
                    side.bottom + BETWEEN
                };
            }
        }
    }
}

/// Puts the origin at the picture's top left corner.
fn frame(mut labels: Vec<Label>, radius: f64, width: f64) -> Layout {
    let areas: Vec<Area> = labels.iter().map(Label::area).collect();
    let top = areas.iter().map(|area| area.top).fold(-radius, f64::min) - BETWEEN;
    let bottom = areas.iter().map(|area| area.bottom).fold(radius, f64::max) + BETWEEN;
    let centre = Point {
        x: width / 2.0,
        y: -top,
    };
    for label in &mut labels {
        label.x += centre.x;
        label.top += centre.y;
    }
    Layout {
        width,
        height: (bottom - top).ceil(),
        centre,
        radius,
        labels,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;

    const SHORT: [&str; 4] = ["Cap", "Alliances", "Vision", "Appui"];
    const LONG: [&str; 5] = [
        "Connaissance du territoire",
        "Mobilisation des parties prenantes",
        "Coopération",
        "Compétences et ressources humaines",
        "Expérimentation collective",
    ];

    fn names<'a>(from: &[&'a str], count: usize) -> Vec<&'a str> {
        from.iter().copied().cycle().take(count).collect()
    }

    fn every_case() -> impl Iterator<Item = (Vec<&'static str>, Layout)> {
        let cases = (3..=12).flat_map(|count| {
            [
                names(&SHORT, count),
                names(&LONG, count),
                names(&[""], count),
            ]
        });
        cases.flat_map(|names| {
            [NARROW, WIDE].map(|format| (names.clone(), layout(&names, format).unwrap()))
        })
    }

    #[test]
    fn no_two_names_touch_whatever_the_number_of_axes() {
        for (names, layout) in every_case() {
            let areas: Vec<Area> = layout.labels.iter().map(Label::area).collect();
            for (rank, one) in areas.iter().enumerate() {
                for other in &areas[rank + 1..] {
                    let apart = one.right <= other.left
                        || other.right <= one.left
                        || one.bottom <= other.top
                        || other.bottom <= one.top;
                    assert!(
                        apart,
                        "{} axes: {one:?} and {other:?} in {names:?}",
                        names.len()
                    );
                }
            }
        }
    }

    #[test]
    fn no_name_leaves_the_picture_or_covers_the_disc() {
        for (names, layout) in every_case() {
            for label in &layout.labels {
                let Area {
                    left,
                    right,
                    top,
                    bottom,
                } = label.area();
                assert!(
                    left >= -1e-6 && right <= layout.width + 1e-6,
                    "{label:?} of {names:?}"
                );
                assert!(
                    top >= -1e-6 && bottom <= layout.height + 1e-6,
                    "{label:?} of {names:?}"
                );
                let x = layout.centre.x.clamp(left, right) - layout.centre.x;
                let y = layout.centre.y.clamp(top, bottom) - layout.centre.y;
                assert!(x.hypot(y) >= layout.radius - 1e-6, "{label:?} of {names:?}");
            }
        }
    }

    #[test]
    fn the_picture_stays_about_as_high_as_wide() {
        for (names, layout) in every_case() {
            assert!(
                layout.height < layout.width * 1.35,
                "{} for {names:?}",
                layout.height
            );
        }
    }

    #[test]
    fn the_first_axis_points_up_and_the_others_follow_clockwise() {
        let layout = layout(&["haut", "droite", "bas", "gauche"], NARROW).unwrap();
        let (centre, radius) = (layout.centre, layout.radius);
        let near =
            |one: Point, x: f64, y: f64| (one.x - x).abs() < 1e-9 && (one.y - y).abs() < 1e-9;
        assert!(near(layout.at(0, 1.0), centre.x, centre.y - radius));
        assert!(near(layout.at(1, 0.5), centre.x + radius / 2.0, centre.y));
        assert!(near(layout.at(2, 1.0), centre.x, centre.y + radius));
        assert!(near(layout.at(3, 0.0), centre.x, centre.y));
    }

    #[test]
    fn values_out_of_bounds_stay_on_the_axis() {
        let layout = layout(&["a", "b", "c"], NARROW).unwrap();
        assert_eq!(layout.at(0, 7.0), layout.at(0, 1.0));
        assert_eq!(layout.at(0, f64::NAN), layout.centre);
    }

    #[test]
    fn two_axes_make_no_shape() {
        assert_eq!(layout(&["a", "b"], NARROW), None);
        assert!(layout(&["a", "b", "c"], NARROW).is_some());
    }

    #[test]
    fn a_shape_is_one_closed_path() {
        let layout = layout(&["a", "b", "c"], NARROW).unwrap();
        let path = layout.shape(&mut [1.0, 0.5, 0.0].into_iter());
        assert!(path.starts_with('M') && path.ends_with('Z'));
        assert_eq!(path.matches('L').count(), 2);
    }
}

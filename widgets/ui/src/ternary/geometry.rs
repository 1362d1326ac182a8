//! A triangle whose points are mixes of three things: where a mix stands, and which mix a point is.

use crate::picture::label::{Anchor, Area, Label};
use crate::picture::place::{around, place_beside};
use crate::picture::{NARROW, Point};

/// A triangle on its base; the corners are the first, second and third thing, clockwise from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Triangle {
    corners: [Point; 3],
}

impl Triangle {
    /// An equilateral triangle of this side, under a point.
    pub fn new(top: Point, side: f64) -> Self {
        let height = side * HEIGHT_OF_SIDE;
        let base = top.y + height;
        let at = |x: f64| Point { x, y: base };
        Self {
            corners: [top, at(top.x + side / 2.0), at(top.x - side / 2.0)],
        }
    }

    /// Its corners.
    pub fn corners(&self) -> [Point; 3] {
        self.corners
    }

    /// Where a mix stands. Only the proportions of its parts count; none where they have none (a part below nothing, or
    /// no part at all).
    pub fn at(&self, mix: [f64; 3]) -> Option<Point> {
        let total: f64 = mix.iter().sum();
        if !(total > 0.0 && total.is_finite() && mix.iter().all(|&part| part >= 0.0)) {
            return None;
        }
        let sum = |side: fn(Point) -> f64| {
            let parts = self.corners.iter().zip(mix);
            parts
                .map(|(&corner, part)| side(corner) * part)
                .sum::<f64>()
                / total
        };
        Some(Point {
            x: sum(|point| point.x),
            y: sum(|point| point.y),
        })
    }

    /// The mix that a point is: parts that add up to 1. Outside the triangle some are below nothing.
    pub fn mix(&self, point: Point) -> [f64; 3] {
        let [top, right, left] = self.corners;
        let first = (left.y - point.y) / (left.y - top.y);
        let middle = left.x + (right.x - left.x) / 2.0;
        let second = (point.x - middle) / (right.x - left.x) + (1.0 - first) / 2.0;
        [first, second, 1.0 - first - second]
    }
}

/// The nearest mix of which no part is below nothing: for points outside the triangle, brought back to its edge.
///
/// The Euclidean projection on the simplex (Held, Wolfe and Crowder, 1974): the same amount is taken from every part
/// that stays.
pub fn nearest_mix(mix: [f64; 3]) -> [f64; 3] {
    let mut kept = [true; 3];
    for _ in 0..3 {
        let parts = mix.iter().zip(kept).filter(|(_, kept)| *kept);
        let (count, sum) = parts.fold((0.0, 0.0), |(count, sum), (part, _)| {
            (count + 1.0, sum + part)
        });
        let more = (1.0 - sum) / count;
        let mut changed = false;
        for (kept, part) in kept.iter_mut().zip(mix) {
            if *kept && part + more < 0.0 {
                (*kept, changed) = (false, true);
            }
        }
        if !changed {
            let mut parts = mix.map(|part| (part + more).max(0.0));
            for (part, kept) in parts.iter_mut().zip(kept) {
                if !kept {
                    *part = 0.0;
                }
            }
            return parts;
        }
    }
    mix
}

/// The height of an equilateral triangle of side 1: half the square root of 3.
const HEIGHT_OF_SIDE: f64 = 0.866_025_403_784_438_6;
/// Around everything.
const MARGIN: f64 = 4.0;
/// Beside the triangle, for the numbers of its grid.
const NUMBERS: f64 = 22.0;
/// The room that a point takes: half its side.
const POINT: f64 = 8.0;

/// A line on which one part is the same.
#[derive(Clone, Debug, PartialEq)]
pub struct GridLine {
    /// From one edge to the other.
    pub ends: [Point; 2],
    /// The part, in hundredths.
    pub number: u32,
    /// Where the number's foot stands.
    pub at: Point,
    /// How it is anchored there.
    pub anchor: Anchor,
}

impl GridLine {
    /// The room that the number takes.
    fn area(&self) -> Area {
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - 7.0,
            Anchor::End => self.at.x - 14.0,
        };
        Area {
            left,
            right: left + 14.0,
            top: self.at.y - 9.0,
            bottom: self.at.y + 1.0,
        }
    }
}

/// For each corner the lines at each quarter of its part. They start on the edge that leads to the corner clockwise.
fn grid(triangle: &Triangle) -> Vec<GridLine> {
    let mut grid = Vec::new();
    for step in 1..4_u32 {
        let (part, rest) = (f64::from(step) * 0.25, f64::from(4 - step) * 0.25);
        let lines = [
            ([part, 0.0, rest], [part, rest, 0.0]),
            ([rest, part, 0.0], [0.0, part, rest]),
            ([0.0, rest, part], [rest, 0.0, part]),
        ];
        let numbers = [
            (Anchor::End, -5.0, 4.0),
            (Anchor::Start, 5.0, 4.0),
            (Anchor::Middle, 0.0, 13.0),
        ];
        for ((from, to), (anchor, right, down)) in lines.into_iter().zip(numbers) {
            if let (Some(from), Some(to)) = (triangle.at(from), triangle.at(to)) {
                let at = Point {
                    x: from.x + right,
                    y: from.y + down,
                };
                grid.push(GridLine {
                    ends: [from, to],
                    number: step * 25,
                    at,
                    anchor,
                });
            }
        }
    }
    grid
}

/// A triangle, its names and points.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The picture's height.
    pub height: f64,
    /// The triangle.
    pub triangle: Triangle,
    /// The corners' names.
    pub corners: [Label; 3],
    /// The lines of the grid, with the number at the start of each: in hundredths.
    pub grid: Vec<GridLine>,
    /// The points that have a place, each with its rank, its name, and whether a line leads to the name.
    pub points: Vec<(usize, Point, Label, bool)>,
}

/// The geometry for these corners and points (a mix and its name each), in a picture of this width.
pub fn layout(corners: [&str; 3], points: &[([f64; 3], &str)], width: f64) -> Layout {
    let side = width - 2.0 * NUMBERS - if width > NARROW { 60.0 } else { 0.0 };
    let [top, right, left] = corners;
    let half = width / 2.0 - MARGIN - 8.0;
    let mut names = [
        Label::wrapped(&[top], width * 0.8, Anchor::Middle),
        Label::wrapped(&[right], half, Anchor::End),
        Label::wrapped(&[left], half, Anchor::Start),
    ];
    let apex = Point {
        x: width / 2.0,
        y: MARGIN + names.iter().take(1).map(Label::height).sum::<f64>() + 6.0,
    };
    let triangle = Triangle::new(apex, side);
    let [_, base_right, base_left] = triangle.corners();
    let [first, second, third] = &mut names;
    (first.x, first.top) = (apex.x, MARGIN);
    // The names of the base end where the base ends, or as near as the edge allows, under the numbers of the base.
    let under = base_right.y + NUMBERS;
    (second.x, second.top) = ((base_right.x + NUMBERS).min(width - MARGIN), under);
    (third.x, third.top) = ((base_left.x - NUMBERS).max(MARGIN), under);
    let height = under + second.height().max(third.height()) + MARGIN;
    let grid = grid(&triangle);
    let mut taken: Vec<Area> = names.iter().map(Label::area).collect();
    taken.extend(grid.iter().map(GridLine::area));
    let (mut kept, mut spots, mut labels) = (Vec::new(), Vec::new(), Vec::new());
    for (rank, &(mix, name)) in points.iter().enumerate() {
        if let Some(point) = triangle.at(mix) {
            kept.push(rank);
            spots.push(point);
            labels.push(Label::wrapped(&[name], width * 0.4, Anchor::Start));
            taken.push(around(point, POINT));
        }
    }
    let room = Area {
        left: MARGIN,
        right: width - MARGIN,
        top: MARGIN,
        bottom: under,
    };
    let far = place_beside(&mut labels, &spots, room, &mut taken);
    let points = kept
        .into_iter()
        .zip(spots)
        .zip(labels)
        .zip(far)
        .map(|(((rank, point), label), far)| (rank, point, label, far))
        .collect();
    Layout {
        height,
        triangle,
        corners: names,
        grid,
        points,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;
    use crate::picture::WIDE;

    fn near(one: [f64; 3], other: [f64; 3]) -> bool {
        one.iter()
            .zip(other)
            .all(|(one, other)| (one - other).abs() < 1e-9)
    }

    fn triangle() -> Triangle {
        Triangle::new(Point { x: 100.0, y: 10.0 }, 200.0)
    }

    #[test]
    fn a_mix_of_one_thing_stands_at_its_corner_and_an_even_one_at_the_centre() {
        let triangle = triangle();
        let [top, right, left] = triangle.corners();
        assert_eq!(triangle.at([1.0, 0.0, 0.0]), Some(top));
        assert_eq!(triangle.at([0.0, 1.0, 0.0]), Some(right));
        assert_eq!(triangle.at([0.0, 0.0, 1.0]), Some(left));
        assert!(right.x > left.x && right.y > top.y);
        let centre = triangle.at([1.0, 1.0, 1.0]).unwrap();
        assert!((centre.x - 100.0).abs() < 1e-9);
        assert!((centre.y - (10.0 + 200.0 * HEIGHT_OF_SIDE * 2.0 / 3.0)).abs() < 1e-9);
    }

    #[test]
    fn a_point_and_its_mix_lead_to_one_another() {
        let triangle = triangle();
        for mix in [[0.634, 0.3445, 0.0215], [0.2, 0.3, 0.5], [0.0, 0.0, 1.0]] {
            let point = triangle.at(mix).unwrap();
            assert!(near(triangle.mix(point), mix), "{mix:?}");
        }
    }

    #[test]
    fn what_is_no_mix_stands_nowhere() {
        for mix in [[0.0; 3], [1.0, -0.1, 0.1], [f64::NAN, 1.0, 1.0]] {
            assert_eq!(triangle().at(mix), None);
        }
    }

    #[test]
    fn a_point_outside_is_brought_to_the_nearest_mix() {
        assert!(near(nearest_mix([0.2, 0.3, 0.5]), [0.2, 0.3, 0.5]));
        assert!(near(nearest_mix([1.2, 0.1, -0.3]), [1.0, 0.0, 0.0]));
        assert!(near(nearest_mix([0.6, 0.6, -0.2]), [0.5, 0.5, 0.0]));
        assert!(near(nearest_mix([2.0, -0.5, -0.5]), [1.0, 0.0, 0.0]));
    }

    #[test]
    fn names_touch_neither_one_another_nor_the_edge_wherever_the_points_are() {
        let corners = [
            "Richesses humaines",
            "Alliances et réciprocité",
            "Ressources financières",
        ];
        let places = [
            [1.0, 0.0, 0.0],
            [0.6, 0.3, 0.1],
            [0.1, 0.1, 0.8],
            [0.0, 1.0, 0.0],
        ];
        for place in places {
            let close = [place[0] + 0.02, place[1], place[2]];
            let points = [
                (place, "Vous aujourd’hui"),
                (close, "Sans le premier financeur"),
                (place, "Avec une alliance"),
                ([1.0, 1.0, 1.0], "Équilibre"),
            ];
            for width in [NARROW, WIDE] {
                let layout = layout(corners, &points, width);
                let mut areas: Vec<Area> = layout.corners.iter().map(Label::area).collect();
                areas.extend(layout.grid.iter().map(GridLine::area));
                areas.extend(layout.points.iter().map(|(_, _, label, _)| label.area()));
                for (rank, area) in areas.iter().enumerate() {
                    assert!(area.left >= 0.0 && area.right <= width, "{area:?}");
                    assert!(area.top >= 0.0 && area.bottom <= layout.height);
                    assert!(!areas[rank + 1..].iter().any(|other| other.touches(area)));
                }
            }
        }
    }
}

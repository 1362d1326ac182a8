//! The bow of a link between two points of a circle. A link and the one back bow to either side, so that both are seen.

use crate::number::tenths;
use crate::picture::{Point, shape};

/// A link as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bow {
    /// Where the line starts.
    pub start: Point,
    /// What it bows towards: the control of a quadratic curve.
    pub control: Point,
    /// Where the line ends, and the head begins.
    pub end: Point,
    /// The head: its tip, then its base.
    pub head: [Point; 3],
}

/// How far a bow goes from the straight line, as a part of its length.
const BEND: f64 = 0.14;

/// The link between two points that are dots of this radius; `width` is the line's. None where they are too close.
pub fn bow(from: Point, to: Point, radius: f64, width: f64) -> Option<Bow> {
    let head = 5.0 + 1.5 * width;
    let (across, down) = (to.x - from.x, to.y - from.y);
    let length = (across * across + down * down).sqrt();
    if length <= 2.0 * radius + head || !length.is_finite() {
        return None;
    }
    let control = Point {
        x: (from.x + to.x) / 2.0 - down * BEND,
        y: (from.y + to.y) / 2.0 + across * BEND,
    };
    let start = towards(from, control, radius);
    let tip = towards(to, control, radius + 1.0);
    let end = towards(to, control, radius + 1.0 + head);
    // Half the head's base, square to its direction.
    let (x, y) = ((tip.x - end.x) / head, (tip.y - end.y) / head);
    let half = 2.5 + width * 0.75;
    let base = |side: f64| Point {
        x: end.x - y * half * side,
        y: end.y + x * half * side,
    };
    Some(Bow {
        start,
        control,
        end,
        head: [tip, base(1.0), base(-1.0)],
    })
}

/// The point at a distance from one towards another.
fn towards(from: Point, to: Point, distance: f64) -> Point {
    let (across, down) = (to.x - from.x, to.y - from.y);
    let length = (across * across + down * down).sqrt().max(1e-9);
    Point {
        x: from.x + across / length * distance,
        y: from.y + down / length * distance,
    }
}

impl Bow {
    /// The line.
    pub fn line(&self) -> String {
        let Self {
            start,
            control,
            end,
            ..
        } = self;
        let pair = |point: &Point| [&tenths(point.x), " ", &tenths(point.y)].concat();
        ["M", &pair(start), "Q", &pair(control), " ", &pair(end)].concat()
    }

    /// The head.
    pub fn head(&self) -> String {
        shape(&self.head)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::{Bow, bow};
    use crate::picture::Point;

    const ONE: Point = Point { x: 0.0, y: 0.0 };
    const OTHER: Point = Point { x: 100.0, y: 0.0 };

    fn distance(one: Point, other: Point) -> f64 {
        (one.x - other.x).hypot(one.y - other.y)
    }

    #[test]
    fn a_link_starts_and_ends_at_the_edges_of_its_dots() {
        let Bow {
            start,
            head: [tip, left, right],
            ..
        } = bow(ONE, OTHER, 7.0, 2.0).unwrap();
        assert!((distance(start, ONE) - 7.0).abs() < 1e-9);
        assert!((distance(tip, OTHER) - 8.0).abs() < 1e-9);
        assert!((distance(tip, left) - distance(tip, right)).abs() < 1e-9);
    }

    #[test]
    fn a_link_and_the_one_back_bow_to_either_side() {
        let (there, back) = (
            bow(ONE, OTHER, 7.0, 2.0).unwrap(),
            bow(OTHER, ONE, 7.0, 2.0).unwrap(),
        );
        assert!(there.control.y > 0.0 && back.control.y < 0.0);
        assert!(there.end.y > 0.0 && back.end.y < 0.0);
    }

    #[test]
    fn dots_that_touch_have_no_room_for_a_link() {
        assert_eq!(bow(ONE, ONE, 7.0, 2.0), None);
        assert_eq!(bow(ONE, Point { x: 20.0, y: 0.0 }, 7.0, 2.0), None);
    }
}

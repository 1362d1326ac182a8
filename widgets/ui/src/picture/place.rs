//! Names beside points, each where it touches neither a name, nor a point, nor the edge.

use super::Point;
use super::label::{Anchor, Area, Label};

/// From a point to its name, at the nearest.
const NEAR: f64 = 9.0;
/// How much farther each further try is.
const FARTHER: f64 = 9.0;
/// How many distances are tried.
const TRIES: usize = 60;
/// Between two names.
const BETWEEN: f64 = 2.0;

/// The sides of a point that a name can stand on, best first: to the right, to the left, above, below, then at the
/// corners. Each is a direction for x and one for y.
const SIDES: [(f64, f64); 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, -1.0),
    (-1.0, -1.0),
    (1.0, 1.0),
    (-1.0, 1.0),
];

/// Puts names beside their points, in their order: the first ones have the best places. `within` is the room there is;
/// `taken` is where nothing may stand, and gains every name. Says of each name whether it stands so far from its point
/// that a line must lead there.
pub fn place_beside(
    labels: &mut [Label],
    points: &[Point],
    within: Area,
    taken: &mut Vec<Area>,
) -> Vec<bool> {
    let mut far = Vec::with_capacity(labels.len());
    for (label, &point) in labels.iter_mut().zip(points) {
        let rank = place_one(label, point, within, taken);
        taken.push(wider(label.area()));
        far.push(rank > 0);
    }
    far
}

/// Puts one name, and gives the rank of the distance it found. Without any free place it keeps the first.
fn place_one(label: &mut Label, point: Point, within: Area, taken: &[Area]) -> usize {
    for rank in 0..TRIES {
        let away = NEAR + FARTHER * rank as f64;
        for side in SIDES {
            stand(label, point, side, away);
            let area = label.area();
            let inside = area.left >= within.left
                && area.right <= within.right
                && area.top >= within.top
                && area.bottom <= within.bottom;
            if inside && !taken.iter().any(|other| other.touches(&area)) {
                return rank;
            }
        }
    }
    stand(label, point, (1.0, 0.0), NEAR);
    0
}

fn stand(label: &mut Label, point: Point, (across, down): (f64, f64), away: f64) {
    let height = label.height();
    label.anchor = if across > 0.0 {
        Anchor::Start
    } else if across < 0.0 {
        Anchor::End
    } else {
        Anchor::Middle
    };
    label.x = point.x + across * away;
    label.top = if down > 0.0 {
        point.y + away
    } else if down < 0.0 {
        point.y - away - height
    } else {
        point.y - height / 2.0
    };
}

fn wider(area: Area) -> Area {
    Area {
        left: area.left - BETWEEN,
        right: area.right + BETWEEN,
        top: area.top - BETWEEN,
        bottom: area.bottom + BETWEEN,
    }
}

/// The room that a point takes: a square of this half side.
pub fn around(point: Point, half: f64) -> Area {
    Area {
        left: point.x - half,
        right: point.x + half,
        top: point.y - half,
        bottom: point.y + half,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]

    use super::*;

    const ROOM: Area = Area {
        left: 0.0,
        right: 320.0,
        top: 0.0,
        bottom: 280.0,
    };

    #[test]
    fn a_name_that_has_room_stands_to_the_right_of_its_point() {
        let mut labels = [Label::wrapped(&["Vous"], 90.0, Anchor::Start)];
        let far = place_beside(
            &mut labels,
            &[Point { x: 100.0, y: 100.0 }],
            ROOM,
            &mut Vec::new(),
        );
        assert_eq!(
            (labels[0].anchor, labels[0].x, far[0]),
            (Anchor::Start, 109.0, false)
        );
    }

    #[test]
    fn names_of_points_that_are_close_or_at_an_edge_touch_neither_one_another_nor_the_points() {
        for (x, y) in [(160.0, 140.0), (4.0, 4.0), (316.0, 276.0), (0.0, 140.0)] {
            let points: Vec<Point> = (0..6)
                .map(|rank| Point {
                    x: x + f64::from(rank) * 0.5,
                    y,
                })
                .collect();
            let mut labels = vec![Label::wrapped(&["Territoire voisin"], 90.0, Anchor::Start); 6];
            let mut taken: Vec<Area> = points.iter().map(|&point| around(point, 5.0)).collect();
            let dots = taken.clone();
            place_beside(&mut labels, &points, ROOM, &mut taken);
            for (rank, label) in labels.iter().enumerate() {
                let area = label.area();
                assert!(
                    area.left >= 0.0
                        && area.right <= 320.0
                        && area.top >= 0.0
                        && area.bottom <= 280.0
                );
                let others = labels[rank + 1..].iter().map(Label::area);
                assert!(
                    !others
                        .chain(dots.iter().copied())
                        .any(|other| other.touches(&area)),
                    "{label:?} at {x} {y}"
                );
            }
        }
    }
}

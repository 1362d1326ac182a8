//! The rose: a disc of four sectors, the objectives, and four rings, the needs; every resource a point in its cell, or
//! counted in a mark. Plain values, in pixels from the centre, x to the right and y down: drawing is the views'.
//!
//! Points stand on arcs. They keep half a pitch from the edges of their cell and a pitch from each other, so that no
//! two of them, of whatever cells, are nearer than the pitch.

use core::f64::consts::PI;

use super::turn::{cos_sin, push};
use crate::catalogue::{Facet, Item, Origin, Tag};

/// From one point to the next, at least: what a finger needs.
pub const PITCH: f64 = 24.0;
/// What surrounds the disc, for the names of the sectors.
pub const MARGIN: f64 = 14.0;
/// The widest disc that is useful.
const WIDEST: f64 = 680.0;
/// How wide the rings are, from the heart outwards, for each part of the radius: at the narrowest width, one arc in
/// each of the three inner rings and two in the outer one, which has most.
const WIDTHS: [f64; 4] = [30.0, 24.0, 24.0, 48.0];
const WHOLE: f64 = 126.0;
/// What is left to them, in pixels, where another ring has the focus: one arc each.
const LEAST: [f64; 4] = [30.0, 24.0, 24.0, 24.0];
/// Below this, what is missing is rounding.
const ROUNDING: f64 = 1e-9;
/// Nearer to the centre, not even one point fits between the edges of a quarter.
const HOLE: f64 = 5.0;
/// The fan that one sector opens to.
const FAN: f64 = 5.2;

/// How the rose is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// One sector spread over the disc: an objective, by index.
    pub objectif: Option<u8>,
    /// One ring widened: a need, by index.
    pub maturite: Option<u8>,
}

/// A place on the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// To the right of the centre.
    pub x: f64,
    /// Below the centre.
    pub y: f64,
}

/// A resource on the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Index of the resource.
    pub item: usize,
    /// Where it is.
    pub spot: Spot,
}

/// What an objective and a need share.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// O1 to O4, from 0.
    pub objectif: u8,
    /// M1 to M4, from 0.
    pub maturite: u8,
    /// Its outline, as the data of an SVG path.
    pub path: String,
    /// Its resources.
    pub points: Vec<Point>,
    /// Those that have no room: where their mark stands, and how many they are.
    pub more: Option<(Spot, usize)>,
    /// From and to, in radians from the top, clockwise.
    angles: (f64, f64),
    /// From and to, in pixels.
    radii: (f64, f64),
}

/// Where a place is, seen from the centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Needle {
    /// Radians from the top, clockwise.
    pub angle: f64,
    /// Pixels; to the edge where no need is known.
    pub length: f64,
    /// The end.
    pub spot: Spot,
}

/// The whole drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Rose {
    /// The disc's radius.
    pub radius: f64,
    /// Sector by sector, from the outer ring to the heart.
    pub cells: Vec<Cell>,
    /// Where each sector's name stands.
    pub names: Vec<(u8, Spot)>,
    /// Where each ring's name stands: on its outer edge, where no point is.
    pub rings: Vec<(u8, Spot)>,
    /// How many resources say no objective or no need.
    pub unplaced: usize,
    sectors: Vec<(u8, f64, f64)>,
    edges: [f64; 5],
}

/// Draws these resources, in the order in which they get a point, on this width.
pub fn rose(items: &[Item], shown: &[usize], width: f64, view: View) -> Rose {
    let radius = width.min(WIDEST) / 2.0 - MARGIN;
    let edges = edges(radius, view.maturite);
    let sectors = match view.objectif {
        Some(objectif) => vec![(objectif, -FAN / 2.0, FAN / 2.0)],
        None => [0, 1, 2, 3]
            .map(|objectif| {
                let middle = f64::from(objectif) * PI / 2.0;
                (objectif, middle - PI / 4.0, middle + PI / 4.0)
            })
            .to_vec(),
    };
    let mut cells = Vec::new();
    for (objectif, from, to) in &sectors {
        for maturite in 0..4 {
            cells.push(Cell::new(*objectif, maturite, (*from, *to), &edges));
        }
    }
    let mut members: Vec<Vec<usize>> = cells.iter().map(|_| Vec::new()).collect();
    let mut unplaced = 0;
    for index in shown {
        let place = items
            .get(*index)
            .and_then(|item| place(item, view.objectif));
        let found = place.and_then(|place| {
            let cell = |cell: &Cell| (cell.objectif, cell.maturite) == place;
            members.get_mut(cells.iter().position(cell)?)
        });
        match found {
            Some(members) => members.push(*index),
            None => unplaced += 1,
        }
    }
    for (cell, members) in cells.iter_mut().zip(members) {
        cell.fill(&members);
    }
    let names = sectors.iter();
    let names = names
        .map(|(objectif, from, to)| (*objectif, spot(radius + MARGIN / 2.0, (from + to) / 2.0)));
    let angle = sectors.first().map_or(0.0, |(_, from, _)| *from);
    let rings = (0..4).map(|maturite| (maturite, spot(ring(&edges, maturite).1, angle)));
    Rose {
        radius,
        names: names.collect(),
        rings: rings.collect(),
        cells,
        unplaced,
        sectors,
        edges,
    }
}

impl Rose {
    /// Where a place is; none where its objective is not on the drawing.
    pub fn needle(&self, objectif: u8, maturite: Option<u8>) -> Option<Needle> {
        let mut sectors = self.sectors.iter();
        let (_, from, to) = sectors.find(|(own, ..)| *own == objectif)?;
        let angle = (from + to) / 2.0;
        let length = maturite.map_or(self.radius, |maturite| middle(&self.edges, maturite));
        Some(Needle {
            angle,
            length,
            spot: spot(length, angle),
        })
    }
}

/// A place at a distance and an angle from the top, clockwise.
fn spot(distance: f64, angle: f64) -> Spot {
    let (cos, sin) = cos_sin(angle);
    Spot {
        x: distance * sin,
        y: -distance * cos,
    }
}

/// The edges of the rings, from the heart outwards; one of them widened.
fn edges(radius: f64, focus: Option<u8>) -> [f64; 5] {
    let part = radius / WHOLE;
    let least_of_all: f64 = LEAST.iter().sum();
    let mut edges = [0.0; 5];
    let mut reached = 0.0;
    let rings = (0..4).rev().zip(WIDTHS.into_iter().zip(LEAST));
    for (edge, (maturite, (width, least))) in edges.iter_mut().skip(1).zip(rings) {
        reached += match focus {
            None => width * part,
            Some(focus) if focus == maturite => least + (radius - least_of_all).max(0.0),
            Some(_) => least,
        };
        *edge = reached;
    }
    edges
}

/// The middle of a ring.
fn middle(edges: &[f64; 5], maturite: u8) -> f64 {
    let (inner, outer) = ring(edges, maturite);
    (inner + outer) / 2.0
}

/// From and to.
fn ring(edges: &[f64; 5], maturite: u8) -> (f64, f64) {
    let inner = usize::from(3_u8.saturating_sub(maturite));
    match edges.get(inner..inner + 2) {
        Some([inner, outer]) => (*inner, *outer),
        _ => (0.0, 0.0),
    }
}

/// The cell of a resource: its first stated objective, or the one that is seen alone, and its lowest stated need.
/// Where a source, or the page of its own, says nothing, what we infer stands.
fn place(item: &Item, seen: Option<u8>) -> Option<(u8, u8)> {
    let tags = item.tags().iter();
    let of = |facet: Facet| tags.clone().filter(move |tag| tag.facet == facet);
    let objectif = match seen {
        Some(seen) => of(Facet::Objectif).find(|tag| tag.value == seen),
        None => {
            let mut stated = of(Facet::Objectif).filter(|tag| tag.origin != Origin::Inferred);
            stated.next().or_else(|| of(Facet::Objectif).next())
        }
    };
    let order = |tag: &&Tag| (tag.origin == Origin::Inferred, tag.value);
    let maturite = of(Facet::Maturite).min_by_key(order);
    Some((objectif?.value, maturite?.value))
}

impl Cell {
    fn new(objectif: u8, maturite: u8, angles: (f64, f64), edges: &[f64; 5]) -> Self {
        let radii = ring(edges, maturite);
        Self {
            objectif,
            maturite,
            path: outline(angles, radii),
            points: Vec::new(),
            more: None,
            angles,
            radii,
        }
    }

    /// Gives these resources their points; the last room is the mark's where there are more.
    fn fill(&mut self, items: &[usize]) {
        let (from, to) = self.angles;
        let rows = self.rows();
        let room: usize = rows.iter().map(|(_, room)| room).sum();
        let places = items.len().min(room);
        let mut spots = Vec::with_capacity(places);
        let mut before = 0;
        for (distance, own) in rows {
            // Each arc takes its share; shares are rounded together, so that they make the whole.
            let after = before + own;
            let count = share(places, after, room) - share(places, before, room);
            before = after;
            let step = (to - from) / count.max(1) as f64;
            for turn in 0..count {
                spots.push(spot(distance, from + step * (turn as f64 + 0.5)));
            }
        }
        let left = items.len() - places;
        if left > 0 {
            let middle = spot((self.radii.0 + self.radii.1) / 2.0, (from + to) / 2.0);
            let kept = usize::from(!spots.is_empty());
            self.more = Some((spots.pop().unwrap_or(middle), left + kept));
        }
        let points = items.iter().zip(spots);
        self.points = points
            .map(|(item, spot)| Point { item: *item, spot })
            .collect();
    }

    /// Its arcs, from the outer one inwards: how far from the centre, and how many points have room there.
    fn rows(&self) -> Vec<(f64, usize)> {
        let (from, to) = self.angles;
        let (inner, outer) = (self.radii.0.max(HOLE), self.radii.1);
        let count = ((outer - inner) / PITCH + ROUNDING) as usize;
        let apart = (outer - inner) / count.max(1) as f64;
        let row = |index: usize| {
            let distance = outer - apart * (index as f64 + 0.5);
            // The angle of half a pitch, by its sine; a little more than it is, never less.
            let sine = PITCH / 2.0 / distance;
            let half = sine + 0.23 * sine * sine * sine;
            (distance, ((to - from) / (2.0 * half)) as usize)
        };
        (0..count).map(row).filter(|(_, room)| *room > 0).collect()
    }
}

/// What falls to `part` of `whole`.
fn share(places: usize, part: usize, whole: usize) -> usize {
    (places * part).checked_div(whole).unwrap_or_default()
}

/// A part of a ring; of the heart, a part of a disc.
fn outline((from, to): (f64, f64), (inner, outer): (f64, f64)) -> String {
    let mut path = String::new();
    let large = f64::from(u8::from(to - from > PI));
    let start = spot(outer, from);
    push(&mut path, 'M', &[start.x, start.y]);
    let end = spot(outer, to);
    push(
        &mut path,
        'A',
        &[outer, outer, 0.0, large, 1.0, end.x, end.y],
    );
    let back = spot(inner, to);
    push(&mut path, 'L', &[back.x, back.y]);
    if inner > 0.0 {
        let end = spot(inner, from);
        push(
            &mut path,
            'A',
            &[inner, inner, 0.0, large, 0.0, end.x, end.y],
        );
    }
    path.push('Z');
    path
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::catalogue::{Local, items};
    use proptest::prelude::*;
    use std::rc::Rc;

    fn item(objectif: u8, maturite: u8) -> Item {
        let tag = |facet, value| Tag {
            facet,
            value,
            origin: Origin::Host,
        };
        Item::Local(Rc::new(Local {
            tags: vec![
                tag(Facet::Objectif, objectif),
                tag(Facet::Maturite, maturite),
            ],
            ..Local::default()
        }))
    }

    fn any_view() -> impl Strategy<Value = View> {
        (prop::option::of(0_u8..4), prop::option::of(0_u8..4))
            .prop_map(|(objectif, maturite)| View { objectif, maturite })
    }

    fn far(one: Spot, other: Spot) -> f64 {
        (one.x - other.x).hypot(one.y - other.y)
    }

    fn all(cell: &Cell) -> impl Iterator<Item = Spot> {
        let mark = cell.more.map(|(spot, _)| spot);
        cell.points.iter().map(|point| point.spot).chain(mark)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn no_two_points_are_near_none_is_lost_and_each_is_in_its_cell(
            width in 280.0..900.0_f64,
            places in prop::collection::vec((0_u8..4, 0_u8..4), 0..1200),
            view in any_view(),
        ) {
            let items: Vec<Item> = places.iter().map(|(objectif, maturite)| item(*objectif, *maturite)).collect();
            let shown: Vec<usize> = (0..items.len()).collect();
            let rose = rose(&items, &shown, width, view);
            let spots: Vec<Spot> = rose.cells.iter().flat_map(all).collect();
            for (index, one) in spots.iter().enumerate() {
                for other in &spots[index + 1..] {
                    prop_assert!(far(*one, *other) >= PITCH - 1e-6, "{one:?} {other:?}");
                }
            }
            let mut seen = vec![0; items.len()];
            let mut counted = rose.unplaced;
            for cell in &rose.cells {
                counted += cell.points.len() + cell.more.map_or(0, |(_, more)| more);
                for point in &cell.points {
                    seen[point.item] += 1;
                    prop_assert_eq!(places[point.item], (cell.objectif, cell.maturite));
                }
                for spot in all(cell) {
                    let distance = spot.x.hypot(spot.y);
                    let (inner, outer) = cell.radii;
                    prop_assert!(distance >= inner + PITCH / 2.0 - 1e-6 && distance <= outer - PITCH / 2.0 + 1e-6);
                    let (from, to) = cell.angles;
                    let middle = (from + to) / 2.0;
                    let mut angle = spot.x.atan2(-spot.y) - middle;
                    angle -= (angle / (2.0 * PI)).round() * 2.0 * PI;
                    prop_assert!(angle.abs() <= (to - from) / 2.0, "{spot:?}");
                }
            }
            prop_assert_eq!(counted, items.len());
            prop_assert!(seen.iter().all(|times| *times <= 1));
            prop_assert!(rose.cells.iter().all(|cell| cell.more.is_none() || cell.more.unwrap().1 > 1 || cell.points.is_empty()));
        }

        #[test]
        fn the_same_resources_give_the_same_rose(width in 280.0..900.0_f64, view in any_view()) {
            let items = items(&[]);
            let shown: Vec<usize> = (0..items.len()).collect();
            prop_assert_eq!(rose(&items, &shown, width, view), rose(&items, &shown, width, view));
        }
    }

    #[test]
    fn every_resource_of_the_catalogue_has_its_place() {
        let items = items(&[]);
        let shown: Vec<usize> = (0..items.len()).collect();
        assert_eq!(rose(&items, &shown, 600.0, View::default()).unplaced, 0);
    }

    #[test]
    fn a_sector_seen_alone_has_every_resource_with_its_objective() {
        let items = items(&[]);
        let with: Vec<usize> = (0..items.len())
            .filter(|index| {
                let mut tags = items[*index].tags().iter();
                tags.any(|tag| (tag.facet, tag.value) == (Facet::Objectif, 1))
            })
            .collect();
        let view = View {
            objectif: Some(1),
            ..View::default()
        };
        let alone = rose(&items, &with, 900.0, view);
        assert_eq!((alone.unplaced, alone.cells.len()), (0, 4));
        let wide: usize = alone.cells.iter().map(|cell| cell.points.len()).sum();
        assert_eq!(wide, with.len());
    }

    #[test]
    fn a_ring_with_the_focus_has_more_room_than_without() {
        let items: Vec<Item> = (0..200).map(|_| item(2, 3)).collect();
        let shown: Vec<usize> = (0..items.len()).collect();
        let points = |maturite| {
            let view = View {
                objectif: None,
                maturite,
            };
            let rose = rose(&items, &shown, 500.0, view);
            rose.cells
                .iter()
                .map(|cell| cell.points.len())
                .sum::<usize>()
        };
        assert!(points(Some(3)) > 2 * points(None));
    }

    #[test]
    fn the_needle_points_to_the_middle_of_a_place() {
        let rose = rose(&[], &[], 280.0, View::default());
        let needle = rose.needle(1, Some(0)).unwrap();
        assert!((needle.angle - PI / 2.0).abs() < 1e-9 && (needle.length - 102.0).abs() < 1e-9);
        assert!((needle.spot.x - 102.0).abs() < 1e-6 && needle.spot.y.abs() < 1e-6);
        assert_eq!(rose.needle(3, None).unwrap().length, 126.0);
        let west = rose.names[3].1;
        assert!(west.x < -126.0 && west.y.abs() < 1e-6);
    }

    #[test]
    fn outlines_are_parts_of_rings() {
        let rose = rose(&[], &[], 280.0, View::default());
        let paths: Vec<&str> = rose.cells[4..]
            .iter()
            .map(|cell| cell.path.as_str())
            .collect();
        assert_eq!(
            paths[0],
            "M89.1 -89.1A126 126 0 0 1 89.1 89.1L55.2 55.2A78 78 0 0 0 55.2 -55.2Z"
        );
        assert_eq!(paths[3], "M21.2 -21.2A30 30 0 0 1 21.2 21.2L0 0Z");
    }
}

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
/// What surrounds the disc, for the ids of the sectors…
const MARGIN: f64 = 14.0;
/// …and for their whole names, on a drawing at least this wide.
const NAMED_MARGIN: f64 = 24.0;
const NAMED: f64 = 400.0;
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

/// The golden ratio's part below one: its multiples, without their whole parts, keep apart from one another.
const GOLDEN: f64 = 0.618;

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
    /// All its resources, whether they have room or not.
    members: Vec<usize>,
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

/// Where a sector's name stands, around the disc.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// O1 to O4, from 0.
    pub objectif: u8,
    /// The middle of an id.
    pub spot: Spot,
    /// What the middle of a whole name's letters follows, as the data of an SVG path: a quarter of a circle, read from
    /// left to right above and below. None where there is room for an id alone.
    pub line: Option<String>,
}

/// The whole drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Rose {
    /// The disc's radius.
    pub radius: f64,
    /// From the centre to the edges of the drawing.
    pub half: f64,
    /// Sector by sector, from the outer ring to the heart.
    pub cells: Vec<Cell>,
    /// Where each sector's name stands.
    pub names: Vec<Name>,
    /// Where each ring's name stands: on its outer edge, where no point is.
    pub rings: Vec<(u8, Spot)>,
    /// How many resources say no objective or no need.
    pub unplaced: usize,
    sectors: Vec<(u8, f64, f64)>,
    edges: [f64; 5],
}

/// Draws these resources, in the order in which they get a point, on this width.
pub fn rose(items: &[Item], shown: &[usize], width: f64, view: View) -> Rose {
    let is_named = width >= NAMED;
    let margin = if is_named { NAMED_MARGIN } else { MARGIN };
    let half = width.min(WIDEST) / 2.0;
    let radius = half - margin;
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
    let mut unplaced = 0;
    for index in shown {
        let place = items
            .get(*index)
            .and_then(|item| place(item, view.objectif));
        let mut own = cells.iter_mut();
        match own.find(|cell| Some((cell.objectif, cell.maturite)) == place) {
            Some(cell) => cell.members.push(*index),
            None => unplaced += 1,
        }
    }
    cells.iter_mut().for_each(Cell::fill);
    let around = radius + margin / 2.0;
    let names = sectors.iter().map(|(objectif, from, to)| {
        let middle = (from + to) / 2.0;
        Name {
            objectif: *objectif,
            spot: spot(around, middle),
            line: is_named.then(|| line(around, middle)),
        }
    });
    let angle = sectors.first().map_or(0.0, |(_, from, _)| *from);
    let rings = (0..4).map(|maturite| (maturite, spot(ring(&edges, maturite).1, angle)));
    Rose {
        radius,
        half,
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
    /// Its resources that have no point.
    pub fn rest(&self) -> &[usize] {
        self.members.get(self.points.len()..).unwrap_or_default()
    }

    fn new(objectif: u8, maturite: u8, angles: (f64, f64), edges: &[f64; 5]) -> Self {
        let radii = ring(edges, maturite);
        Self {
            objectif,
            maturite,
            path: outline(angles, radii),
            points: Vec::new(),
            members: Vec::new(),
            more: None,
            angles,
            radii,
        }
    }

    /// Gives its resources their points; where there are more, the mark has the middle of the last arc: rings have their
    /// names at a sector's edge.
    fn fill(&mut self) {
        let items = &self.members;
        let (from, to) = self.angles;
        let rows = self.rows();
        let room: usize = rows.iter().map(|(_, room)| room).sum();
        let places = items.len().min(room);
        let mut spots = Vec::with_capacity(places);
        let (mut before, mut last) = (0, 0);
        for (index, (distance, own)) in rows.into_iter().enumerate() {
            // Each arc takes its share; shares are rounded together, so that they make the whole.
            let after = before + own;
            let count = share(places, after, room) - share(places, before, room);
            before = after;
            last = if count > 0 { count } else { last };
            let step = (to - from) / count.max(1) as f64;
            // Where they are few, they stand off those of the arcs beside, not behind one another.
            let aside = if 2 * count <= own {
                0.25 + 0.5 * (index as f64 * GOLDEN).fract()
            } else {
                0.5
            };
            for turn in 0..count {
                spots.push(spot(distance, from + step * (turn as f64 + aside)));
            }
        }
        let left = items.len() - places;
        if left > 0 {
            let middle = spot((self.radii.0 + self.radii.1) / 2.0, (from + to) / 2.0);
            let kept = usize::from(!spots.is_empty());
            let at = spots.len() - last + last.saturating_sub(1) / 2;
            let own = if kept > 0 { spots.remove(at) } else { middle };
            self.more = Some((own, left + kept));
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

/// A quarter of a circle around an angle: clockwise, and below the centre the other way, so that no letter stands on
/// its head.
fn line(radius: f64, middle: f64) -> String {
    let (cos, _) = cos_sin(middle);
    let turn = if cos < -0.5 { -PI / 4.0 } else { PI / 4.0 };
    let mut path = String::new();
    arc(&mut path, 'M', radius, (middle - turn, middle + turn));
    path
}

/// A part of a ring; of the heart, a part of a disc.
fn outline((from, to): (f64, f64), (inner, outer): (f64, f64)) -> String {
    let mut path = String::new();
    arc(&mut path, 'M', outer, (from, to));
    if inner > 0.0 {
        arc(&mut path, 'L', inner, (to, from));
    } else {
        push(&mut path, 'L', &[0.0, 0.0]);
    }
    path.push('Z');
    path
}

/// Goes to the start of an arc by this command, then along it.
fn arc(path: &mut String, command: char, radius: f64, (from, to): (f64, f64)) {
    let (start, end) = (spot(radius, from), spot(radius, to));
    push(path, command, &[start.x, start.y]);
    let flag = |is_set| f64::from(u8::from(is_set));
    let (large, sweep) = (flag((to - from).abs() > PI), flag(to > from));
    push(
        path,
        'A',
        &[radius, radius, 0.0, large, sweep, end.x, end.y],
    );
}

#[cfg(test)]
mod tests;

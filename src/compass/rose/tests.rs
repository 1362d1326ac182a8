//! Where things stand in the rose: in their cells, apart from one another, within the picture.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::Lang;
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
    let west = rose.names[3].spot;
    assert!(west.x < -126.0 && west.y.abs() < 1e-6);
}

// At 320 px, « +14 » once touched « M2 ».
#[test]
fn the_mark_of_a_full_cell_keeps_clear_of_the_names_of_the_rings() {
    for width in [280, 300, 360, 480, 680] {
        for count in [20, 200] {
            let items: Vec<Item> = (0..16)
                .flat_map(|cell| (0..count).map(move |_| item(cell % 4, cell / 4)))
                .collect();
            let shown: Vec<usize> = (0..items.len()).collect();
            let rose = rose(&items, &shown, f64::from(width), View::default());
            let marks = rose.cells.iter().filter_map(|cell| cell.more);
            for (mark, more) in marks {
                let digits = more.to_string().len() as f64;
                for (maturite, name) in &rose.rings {
                    let apart = (mark.x - name.x).abs() - 6.5 * (1.0 + digits) / 2.0 - 8.0;
                    let above = (mark.y - name.y).abs() - 11.0;
                    assert!(
                        apart > 0.0 || above > 0.0,
                        "{width}: +{more} at {mark:?}, M{} at {name:?}",
                        maturite + 1
                    );
                }
            }
        }
    }
}

/// The widest that a letter of the names is on average, and how high they are, in pixels.
const LETTER: (f64, f64) = (7.4, 14.0);

proptest! {
    #[test]
    fn names_keep_clear_of_points_of_one_another_and_of_the_edge(
        width in 280.0..900.0_f64,
        places in prop::collection::vec((0_u8..4, 0_u8..4), 0..600),
        view in any_view(),
    ) {
        let items: Vec<Item> = places.iter().map(|(objectif, maturite)| item(*objectif, *maturite)).collect();
        let shown: Vec<usize> = (0..items.len()).collect();
        let rose = rose(&items, &shown, width, view);
        let values = Facet::Objectif.table().unwrap().values;
        prop_assert_eq!(rose.names[0].line.is_some(), width >= NAMED);
        for name in &rose.names {
            let around = name.spot.x.hypot(name.spot.y);
            prop_assert!(around + LETTER.1 / 2.0 <= rose.half + 1e-6);
            // A shape reaches half a pitch from its middle, at most.
            for spot in rose.cells.iter().flat_map(all) {
                let gap = around - spot.x.hypot(spot.y);
                prop_assert!(gap >= PITCH / 2.0 + LETTER.1 / 2.0 - 1e-6, "{gap}");
            }
            if name.line.is_some() {
                let value = &values[usize::from(name.objectif)];
                for lang in [Lang::Fr, Lang::En] {
                    let letters = value.id.len() + 3 + value.name.of(lang).chars().count();
                    prop_assert!(letters as f64 * LETTER.0 <= around * PI / 2.0 - PITCH);
                }
            }
        }
    }
}

#[test]
fn names_are_read_from_left_to_right_around_the_disc() {
    let rose = rose(&[], &[], 448.0, View::default());
    let lines: Vec<&str> = rose
        .names
        .iter()
        .flat_map(|name| name.line.as_deref())
        .collect();
    assert_eq!(lines[0], "M-149.9 -149.9A212 212 0 0 1 149.9 -149.9");
    assert_eq!(lines[2], "M-149.9 149.9A212 212 0 0 0 149.9 149.9");
    let alone = View {
        objectif: Some(2),
        maturite: None,
    };
    let alone = super::rose(&[], &[], 448.0, alone);
    assert_eq!(alone.names.len(), 1);
    assert_eq!(alone.names[0].line.as_deref(), Some(lines[0]));
}

#[test]
fn where_points_are_few_they_do_not_stand_behind_one_another() {
    let items: Vec<Item> = (0..6).map(|_| item(0, 0)).collect();
    let view = View {
        objectif: Some(0),
        maturite: Some(0),
    };
    let rose = rose(&items, &[0, 1, 2, 3, 4, 5], 680.0, view);
    let turns = rose
        .cells
        .iter()
        .flat_map(all)
        .map(|spot| spot.x.atan2(-spot.y));
    let mut turns: Vec<f64> = turns.collect();
    turns.sort_by(f64::total_cmp);
    assert_eq!(turns.len(), 6);
    assert!(
        turns.windows(2).all(|pair| pair[1] - pair[0] > 0.1),
        "{turns:?}"
    );
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

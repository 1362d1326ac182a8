//! What the screen says, drawn to text without a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::cell::RefCell;
use std::rc::Rc;

use cap_commun::Lang;
use cap_commun::catalogue::Key;
use cap_commun::compass::{Kept, Mix, Percents, horizons};
use cap_commun::referentiel::{ROOMS, room};
use commun_page::{Draw, Given, Words};
use commun_ui::markup::{IntoNode, to_html};
use commun_ui::reactive::{Owner, RwSignal, settle};

use crate::host::{Event, Host};
use crate::session::{Needle, NeedleOrigin, Part, Session};
use crate::trajectories::{HORIZONS, LEVERS, trajectories_words};
use crate::widget::screen;

pub(crate) fn draw(lang: Lang) -> Draw {
    Draw {
        words: Words(lang),
        styles: "",
        given: Rc::default(),
        config: Rc::default(),
        today: "2026-11-21".to_owned(),
        printed: false,
    }
}

/// The screen of a session that `act` has changed, with what the page was told.
pub(crate) fn screen_after(given: Given, lang: Lang, act: impl FnOnce(Session)) -> (String, usize) {
    Owner::new().with(|| {
        let told = RwSignal::new(0_usize);
        let host = Host {
            given: RwSignal::new(given),
            styles: "",
            emit: Rc::new(move |event| {
                if let Event::Change(_) = event {
                    told.update(|told| *told += 1);
                }
            }),
        };
        let session = Session::new(&host);
        session.tell(&host);
        act(session);
        let html = to_html(&screen(&draw(lang), session));
        settle();
        (html, told.get_untracked())
    })
}

#[test]
fn the_screen_says_whose_axes_they_are_and_that_the_needle_points_nowhere() {
    let (html, _) = screen_after(Given::default(), Lang::Fr, |_| ());
    assert!(html.contains("notre lecture"), "{html}");
    assert!(html.contains("ne pointe pas encore"), "{html}");
}

#[test]
fn the_page_points_the_needle() {
    let given = Given {
        objectif: Some("O2".to_owned()),
        ..Given::default()
    };
    let (html, _) = screen_after(given, Lang::En, |_| ());
    assert!(html.contains("as this page says"), "{html}");
}

#[test]
fn the_needle_follows_the_page_and_another_widget_until_the_visitor_moves_it() {
    Owner::new().with(|| {
        let host = Host {
            given: RwSignal::new(Given::default()),
            styles: "",
            emit: Rc::new(|_| ()),
        };
        let session = Session::new(&host);
        session.follow(&host);
        let found = |sought: &str| {
            let lie = Some(sought.to_owned());
            host.given.update(|given| given.lie = lie);
            settle();
            session.peek(|state| state.needle)
        };
        host.given
            .update(|given| given.objectif = Some("O2".to_owned()));
        settle();
        let needle = session.peek(|state| state.needle);
        assert_eq!(
            (needle.objectif, needle.origin),
            (Some(1), NeedleOrigin::Page)
        );
        let needle = found("O3 M1 ass heures_3");
        assert_eq!((needle.objectif, needle.maturite), (Some(2), Some(0)));
        assert_eq!((needle.profil, needle.temps), (Some(1), Some(2)));
        assert_eq!(needle.origin, NeedleOrigin::Linked);
        let own = Needle {
            objectif: Some(3),
            origin: NeedleOrigin::Visitor,
            ..needle
        };
        session.point(own, true);
        assert_eq!(session.peek(|state| state.needle), own);
        // What a calculator does not know stays.
        let needle = found("O1");
        assert_eq!((needle.objectif, needle.maturite), (Some(0), Some(0)));
        assert_eq!(needle.origin, NeedleOrigin::Linked);
    });
}

#[test]
fn the_visitor_points_the_needle_and_the_page_is_told_once() {
    let needle = Needle {
        objectif: Some(1),
        maturite: Some(0),
        origin: NeedleOrigin::Visitor,
        ..Needle::default()
    };
    let (html, told) = screen_after(Given::default(), Lang::Fr, |session| {
        session.point(needle, true);
        session.point(needle, true);
    });
    assert!(
        html.contains("Transformer son modèle · Premiers pas"),
        "{html}"
    );
    assert_eq!(told, 1);
}

#[test]
fn the_page_is_told_of_choices_and_of_the_path_and_of_nothing_else() {
    let key = Key::Shared(0);
    let told = |act: fn(Session)| screen_after(Given::default(), Lang::Fr, act).1;
    assert_eq!(told(|session| session.set_choices(Some(1), None)), 1);
    assert_eq!(told(|session| session.keep(Key::Shared(0))), 1);
    assert_eq!(told(|session| session.take_up(Kept::default())), 0);
    assert_eq!(told(|session| session.show(Part::Path)), 0);
    assert_eq!(told(|session| session.locate(Key::Shared(0), true)), 0);
    Owner::new().with(|| {
        let changes = Rc::new(RefCell::new(Vec::new()));
        let own = Rc::clone(&changes);
        let host = Host {
            given: RwSignal::new(Given::default()),
            styles: "",
            emit: Rc::new(move |event| {
                if let Event::Change(change) = event {
                    own.borrow_mut().push(change);
                }
            }),
        };
        let session = Session::new(&host);
        session.tell(&host);
        session.keep(key);
        settle();
        session.update(|state| state.steps.tick(key, true));
        settle();
        session.update(|state| state.selection.words = "budget".to_owned());
        settle();
        let changes = changes.borrow();
        let done: Vec<bool> = changes
            .iter()
            .map(|change| change.kept.steps.list()[0].done)
            .collect();
        assert_eq!(done, [false, true, true]);
        assert_eq!(changes[2].kept.selection.words, "budget");
    });
}

#[test]
fn one_part_is_on_screen_and_its_button_says_so() {
    let (html, _) = screen_after(Given::default(), Lang::Fr, |session| {
        session.show(Part::Reperes);
    });
    assert_eq!(html.matches("aria-current").count(), 1);
    let (_, after) = html.split_once("aria-current").unwrap();
    assert!(after.contains(">Repères<"), "{after}");
}

fn mix(parts: [u8; 3]) -> Mix {
    Percents::new(parts).unwrap().mix()
}

#[test]
fn levers_and_horizons_lead_to_one_another_in_words() {
    let (html, told) = screen_after(Given::default(), Lang::Fr, |session| {
        session.show(Part::Trajectories);
        session.update(|state| {
            state.levers = mix([100, 0, 0]);
            state.horizons = mix([60, 25, 15]);
        });
    });
    assert!(
        html.contains("Ce que servent vos leviers\u{a0}: 18 mois 60\u{a0}%, 7 ans 25\u{a0}%, 28 ans 15\u{a0}%."),
        "{html}"
    );
    assert!(
        html.contains("Gestion régulatrice 100\u{a0}%, Action collective transformatrice 0\u{a0}%")
    );
    assert!(html.contains("l’écart est nul") && !html.contains("à {gap}"));
    assert_eq!(told, 1);
}

#[test]
fn horizons_that_no_levers_give_say_so_with_the_gap() {
    let (html, _) = screen_after(Given::default(), Lang::Fr, |session| {
        session.show(Part::Trajectories);
        session.update(|state| state.horizons = mix([100, 0, 0]));
    });
    assert!(
        html.contains("voici le plus proche. Écart\u{a0}: 40 sur 100."),
        "{html}"
    );
    assert!(html.contains("Ce qui manque le plus"), "{html}");
}

#[test]
fn what_is_taken_over_from_one_side_is_what_the_other_asks_for() {
    for levers in [
        [34, 33, 33],
        [50, 30, 20],
        [1, 0, 99],
        [97, 2, 1],
        [0, 0, 100],
    ] {
        let (html, _) = screen_after(Given::default(), Lang::Fr, |session| {
            session.show(Part::Trajectories);
            session.update(|state| {
                state.levers = mix(levers);
                state.horizons = horizons(state.levers);
            });
        });
        let [gestion, action, vision] = levers;
        let asked = format!(
            "Ce que demandent vos horizons\u{a0}: Gestion régulatrice {gestion}\u{a0}%, \
             Action collective transformatrice {action}\u{a0}%, Vision partagée {vision}\u{a0}%."
        );
        assert!(html.contains(&asked), "{asked} {html}");
        assert!(html.contains("l’écart est nul") && !html.contains("Aucun mélange"));
    }
}

#[test]
fn the_matrix_is_a_table_whose_strongest_row_and_column_stand_out() {
    let (html, _) = screen_after(Given::default(), Lang::En, |session| {
        session.show(Part::Trajectories);
        session.update(|state| {
            state.levers = mix([10, 80, 10]);
            state.horizons = mix([10, 10, 80]);
        });
    });
    let (_, table) = html.split_once("commun-matrix").unwrap();
    assert_eq!(table.matches("commun-matrix__cross").count(), 1);
    // Two heads, and the five cells of a row and a column.
    assert_eq!(table.matches("commun-matrix__lit").count(), 7);
    let (_, cross) = table.split_once("commun-matrix__cross").unwrap();
    assert!(cross.starts_with("\">25% <"), "{cross}");
    assert!(html.contains("your strongest lever (Transforming collective action)"));
}

#[test]
fn on_paper_the_trajectories_are_words_and_only_those_who_placed_themselves_have_some() {
    let even = Mix::default();
    let words = |levers, horizons| {
        Owner::new().with(|| {
            let drawn = trajectories_words(&draw(Lang::Fr), [levers, horizons]);
            to_html(&drawn.into_node())
        })
    };
    assert_eq!(words(even, even), "");
    let html = words(even, mix([20, 30, 50]));
    assert!(
        html.contains("Vos horizons\u{a0}: 18 mois 20\u{a0}%"),
        "{html}"
    );
    assert!(html.contains("Écart entre vos leviers et vos horizons"));
    assert!(!html.contains("svg") && !html.contains("button"));
}

#[test]
fn nothing_stands_out_of_even_mixes() {
    let (html, _) = screen_after(Given::default(), Lang::Fr, |session| {
        session.show(Part::Trajectories);
    });
    assert!(!html.contains("commun-matrix__lit") && !html.contains("En relief"));
}

#[test]
fn every_reading_room_has_its_source_and_what_is_not_published_says_so() {
    for lang in [Lang::Fr, Lang::En] {
        let (html, _) = screen_after(Given::default(), lang, |session| {
            session.show(Part::Reperes);
        });
        assert_eq!(html.matches("<details").count(), ROOMS.len());
        for room in html.split("<details").skip(1) {
            assert!(room.contains("commun-source"), "{room}");
        }
        assert_eq!(html.matches("commun-reperes__empty").count(), 13);
        let thousand = if lang == Lang::Fr {
            "1\u{202f}000"
        } else {
            "1,000"
        };
        for number in ["81", "350", "574", "833", "660", "173", thousand] {
            assert!(html.contains(&format!(">{number} ")) || html.contains(&format!(" {number} ")));
        }
    }
}

#[test]
fn the_projects_are_the_sum_of_their_two_kinds() {
    let room = room("chiffres").unwrap();
    let values: Vec<f64> = room.items.iter().filter_map(|item| item.value).collect();
    assert_eq!(values[3], values[4] + values[5]);
}

#[test]
fn the_trajectories_name_three_levers_and_three_horizons() {
    for id in [LEVERS, HORIZONS] {
        assert_eq!(room(id).unwrap().items.len(), 3);
    }
}

//! What the screen says, drawn to text without a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::rc::Rc;

use cap_commun::Lang;
use commun_page::{Draw, Given, Words};
use commun_ui::markup::to_html;
use commun_ui::reactive::{Owner, RwSignal};

use crate::host::{Event, Host};
use crate::session::{Needle, NeedleOrigin, Part, Session};
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
        act(session);
        let html = to_html(&screen(&draw(lang), session));
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
fn the_visitor_points_the_needle_and_the_page_is_told_once() {
    let needle = Needle {
        objectif: Some(1),
        maturite: Some(0),
        origin: NeedleOrigin::Visitor,
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
fn one_part_is_on_screen_and_its_button_says_so() {
    let (html, _) = screen_after(Given::default(), Lang::Fr, |session| {
        session.show(Part::Reperes);
    });
    assert_eq!(html.matches("aria-current").count(), 1);
    let (_, after) = html.split_once("aria-current").unwrap();
    assert!(after.contains(">Repères<"), "{after}");
}

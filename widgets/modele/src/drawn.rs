//! What the screen says, drawn to text without a browser: numbers are not grouped there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::rc::Rc;

use cap_commun::Lang;
use cap_commun::referentiel::MODELE;
use commun_calculator::{Host, Session};
use commun_page::{Draw, Given, Words};
use commun_ui::Estimate as Which;
use commun_ui::markup::{IntoNode, to_html};
use commun_ui::reactive::{Owner, RwSignal};

use crate::PLAN;
use crate::own_test::own_test;
use crate::paper::paper;
use crate::pillars::pillars;
use crate::sources::sources;
use crate::stress::{Opened, stress_tests};
use crate::widget::screen;

fn draw(lang: Lang, profil: Option<&str>, printed: bool) -> Draw {
    let given = Given {
        profil: profil.map(str::to_owned),
        ..Given::default()
    };
    Draw {
        words: Words(lang),
        styles: "",
        given: Rc::new(given),
        config: Rc::default(),
        today: "2026-11-21".to_owned(),
        printed,
    }
}

fn french() -> Draw {
    draw(Lang::Fr, None, false)
}

/// Runs with a calculation which starts from the association with employees. A failure is carried out of its owner:
/// left inside, it would end the other tests too.
fn with(run: impl FnOnce(Session)) {
    let host = Host {
        given: RwSignal::new(Given::default()),
        styles: "",
        emit: Rc::new(|_| ()),
    };
    let run = || {
        let session = Session::new(&PLAN, &host);
        session.load_example(1);
        run(session);
    };
    let outcome = Owner::new().with(|| catch_unwind(AssertUnwindSafe(run)));
    if let Err(failure) = outcome {
        resume_unwind(failure);
    }
}

fn type_in(session: Session, id: &str, text: &str) {
    let node = MODELE.node(id).unwrap();
    session.enter(&french(), node, Which::Central, text.to_owned());
}

fn value(session: Session, id: &str) -> f64 {
    session.computed().value(MODELE.node(id).unwrap())
}

/// Without its tags, each narrow or non-breaking space a plain one.
fn words(part: impl IntoNode) -> String {
    let html = to_html(&part.into_node());
    let pieces = html.split('<').map(|piece| match piece.split_once('>') {
        Some((_, text)) => text,
        None => piece,
    });
    let text: Vec<&str> = pieces.collect();
    text.join(" ").replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn the_three_pillars_make_a_whole_in_every_example() {
    with(|session| {
        for index in 0..MODELE.examples.len() {
            session.load_example(index);
            let parts = ["part_humaine", "part_financiere", "part_alliances"];
            let sum: f64 = parts.iter().map(|id| value(session, id)).sum();
            assert!((sum - 1.0).abs() < 1e-12, "{index}: {sum}");
            let text = words(pillars(&french(), session));
            assert!(
                text.contains("des personnes") && text.contains("des alliances"),
                "{text}"
            );
            assert!(!text.contains("dépasse"), "{text}");
        }
    });
}

#[test]
fn a_payroll_above_the_money_that_pays_it_is_said_with_its_gap() {
    with(|session| {
        // 200 000 € of money, none of it from alliances.
        type_in(session, "masse_salariale", "230 000 €");
        let text = words(pillars(&french(), session));
        assert!(text.contains("La masse salariale dépasse"), "{text}");
        assert!(text.contains("30000 €"), "{text}");
    });
}

#[test]
fn no_ideal_and_no_mark_is_given() {
    with(|session| {
        let text = words(screen(&french(), session));
        assert!(text.contains("Il n’y a pas d’équilibre idéal") && text.contains("Aucune note"));
    });
}

#[test]
fn sources_are_drawn_from_the_largest() {
    with(|session| {
        let text = words(sources(&french(), session));
        assert!(
            text.contains("La première ressource pèse 40 % de l’argent : Subventions"),
            "{text}"
        );
        let place = |name: &str| text.find(name).unwrap();
        assert!(place("80000 €") < place("50000 €") && place("50000 €") < place("10000 €"));
    });
}

#[test]
fn a_stress_test_says_what_makes_up_for_it() {
    with(|session| {
        let text = words(stress_tests(&french(), session, &Opened::default()));
        for expected in [
            "La première ressource s’arrête : Subventions",
            "Les subventions baissent de 20 %",
            "Les bénévoles sont moins nombreux",
            "Une alliance de plus apporte",
            "Pour retrouver 200000 €, il faudrait 80000 € de plus",
            "Pour retrouver 200000 €, il faudrait 16000 € de plus",
            "au lieu de",
            // Its line says the effect, and what it opens whose hypothesis it is.
            "Ressources financières : 120000 € au lieu de 200000 €.",
            "Baisse des subventions, dans l’épreuve · Hypothèse de notre part",
        ] {
            assert!(text.contains(expected), "{expected} in {text}");
        }
    });
}

#[test]
fn stress_tests_are_closed_until_the_visitor_opens_one() {
    with(|session| {
        let open = |opened: u8| {
            let opened = Rc::new(std::cell::Cell::new(opened));
            let tests = stress_tests(&french(), session, &opened);
            to_html(&tests).matches("<details open").count()
                + to_html(&tests).matches(" open=").count()
        };
        assert_eq!(open(0), 0);
        assert!(open(0b10) > 0);
    });
}

#[test]
fn the_visitors_own_test_moves_one_of_their_figures() {
    with(|session| {
        let text = || words(own_test(&french(), session));
        assert!(text().contains("tapez de combien il change"), "{}", text());
        assert!(!text().contains("Vers les personnes"), "no level of a link");
        let subventions = MODELE.node("subventions").unwrap();
        session.try_change(|trial| {
            trial.node = subventions;
            trial.enter("−30".to_owned(), Lang::Fr);
        });
        for expected in [
            "Subventions : −30 %. Valeur mobilisée :",
            "Pour retrouver 200000 €, il faudrait 24000 € de plus",
        ] {
            assert!(text().contains(expected), "{expected} in {}", text());
        }
        session.try_change(|trial| trial.enter("beaucoup".to_owned(), Lang::Fr));
        assert!(text().contains("Tapez un nombre") && text().contains("−30 %"));
        session.try_change(|trial| trial.enter("-120".to_owned(), Lang::Fr));
        assert!(
            text().contains("Le plus petit nombre accepté"),
            "{}",
            text()
        );
        assert_eq!(
            value(session, "subventions"),
            80_000.0,
            "the form is left alone"
        );
        // Emptied there, another figure takes its place.
        session.try_change(|trial| trial.enter("50".to_owned(), Lang::Fr));
        session.clear();
        assert!(!text().contains("NaN"), "{}", text());
    });
}

#[test]
fn a_stress_test_without_another_source_says_that_nothing_makes_up_for_it() {
    with(|session| {
        session.clear();
        type_in(session, "subventions", "10000");
        let text = words(stress_tests(&french(), session, &Opened::default()));
        assert!(text.contains("ne peut le compenser seule"), "{text}");
        assert!(!text.contains("NaN"), "{text}");
    });
}

#[test]
fn the_marker_is_for_associations_alone() {
    with(|session| {
        let of = |profil| words(screen(&draw(Lang::Fr, profil, false), session));
        for association in [None, Some("ass")] {
            let text = of(association);
            assert!(text.contains("Un repère publié, pour les associations"));
            assert!(text.contains("Pour vous : 60 % d’argent public"), "{text}");
        }
        for other in ["col", "ent", "fon"] {
            let text = of(Some(other));
            assert!(!text.contains("Un repère publié"), "{other}");
            assert!(text.contains("Aucun repère publié n’existe"), "{other}");
        }
    });
}

#[test]
fn an_empty_form_and_every_example_draw_without_a_hole() {
    with(|session| {
        for index in 0..=MODELE.examples.len() {
            match index {
                0 => session.clear(),
                _ => session.load_example(index - 1),
            }
            for lang in [Lang::Fr, Lang::En] {
                let whole = [
                    words(screen(&draw(lang, None, false), session)),
                    words(paper(&draw(lang, None, true), session)),
                ]
                .concat();
                for wrong in ["NaN", "{", "}", " inf "] {
                    assert!(!whole.contains(wrong), "{wrong} in {whole}");
                }
            }
        }
    });
}

#[test]
fn without_money_the_headline_says_that_one_cannot_say() {
    with(|session| {
        session.clear();
        assert!(words(screen(&french(), session)).contains("Sans argent saisi"));
    });
}

#[test]
fn on_paper_everything_is_open_and_nothing_can_be_pressed() {
    with(|session| {
        let html = to_html(&paper(&draw(Lang::Fr, None, true), session));
        let details = html.matches("<details").count();
        assert!(details > 0);
        assert_eq!(html.matches("<details open").count(), details);
        assert!(!html.contains("<button") && !html.contains("<input"));
    });
}

#[test]
fn the_english_screen_has_no_french_interface_word() {
    with(|session| {
        let text = words(screen(&draw(Lang::En, None, false), session));
        for french in ["piliers", "Pour 1", "exemple", "fourchette", "Et si"] {
            assert!(!text.contains(french), "{french} in {text}");
        }
    });
}

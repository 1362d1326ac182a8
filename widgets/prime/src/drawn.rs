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
use cap_commun::model::Partner;
use cap_commun::referentiel::PRIME;
use commun_calculator::{Ally, Host, Session, plain};
use commun_page::{Draw, Given, Words};
use commun_ui::Estimate as Which;
use commun_ui::markup::{IntoNode, to_html};
use commun_ui::reactive::{Owner, RwSignal};

use crate::PLAN;
use crate::paper::paper;
use crate::shares::shares_part;
use crate::widget::screen;

fn draw(lang: Lang, printed: bool) -> Draw {
    Draw {
        words: Words(lang),
        styles: "",
        given: Rc::default(),
        config: Rc::default(),
        today: "2026-11-21".to_owned(),
        printed,
    }
}

fn french() -> Draw {
    draw(Lang::Fr, false)
}

/// Runs with a calculation which starts from the first example. A failure is carried out of its owner: left inside,
/// it would end the other tests too.
fn with(run: impl FnOnce(Session)) {
    let host = Host {
        given: RwSignal::new(Given::default()),
        styles: "",
        emit: Rc::new(|_| ()),
    };
    let run = || run(Session::new(&PLAN, &host));
    let outcome = Owner::new().with(|| catch_unwind(AssertUnwindSafe(run)));
    if let Err(failure) = outcome {
        resume_unwind(failure);
    }
}

fn type_in(session: Session, id: &str, text: &str) {
    let node = PRIME.node(id).unwrap();
    session.enter(&french(), node, Which::Central, text.to_owned());
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

fn ally(name: &str, partner: [f64; 3]) -> Ally {
    let [apports, cout_seul, benefice_annuel] = partner;
    let partner = Partner {
        apports,
        cout_seul,
        benefice_annuel,
    };
    Ally::with_values(name.to_owned(), 0, partner, |value| {
        plain(Words(Lang::Fr), cap_commun::model::Unit::Euro, value)
    })
}

/// Three partners who gain from being together.
fn trio() -> Vec<Ally> {
    vec![
        ally("Amap", [3000.0, 6000.0, 500.0]),
        ally("Mairie", [6000.0, 5000.0, 0.0]),
        ally("", [1500.0, 4000.0, 700.0]),
    ]
}

#[test]
fn the_words_that_must_be_there_are_there_on_screen_and_on_paper() {
    with(|session| {
        for text in [
            words(screen(&french(), session)),
            words(paper(&draw(Lang::Fr, true), session)),
        ] {
            for expected in [
                "Ce n’est pas de l’argent que l’on peut demander",
                "Un ordre de grandeur",
                "L’hypothèse qui pèse le plus :",
                "L’alliance vaut plus que son ingénierie :",
                "Entre ",
            ] {
                assert!(text.contains(expected), "{expected} in {text}");
            }
        }
    });
}

#[test]
fn without_engineering_there_is_no_lever_and_the_screen_says_why() {
    with(|session| {
        type_in(session, "ingenierie", "0");
        let text = words(screen(&french(), session));
        assert!(text.contains("Sans argent mis dans l’ingénierie"), "{text}");
        assert!(!text.contains("NaN") && !text.contains("inf "), "{text}");
    });
}

#[test]
fn an_empty_form_and_every_example_draw_without_a_hole() {
    with(|session| {
        for index in 0..=PRIME.examples.len() {
            match index {
                0 => session.clear(),
                _ => session.load_example(index - 1),
            }
            for lang in [Lang::Fr, Lang::En] {
                let whole = [
                    words(screen(&draw(lang, false), session)),
                    words(paper(&draw(lang, true), session)),
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
fn the_markers_stand_beside_and_say_what_they_are_not() {
    with(|session| {
        let text = words(screen(&french(), session));
        assert!(text.contains("ils situent, ils ne valident pas"));
        // Seven and four times the engineering of the first example.
        assert!(
            text.contains("14000 €") && text.contains("8000 €"),
            "{text}"
        );
    });
}

#[test]
fn shares_want_two_partners_and_say_so() {
    with(|session| {
        assert!(words(shares_part(&french(), session)).contains("À partir de deux partenaires"));
        session.change_alliance(|allies| allies.push(ally("Amap", [3000.0, 6000.0, 0.0])));
        assert!(words(shares_part(&french(), session)).contains("À partir de deux partenaires"));
    });
}

#[test]
fn each_partner_has_a_share_by_name_and_the_shares_make_the_whole() {
    with(|session| {
        session.change_alliance(|allies| *allies = trio());
        let text = words(shares_part(&french(), session));
        for expected in [
            "Amap",
            "Mairie",
            "Partenaire 3",
            "Ensemble",
            "par les liens",
            "par la frugalité",
            "par la durée",
            "Shapley",
        ] {
            assert!(text.contains(expected), "{expected} in {text}");
        }
        assert!(text.contains("l’alliance tient") || text.contains("l’alliance est fragile"));
    });
}

#[test]
fn a_group_that_would_do_better_alone_is_named_with_its_gain() {
    with(|session| {
        type_in(session, "cout_alliance", "9000");
        // The third brings nothing and makes the alliance dearer.
        session.change_alliance(|allies| {
            *allies = vec![
                ally("Amap", [9000.0, 9000.0, 0.0]),
                ally("Mairie", [9000.0, 9000.0, 0.0]),
                ally("Invitée", [0.0, 0.0, 0.0]),
            ];
        });
        let text = words(shares_part(&french(), session));
        assert!(text.contains("l’alliance est fragile"), "{text}");
        assert!(
            text.contains("Amap") && text.contains("de plus en s’organisant sans les autres"),
            "{text}"
        );
    });
}

#[test]
fn what_the_core_test_does_not_say_is_said() {
    with(|session| {
        session.change_alliance(|allies| *allies = trio());
        let text = words(shares_part(&french(), session));
        assert!(
            text.contains("Ce test n’éprouve que ce partage-là"),
            "{text}"
        );
    });
}

#[test]
fn the_switch_shows_the_figures_of_public_money_on_screen_and_on_paper() {
    with(|session| {
        session.load_example(1);
        let node = |id: &str| PRIME.node(id).unwrap();
        let switch = || {
            let html = to_html(&screen(&french(), session).into_node());
            html.matches("aria-checked=\"true\"").count()
        };
        let before = words(screen(&french(), session));
        assert!(!before.contains("côté public"), "{before}");
        assert_eq!(switch(), 0);
        session.look(1);
        assert_eq!(switch(), 1);
        let premium = session.computed().value(node("prime_public"));
        assert!(premium < session.computed().value(node("prime")));
        for text in [
            words(screen(&french(), session)),
            words(paper(&draw(Lang::Fr, true), session)),
        ] {
            for expected in [
                "Prime à l’alliance, côté public",
                "Entre ",
                "L’hypothèse qui pèse le plus :",
                "cofinancements publics et réductions d’impôt",
            ] {
                assert!(text.contains(expected), "{expected} in {text}");
            }
        }
        session.look(0);
        assert_eq!(words(screen(&french(), session)), before);
    });
}

#[test]
fn paper_lists_what_each_partner_was_said_to_bring_and_nothing_without_partners() {
    with(|session| {
        let text = || words(paper(&draw(Lang::Fr, true), session));
        assert!(!text().contains("À partir de deux partenaires"));
        session.change_alliance(|allies| *allies = trio());
        for expected in ["Ce qu’il dépenserait seul", "Mairie", "5000 €", "700 €"] {
            assert!(text().contains(expected), "{expected} in {}", text());
        }
    });
}

#[test]
fn an_alliance_that_costs_more_than_it_yields_shares_nothing() {
    with(|session| {
        type_in(session, "ingenierie", "900000");
        session.change_alliance(|allies| *allies = trio());
        assert!(words(shares_part(&french(), session)).contains("il n’y a rien à partager"));
    });
}

#[test]
fn on_paper_everything_is_open_and_nothing_can_be_pressed() {
    with(|session| {
        session.change_alliance(|allies| *allies = trio());
        let html = to_html(&paper(&draw(Lang::Fr, true), session));
        let details = html.matches("<details").count();
        assert_eq!(html.matches("<details open").count(), details);
        assert!(!html.contains("<button") && !html.contains("<input"));
    });
}

#[test]
fn the_english_screen_has_no_french_interface_word() {
    with(|session| {
        session.change_alliance(|allies| *allies = trio());
        let text = words(screen(&draw(Lang::En, false), session));
        for french in [
            "Entre ",
            "alliance vaut",
            "Partenaire",
            "exemple",
            "fourchette",
            "Hypothèse",
        ] {
            assert!(!text.contains(french), "{french} in {text}");
        }
    });
}

//! What the screens say, drawn to text without a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::rc::Rc;

use cap_commun::Lang;
use cap_commun::questionnaire::{Answer, Answers, assess};
use cap_commun::referentiel;
use commun_page::{Draw, Given, Words};
use commun_ui::markup::{IntoNode, to_html};
use commun_ui::reactive::{Owner, RwSignal};

use crate::host::Host;
use crate::result::result_body;
use crate::session::{Screen, Session};

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

/// The maturity questionnaire, answered by rank from 0; `None` is « je ne sais pas ».
fn maturite(ranks: [Option<u8>; 12]) -> Answers {
    let mut answers = Answers::new(referentiel::questionnaire("maturite").unwrap());
    for (index, rank) in ranks.into_iter().enumerate() {
        answers.set(index, rank.map_or(Answer::Unknown, Answer::Chosen));
    }
    answers
}

const PROVEN: [Option<u8>; 12] = [
    Some(0),
    Some(1),
    Some(3),
    Some(2),
    Some(2),
    Some(2),
    Some(2),
    Some(2),
    Some(2),
    Some(1),
    Some(0),
    Some(3),
];

fn result(answers: &Answers, lang: Lang, printed: bool) -> String {
    Owner::new()
        .with(|| to_html(&result_body(&draw(lang, printed), answers, &assess(answers)).into_node()))
}

#[test]
fn a_result_says_its_place_its_reason_the_need_and_the_panel() {
    let html = result(&maturite(PROVEN), Lang::Fr, false);
    for expected in [
        "3 · ",
        "Pourquoi",
        "Le besoin que vous avez déclaré",
        "9\u{a0}%",
        "Publié",
        "Votre parcours",
    ] {
        assert!(html.contains(expected), "{expected}");
    }
}

#[test]
fn a_result_in_english_has_no_french_interface_word() {
    let html = result(&maturite(PROVEN), Lang::En, false);
    assert!(
        html.contains("Your path")
            && !html.contains("Votre parcours")
            && !html.contains("Pourquoi")
    );
}

#[test]
fn what_is_not_known_is_named_and_is_never_read_as_zero() {
    let mut ranks = PROVEN;
    ranks[7] = None;
    let html = result(&maturite(ranks), Lang::Fr, false);
    assert!(html.contains("Au moins ") && html.contains("Sont encore possibles"));
    assert!(html.contains("Ce que vous ne savez pas encore"));
}

#[test]
fn on_paper_everything_is_open_and_nothing_can_be_pressed() {
    let html = result(&maturite(PROVEN), Lang::Fr, true);
    let details = html.matches("<details").count();
    assert!(details > 0);
    assert_eq!(html.matches("<details open").count(), details);
    assert!(!html.contains("<button"));
}

#[test]
fn every_questionnaire_draws_a_result_from_any_first_answers() {
    for questionnaire in referentiel::questionnaires() {
        let mut answers = Answers::new(questionnaire);
        for index in 0..questionnaire.questions.len() {
            answers.set(index, Answer::Chosen(0));
        }
        assert!(
            result(&answers, Lang::Fr, false).contains("Votre parcours"),
            "{}",
            questionnaire.id
        );
    }
}

#[test]
fn a_session_walks_from_the_first_question_to_the_result_and_loses_nothing() {
    Owner::new().with(|| {
        let host = Host {
            given: RwSignal::new(Given::default()),
            styles: "",
            emit: Rc::new(|_| ()),
        };
        let session = Session::new(referentiel::questionnaire("maturite").unwrap(), &host);
        session.start();
        assert_eq!(session.peek(|state| state.screen), Screen::Question(0));
        session.answer(0, Answer::Chosen(1));
        session.next(0);
        session.back(1);
        assert_eq!(session.answers().get(0), Answer::Chosen(1));
        session.next(11);
        assert_eq!(session.peek(|state| state.screen), Screen::Result);
        session.restart();
        assert!(session.answers().is_empty());
        session.take_back();
        assert_eq!(session.answers().get(0), Answer::Chosen(1));
    });
}

#[test]
fn dates_and_shares_are_written_as_each_language_does() {
    assert_eq!(Words(Lang::Fr).date("2026-11-21"), "21/11/2026");
    assert_eq!(Words(Lang::En).date("2026-11-21"), "2026-11-21");
    assert_eq!(Words(Lang::Fr).percent(0.63), "63\u{a0}%");
    assert_eq!(Words(Lang::En).percent(0.63), "63%");
    assert_eq!(Words(Lang::Fr).quote("ici"), "«\u{a0}ici\u{a0}»");
}

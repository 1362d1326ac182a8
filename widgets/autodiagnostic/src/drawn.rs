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
use crate::result::{formula_words, result_body};
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

/// A questionnaire answered by id; the rest is not known.
fn answered(id: &str, known: &[(&str, &str)]) -> Answers {
    let questionnaire = referentiel::questionnaire(id).unwrap();
    let mut answers = Answers::new(questionnaire);
    for index in 0..questionnaire.questions.len() {
        answers.set(index, Answer::Unknown);
    }
    for (question, option) in known {
        answers.set_by_id(question, option).unwrap();
    }
    answers
}

#[test]
fn where_nothing_is_excluded_no_place_is_asserted() {
    let html = result(&answered("maturite", &[]), Lang::Fr, true);
    assert!(html.contains("Encore ouvert") && html.contains("Possible"));
    for asserted in [
        "Au moins 1",
        "Pourquoi",
        "S’informer, s’inspirer",
        "63\u{a0}%",
        "cette règle a décidé",
        "règle du plancher",
        "commun-rules__fired",
    ] {
        assert!(!html.contains(asserted), "{asserted}");
    }
}

#[test]
fn a_floor_is_not_called_a_decision() {
    let floor = [("connaissance", "1"), ("competences", "1")];
    let html = result(&answered("maturite", &floor), Lang::Fr, false);
    assert!(html.contains("Au moins 2") && html.contains("règle du plancher"));
    assert!(!html.contains("cette règle a décidé"));
    let certain = result(&maturite(PROVEN), Lang::Fr, false);
    assert!(certain.contains("cette règle a décidé") && !certain.contains("règle du plancher"));
}

#[test]
fn a_type_of_partnership_is_named_on_evidence_alone() {
    let rankings = referentiel::questionnaire("partenariat").unwrap().rankings;
    let kicker = ["commun-kicker\">", rankings[0].label.of(Lang::Fr)].concat();
    let heading = |html: &str| {
        let (_, ranking) = html.split_once(&kicker).unwrap();
        let heading = ranking.split("</h3>").next().unwrap();
        heading.rsplit('>').next().unwrap().to_owned()
    };
    let drawn = |known: &[(&str, &str)]| result(&answered("partenariat", known), Lang::Fr, false);
    let open = drawn(&[]);
    assert_eq!(heading(&open), "Encore ouvert");
    assert!(!open.contains("Améliorer ensemble des façons de faire"));
    assert!(!open.contains("commun-bars__item--emphasised"));
    let mut known: Vec<(&str, &str)> = referentiel::questionnaire("partenariat")
        .unwrap()
        .questions
        .iter()
        .filter(|question| question.options.len() == 4)
        .map(|question| (question.id, "0"))
        .collect();
    known.push(("nous_facons", "2"));
    assert_eq!(heading(&drawn(&known)), "Pratiques responsables");
    known.push(("nous_ancrage", "2"));
    let tie = drawn(&known);
    assert!(heading(&tie).starts_with("À égalité"));
    assert!(heading(&tie).contains("Pratiques responsables") && heading(&tie).contains("Mécénat"));
    assert_eq!(tie.matches("commun-bars__item--emphasised").count(), 2);
}

#[test]
fn what_alone_decides_nothing_is_not_said_to_change_nothing() {
    let html = result(
        &answered("competences", &[("profil", "col")]),
        Lang::Fr,
        false,
    );
    let line = |name: &str| {
        let lines = html.split("<li>");
        let mut lines =
            lines.filter(|line| line.contains(&["<strong>", name, "</strong> —"].concat()));
        lines
            .next()
            .unwrap()
            .split("</li>")
            .next()
            .unwrap()
            .to_owned()
    };
    assert!(line("Financer\u{a0}: autonomie").contains("à elle seule, elle ne suffit pas"));
    assert!(line("Financer\u{a0}: rythme").contains("ne changerait pas le résultat"));
    let html = result(
        &answered("partenariat", &[("profil", "col")]),
        Lang::Fr,
        false,
    );
    assert!(!html.contains("ne changerait pas le résultat"));
}

#[test]
fn rules_are_shown_in_words() {
    let draw = draw(Lang::Fr, false);
    for questionnaire in referentiel::questionnaires() {
        let rules = questionnaire
            .verdicts
            .iter()
            .flat_map(|verdict| verdict.rules);
        let scores = questionnaire
            .rankings
            .iter()
            .flat_map(|ranking| ranking.places);
        let formulas = rules
            .map(|rule| rule.formula)
            .chain(scores.map(|place| place.formula));
        for formula in formulas {
            let words = formula_words(&draw, questionnaire, formula);
            let code = |one: &str| {
                ["if", "else", "count", "min", "max"].contains(&one)
                    || one.contains(['{', '}', '_', '&', '|', '<', '>', '='])
            };
            let code: Vec<&str> = words
                .split([' ', '(', ')', ',', '\u{a0}'])
                .filter(|one| code(one))
                .collect();
            assert!(code.is_empty(), "{code:?} in {words}");
        }
    }
    let competences = referentiel::questionnaire("competences").unwrap();
    let words = formula_words(&draw, competences, competences.verdicts[0].rules[0].formula);
    assert!(
        words.starts_with("au moins 6 de ces 8\u{a0}: Financer\u{a0}: autonomie au moins 2, "),
        "{words}"
    );
}

#[test]
fn what_each_dimension_measures_is_shown_on_one_scale() {
    for questionnaire in referentiel::questionnaires() {
        for lang in [Lang::Fr, Lang::En] {
            let html = result(
                &answered(questionnaire.id, &[("profil", "col")]),
                lang,
                false,
            );
            for dimension in questionnaire
                .radars
                .iter()
                .flat_map(|radar| radar.dimensions)
            {
                let text = dimension.text.of(lang);
                assert!(html.contains(text), "{}: {text}", questionnaire.id);
            }
        }
    }
    let html = result(&maturite(PROVEN), Lang::Fr, false);
    assert!(html.contains("<td>2 sur 3</td>") && !html.contains("sur 100"));
}

#[test]
fn each_ordered_verdict_says_what_would_move_it_or_that_it_is_at_its_top() {
    for questionnaire in referentiel::questionnaires() {
        let mut answers = Answers::new(questionnaire);
        for (index, question) in questionnaire.questions.iter().enumerate() {
            answers.set(
                index,
                Answer::Chosen(u8::try_from(question.options.len() - 1).unwrap()),
            );
        }
        let highest = result(&answers, Lang::Fr, false);
        let ordered = questionnaire.verdicts.iter();
        let ordered: Vec<_> = ordered.filter(|verdict| verdict.ordered).collect();
        let towards = highest.split("commun-towards").skip(1);
        assert_eq!(towards.count(), ordered.len());
        for verdict in &ordered {
            let label = ["<h4>", verdict.label.of(Lang::Fr), "</h4>"].concat();
            assert_eq!(
                highest.contains(&label),
                ordered.len() > 1,
                "{}",
                verdict.id
            );
            let top = verdict.top.unwrap().of(Lang::Fr);
            assert!(highest.contains(top), "{}: {top}", verdict.id);
        }
    }
    let html = result(&answered("competences", &[]), Lang::Fr, false);
    assert!(!html.contains("un sommet"));
}

#[test]
fn the_path_says_how_it_is_ranked_whose_times_these_are_and_what_put_forward() {
    let html = result(&maturite(PROVEN), Lang::Fr, true);
    for expected in [
        "Comment est-ce classé",
        "4 pour votre objectif",
        "0,25 de plus",
        "notre estimation",
        "Ce catalogue est riche",
        "Moyens\u{a0}: Compétences",
    ] {
        assert!(html.contains(expected), "{expected}");
    }
    assert!(!html.contains("accès libre"));
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

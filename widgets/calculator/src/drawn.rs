//! What the calculators' shared parts say, drawn to text without a browser: numbers are not grouped there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::rc::Rc;

use cap_commun::model::{Inputs, Unit};
use cap_commun::questionnaire::{Answer, Answers};
use cap_commun::referentiel::{self, MODELE, PRIME};
use cap_commun::{Lang, share};
use commun_page::{Draw, Given, Words};
use commun_ui::Estimate as Which;
use commun_ui::markup::{IntoNode, to_html};
use commun_ui::reactive::{Owner, RwSignal};

use crate::concerns::{aged, concerns};
use crate::event::{Event, Host};
use crate::examples::examples;
use crate::{
    Ally, Plan, Quantity, Session, View, difference, figure, form_part, often, range_sentence,
    results, results_table, scenarios_section, spread_picture, three_columns,
};
use commun_page::Keeps;

static OF_PRIME: Plan = Plan {
    model: &PRIME,
    views: &[View {
        drawn: &["prime", "levier"],
        weighed: "prime",
    }],
};
static OF_MODELE: Plan = Plan {
    model: &MODELE,
    views: &[View {
        drawn: &[],
        weighed: "valeur_totale",
    }],
};

fn draw(lang: Lang) -> Draw {
    Draw {
        words: Words(lang),
        styles: "",
        given: Rc::default(),
        config: Rc::default(),
        today: "2026-11-21".to_owned(),
        printed: false,
    }
}

fn french() -> Draw {
    draw(Lang::Fr)
}

/// Everything open.
fn paper(lang: Lang) -> Draw {
    Draw {
        printed: true,
        ..draw(lang)
    }
}

fn host(profil: Option<&str>) -> Host {
    let given = Given {
        profil: profil.map(str::to_owned),
        ..Given::default()
    };
    Host {
        given: RwSignal::new(given),
        styles: "",
        emit: Rc::new(|_| ()),
    }
}

/// Runs under an owner. A failure is carried out of it: left inside, it would end the other tests too.
fn owned(run: impl FnOnce()) {
    let outcome = Owner::new().with(|| catch_unwind(AssertUnwindSafe(run)));
    if let Err(failure) = outcome {
        resume_unwind(failure);
    }
}

/// Runs with a calculation which starts from the first example.
fn with(plan: &'static Plan, run: impl FnOnce(Session)) {
    owned(|| run(Session::new(plan, &host(None))));
}

fn node(plan: &Plan, id: &str) -> usize {
    plan.model.node(id).unwrap()
}

/// Types in the main field of an input.
fn type_in(session: Session, id: &str, text: &str) {
    let node = node(session.plan, id);
    session.enter(&french(), node, Which::Central, text.to_owned());
}

fn central(session: Session, id: &str) -> f64 {
    session.computed().estimates[node(session.plan, id)].central()
}

fn result(session: Session, id: &str) -> f64 {
    session.computed().value(node(session.plan, id))
}

/// Without its tags.
fn words(part: impl IntoNode) -> String {
    let html = to_html(&part.into_node());
    let mut text = String::new();
    let mut inside = false;
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(character),
            _ => {}
        }
    }
    text
}

#[test]
fn an_amount_is_read_in_any_usual_way() {
    for (typed, read) in [
        ("1234,56", 1234.56),
        ("1 234,56 €", 1234.56),
        ("1\u{202f}234,56\u{a0}€", 1234.56),
        ("1.234,56", 1234.56),
        ("1234.56", 1234.56),
        ("12,5 k€", 12_500.0),
        ("12.5k", 12_500.0),
        ("1,2 M€", 1_200_000.0),
        ("0", 0.0),
    ] {
        with(&OF_PRIME, |session| {
            type_in(session, "ingenierie", typed);
            assert_eq!(central(session, "ingenierie"), read, "{typed}");
        });
    }
}

#[test]
fn a_share_is_read_in_percent() {
    with(&OF_PRIME, |session| {
        for typed in ["4", "4 %", "4,0%"] {
            type_in(session, "actualisation", typed);
            assert_eq!(central(session, "actualisation"), 0.04, "{typed}");
        }
    });
}

#[test]
fn what_cannot_be_read_stays_in_its_field_beside_what_to_type() {
    for (typed, said) in [
        ("douze", "Tapez un nombre"),
        ("-5", "Le plus petit nombre accepté est 0"),
        ("9999999999999", "Le plus grand nombre accepté est"),
        ("12 h", "Cette valeur est une durée"),
        ("1,2,3", "une seule virgule"),
        ("", "Tapez un nombre ; 0 s’il n’y a rien"),
    ] {
        with(&OF_PRIME, |session| {
            let before = result(session, "prime");
            type_in(session, "ingenierie", typed);
            let html = to_html(&form_part(&french(), session).into_node());
            let plain = words(form_part(&french(), session)).replace(['\u{a0}', '\u{202f}'], " ");
            assert!(html.contains(&format!("value=\"{typed}\"")), "{typed}");
            assert!(plain.contains(said), "{typed}: {said}");
            assert_eq!(html.matches("aria-invalid=\"true\"").count(), 1, "{typed}");
            assert_eq!(result(session, "prime"), before, "{typed}");
            assert!(words(concerns(&french(), session)).contains("Ingénierie de l’alliance"));
            type_in(session, "ingenierie", "2000");
            let html = to_html(&form_part(&french(), session).into_node());
            assert!(!html.contains("aria-invalid=\"true\""), "{typed}");
            assert_eq!(words(concerns(&french(), session)), "");
        });
    }
}

#[test]
fn an_optional_input_may_be_emptied() {
    with(&OF_PRIME, |session| {
        type_in(session, "cout_seuls", "20000");
        assert_eq!(central(session, "cout_seuls"), 20_000.0);
        type_in(session, "cout_seuls", "");
        assert!(central(session, "cout_seuls").is_nan());
        assert_eq!(words(concerns(&french(), session)), "");
    });
}

#[test]
fn a_range_in_the_wrong_order_says_so_beside_the_value_at_fault() {
    with(&OF_PRIME, |session| {
        let node = node(session.plan, "benevolat");
        type_in(session, "benevolat", "6000");
        session.enter(&french(), node, Which::Low, "7000".to_owned());
        let mistakes = |session: Session| {
            session.peek(|state| {
                state.fields[node]
                    .mistakes
                    .map(|mistake| mistake.is_some())
                    .to_vec()
            })
        };
        assert_eq!(mistakes(session), [true, false, false]);
        assert!(words(form_part(&french(), session)).contains("Du plus bas au plus haut"));
        session.enter(&french(), node, Which::Low, "4000".to_owned());
        session.enter(&french(), node, Which::High, "5000".to_owned());
        assert_eq!(mistakes(session), [false, false, true]);
        session.enter(&french(), node, Which::High, "9000".to_owned());
        assert_eq!(mistakes(session), [false; 3]);
        let estimate = session.computed().estimates[node];
        assert_eq!(
            [estimate.low(), estimate.central(), estimate.high()],
            [4000.0, 6000.0, 9000.0]
        );
    });
}

#[test]
fn a_preset_range_does_not_stand_in_the_way_of_a_value_beyond_it() {
    with(&OF_PRIME, |session| {
        let preset = session.computed().estimates[node(session.plan, "frugalite")];
        assert!(preset.is_uncertain() && preset.high() < 3.0);
        type_in(session, "frugalite", "3");
        assert_eq!(central(session, "frugalite"), 3.0);
        assert_eq!(words(concerns(&french(), session)), "");
    });
}

#[test]
fn values_that_are_not_the_visitors_are_marked_and_the_mark_goes_as_one_types() {
    let marks = |session: Session| {
        to_html(&form_part(&french(), session).into_node())
            .matches("__example\">exemple<")
            .count()
    };
    with(&OF_PRIME, |session| {
        let before = marks(session);
        assert_eq!(before, PRIME.examples[0].values.len());
        type_in(session, "ingenierie", "2500");
        assert_eq!(marks(session), before - 1);
        assert!(words(form_part(&french(), session)).contains("Hypothèse"));
        session.clear();
        assert_eq!(marks(session), 0);
        assert!(words(examples(&french(), session)).contains("Rien n’est rempli d’avance"));
    });
}

#[test]
fn an_example_is_pressed_while_it_is_in_the_form() {
    let pressed = |session: Session| {
        let html = to_html(&examples(&french(), session).into_node());
        html.matches("aria-pressed=\"true\"").count()
    };
    with(&OF_MODELE, |session| {
        assert_eq!(pressed(session), 1);
        session.load_example(2);
        assert_eq!(pressed(session), 1);
        assert_eq!(central(session, "masse_salariale"), 2_900_000.0);
        session.clear();
        assert_eq!(pressed(session), 0);
    });
}

#[test]
fn the_form_starts_from_the_example_of_the_pages_profile() {
    for (profil, example) in [
        ("fon", "fondation"),
        ("col", "communaute_de_communes"),
        ("cit", "petite_association"),
    ] {
        owned(|| {
            let session = Session::new(&OF_PRIME, &host(Some(profil)));
            let index = session.peek(|state| state.example).unwrap();
            assert_eq!(PRIME.examples[index].id, example);
        });
    }
}

#[test]
fn a_result_opens_to_its_formula_its_coefficients_and_their_dated_sources() {
    with(&OF_MODELE, |session| {
        session.load_example(1);
        let text = words(results(&paper(Lang::Fr), session, &["valeur_benevolat"]));
        for expected in [
            "1200 h",
            "12,02 €/h",
            "valable depuis le 01/01/2026",
            "01/01/2014",
            "Publié",
            "Convention",
            "Votre saisie",
        ] {
            let plain = text.replace(['\u{a0}', '\u{202f}'], " ");
            assert!(plain.contains(expected), "{expected} in {plain}");
        }
        let html = to_html(&results(&paper(Lang::Fr), session, &["valeur_benevolat"]).into_node());
        assert!(html.contains("href=\"https://"));
    });
}

#[test]
fn an_explanation_in_english_has_no_french_interface_word() {
    with(&OF_PRIME, |session| {
        let text = words(results(&paper(Lang::En), session, &["prime", "levier"]));
        for french in ["valable", "le plus", "Votre saisie", "alors", "Hypothèse"] {
            assert!(!text.contains(french), "{french} in {text}");
        }
    });
}

#[test]
fn no_engineering_gives_no_lever_and_says_why() {
    with(&OF_PRIME, |session| {
        type_in(session, "ingenierie", "0");
        let text = words(results(&french(), session, &["levier"]));
        assert!(text.contains("ingénierie"), "{text}");
        assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
        let sentence = range_sentence(&french(), session, "levier");
        assert!(sentence.contains("ingénierie"), "{sentence}");
        let table = words(results_table(&paper(Lang::Fr), session, &["levier"]));
        assert!(table.contains("ingénierie"), "{table}");
    });
}

#[test]
fn an_empty_form_draws_every_result_or_why_it_is_absent() {
    for plan in [&OF_PRIME, &OF_MODELE] {
        with(plan, |session| {
            session.clear();
            let ids: Vec<&str> = plan
                .model
                .results
                .iter()
                .map(|node| plan.model.id_of(usize::from(*node)))
                .collect();
            let text = words(results(&paper(Lang::Fr), session, &ids));
            for wrong in ["NaN", "inf", "--", "{", "}"] {
                assert!(!text.contains(wrong), "{wrong} in {text}");
            }
        });
    }
}

#[test]
fn a_range_is_said_as_a_range_and_a_single_value_as_one() {
    with(&OF_PRIME, |session| {
        let sentence = range_sentence(&french(), session, "prime");
        assert!(
            sentence.starts_with("Entre ") && sentence.contains("plutôt"),
            "{sentence}"
        );
        let columns = words(three_columns(&french(), session, &["prime"]));
        assert!(columns.contains("Tout au plus bas") && columns.contains("Tout au plus haut"));
        for id in [
            "additionnalite",
            "frugalite",
            "annees_gagnees",
            "actualisation",
        ] {
            let node = node(session.plan, id);
            for which in [Which::Low, Which::High] {
                session.enter(&french(), node, which, String::new());
            }
        }
        let sentence = range_sentence(&french(), session, "prime");
        assert!(
            sentence.ends_with("si vos chiffres sont exacts"),
            "{sentence}"
        );
    });
}

#[test]
fn values_that_somebody_revises_are_named_once_they_are_old() {
    with(&OF_MODELE, |session| {
        let at = |today: &str| {
            let draw = Draw {
                today: today.to_owned(),
                ..french()
            };
            words(aged(&draw, session))
        };
        assert!(!at("2026-11-21").contains("SMIC"));
        let later = at("2027-08-02");
        assert!(
            later.contains("datent de plus de dix-huit mois") && later.contains("SMIC"),
            "{later}"
        );
        type_in(session, "smic_horaire", "13");
        assert!(!at("2027-08-02").contains("SMIC"));
    });
}

#[test]
fn an_old_value_that_counts_nothing_is_not_named() {
    let later = Draw {
        today: "2027-08-02".to_owned(),
        ..french()
    };
    with(&OF_MODELE, |session| {
        session.clear();
        assert_eq!(words(aged(&later, session)), "");
        type_in(session, "heures_execution", "900");
        let text = words(aged(&later, session));
        assert!(
            text.contains("SMIC") && !text.contains("volontariat"),
            "{text}"
        );
        type_in(session, "volontaires_mois", "8");
        assert!(words(aged(&later, session)).contains("volontariat"));
    });
}

#[test]
fn a_picture_without_draws_says_why_there_is_none() {
    let picture = |session| {
        words(spread_picture(
            &french(),
            session,
            "levier",
            referentiel::texts::INTERFACE_CALCULATOR_VALUE,
            &[(4.0, "quatre".to_owned())],
        ))
    };
    with(&OF_PRIME, |session| {
        assert!(picture(session).contains("quatre"));
        type_in(session, "ingenierie", "0");
        let text = picture(session);
        assert!(
            text.contains("ingénierie") && !text.contains("dispersion"),
            "{text}"
        );
    });
}

#[test]
fn how_often_is_not_said_where_no_draw_says() {
    assert_eq!(often(&french(), f64::NAN), None);
    assert!(often(&french(), 0.0).unwrap().contains("jamais"));
    assert!(often(&french(), 0.72).unwrap().contains('7'));
}

#[test]
fn a_gap_between_two_shares_is_in_points_and_none_is_not_said() {
    let draw = french();
    let gap = |unit, gap| difference(&draw, Some(unit), gap);
    assert_eq!(gap(Unit::Part, 0.0112).unwrap(), "+1,1\u{a0}point");
    assert_eq!(gap(Unit::Part, 0.0421).unwrap(), "+4,2\u{a0}points");
    assert_eq!(gap(Unit::Euro, -1500.4).unwrap(), "−1500\u{a0}€");
    assert_eq!(gap(Unit::Euro, 0.0), None);
    assert_eq!(gap(Unit::Euro, f64::NAN), None);
}

#[test]
fn amounts_are_cut_and_shares_are_rounded() {
    let draw = french();
    assert_eq!(figure(&draw, Some(Unit::Euro), 1999.99), "1999\u{a0}€");
    assert_eq!(figure(&draw, Some(Unit::Euro), 12.02), "12,02\u{a0}€");
    assert_eq!(figure(&draw, Some(Unit::Part), 0.666_66), "66,7\u{a0}%");
}

#[test]
fn a_kept_scenario_stands_beside_the_form_with_the_difference() {
    with(&OF_PRIME, |session| {
        let section = |session| words(scenarios_section(&french(), session, |_| &["valeur_brute"]));
        assert!(section(session).contains("Garder comme scénario A"));
        assert!(!section(session).contains("Dans le formulaire"));
        let inputs = session.inputs();
        session.update(|state| {
            state.scenarios.push(crate::session::Scenario {
                name: "A".to_owned(),
                inputs,
            });
        });
        type_in(session, "benevolat", "7010"); // 1000 more, of which 60 % are due to the alliance
        let text = section(session);
        assert!(text.contains("Scénario A") && text.contains("Dans le formulaire"));
        assert!(text.contains("+600\u{a0}€"), "{text}");
    });
}

#[test]
fn a_code_opens_the_same_inputs_and_partners() {
    with(&OF_PRIME, |session| {
        type_in(session, "ingenierie", "2345,67");
        session.change_alliance(|allies| allies.push(Ally::default()));
        session.change_ally(0, |ally| {
            ally.nom = "Amap".to_owned();
            ally.modele = 3;
            ally.enter(Quantity::Apports, "1,5 k€".to_owned(), Lang::Fr);
        });
        let code = share::encode_inputs(&session.inputs(), &session.partners());
        let prime = result(session, "prime");
        owned(|| {
            let other = Session::new(&OF_PRIME, &host(None));
            other.open(&french(), &code).unwrap();
            assert!(other.peek(|state| state.said.contains("Le calcul est ouvert")));
            assert_eq!(result(other, "prime"), prime);
            let partners = other.partners();
            assert_eq!(partners.len(), 1);
            assert_eq!(
                (partners[0].name.as_str(), partners[0].modele),
                ("Amap", Some(3))
            );
            assert_eq!(partners[0].partner.apports, 1500.0);
        });
    });
}

#[test]
fn a_code_from_elsewhere_is_refused_by_name() {
    let of_modele = share::encode_inputs(&Inputs::example(&MODELE, &MODELE.examples[0]), &[]);
    let mut answers = Answers::new(referentiel::questionnaire("maturite").unwrap());
    answers.set(0, Answer::Chosen(0));
    let of_maturite = share::encode(&answers);
    with(&OF_PRIME, |session| {
        let refused = |code: &str| session.open(&french(), code).unwrap_err();
        let message = refused(&of_modele);
        assert!(message.contains("socio-économique"), "{message}");
        let message = refused(&of_maturite);
        assert!(message.contains("questionnaire"), "{message}");
        assert!(!refused("ZZZZ").is_empty());
        assert!(!refused("").is_empty());
    });
}

#[test]
fn the_page_is_told_each_change_once() {
    owned(|| {
        let told = Rc::new(RefCell::new(Vec::new()));
        let tell = Rc::clone(&told);
        let host = Host {
            emit: Rc::new(move |event| {
                if let Event::Change(inputs, _) = event {
                    tell.borrow_mut().push(inputs.estimates()[0].central());
                }
            }),
            ..host(None)
        };
        let session = Session::new(&OF_PRIME, &host);
        type_in(session, "ingenierie", "3000");
        type_in(session, "ingenierie", "3000x");
        type_in(session, "ingenierie", "4000");
        assert_eq!(*told.borrow(), [3000.0, 4000.0]);
    });
}

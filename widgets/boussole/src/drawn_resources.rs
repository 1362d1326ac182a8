//! What the parts of the resources and of the path say, drawn to text without a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::rc::Rc;

use cap_commun::Lang;
use cap_commun::catalogue::{Choice, Facet, Key, Local, LocalField, Origin, Tag, items};
use commun_page::{Config, Draw, Given};
use commun_ui::markup::to_html;
use commun_ui::reactive::{Owner, RwSignal};

use crate::drawn::{draw, screen_after};
use crate::host::Host;
use crate::session::{Part, Session};
use crate::widget::screen;

fn shown(lang: Lang, act: impl FnOnce(Session)) -> String {
    screen_after(Given::default(), lang, act).0
}

/// The same on a page with resources of its own.
fn with_own(own: Vec<Local>, act: impl FnOnce(Session)) -> String {
    Owner::new().with(|| {
        let host = Host {
            given: RwSignal::new(Given::default()),
            styles: "",
            emit: Rc::new(|_| ()),
        };
        let session = Session::new(&host);
        act(session);
        let config = Config {
            ressources: own.into_iter().map(Rc::new).collect(),
            ..Config::default()
        };
        let draw = Draw {
            config: Rc::new(config),
            ..draw(Lang::Fr)
        };
        to_html(&screen(&draw, session))
    })
}

fn own(title: &str) -> Local {
    let tag = |facet, value| Tag {
        facet,
        value,
        origin: Origin::Host,
    };
    Local {
        title: title.to_owned(),
        address: "https://exemple.fr".to_owned(),
        tags: vec![tag(Facet::Objectif, 1), tag(Facet::Maturite, 0)],
        ..Local::default()
    }
}

fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

#[test]
fn the_list_and_the_rose_show_the_same_resources() {
    let html = shown(Lang::Fr, |session| {
        session.update(|state| {
            state.selection.toggle(Choice::Value(Facet::Objectif, 2));
            state.selection.words = "innovation".to_owned();
        });
    });
    let (_, after) = html.split_once("commun-catalogue__status").unwrap();
    let found: usize = after
        .split_once("Ressources trouvées\u{a0}: ")
        .and_then(|(_, after)| after.split_once(" sur"))
        .map(|(count, _)| count)
        .unwrap()
        .parse()
        .unwrap();
    assert!((3..30).contains(&found), "{found}");
    assert_eq!(count(&html, "role=\"option\""), found);
    let (list, _) = html.split_once("commun-rose__room").unwrap();
    assert_eq!(count(list, "class=\"commun-resource\""), found.min(8));
}

#[test]
fn a_selected_resource_is_current_in_the_list_selected_on_the_rose_and_shown_whole() {
    let html = shown(Lang::En, |session| {
        session.select(Default::default());
        session.locate(Key::Shared(0), true);
        session.update(|state| state.selection.words = "cooperer efficacement".to_owned());
    });
    assert_eq!(count(&html, "aria-selected=\"true\""), 1);
    assert!(html.contains("commun-rose__chosen"));
    let (list, _) = html.split_once("commun-rose__room").unwrap();
    let (_, list) = list.split_once("commun-catalogue__list").unwrap();
    assert_eq!(count(list, "aria-current"), 1);
}

#[test]
fn every_choice_says_how_many_it_would_leave_and_whether_it_is_chosen() {
    let html = shown(Lang::Fr, |session| {
        session.update(|state| state.selection.toggle(Choice::Value(Facet::Maturite, 3)));
    });
    assert_eq!(count(&html, "commun-chip__count"), Choice::all().len());
    let (facets, _) = html.split_once("commun-catalogue__status").unwrap();
    assert_eq!(count(facets, "aria-pressed=\"true\""), 1);
    assert!(html.contains("Tout effacer"));
}

#[test]
fn where_nothing_is_found_the_nearest_selections_are_offered() {
    let html = shown(Lang::Fr, |session| {
        session.update(|state| {
            state.selection.toggle(Choice::Value(Facet::Objectif, 1));
            state.selection.words = "xylophone".to_owned();
        });
    });
    assert!(html.contains("Rien ne réunit tout cela"), "{html}");
    assert!(html.contains("Sans «\u{a0}xylophone\u{a0}»"), "{html}");
    assert_eq!(count(&html, "role=\"option\""), 0);
}

#[test]
fn a_resource_says_why_it_is_shown_who_gives_its_tags_and_where_its_publisher_is() {
    let html = shown(Lang::Fr, |session| {
        session.update(|state| {
            state.needle.objectif = Some(1);
            state.needle.temps = Some(2);
        });
    });
    let (_, list) = html.split_once("commun-catalogue__list").unwrap();
    let first = list.split("class=\"commun-resource\"").nth(1).unwrap();
    assert!(
        first.contains("Proposé pour\u{a0}: Transformer son modèle"),
        "{first}"
    );
    assert!(first.contains("le temps dont vous disposez"), "{first}");
    assert!(
        first.contains("Étiquettes, et qui les donne") && first.contains("Ressource nommée par")
    );
    assert!(first.contains("(dit par la source)") || first.contains("(notre lecture)"));
    let unknown = shown(Lang::Fr, |session| {
        session.update(|state| state.selection.toggle(Choice::Access(false)));
    });
    assert!(
        unknown.contains("Aucune adresse publique n’est connue de nous"),
        "{unknown}"
    );
}

#[test]
fn a_pages_own_resource_stands_among_the_others_marked_as_local() {
    let html = with_own(vec![own("Chez nous")], |session| {
        session.update(|state| state.selection.words = "chez nous".to_owned());
    });
    assert!(html.contains("Chez nous") && html.contains("ressource locale"));
    assert!(html.contains("(dit par cette page)"), "{html}");
    assert_eq!(count(&html, "commun-rose__point--local"), 1);
}

#[test]
fn a_thousand_of_a_pages_own_are_points_or_counted() {
    let many = (0..1000)
        .map(|index| own(&format!("Ressource {index}")))
        .collect();
    let html = with_own(many, |_| ());
    assert!(count(&html, "role=\"option\"") < 250);
    assert!(count(&html, "commun-rose__more") > 0);
}

#[test]
fn a_path_is_shown_in_its_order_with_the_time_left_and_what_one_can_do() {
    let keys: Vec<Key> = items(&[]).iter().take(3).map(|item| item.key()).collect();
    let html = shown(Lang::Fr, |session| {
        keys.iter().for_each(|key| session.keep(*key));
        session.shift(keys[2], true);
        session.update(|state| state.steps.tick(keys[0], true));
        session.show(Part::Path);
    });
    let titles: Vec<usize> = [0, 2, 1]
        .iter()
        .map(|index| html.find(items(&[])[*index].title()).unwrap())
        .collect();
    assert!(titles.is_sorted(), "{html}");
    assert_eq!(count(&html, "commun-steps__done"), 1);
    assert_eq!(count(&html, "aria-disabled=\"true\""), 2);
    for words in [
        "Temps restant",
        "Imprimer",
        "Markdown",
        "Monter\u{a0}: ",
        "Votre code",
    ] {
        assert!(html.contains(words), "{words} in {html}");
    }
    // None of these is an event.
    assert!(!html.contains("calendrier"));
}

#[test]
fn an_empty_path_says_what_will_be_there() {
    let html = shown(Lang::En, |session| session.show(Part::Path));
    assert!(html.contains("Your path is empty") && !html.contains("Markdown"));
}

#[test]
fn escape_leaves_the_ring_then_the_sector_then_nothing() {
    shown(Lang::Fr, |session| {
        session.set_choices(Some(1), Some(0));
        assert!(session.go_back());
        let only = |facet| session.peek(|state| state.selection.only(facet));
        assert_eq!(
            (only(Facet::Objectif), only(Facet::Maturite)),
            (Some(1), None)
        );
        assert!(session.go_back() && !session.go_back());
    });
}

#[test]
fn a_visit_is_taken_up_as_it_was_kept() {
    shown(Lang::Fr, |session| {
        session.keep(Key::Shared(3));
        session.set_choices(Some(2), None);
        let kept = session.kept();
        session.keep(Key::Shared(3));
        session.select(Default::default());
        session.take_up(kept.clone());
        assert_eq!(session.kept(), kept);
    });
}

#[test]
fn a_resource_is_given_fields_by_name() {
    // What a page writes is judged by the engine; here, that the compass takes what it gives.
    let fields = [("titre", "Un"), ("adresse", "https://exemple.fr")];
    let fields = fields.map(|(name, text)| (name.to_owned(), LocalField::Text(text.to_owned())));
    let html = with_own(vec![Local::read(fields.to_vec()).unwrap()], |_| ());
    assert!(html.contains("sans objectif ou sans besoin"), "{html}");
}

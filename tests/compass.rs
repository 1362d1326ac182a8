//! The compass's catalogue on the real tables: finding, counting, the nearest selections, a path and its files.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::rc::Rc;

use cap_commun::Lang;
use cap_commun::catalogue::{
    Choice, Day, Facet, Finder, Found, Item, Local, LocalField, Order, Query, Selection, items,
};
use cap_commun::compass::{Kept, Step};
use cap_commun::share::decode_compass;
use cap_commun::wire::{Context, PathFile};
use proptest::prelude::*;

fn value(facet: Facet, id: &str) -> Choice {
    Choice::Value(facet, facet.index_of(id).unwrap())
}

fn choose(choices: &[(Facet, &str)]) -> Selection {
    let mut selection = Selection::default();
    for (facet, id) in choices {
        selection.toggle(value(*facet, id));
    }
    selection
}

fn words(words: &str) -> Selection {
    let mut selection = Selection::default();
    selection.words.push_str(words);
    selection
}

fn finder() -> Finder {
    Finder::new(items(&[]), Lang::Fr)
}

fn find(finder: &Finder, selection: &Selection) -> Found {
    finder.find(selection, &Query::default(), Order::Fit)
}

fn titles<'a>(finder: &'a Finder, found: &Found) -> Vec<&'a str> {
    let items = found.items.iter();
    items.map(|index| finder.items()[*index].title()).collect()
}

fn own(fields: &[(&str, &str)]) -> Rc<Local> {
    let fields = fields.iter();
    let fields =
        fields.map(|(name, text)| ((*name).to_owned(), LocalField::Text((*text).to_owned())));
    Rc::new(Local::read(fields.collect()).unwrap())
}

fn any_selection() -> impl Strategy<Value = Selection> {
    let choices = prop::collection::vec(prop::sample::select(Choice::all()), 0..5);
    let typed = prop::sample::select(vec![
        "",
        "guide",
        "alliance territoire",
        "vademecum",
        "zzzzz",
    ]);
    (choices, typed).prop_map(|(choices, typed)| {
        let mut selection = words(typed);
        choices
            .into_iter()
            .for_each(|choice| selection.toggle(choice));
        selection
    })
}

#[test]
fn whoever_begins_on_their_model_with_three_hours_finds_what_is_made_for_it() {
    let finder = finder();
    let selection = choose(&[
        (Facet::Objectif, "O2"),
        (Facet::Maturite, "M1"),
        (Facet::Temps, "heures_3"),
    ]);
    let found = find(&finder, &selection);
    let first: Vec<&str> = titles(&finder, &found).into_iter().take(3).collect();
    assert!(
        first.contains(&"Trajectoires socio-économiques"),
        "{first:?}"
    );
    assert!(
        found.items.len() >= 2 && found.items.len() < 30,
        "{first:?}"
    );
    for index in &found.items {
        assert!(
            finder.items()[*index]
                .span()
                .is_none_or(|span| span.least <= 180)
        );
    }
}

#[test]
fn words_are_found_without_accents_in_any_case_and_mistyped() {
    let finder = finder();
    let exact = find(&finder, &words("économies"));
    assert!(!exact.items.is_empty());
    for typed in ["ECONOMIES", "economies", " éCONOMIES "] {
        assert_eq!(find(&finder, &words(typed)), exact, "{typed}");
    }
    for (typed, title) in [
        ("vademcum", "Vadémécum"),
        ("ingeneries", "ngénieries"),
        ("trajectories", "rajectoires"),
        ("chatre", "harte"),
    ] {
        let found = find(&finder, &words(typed));
        let titles = titles(&finder, &found);
        assert!(
            titles.iter().any(|own| own.contains(title)),
            "{typed}: {titles:?}"
        );
    }
    assert_eq!(
        find(&finder, &words("xylophone")).items,
        Vec::<usize>::new()
    );
}

#[test]
fn a_sentence_is_found_by_those_of_its_words_that_resources_have() {
    let finder = finder();
    let sentence = "nous voulons équilibrer notre modèle, nous débutons, nous avons trois heures";
    for typed in [sentence, "nous voulons équilibrer notre modèle"] {
        let found = find(&finder, &words(typed));
        let titles = titles(&finder, &found);
        assert!(titles.len() >= 2 && titles.len() < 30, "{titles:?}");
        let first = titles
            .iter()
            .take(6)
            .any(|own| *own == "Trajectoires socio-économiques");
        assert!(first, "{titles:?}");
    }
    assert_eq!(
        find(&finder, &words("xylophone charte")).items,
        find(&finder, &words("charte")).items
    );
    assert!(
        find(&finder, &words("xylophone qwertyuiop"))
            .items
            .is_empty()
    );
}

#[test]
fn the_order_of_words_does_not_matter_and_all_count_where_something_has_them_all() {
    let finder = finder();
    for (typed, turned) in [
        ("kit dalloz", "dalloz kit"),
        ("alliance territoire", "territoire alliance"),
        ("guide xylophone méthode", "méthode guide xylophone"),
    ] {
        let found = find(&finder, &words(typed));
        assert!(!found.items.is_empty());
        assert_eq!(found, find(&finder, &words(turned)), "{typed}");
    }
    let both = find(&finder, &words("alliance territoire"));
    for one in ["alliance", "territoire"] {
        let one = find(&finder, &words(one));
        assert!(both.items.iter().all(|item| one.items.contains(item)));
    }
}

#[test]
fn what_a_resource_is_for_can_be_looked_for_by_its_name() {
    let finder = finder();
    let tagged = find(&finder, &choose(&[(Facet::Objectif, "O1")]));
    let named = find(&finder, &words("Piloter ses partenariats"));
    assert!(tagged.items.iter().all(|item| named.items.contains(item)));
}

#[test]
fn what_has_the_words_in_its_title_comes_first() {
    let finder = finder();
    let found = find(&finder, &words("territoire"));
    assert!(
        titles(&finder, &found)[0].contains("erritoire"),
        "{:?}",
        titles(&finder, &found)
    );
}

#[test]
fn orders_are_those_they_say() {
    let finder = finder();
    let all = |order| {
        finder
            .find(&Selection::default(), &Query::default(), order)
            .items
    };
    let items = finder.items();
    let dates: Vec<&str> = all(Order::Date)
        .iter()
        .map(|index| items[*index].date())
        .collect();
    let dated = dates
        .iter()
        .position(|date| date.is_empty())
        .unwrap_or(dates.len());
    assert!(
        dates[dated..].iter().all(|date| date.is_empty()),
        "undated last"
    );
    assert!(
        dates[..dated]
            .windows(2)
            .all(|pair| pair[0][..4] >= pair[1][..4])
    );
    let times: Vec<u32> = all(Order::Time)
        .iter()
        .map(|index| items[*index].span().unwrap().least)
        .collect();
    assert!(times.is_sorted());
    let first = |order| items[all(order)[0]].title();
    assert!(
        first(Order::Title).starts_with('6'),
        "{}",
        first(Order::Title)
    );
}

#[test]
fn a_past_event_comes_after_what_fits_as_well() {
    let past = own(&[
        ("titre", "A"),
        ("adresse", "tel:1"),
        ("evenement", "2026-01-01"),
        ("objectif", "O3"),
    ]);
    let ahead = own(&[
        ("titre", "B"),
        ("adresse", "tel:2"),
        ("evenement", "2026-12-01"),
        ("objectif", "O3"),
    ]);
    let finder = Finder::new(vec![Item::Local(past), Item::Local(ahead)], Lang::Fr);
    let query = Query {
        today: Day::parse("2026-11-21"),
        ..Query::default()
    };
    assert_eq!(
        finder.find(&Selection::default(), &query, Order::Fit).items,
        [1, 0]
    );
    assert_eq!(
        finder
            .find(&Selection::default(), &Query::default(), Order::Fit)
            .items,
        [0, 1]
    );
}

#[test]
fn a_selection_that_leaves_nothing_has_near_ones_that_give_something() {
    let finder = finder();
    // The third: no one thing to leave gives something.
    for (choices, typed, left) in [
        (&[(Facet::Objectif, "O3"), (Facet::Levier, "L6")][..], "", 1),
        (&[(Facet::Objectif, "O2")], "xylophone", 1),
        (
            &[
                (Facet::Objectif, "O3"),
                (Facet::Profil, "cit"),
                (Facet::Levier, "L6"),
            ],
            "kit",
            2,
        ),
    ] {
        let mut selection = choose(choices);
        selection.words.push_str(typed);
        assert_eq!(find(&finder, &selection).items, Vec::<usize>::new());
        let near = finder.nearest(&selection);
        assert!(!near.is_empty());
        assert!(near.is_sorted_by(|one, other| one.count >= other.count));
        for one in &near {
            assert_eq!(one.changes.len(), left);
            let given = find(&finder, &one.selection).items.len();
            assert_eq!(given, one.count, "{:?}", one.changes);
        }
    }
}

#[test]
fn a_pages_own_resource_is_found_sorted_and_kept_like_any_other() {
    let own = own(&[
        ("titre", "Permanence « Équilibre »"),
        ("adresse", "mailto:accueil@exemple.fr"),
        ("texte", "Un rendez-vous d'une heure."),
        ("objectif", "O2"),
        ("maturite", "M1"),
        ("temps", "minutes_15"),
    ]);
    let finder = Finder::new(items(&[own]), Lang::Fr);
    let found = find(&finder, &words("permanance equilibre"));
    assert_eq!(titles(&finder, &found), ["Permanence « Équilibre »"]);
    let item = &finder.items()[found.items[0]];
    assert!(item.is_local() && item.address().is_some());
    let found = find(
        &finder,
        &choose(&[(Facet::Objectif, "O2"), (Facet::Temps, "heures_7")]),
    );
    assert!(titles(&finder, &found).contains(&item.title()));
}

proptest! {
    #[test]
    fn each_count_is_what_choosing_it_alone_in_its_facet_gives(selection in any_selection()) {
        let finder = finder();
        let found = find(&finder, &selection);
        for (choice, count) in &found.counts {
            let mut alone = selection.clone();
            for other in Choice::all() {
                let same = match (*choice, other) {
                    (Choice::Value(one, _), Choice::Value(other, _)) => one == other,
                    (Choice::Access(_), Choice::Access(_)) => true,
                    _ => false,
                };
                if same && alone.has(other) {
                    alone.toggle(other);
                }
            }
            alone.toggle(*choice);
            prop_assert_eq!(find(&finder, &alone).items.len(), *count, "{:?} in {:?}", choice, selection);
        }
    }

    #[test]
    fn what_is_found_is_the_same_in_every_order(selection in any_selection()) {
        let finder = finder();
        let sorted = |order| {
            let mut items = finder.find(&selection, &Query::default(), order).items;
            items.sort_unstable();
            items
        };
        for order in [Order::Date, Order::Title, Order::Time] {
            prop_assert_eq!(sorted(order), sorted(Order::Fit));
        }
    }
}

fn path() -> (Kept, Vec<Item>) {
    let own = own(&[
        ("titre", "Atelier [ouvert] ; à *tous*, *toutes*"),
        ("adresse", "https://exemple.fr/a_(b)>c"),
        (
            "texte",
            "Une matinée, dans une salle que l'on choisit ensemble,\navec ce qu'il faut de café.",
        ),
        ("evenement", "2026-12-01"),
        ("editeur", "La maison"),
    ]);
    let items = items(&[own]);
    let mut kept = Kept::default();
    let past = items.iter().find(|item| {
        item.event()
            .is_some_and(|day| Some(day) < Day::parse("2026-11-21"))
    });
    let chosen = [&items[0], past.unwrap(), &items[items.len() - 1]];
    for (item, done) in chosen.into_iter().zip([true, false, false]) {
        let key = item.key();
        kept.steps.add(Step { key, done });
    }
    (kept, items)
}

fn file<'a>(kept: &'a Kept, items: &'a [Item], lang: Lang) -> PathFile<'a> {
    let context = Context {
        lang,
        date: "2026-11-21",
        territoire: Some("Pays de l'Essai"),
    };
    PathFile {
        kept,
        items,
        context,
    }
}

#[test]
fn a_path_as_a_text_can_be_ticked_off_and_opened_again() {
    let (kept, items) = path();
    let text = file(&kept, &items, Lang::Fr).markdown();
    assert!(text.starts_with("# Mon parcours\n\nPays de l'Essai · 2026-11-21\n\n- [x] [Coopérer efficacement](<https://"), "{text}");
    assert!(text.contains("- [ ] [Atelier \\[ouvert\\] ; à \\*tous\\*, \\*toutes\\*](<https://exemple.fr/a_(b)%3Ec>)"), "{text}");
    assert!(
        text.contains("événement passé") && text.contains("ressource locale"),
        "{text}"
    );
    assert!(
        text.contains("Sans compter ce qui ne dit pas sa durée\u{a0}: 1."),
        "{text}"
    );
    let code = text
        .lines()
        .find_map(|line| line.strip_prefix("Code pour rouvrir ce résultat\u{a0}: "))
        .unwrap();
    assert_eq!(decode_compass(code).unwrap().kept, kept);
}

#[test]
fn a_path_as_a_table_has_a_row_per_resource() {
    let (kept, items) = path();
    let table = file(&kept, &items, Lang::En).csv();
    let rows: Vec<&str> = table.trim_end().split("\r\n").collect();
    assert_eq!(rows.len(), 4);
    assert!(
        rows[1].starts_with("1;1;Coopérer efficacement;"),
        "{}",
        rows[1]
    );
    assert!(rows[3].contains(";2026-12-01;0;;;;;"), "{}", rows[3]);
}

/// Lines as a reader puts them together again.
fn unfold(text: &str) -> Vec<String> {
    text.replace("\r\n ", "")
        .split("\r\n")
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_calendar_holds_events_to_come_and_past_ones_where_asked_for() {
    let (kept, items) = path();
    let file = file(&kept, &items, Lang::Fr);
    assert_eq!(file.events(), (1, 1));
    let text = file.calendar(false);
    assert!(text.lines().all(|line| line.len() <= 75) && text.ends_with("END:VCALENDAR\r\n"));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    let lines = unfold(&text);
    assert_eq!(
        lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(),
        1
    );
    for expected in [
        "DTSTAMP:20261121T000000Z",
        "DTSTART;VALUE=DATE:20261201",
        "SUMMARY:Atelier [ouvert] \\; à *tous*\\, *toutes*",
        "DESCRIPTION:La maison — Une matinée\\, dans une salle que l'on choisit ensemble\\,\\navec ce qu'il faut de café.",
        "URL:https://exemple.fr/a_(b)%3Ec",
    ] {
        assert!(
            lines.iter().any(|line| line == expected),
            "{expected} in {text}"
        );
    }
    let both = unfold(&file.calendar(true));
    assert_eq!(
        both.iter().filter(|line| *line == "BEGIN:VEVENT").count(),
        2
    );
    assert_eq!(
        both.iter()
            .filter(|line| line.starts_with("SUMMARY:") && line.ends_with("(événement passé)"))
            .count(),
        1
    );
    let mut uids: Vec<&String> = both
        .iter()
        .filter(|line| line.starts_with("UID:"))
        .collect();
    uids.dedup();
    assert_eq!(uids.len(), 2);
}

//! The engine without its words, as in the widgets: `cargo test --features texts-apart --test texts_apart`.

#![allow(clippy::unwrap_used)]

use cap_commun::questionnaire::Questionnaire;
use cap_commun::referentiel::{self, TEXT_GROUPS, texts};
use cap_commun::{Lang, TextsError, load_texts};

/// A group alone: as many texts as it has, each with its own number. What the compiler writes is its tests' business.
fn content(group: &str) -> String {
    let group = TEXT_GROUPS.iter().find(|known| known.id == group).unwrap();
    let texts = (group.first..group.end).map(|index| format!("\u{1f}n° {index}"));
    group.id.to_owned() + &texts.collect::<String>()
}

fn questionnaire(id: &str) -> &'static Questionnaire {
    referentiel::questionnaire(id).unwrap()
}

#[test]
fn each_group_follows_the_one_before_and_every_questionnaire_and_calculator_has_one() {
    let mut next = 0;
    for group in TEXT_GROUPS {
        assert_eq!(group.first, next, "{}", group.id);
        assert!(group.end > group.first, "{}", group.id);
        next = group.end;
    }
    let mut ids: Vec<&str> = referentiel::questionnaires()
        .iter()
        .map(|known| known.id)
        .collect();
    ids.extend(referentiel::MODELS.iter().map(|known| known.id));
    ids.extend([
        "autodiagnostic",
        "boussole",
        "calculator",
        "catalogue",
        "commun",
        "engine",
    ]);
    ids.sort_unstable();
    let mut groups: Vec<&str> = TEXT_GROUPS.iter().map(|group| group.id).collect();
    groups.sort_unstable();
    assert_eq!(groups, ids);
}

#[test]
fn a_text_is_empty_until_its_group_is_loaded_in_its_language() {
    let maturite = questionnaire("maturite");
    assert_eq!(maturite.lead.of(Lang::Fr), "");
    assert_eq!(maturite.title.of(Lang::Fr), "");

    load_texts(Lang::Fr, content("maturite")).unwrap();
    let lead = maturite.lead.of(Lang::Fr);
    assert!(lead.starts_with("n° "), "{lead}");
    assert_eq!(
        format!("Text({})", &lead["n° ".len()..]),
        format!("{:?}", maturite.lead)
    );
    assert_eq!(maturite.title.of(Lang::Fr), "", "the title is everyone's");
    assert_eq!(maturite.lead.of(Lang::En), "");
    assert_eq!(questionnaire("partenariat").lead.of(Lang::Fr), "");

    load_texts(Lang::Fr, content("commun")).unwrap();
    assert!(maturite.title.of(Lang::Fr).starts_with("n° "));
    assert!(texts::INTERFACE_SOURCES.of(Lang::Fr).starts_with("n° "));
    assert_eq!(texts::INTERFACE_SOURCES.of(Lang::En), "");
    let start = texts::INTERFACE_AUTODIAGNOSTIC_START.of(Lang::Fr);
    assert_eq!(start, "", "only self-assessments say it");
}

#[test]
fn texts_of_another_referentiel_are_refused() {
    let competences = questionnaire("competences");
    let short = "competences\u{1f}un\u{1f}deux".to_owned();
    let refused = load_texts(Lang::En, short).unwrap_err();
    assert!(
        matches!(
            refused,
            TextsError::Count {
                expected: 3..,
                found: 2
            }
        ),
        "{refused}"
    );
    assert_eq!(competences.lead.of(Lang::En), "");
    let unknown = Err(TextsError::UnknownGroup);
    let longer = content("competences") + "\u{1f}un de plus";
    assert_eq!(load_texts(Lang::En, longer), unknown);
    assert_eq!(load_texts(Lang::En, String::new()), unknown);
}

#[test]
fn a_file_may_hold_several_groups_in_any_order() {
    let files = ["prime", "boussole", "calculator"].map(content);
    load_texts(Lang::En, files.join("\u{1f}")).unwrap();
    let prime = referentiel::MODELS.iter().find(|own| own.id == "prime");
    let lead = prime.unwrap().lead.of(Lang::En);
    let number: u16 = lead["n° ".len()..].parse().unwrap();
    let group = TEXT_GROUPS
        .iter()
        .find(|group| group.id == "prime")
        .unwrap();
    assert!((group.first..group.end).contains(&number), "{lead}");
}

#[test]
fn what_is_loaded_stays() {
    let innovation = questionnaire("innovation");
    load_texts(Lang::Fr, content("innovation")).unwrap();
    let before = innovation.lead.of(Lang::Fr);
    load_texts(Lang::Fr, content("innovation").replace("n° ", "autre ")).unwrap();
    assert_eq!(innovation.lead.of(Lang::Fr), before);
}

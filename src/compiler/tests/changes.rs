//! An edit said in words, and what it changes for those who answer.

mod fixture;

use cap_commun_compiler::{changed_results, changes};
use fixture::{Directory, edited, files};

/// The changes between the small content and this edit of one of its files, as `file:line subject | words`.
fn said(name: &str, from: &str, to: &str) -> Vec<String> {
    let (before, after) = (
        Directory::write(&files()),
        Directory::write(&edited(name, from, to)),
    );
    changes(before.path(), after.path())
        .unwrap()
        .iter()
        .map(|change| {
            let line = change
                .line
                .map_or_else(|| "-".to_owned(), |line| line.to_string());
            let text = format!(
                "{}:{line} {} | {}",
                change.file.display(),
                change.subject,
                change.words
            );
            text.replace(['\u{a0}', '\u{202f}'], " ").replace('’', "'")
        })
        .collect()
}

fn check(name: &str, from: &str, to: &str, expected: &[&str]) {
    assert_eq!(said(name, from, to), expected);
}

#[test]
fn content_that_is_the_same_has_no_change() {
    let (one, other) = (Directory::write(&files()), Directory::write(&files()));
    assert_eq!(changes(one.path(), other.path()).unwrap(), []);
    assert_eq!(changed_results(one.path(), other.path()), [""; 0]);
}

#[test]
fn a_comment_and_blank_lines_are_no_change() {
    check(
        "coefficients.toml",
        "value = 12.5",
        "# payé\n\nvalue = 12.5",
        &[],
    );
}

#[test]
fn a_number_passes_from_one_to_the_other() {
    check(
        "coefficients.toml",
        "value = 12.5",
        "value = 13.25",
        &[
            "coefficients.toml:3 Coefficient « prix_heure » (fr prix) | La valeur passe de 12,5 à 13,25.",
        ],
    );
}

#[test]
fn a_day_and_a_status_are_said_as_people_say_them() {
    check(
        "coefficients.toml",
        "from = \"2026-11-21\"\nstatus = \"hypothese\"\n\n[[coefficients]]",
        "from = \"2027-01-01\"\nstatus = \"convention\"\n\n[[coefficients]]",
        &[
            "coefficients.toml:17 Coefficient « usage » | Le jour à partir duquel elle vaut passe du 21 novembre 2026 au 1er janvier 2027.",
            "coefficients.toml:18 Coefficient « usage » | Le statut passe de « hypothèse » à « convention ».",
        ],
    );
}

#[test]
fn a_thing_is_called_by_its_name_too() {
    check(
        "questionnaires/essai.toml",
        "when = \"appui >= 2 &&",
        "when = \"appui >= 3 &&",
        &[
            "questionnaires/essai.toml:44 Résultat « niveau » (fr niveau), règle « fort » | La condition passe de \
             « appui >= 2 && (preuve >= 1 || forme == atelier) » à « appui >= 3 && (preuve >= 1 || forme == atelier) ».",
        ],
    );
}

#[test]
fn long_texts_stand_one_under_the_other() {
    let long = "% appui : où en êtes-vous, avec celles et ceux qui agissent à vos côtés ?"
        .replace('%', "fr");
    check(
        "fr/essai.toml",
        "fr l'appui : où en êtes-vous ?",
        &long,
        &[&format!(
            "fr/essai.toml:2  | Le chapeau change.\navant : « fr l'appui : où en êtes-vous ? »\naprès : « {long} »"
        )],
    );
}

#[test]
fn an_entry_that_comes_says_its_title_and_one_that_goes_has_no_line() {
    let new =
        "[[publishers]]\nid = \"autre\"\nname = \"Autre\"\n\n[[publishers]]\nid = \"editeur\"";
    check(
        "publishers.toml",
        "[[publishers]]\nid = \"editeur\"",
        new,
        &["publishers.toml:1 Éditeur « autre » (Autre) | Ajout : « Autre »."],
    );
    let links = "[[resources.links]]\nurl = \"https://exemple.fr/guide\"\norigin = \"seed\"\n";
    check(
        "resources.toml",
        links,
        "",
        &[
            "resources.toml:- Ressource « r-1 » (Titre 1), adresse « https://exemple.fr/guide » | Retrait : « https://exemple.fr/guide ».",
        ],
    );
}

#[test]
fn entries_are_known_by_their_id_wherever_they_stand() {
    let mut moved = files();
    let text = moved.get_mut("figures.toml").unwrap();
    let (first, rest) = text.split_once("\n\n").unwrap();
    *text = format!("{}\n{first}\n", rest.trim_end());
    let (before, after) = (Directory::write(&files()), Directory::write(&moved));
    let found = changes(before.path(), after.path()).unwrap();
    let words: Vec<&str> = found.iter().map(|change| change.words.as_str()).collect();
    assert_eq!(words.len(), 1, "{words:?}");
    assert!(
        words[0].contains("panel_m2, apport, libre, panel_m1"),
        "{words:?}"
    );
}

#[test]
fn a_list_says_what_comes_and_goes() {
    check(
        "resources.toml",
        "objectif = [\"O1s\", \"O2i\"]",
        "objectif = [\"O1s\", \"O2s\"]",
        &[
            "resources.toml:11 Ressource « r-1 » (Titre 1) | L'étiquette « objectif » : ajout de « O2s » ; retrait de « O2i ».",
        ],
    );
}

#[test]
fn a_file_that_comes_or_goes_is_said() {
    let mut more = files();
    more.insert("questionnaires/second.toml".to_owned(), String::new());
    let (before, after) = (Directory::write(&files()), Directory::write(&more));
    let words = |from: &Directory, to: &Directory| {
        changes(from.path(), to.path()).unwrap()[0].words.clone()
    };
    assert_eq!(words(&before, &after), "Nouveau fichier.");
    assert_eq!(words(&after, &before), "Ce fichier n’y est plus.");
}

/// Of the 4 × 3 × 3 answers to what the rule reads, those with `appui` at 2 no longer fire it: 2 of 3 for `preuve`, in
/// each form, and the third where the form is `atelier`.
#[test]
fn a_threshold_says_how_many_answers_it_moves() {
    let before = Directory::write(&files());
    let after = Directory::write(&edited(
        "questionnaires/essai.toml",
        "appui >= 2 &&",
        "appui >= 3 &&",
    ));
    let found = changed_results(before.path(), after.path());
    let [sentence] = found.as_slice() else {
        panic!("{found:?}");
    };
    let sentence = sentence.replace('\u{a0}', " ");
    assert!(
        sentence.contains("7 jeux de réponses sur 36") && sentence.contains("de « M2 » à « M1 »"),
        "{sentence}"
    );
}

#[test]
fn content_that_does_not_compile_says_nothing_of_results() {
    let before = Directory::write(&files());
    let after = Directory::write(&edited(
        "questionnaires/essai.toml",
        "appui >= 2 &&",
        "apui >= 2 &&",
    ));
    assert_eq!(changed_results(before.path(), after.path()), [""; 0]);
}

//! Mistakes larger than one line: missing files, files that clash, questionnaires that grow too large.

mod fixture;

use fixture::{Files, compile_files, edit, edited, files};

const Q: &str = "questionnaires/essai.toml";

/// What is said, without the rest.
fn said(files: &Files) -> String {
    let errors = compile_files(files).expect_err("refused");
    errors.iter().map(|error| format!("{error}\n")).collect()
}

#[test]
fn every_error_is_reported_at_once_in_the_order_of_files_and_lines() {
    let mut files = edited(Q, "minutes = [3, 5]", "minutes = [5, 3]");
    edit(&mut files, Q, "weak_to = 0.34", "weak_to = 0.9");
    edit(&mut files, "sources.toml", "year = 2025", "year = 2024");
    let errors = compile_files(&files).unwrap_err();
    let places: Vec<(String, usize)> = errors
        .iter()
        .map(|error| (error.file.to_string_lossy().into_owned(), error.line))
        .collect();
    let mut sorted = places.clone();
    sorted.sort();
    assert_eq!(places.len(), 3);
    assert_eq!(places, sorted);
}

#[test]
fn a_message_is_french_with_its_place_then_english_below() {
    let text = said(&edited(Q, "minutes = [3, 5]", "minutes = [5, 3]"));
    let mut lines = text.lines();
    let first = lines.next().unwrap();
    assert_eq!(
        first,
        format!("{Q}:3: « minutes » s'écrit [de, à], avec 1 <= de <= à")
    );
    assert_eq!(
        lines.next(),
        Some("  \"minutes\" is written [from, to], with 1 <= from <= to")
    );
}

#[test]
fn the_column_is_that_of_the_wrong_word_inside_a_formula() {
    let files = edited(Q, "appui >= 2 && (preuve", "appui >= 2 && (preuv");
    let errors = compile_files(&files).unwrap_err();
    let line = files[Q].lines().nth(errors[0].line - 1).unwrap();
    let from_column: String = line.chars().skip(errors[0].column - 1).collect();
    assert!(from_column.starts_with("preuv >= 1"), "{from_column}");
}

#[test]
fn the_place_of_a_wrong_unit_is_that_of_the_quantity_inside_a_formula_of_several_lines() {
    let files = edited(
        "models/calcul.toml",
        "clamp(count(niveau >= 2 && heures > 0,",
        "clamp(count(niveau >= 2 && heures > argent,",
    );
    let errors = compile_files(&files).unwrap_err();
    let line = files["models/calcul.toml"].lines().nth(errors[0].line - 1);
    let from_column: String = line.unwrap().chars().skip(errors[0].column - 1).collect();
    assert!(from_column.starts_with("argent, !("), "{from_column}");
}

#[test]
fn a_circle_of_formulas_is_named_and_all_else_is_still_checked() {
    let mut files = edited(
        "models/calcul.toml",
        "heures * prix_heure * (1 + majoration)",
        "total * prix_heure",
    );
    edit(
        &mut files,
        "models/calcul.toml",
        "within(valeur / total, 0, 1)",
        "within(valeur / rapport, 0, duree)",
    );
    let said = said(&files);
    assert!(
        said.contains("ces formules tournent en rond : total → valeur → total"),
        "{said}"
    );
    assert!(
        said.contains("la formule « rapport » met ensemble"),
        "{said}"
    );
}

#[test]
fn every_missing_file_is_named() {
    let names = [
        "referentiel",
        "sources",
        "publishers",
        "figures",
        "facets",
        "resources",
        "recommendation",
        "coefficients",
    ];
    for name in names {
        let name = format!("{name}.toml");
        let mut files = files();
        files.remove(&name).unwrap();
        let said = said(&files);
        assert!(
            said.starts_with(&format!("{name}:1: ce fichier manque")),
            "{said}"
        );
    }
}

#[test]
fn a_missing_file_of_texts_is_said_once() {
    let mut files = files();
    files.remove("en/media.toml");
    let said = said(&files);
    assert!(
        said.contains("en/media.toml:1: ce fichier de textes manque (demandé par "),
        "{said}"
    );
    assert_eq!(said.matches("ce fichier de textes manque").count(), 1);
}

#[test]
fn two_files_that_cannot_be_read_are_both_said() {
    let mut files = edited(Q, "code = 1", "code =");
    edit(&mut files, "fr/interface.toml", "start =", "start");
    let said = said(&files);
    assert!(
        said.contains(&format!("{Q}:2: ")) && said.contains("fr/interface.toml:1: "),
        "{said}"
    );
}

#[test]
fn two_questionnaires_share_neither_id_nor_code() {
    let mut files = files();
    let copy = files[Q].clone();
    files.insert("questionnaires/suite.toml".to_owned(), copy);
    let said = said(&files);
    assert!(
        said.contains("questionnaires/suite.toml:1: le questionnaire « essai » existe déjà"),
        "{said}"
    );
    assert!(said.contains("questionnaires/suite.toml:2: le code 1 est déjà celui de « essai »"));
}

#[test]
fn a_questionnaire_needs_a_question() {
    let mut files = files();
    let text = "id = \"vide\"\ncode = 2\nminutes = [1, 2]\nstatus = \"publie\"\nsources = [\"note-2025\"]\nquestions = []\n";
    files.insert("questionnaires/vide.toml".to_owned(), text.to_owned());
    let said = said(&files);
    assert!(
        said.contains("questionnaires/vide.toml:1: le questionnaire « vide » n'a aucune question"),
        "{said}"
    );
}

#[test]
fn a_questionnaire_without_shape_is_given_the_lines_to_paste() {
    let files = files();
    let start = files[Q].find("[[shapes]]").unwrap();
    let shapes = files[Q][start..].to_owned();
    let said = said(&edited(Q, &shapes, ""));
    assert!(
        said.contains("[[shapes]]\nedition = 2\nquestions = [\n  \"profil:col,ass\",\n"),
        "{said}"
    );
}

#[test]
fn the_lines_to_paste_mend_the_content() {
    let mut files = edited(Q, "\"visite\", \"ecrit\"]", "\"visite\"]");
    for language in ["fr", "en"] {
        edit(
            &mut files,
            &format!("{language}/essai.toml"),
            &format!("options.ecrit = \"{language} ecrit\"\n"),
            "",
        );
    }
    let said = said(&files);
    let (_, pasted) = said.split_once("referentiel.toml :\n").unwrap();
    let (pasted, _) = pasted
        .split_once("\n  the questions or inputs changed")
        .unwrap();
    files.get_mut(Q).unwrap().push_str(&format!("\n{pasted}\n"));
    edit(&mut files, "referentiel.toml", "edition = 2", "edition = 3");
    compile_files(&files).unwrap();
}

#[test]
fn a_need_without_verdict_compares_with_nothing() {
    let text = files()[Q].clone();
    let (start, end) = (
        text.find("[[verdicts]]").unwrap(),
        text.find("[[rankings]]").unwrap(),
    );
    let said = said(&edited(Q, &text[start..end], ""));
    assert!(
        said.contains("la question « besoin » demande le besoin, mais aucun verdict"),
        "{said}"
    );
}

#[test]
fn rules_that_read_too_many_answers_are_refused_before_they_are_tried() {
    let mut questions = String::new();
    let mut sum = String::from("appui");
    for index in 0..8 {
        questions +=
            &format!("[[questions]]\nid = \"q{index}\"\nrole = \"mesure\"\nkind = \"echelle\"\n\n");
        sum += &format!(" + q{index}");
    }
    let mut files = edited(Q, "[[verdicts]]\n", &format!("{questions}[[verdicts]]\n"));
    edit(
        &mut files,
        Q,
        "value = \"appui / 3\"",
        &format!("value = \"({sum}) / 27\""),
    );
    let said = said(&files);
    assert!(
        said.contains("la dimension « appui » lit trop de questions : 262144 combinaisons"),
        "{said}"
    );
    assert!(said.contains("dimension \"appui\" reads too many questions: 262144 combinations of answers, at most 65536"));
}

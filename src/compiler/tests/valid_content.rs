//! Valid content compiles to tables that say what it says.

mod fixture;

use cap_commun_compiler::Subject;
use fixture::{compile_files, edited, files};

fn rust() -> String {
    compile_files(&files())
        .unwrap_or_else(|errors| panic!("{errors:#?}"))
        .rust
}

/// What is packed in a table, below a note.
fn row(table: &str, note: &str) -> String {
    let rust = rust();
    let (_, table) = rust.split_once(&format!("static {table}: Pack")).unwrap();
    let mut lines = table.lines().skip_while(|line| line.trim() != note);
    lines.nth(1).unwrap().trim().to_owned()
}

#[test]
fn the_same_content_gives_the_same_tables() {
    assert_eq!(rust(), rust());
}

#[test]
fn every_file_read_is_named() {
    assert_eq!(compile_files(&files()).unwrap().files.len(), files().len());
}

#[test]
fn rules_become_conditions_on_indexes_tried_in_order() {
    let rust = rust();
    assert!(rust.contains("if at(values, 1) >= 2 && (at(values, 2) >= 1 || at(values, 3) == 0) {\n            return 0; // fort"));
    assert!(rust.contains("        1 // faible"));
    assert!(rust.contains("decisions: &[formulas_essai::verdict_niveau],"));
    assert!(rust.contains("\\u{1f}appui >= 2 && (preuve >= 1 || forme == atelier)\\u{1f}"));
    // Three questions are read; the list of rankings, of one, follows.
    assert!(row("QUESTIONNAIRES", "// niveau").ends_with(" 3, 1, 2, 3, 1,"));
}

#[test]
fn scores_become_real_functions_with_bounds_over_all_answers() {
    let rust = rust();
    // Lowest: appui 0 and a visit; highest: appui 3, preuve 2 and no visit.
    // The one is apart, the other stands in the row, one more than it is, after the three questions that are read.
    assert!(rust.contains("reals: &[-1.0, "));
    assert!(row("QUESTIONNAIRES", "// types").contains(" 3, 1, 2, 3, 0, 9, "));
    assert!(rust.contains(
        "2.0 * real(values, 1) + (if at(values, 3) != 1 { real(values, 2) } else { -1.0 })"
    ));
    assert!(
        rust.contains(
            "f64::max(real(values, 1), real(values, 2)) - f64::min(1.0, real(values, 2))"
        )
    );
    assert!(rust.contains("(real(values, 2) + real(values, 1) / 3.0) / 3.0"));
}

#[test]
fn reading_rooms_take_the_numbers_of_figures_and_the_document_of_their_room() {
    let rust = rust();
    let (_, rooms) = rust.split_once("pub static ROOMS").unwrap();
    let (rooms, _) = rooms.split_once("\n];").unwrap();
    for expected in [
        "value: Some(0.63),",
        "value: Some(5.7),",
        "facet: Some(Facet::Objectif),",
    ] {
        assert!(rooms.contains(expected), "{expected}");
    }
    // The room, the figure with its own place, and the item with its own.
    for (place, count) in [("p. 1", 1), ("p. 2", 1), ("p. 9", 1), ("p. 4", 1)] {
        let line = format!("place: {place:?},");
        assert_eq!(rooms.matches(&line).count(), count, "{place}");
    }
}

#[test]
fn figures_keep_their_central_value_and_their_range() {
    assert!(rust().contains("value: 2.0,\n        range: Some((1.0, 3.5)),"));
}

#[test]
fn tags_keep_who_says_them() {
    // Twice (six values + facet), one more where we infer it: O1 is a source's, O2 and the second time are ours.
    assert!(row("CATALOGUE", "// r-1").ends_with(" 8, 0, 13, 3, 4, 6, 8, 21, 23,"));
}

#[test]
fn older_shapes_are_kept_for_older_codes() {
    // Edition 1 had two questions, of two options and four; edition 2 has today's.
    assert_eq!(
        row("QUESTIONNAIRES", "// shapes"),
        "2, 1, 2, 1, 2, 2, 3, 4, 4, 5, 6, 7, 8, 2, 0,"
    );
    // The calculator's: in edition 1 an input that comes twice, and one that is gone; today's in edition 2.
    let shapes = row("CALCUL_TABLES", "// shapes");
    assert_eq!(shapes, "2, 1, 2, 1, 0, 2, 0,");
}

#[test]
fn french_is_typeset_and_english_only_curls_apostrophes() {
    let rust = rust();
    assert!(rust.contains("\"fr l’appui\\u{a0}: où en êtes-vous\\u{202f}?\""));
    assert!(rust.contains("\"en l’appui : où en êtes-vous ?\""));
    assert!(rust.contains("\\u{1f}L’annexe\\u{a0}: mode d’emploi\\u{1f}"));
}

#[test]
fn the_same_words_are_written_once() {
    let rust = rust();
    // A profile's name in the facet and in the question.
    assert_eq!(rust.matches("\"fr col\",").count(), 1);
    // Ids that several tables name.
    assert_eq!(rust.matches("\\u{1f}appui\\u{1f}").count(), 1);
}

#[test]
fn texts_of_the_views_are_constants() {
    assert!(rust().contains("pub const INTERFACE_STEPS_LEFT: Text = Text("));
}

#[test]
fn a_need_may_differ_from_the_verdicts_when_nobody_asks_for_it() {
    let mut files = edited(
        "questionnaires/essai.toml",
        "role = \"besoin\"",
        "role = \"contexte\"",
    );
    fixture::edit(
        &mut files,
        "questionnaires/essai.toml",
        "options = [\"M1\", \"M2\"]",
        "options = [\"M2\", \"M1\"]",
    );
    fixture::edit(
        &mut files,
        "questionnaires/essai.toml",
        "besoin:M1,M2",
        "besoin:M2,M1",
    );
    compile_files(&files).unwrap();
}

#[test]
fn texts_are_given_apart_by_group_and_language_in_the_order_of_the_tables() {
    let output = compile_files(&files()).unwrap();
    let files: Vec<(&str, &str)> = output
        .texts
        .iter()
        .map(|file| (file.group.as_str(), file.lang))
        .collect();
    let groups = [
        "commun",
        "catalogue",
        "boussole",
        "calculator",
        "essai",
        "calcul",
    ];
    let expected = groups.map(|group| [(group, "fr"), (group, "en")]);
    assert_eq!(files, expected.concat());
    let mut first = 0;
    for pair in output.texts.chunks(2) {
        let words: Vec<Vec<&str>> = pair
            .iter()
            .map(|file| file.content.split('\u{1f}').collect())
            .collect();
        assert_eq!([words[0][0], words[1][0]], [&pair[0].group, &pair[1].group]);
        let words: Vec<&[&str]> = words.iter().map(|words| &words[1..]).collect();
        assert_eq!(words[0].len(), words[1].len());
        let end = first + words[0].len();
        let group = format!(
            "TextGroup {{ id: {:?}, first: {first}, end: {end} }},",
            pair[0].group
        );
        assert!(output.rust.contains(&group), "{group}");
        for (table, words) in ["FR", "EN"].into_iter().zip(words) {
            let table = output
                .rust
                .split_once(&format!("static {table}: &[&str] = &[\n"));
            let lines = table.unwrap().1.lines().skip(first);
            let expected: Vec<String> = words.iter().map(|text| format!("    {text:?},")).collect();
            assert!(
                lines
                    .take(words.len())
                    .eq(expected.iter().map(String::as_str))
            );
        }
        first = end;
    }
}

#[test]
fn a_questionnaire_is_named_wherever_it_is_not_and_its_words_stay_with_it() {
    let output = compile_files(&files()).unwrap();
    let holds = |group: &str, words: &str| {
        let file = output
            .texts
            .iter()
            .find(|file| file.group == group && file.lang == "fr");
        file.unwrap()
            .content
            .split('\u{1f}')
            .any(|text| text == words)
    };
    assert!(holds("commun", "fr title") && !holds("essai", "fr title"));
    assert!(holds("essai", "fr audience") && !holds("commun", "fr audience"));
    // Said by the facet already, which every page with a questionnaire has.
    assert!(holds("catalogue", "fr col") && !holds("essai", "fr col"));
}

#[test]
fn formulas_become_a_straight_line_over_any_number_type() {
    let rust = rust();
    // Written after total, computed before: total reads it.
    let lines = [
        "let Some(n) = nodes.first_chunk_mut::<11>() else {",
        "n[7] = n[0] * N::of(12.5) * (N::of(1.0) + n[1]); // valeur",
        "n[8] = n[3] + n[7] - choose(present(n[4]), n[4], N::of(0.0)); // total",
        "n[9] = within(over(n[7], n[8]), N::of(0.0), N::of(1.0)); // rapport",
        "n[10] = annuite(n[5], n[6], N::of(0.03)) * clamp(and(not(less(n[2], N::of(2.0))), less(N::of(0.0), n[0])) + not(equal(n[3], N::of(0.0))), N::of(1.0), N::of(2.0)); // gain",
    ];
    let mut rest = rust.as_str();
    for line in lines {
        let found = rest.split_once(line);
        rest = found.unwrap_or_else(|| panic!("{line}")).1;
    }
}

#[test]
fn a_default_is_a_value_a_coefficient_or_a_formula_over_inputs_before() {
    let rust = rust();
    let row = |id: &str| row("CALCUL_TABLES", &format!("// {id}"));
    // A range: its low value, that there is more, the rest; each one more than it is.
    assert!(row("argent").contains(" 1, 11, 1, 21, 41, "));
    // The coefficient's, with its status: its fractions are apart.
    assert!(row("majoration").contains(" 1, 0, 1, 0, 2, 0, 0, 0, 3, 0, "));
    assert!(rust.contains("reals: &[0.25, 0.5, "));
    // What the three formulas read, then 0, duree, 2 × duree.
    assert!(row("suite").contains(" 2, 1, 5, 1, 0, 1, 1, 29, 3, 0, 3, 7, 29, "));
    assert!(rust.contains("presets: &[calculator_calcul::preset_suite],"));
    assert!(rust.contains("pub(super) fn preset_suite(nodes: &[f64]) -> [f64; 3] {"));
    assert!(rust.contains("f64::of(2.0) * n[5],"));
    // None, and the input is optional.
    assert!(row("reste").contains(" 0, 1, 0, "));
}

#[test]
fn a_formula_says_what_it_reads_needs_and_divides_by() {
    let row = |id: &str| row("CALCUL_TABLES", &format!("// {id}"));
    // total reads nodes 3, 4 and 7. Its line names them from 29 on: argent + valeur − ( si reste est rempli… It asks
    // whether node 4, reste, is filled in, and divides by nothing.
    assert!(
        row("total").contains(
            " 3, 3, 4, 7, 13, 29, 5, 31, 6, 2, 18, 30, 28, 19, 30, 20, 0, 1, 3, 1, 4, 0, "
        )
    );
    // rapport reads nodes 7 and 8, asks nothing, divides by node 8.
    assert!(
        row("rapport").contains(" 2, 7, 8, 10, 25, 2, 29, 8, 30, 4, 0, 1, 4, 0, 2, 3, 0, 1, 8, ")
    );
}

#[test]
fn constants_are_the_coefficients_of_the_formulas_then_those_that_are_shown() {
    let rust = rust();
    let (_, constants) = rust.split_once("// constants").unwrap();
    let (constants, _) = constants.split_once("// sections").unwrap();
    let notes: Vec<_> = constants
        .lines()
        .filter_map(|line| line.trim().strip_prefix("// "))
        .collect();
    assert_eq!(notes, ["prix_heure", "montree"]);
}

#[test]
fn each_calculator_has_a_page_in_each_language() {
    let output = compile_files(&files()).unwrap();
    let pages: Vec<(&str, &str)> = output
        .documentation
        .iter()
        .map(|page| (page.model.as_str(), page.lang))
        .collect();
    assert_eq!(pages, [("calcul", "fr"), ("calcul", "en")]);
    let [french, english] = [0, 1].map(|page| output.documentation[page].content.as_str());
    for line in [
        "# fr calcul title",
        "#### fr argent (`argent`)",
        "- Bornes\u{a0}: 0 à 1\u{202f}000\u{202f}000\u{a0}fr euro",
        "- Au départ\u{a0}: 10\u{a0}fr euro · 20\u{a0}fr euro · 40\u{a0}fr euro",
        "- Au départ\u{a0}: 25\u{a0}fr part · 50\u{a0}fr part · 100\u{a0}fr part",
        "- Au départ\u{a0}: 0 · fr duree · 2 × fr duree",
        "- Au départ\u{a0}: vide",
        "> fr valeur = fr heures × fr prix × (1 + fr majoration)",
        "- `heures * prix_heure * (1 + majoration)`",
        "> fr total = fr argent + fr valeur − (si fr reste est rempli alors fr reste sinon 0)",
        "- Sans valeur\u{a0}: fr sans rapport",
        "- Statut\u{a0}: convention",
        "- Source\u{a0}: Note, Éditeur, 2025, p. 5",
        "### fr prix (`prix_heure`)",
        "- Valeur\u{a0}: 12,5\u{a0}fr euro_par_heure",
        "- Depuis\u{a0}: 2026-01-01",
        "- Note, Éditeur, 2025, <https://exemple.fr/note.pdf>",
    ] {
        assert!(
            french.lines().any(|found| found == line),
            "{line}\n{french}"
        );
    }
    for line in [
        "# en calcul title",
        "- Bounds: 0 to 1,000,000\u{a0}en euro",
        "- Value: 12.5\u{a0}en euro_par_heure",
        "> en rapport = only between two bounds (en valeur ÷ en total; 0; 1)",
    ] {
        assert!(
            english.lines().any(|found| found == line),
            "{line}\n{english}"
        );
    }
}

#[test]
fn each_calculator_is_given_as_rules_of_publicodes() {
    let output = compile_files(&files()).unwrap();
    let [calcul] = output.publicodes.as_slice() else {
        panic!("{:?}", output.publicodes);
    };
    assert_eq!(calcul.model, "calcul");
    for line in [
        r#""valeur": "((heures * 12.5) * (1 + majoration))""#,
        r#""argent": { "par défaut": 20 }"#,
        r#""suite": { "par défaut": "duree" }"#,
        r#""reste_absent": { "par défaut": "oui" }"#,
        r#""rapport_absent": { "une de ces conditions": ["total_absent", "total = 0", "(valeur / partie_6) < 0", "(valeur / partie_6) > 1"] }"#,
    ] {
        assert!(calcul.rules.contains(line), "{line}\n{}", calcul.rules);
    }
}

#[test]
fn a_coefficient_that_changes_changes_formulas_documentation_and_rules_alike() {
    let output = compile_files(&edited(
        "coefficients.toml",
        "value = 12.5",
        "value = 13.25",
    ));
    let output = output.unwrap();
    assert!(output.rust.contains("N::of(13.25)") && !output.rust.contains("12.5"));
    assert!(output.documentation[0].content.contains("13,25"));
    assert!(output.publicodes[0].rules.contains("heures * 13.25"));
}

#[test]
fn each_questionnaire_and_calculator_is_presented_in_a_few_lines() {
    let output = compile_files(&files()).unwrap();
    let french = |subject: &Subject| {
        let mut found = output.presentations.iter();
        found
            .find(|one| one.subject == *subject && one.lang == "fr")
            .unwrap()
            .clone()
    };
    let essai = french(&Subject::Questionnaire("essai".into()));
    let calcul = french(&Subject::Calculator("calcul".into()));
    assert_eq!(essai.title, "fr title");
    assert_eq!(essai.lead[1..], ["fr audience", "fr outcome"]);
    // Not who answers, nor what only places the answer.
    assert_eq!(essai.parts, ["fr appui\u{202f}?", "fr preuve\u{202f}?"]);
    assert_eq!(calcul.lead, ["fr calcul lead"]);
    assert_eq!(
        calcul.parts,
        ["fr temps. fr temps lead", "fr euros. fr euros lead"]
    );
}

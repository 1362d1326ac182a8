//! Formulas as the engine says them: made again from tokens, they are still those of the content.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use cap_commun::wire;
use cap_commun_compiler::compile;
use serde_json::Value;

fn described() -> Value {
    serde_json::from_str(&wire::describe().text()).unwrap()
}

/// The content of a file with one formula in the place of another: what stands after `key`, below `id`.
fn replaced(text: &str, table: &str, id: &str, key: &str, formula: &str) -> String {
    let head = format!("[[{table}]]\nid = \"{id}\"\n");
    let (before, after) = text.split_once(&head).unwrap();
    let (between, written) = after.split_once(&format!("{key} = ")).unwrap();
    let quotes = if written.starts_with("'''") {
        "'''"
    } else {
        "\""
    };
    let mut written = written.splitn(3, quotes);
    assert_eq!(written.next(), Some(""));
    let after = written.nth(1).unwrap();
    format!("{before}{head}{between}{key} = \"{formula}\"{after}")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}

/// Content in which each formula is what the engine says compiles to the same tables and functions.
#[test]
fn every_formula_that_the_engine_says_computes_what_the_contents_does() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content");
    let said = Path::new(env!("CARGO_TARGET_TMPDIR")).join("said");
    copy(&content, &said);
    for model in described()["models"].as_array().unwrap() {
        let file = format!("models/{}.toml", model["id"].as_str().unwrap());
        let mut text = fs::read_to_string(content.join(&file)).unwrap();
        let formulas = model["formulas"].as_array().unwrap();
        assert!(formulas.len() > 10);
        for formula in formulas {
            let (id, said) = (&formula["id"], formula["formula"].as_str().unwrap());
            text = replaced(&text, "formulas", id.as_str().unwrap(), "formula", said);
        }
        for input in model["inputs"].as_array().unwrap() {
            if let (id, Some(said)) = (&input["id"], input["defaultFormulas"].as_object()) {
                for (key, place) in [("central", "central"), ("high", "haut")] {
                    let said = said[place].as_str().unwrap();
                    text = replaced(&text, "inputs", id.as_str().unwrap(), key, said);
                }
            }
        }
        fs::write(said.join(&file), text).unwrap();
    }
    let [rust, again] = [content, said].map(|content| compile(&content).unwrap().rust);
    assert!(rust.contains("N::of("));
    assert_eq!(rust, again);
}

#[test]
fn formulas_are_said_as_they_are_typed() {
    let described = described();
    let said = |model: usize, id: &str| {
        let formulas = described["models"][model]["formulas"].as_array().unwrap();
        let mut formulas = formulas.iter().filter(|formula| formula["id"] == id);
        formulas.next().unwrap()["formula"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(
        said(0, "valeur_benevolat"),
        "heures_ponderees * smic_horaire * (1 + taux_charges)"
    );
    assert!(said(0, "liens_actifs").starts_with(
        "count(lien_action_publique_vers > 0 || lien_action_publique_depuis > 0, lien_personnes_vers"
    ));
    assert_eq!(
        said(1, "valeur_frugalite"),
        "if present(cout_seuls) { cout_seuls - cout_alliance } else { cout_alliance * (frugalite - 1) }"
    );
    assert_eq!(
        said(1, "apports"),
        "benevolat + mecenat + nature + cofinancements"
    );
    let presets = described["models"][1]["inputs"].as_array().unwrap().iter();
    let mut presets = presets.filter_map(|input| input["defaultFormulas"].as_object());
    let preset = presets.next().unwrap();
    assert_eq!(preset["bas"], "0");
    assert_eq!(preset["haut"], "2 * duree_usuelle");
}

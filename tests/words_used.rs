//! No text is kept that no view shows: an interface text is named by a constant, and the constant must stand in a view.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

/// All the Rust of a folder.
fn rust_of(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_of(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

/// Whether a name stands in a text as a whole word.
fn stands_in(text: &str, name: &str) -> bool {
    let part = |character: char| character.is_ascii_alphanumeric() || character == '_';
    text.match_indices(name)
        .any(|(start, _)| !text[start + name.len()..].starts_with(part))
}

/// The constants that the build makes of a file of texts, one key a line, in tables or not.
fn names(prose: &str) -> Vec<String> {
    let mut table = String::new();
    let mut names = Vec::new();
    for line in prose.lines() {
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            table = [name, "_"].concat();
        } else if let Some((key, _)) = line.split_once(" = ") {
            names.push(["interface_", &table, key].concat().to_uppercase());
        }
    }
    names
}

#[test]
fn every_interface_text_is_shown_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut code = String::new();
    rust_of(&root.join("widgets"), &mut code);
    rust_of(&root.join("src"), &mut code);
    let prose = fs::read_to_string(root.join("src/content/fr/interface.toml")).unwrap();
    let names = names(&prose);
    assert!(
        names.len() > 100,
        "interface.toml is not read as it is written"
    );
    let unused: Vec<&String> = names
        .iter()
        .filter(|name| !stands_in(&code, name))
        .collect();
    assert!(unused.is_empty(), "shown nowhere: {unused:?}");
}

/// A page loads the words of its own widgets: those of another would be holes in it.
#[test]
fn a_widget_says_no_word_of_another_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (folder, others) in [
        (
            "ui",
            &[
                "AUTODIAGNOSTIC",
                "BOUSSOLE",
                "CALCULATOR",
                "CATALOGUE",
                "MODELE",
                "PRIME",
            ][..],
        ),
        // What it says of resources, only self-assessments and the compass show.
        (
            "page",
            &[
                "AUTODIAGNOSTIC",
                "BOUSSOLE",
                "CALCULATOR",
                "MODELE",
                "PRIME",
            ],
        ),
        (
            "autodiagnostic",
            &["BOUSSOLE", "CALCULATOR", "MODELE", "PRIME"],
        ),
        (
            "boussole",
            &["AUTODIAGNOSTIC", "CALCULATOR", "MODELE", "PRIME"],
        ),
        (
            "calculator",
            &["AUTODIAGNOSTIC", "BOUSSOLE", "CATALOGUE", "MODELE", "PRIME"],
        ),
        (
            "modele",
            &["AUTODIAGNOSTIC", "BOUSSOLE", "CATALOGUE", "PRIME"],
        ),
        (
            "prime",
            &["AUTODIAGNOSTIC", "BOUSSOLE", "CATALOGUE", "MODELE"],
        ),
    ] {
        let mut code = String::new();
        rust_of(&root.join("widgets").join(folder).join("src"), &mut code);
        assert!(!code.is_empty(), "{folder}");
        for other in others {
            let words = ["INTERFACE_", other, "_"].concat();
            assert!(!code.contains(&words), "{folder} shows {words}…");
        }
    }
}

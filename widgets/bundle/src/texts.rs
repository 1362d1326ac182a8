//! The words, in files beside the wasm: one for each language and group, so that a page loads those it shows.

use anyhow::{Result, bail};
use serde_json::{Map, Value};

use crate::Places;
use crate::dist::Dist;

/// Adds the files to `dist/`, and gives their names by language and group, as the script wants them.
pub fn add(places: &Places, dist: &mut Dist) -> Result<Value> {
    let content = match cap_commun_compiler::compile(&places.root.join("src/content")) {
        Ok(output) => output,
        Err(errors) => {
            let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
            bail!("the content\n{}", errors.join("\n"));
        }
    };
    let mut names = Map::new();
    for file in content.texts {
        let name = dist.add_hashed(&part(file.lang, &file.group), file.content.into_bytes());
        let groups = names
            .entry(file.lang)
            .or_insert_with(|| Value::Object(Map::new()));
        if let Value::Object(groups) = groups {
            groups.insert(file.group, Value::from(name));
        }
    }
    Ok(Value::Object(names))
}

/// What a file is, whatever its hash.
pub fn part(lang: &str, group: &str) -> String {
    format!("texts-{lang}-{group}.txt")
}

/// The language and the group of such a part.
pub fn read_part(part: &str) -> Option<(&str, &str)> {
    part.strip_prefix("texts-")?
        .strip_suffix(".txt")?
        .split_once('-')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use std::path::Path;

    #[test]
    fn every_file_is_in_dist_and_the_script_is_told_its_name() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let places = Places {
            work: root.join("target/bundle"),
            root,
        };
        let mut dist = Dist::default();
        let names = add(&places, &mut dist).unwrap();
        for file in &dist.files {
            let (lang, group) = read_part(&file.part).unwrap();
            assert_eq!(names[lang][group], Value::from(file.name.as_str()));
            assert!(!file.bytes.is_empty(), "{}", file.name);
        }
        for lang in ["fr", "en"] {
            assert!(names[lang]["commun"].is_string() && names[lang]["maturite"].is_string());
        }
    }

    #[test]
    fn a_part_says_its_language_and_its_group() {
        assert_eq!(read_part(&part("fr", "my-own")), Some(("fr", "my-own")));
        assert_eq!(read_part("elements.js"), None);
    }
}

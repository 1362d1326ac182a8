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
        assert!(dist.files.iter().all(|file| !file.bytes.is_empty()));
        for lang in ["fr", "en"] {
            for group in ["commun", "maturite"] {
                let told = names[lang][group].as_str().unwrap();
                let file = dist.files.iter().find(|file| file.name == told);
                assert_eq!(file.unwrap().part, part(lang, group));
            }
        }
        let told = names.as_object().unwrap().values();
        let told: usize = told.map(|groups| groups.as_object().unwrap().len()).sum();
        assert_eq!(told, dist.files.len());
    }
}

//! The words, in files beside the wasm: one for each language and group, so that a page loads those it shows.

use anyhow::{Result, bail};
use cap_commun_compiler::Output;
use serde_json::{Value, json};

use crate::Places;
use crate::dist::{self, Dist};

/// The content, compiled once for all that is made of it here.
pub fn content(places: &Places) -> Result<Output> {
    match cap_commun_compiler::compile(&places.root.join("src/content")) {
        Ok(output) => Ok(output),
        Err(errors) => {
            let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
            bail!("the content\n{}", errors.join("\n"));
        }
    }
}

/// Adds the files to `dist/`, and gives what the script makes their names of.
pub fn add(content: &Output, dist: &mut Dist) -> Value {
    // One hash for all: names then take the script a few bytes, and all the words are of one version.
    let contents = content.texts.iter().map(|file| file.content.as_bytes());
    let version = dist::digest(&contents.collect::<Vec<_>>());
    let mut groups: Vec<String> = Vec::new();
    for file in &content.texts {
        let part = part(file.lang, &file.group);
        dist.add_under(&part, &version, file.content.clone().into_bytes());
        if !groups.contains(&file.group) {
            groups.push(file.group.clone());
        }
    }
    json!({ "version": version, "groups": groups })
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
        let told = add(&content(&places).unwrap(), &mut dist);
        let version = told["version"].as_str().unwrap();
        let groups = told["groups"].as_array().unwrap();
        assert_eq!(dist.files.len(), 2 * groups.len());
        for lang in ["fr", "en"] {
            for group in groups {
                let group = group.as_str().unwrap();
                let name = format!("texts-{lang}-{group}-{version}.txt");
                let file = dist.files.iter().find(|file| file.name == name).unwrap();
                assert_eq!(file.part, part(lang, group));
                assert!(!file.bytes.is_empty(), "{name}");
            }
        }
        assert!(groups.contains(&Value::from("maturite")));
    }
}

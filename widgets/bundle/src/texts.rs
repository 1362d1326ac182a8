//! The words, in files beside the wasm. A build has one file a language for all that its widgets always say, which compresses
//! better than a file a group, and one for each group of which a page shows one.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use cap_commun_compiler::{Output, SEPARATOR, TextFile};
use serde_json::Value;

use crate::Places;
use crate::builds::Build;
use crate::dist::{Built, Dist};

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

/// The files, by language and by name: a build's, or a group's.
pub struct Texts(BTreeMap<&'static str, BTreeMap<String, Built>>);

impl Texts {
    /// Those that a build's script asks for.
    pub fn of(&self, build: &Build) -> Value {
        let own = |files: &BTreeMap<String, Built>| {
            let asked = files
                .iter()
                .filter(|(name, _)| **name == build.name || build.words.one_of.contains(name));
            asked
                .map(|(name, built)| (name.clone(), Value::from(built)))
                .collect::<Value>()
        };
        self.0
            .iter()
            .map(|(lang, files)| ((*lang).to_owned(), own(files)))
            .collect()
    }
}

/// Adds the files to `dist/`.
pub fn add(content: &Output, builds: &[Build], dist: &mut Dist) -> Result<Texts> {
    let mut texts = Texts(BTreeMap::new());
    let mut said: Vec<&str> = Vec::new();
    for build in builds.iter().filter(|build| build.is_made()) {
        let alone = build
            .words
            .one_of
            .iter()
            .map(|id| (id, std::slice::from_ref(id)));
        for (name, groups) in [(&build.name, &*build.words.always)]
            .into_iter()
            .chain(alone)
        {
            said.extend(groups.iter().map(String::as_str));
            add_file(content, name, groups, &mut texts, dist)?;
        }
    }
    let unsaid = content
        .texts
        .iter()
        .find(|file| !said.contains(&file.group.as_str()));
    if let Some(TextFile { group, .. }) = unsaid {
        bail!("no widget says the words of {group:?} (widgets/elements/Cargo.toml)");
    }
    Ok(texts)
}

/// Adds these groups in each language, unless a build before has them.
fn add_file(
    content: &Output,
    name: &str,
    groups: &[String],
    texts: &mut Texts,
    dist: &mut Dist,
) -> Result<()> {
    for lang in LANGUAGES {
        let files = texts.0.entry(lang).or_default();
        if files.contains_key(name) {
            continue;
        }
        let mut parts = Vec::new();
        for group in groups {
            let mut known = content.texts.iter();
            let file = known.find(|file| file.lang == lang && file.group == *group);
            parts.push(
                file.with_context(|| format!("{name}: no words are called {group:?}"))?
                    .content
                    .as_str(),
            );
        }
        let bytes = parts.join(&SEPARATOR.to_string()).into_bytes();
        files.insert(name.to_owned(), dist.add_hashed(&part(lang, name), bytes));
    }
    Ok(())
}

const LANGUAGES: [&str; 2] = ["fr", "en"];

/// What a file is, whatever its hash.
pub fn part(lang: &str, name: &str) -> String {
    format!("texts-{lang}-{name}.txt")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::builds::{self, Words};
    use std::path::Path;

    fn places() -> Places {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        Places {
            work: root.join("target/bundle"),
            root,
        }
    }

    #[test]
    fn every_file_is_in_dist_and_a_script_is_told_of_those_that_it_may_ask_for() {
        let builds = builds::read(&places().root).unwrap();
        let mut dist = Dist::default();
        let texts = add(&content(&places()).unwrap(), &builds, &mut dist).unwrap();
        for build in &builds {
            for lang in LANGUAGES {
                let told = texts.of(build)[lang].clone();
                let mut expected: Vec<&str> =
                    build.words.one_of.iter().map(String::as_str).collect();
                expected.push(&build.name);
                expected.sort_unstable();
                let names: Vec<&String> = told.as_object().unwrap().keys().collect();
                assert_eq!(names, expected);
                for (name, built) in told.as_object().unwrap() {
                    let file = dist
                        .files
                        .iter()
                        .find(|file| file.name == built[0])
                        .unwrap();
                    assert_eq!(file.part, part(lang, name));
                }
            }
        }
        let mut parts: Vec<&str> = dist.files.iter().map(|file| file.part.as_str()).collect();
        let count = parts.len();
        parts.sort_unstable();
        parts.dedup();
        assert_eq!(
            parts.len(),
            count,
            "a file that two builds share is made once"
        );
    }

    #[test]
    fn words_that_do_not_exist_are_refused_and_so_are_those_that_nothing_says() {
        let output = content(&places()).unwrap();
        let refused = |always: &[&str]| {
            let words = Words {
                always: always.iter().map(ToString::to_string).collect(),
                one_of: Vec::new(),
            };
            let build = Build {
                name: "a".to_owned(),
                widgets: vec!["a".to_owned()],
                words,
            };
            add(&output, &[build], &mut Dist::default())
                .err()
                .unwrap()
                .to_string()
        };
        assert!(refused(&["commun", "horoscope"]).contains("\"horoscope\""));
        assert!(refused(&["commun"]).contains("\"catalogue\""));
    }
}

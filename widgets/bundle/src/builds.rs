//! The builds of the widgets: each widget alone, for pages that show one kind, and all of them.
//!
//! They follow from one list, the default features of `widgets/elements/Cargo.toml`: a feature, a widget. Which words each
//! says stands there too.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// The build with every widget; no widget may be called so.
pub const ALL: &str = "all";

const MANIFEST: &str = "widgets/elements/Cargo.toml";
const CONTRACT: &str = "widgets/elements/contract.ts";

/// A build, as the loader asks for it.
#[derive(Debug, PartialEq, Eq)]
pub struct Build {
    /// A widget's name, or [`ALL`].
    pub name: String,
    /// The widgets that it holds: their names, and their features.
    pub widgets: Vec<String>,
    /// The words of them all.
    pub words: Words,
}

/// Groups of words.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Those that come with the build, in one file.
    pub always: Vec<String>,
    /// Those of which a page shows one at a time, each in a file of its own.
    #[serde(default)]
    pub one_of: Vec<String>,
}

impl Words {
    fn add(&mut self, other: &Words) {
        let lists = [
            (&mut self.always, &other.always),
            (&mut self.one_of, &other.one_of),
        ];
        for (list, more) in lists {
            for group in more {
                if !list.contains(group) {
                    list.push(group.clone());
                }
            }
        }
    }
}

impl Build {
    /// The build that its files are named after: with one widget in all, that one is made once for both names.
    pub fn files(&self) -> &str {
        match self.widgets.as_slice() {
            [only] => only,
            _ => &self.name,
        }
    }

    /// Whether its files are its own, to be made.
    pub fn is_made(&self) -> bool {
        self.files() == self.name
    }

    /// What its script is called in `dist/`, whatever its hash.
    pub fn script(&self) -> String {
        format!("elements-{}.js", self.files())
    }

    /// What its WebAssembly is called.
    pub fn wasm(&self) -> String {
        format!("elements-{}.wasm", self.files())
    }
}

#[derive(Deserialize)]
struct Manifest {
    features: Features,
    package: Package,
}

#[derive(Deserialize)]
struct Package {
    metadata: Metadata,
}

/// By widget.
#[derive(Deserialize)]
struct Metadata {
    words: BTreeMap<String, Words>,
}

#[derive(Deserialize)]
struct Features {
    default: Vec<String>,
}

/// Each widget alone, then all.
pub fn read(root: &Path) -> Result<Vec<Build>> {
    let read = |name: &str| fs::read_to_string(root.join(name)).context(name.to_owned());
    let manifest: Manifest = toml::from_str(&read(MANIFEST)?).context(MANIFEST)?;
    let widgets = manifest.features.default;
    // The loader knows the contract's, and the wasm the features'.
    let known = in_contract(&read(CONTRACT)?);
    if known != widgets || widgets.is_empty() {
        bail!(
            "{MANIFEST} has {widgets:?} as default features and {CONTRACT} has {known:?} as WIDGETS"
        );
    }
    of(widgets, &manifest.package.metadata.words)
}

fn of(widgets: Vec<String>, words: &BTreeMap<String, Words>) -> Result<Vec<Build>> {
    let mut builds = Vec::new();
    let mut all = Words::default();
    for widget in &widgets {
        let words = words.get(widget);
        let words = words.with_context(|| format!("{MANIFEST}: no words for {widget:?}"))?;
        all.add(words);
        builds.push(Build {
            name: widget.clone(),
            widgets: vec![widget.clone()],
            words: words.clone(),
        });
    }
    builds.push(Build {
        name: ALL.to_owned(),
        widgets,
        words: all,
    });
    Ok(builds)
}

/// The names in `WIDGETS = ["…", "…"]`.
fn in_contract(contract: &str) -> Vec<String> {
    let list = contract.split_once("WIDGETS = [");
    let list = list.and_then(|(_, rest)| rest.split_once(']'));
    let (list, _) = list.unwrap_or_default();
    let quoted = list.split('"').skip(1).step_by(2);
    quoted.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn named(widgets: &[&str]) -> Vec<Build> {
        let words = |widget: &str| Words {
            always: vec!["shared".to_owned(), widget.to_owned()],
            one_of: Vec::new(),
        };
        let by_widget = widgets.iter().map(|name| (name.to_string(), words(name)));
        let widgets = widgets.iter().map(ToString::to_string).collect();
        of(widgets, &by_widget.collect()).unwrap()
    }

    fn files(builds: &[Build]) -> Vec<(&str, &str, bool)> {
        let mut files = Vec::new();
        for build in builds {
            files.push((build.name.as_str(), build.files(), build.is_made()));
        }
        files
    }

    #[test]
    fn each_widget_has_a_build_and_all_have_one_more() {
        let expected = [("a", "a", true), ("b", "b", true), ("all", "all", true)];
        assert_eq!(files(&named(&["a", "b"])), expected);
    }

    #[test]
    fn with_one_widget_all_is_that_one_made_once() {
        let builds = named(&["a"]);
        assert_eq!(files(&builds), [("a", "a", true), ("all", "a", false)]);
        assert!(builds.iter().all(|build| build.script() == "elements-a.js"));
        assert!(builds.iter().all(|build| build.wasm() == "elements-a.wasm"));
    }

    #[test]
    fn a_build_says_the_words_of_its_widgets_each_group_once() {
        let builds = named(&["a", "b"]);
        let always: Vec<_> = builds.iter().map(|build| &build.words.always).collect();
        let expected: [&[&str]; 3] = [&["shared", "a"], &["shared", "b"], &["shared", "a", "b"]];
        assert_eq!(always, expected);
        assert!(of(vec!["a".to_owned()], &BTreeMap::new()).is_err());
    }

    #[test]
    fn the_words_said_of_resources_come_with_the_widgets_that_show_some_and_with_no_other() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let builds = read(&root).unwrap();
        let shown = |build: &&Build| build.words.always.iter().any(|id| id == "catalogue");
        let names: Vec<_> = builds
            .iter()
            .filter(shown)
            .map(|build| &build.name)
            .collect();
        assert_eq!(names, ["autodiagnostic", "boussole", "all"]);
    }

    #[test]
    fn the_contract_and_the_features_name_the_same_widgets() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let builds = read(&root).unwrap();
        assert!(builds.iter().any(|build| build.name == "autodiagnostic"));
        assert_eq!(
            in_contract("export const WIDGETS = [\n  \"a\",\n  \"b\",\n] as const;"),
            ["a", "b"]
        );
        assert!(in_contract("nothing").is_empty());
    }
}

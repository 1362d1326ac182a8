//! What may depend on what, read from cargo itself: engine ← views → ui; views ← elements. And the licences
//! of all that is built in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// Each crate of the workspace, with those of the workspace that it may depend on.
const LAYERS: &[(&str, &[&str])] = &[
    ("cap-commun", &[]),
    ("cap-commun-compiler", &[]),
    ("commun-classes", &[]),
    ("commun-ui", &["commun-classes"]),
    ("commun-page", &["cap-commun", "commun-ui"]),
    (
        "commun-calculator",
        &["cap-commun", "commun-ui", "commun-page"],
    ),
    (
        "commun-autodiagnostic",
        &["cap-commun", "commun-ui", "commun-page"],
    ),
    (
        "commun-boussole",
        &["cap-commun", "commun-ui", "commun-page"],
    ),
    (
        "commun-modele",
        &[
            "cap-commun",
            "commun-ui",
            "commun-page",
            "commun-calculator",
        ],
    ),
    (
        "commun-prime",
        &[
            "cap-commun",
            "commun-ui",
            "commun-page",
            "commun-calculator",
        ],
    ),
    (
        "commun-elements",
        &[
            "cap-commun",
            "commun-ui",
            "commun-page",
            "commun-calculator",
            "commun-autodiagnostic",
            "commun-boussole",
            "commun-calculator",
            "commun-modele",
            "commun-prime",
        ],
    ),
    ("commun-headless", &["cap-commun"]),
    ("commun-bundle", &["cap-commun-compiler", "commun-classes"]),
];

/// Licences that ask no more than to be named. Others need a decision, then a line here.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

#[test]
fn dependencies_go_one_way() {
    let workspace = Workspace::read();
    let mut found = BTreeSet::new();
    for member in workspace.members() {
        let name = member["name"].as_str().unwrap();
        let allowed = LAYERS.iter().find(|(layer, _)| *layer == name);
        let (_, allowed) =
            allowed.unwrap_or_else(|| panic!("{name} is in no layer: add it to LAYERS"));
        for (dependency, kind) in workspace.inner_dependencies(member) {
            // The engine's build compiles the content, its tests compile it again; what ships holds no compiler.
            let compiles = name == "cap-commun"
                && dependency == "cap-commun-compiler"
                && ["build", "dev"].contains(&kind.as_str());
            assert!(
                compiles || allowed.contains(&dependency.as_str()),
                "{name} may not use {dependency} ({kind})"
            );
        }
        found.insert(name.to_owned());
    }
    assert_eq!(
        found.len(),
        LAYERS.len(),
        "LAYERS names a crate that is gone"
    );
}

#[test]
fn the_engine_and_its_compiler_know_no_browser() {
    let workspace = Workspace::read();
    let browser = [
        "leptos",
        "tachys",
        "reactive_graph",
        "web-sys",
        "js-sys",
        "wasm-bindgen",
    ];
    for name in ["cap-commun", "cap-commun-compiler"] {
        let reached = workspace.linked(name);
        assert!(
            reached.contains(name) && reached.len() > 1,
            "{name}: {reached:?}"
        );
        for stranger in browser {
            assert!(!reached.contains(stranger), "{name} reaches {stranger}");
        }
    }
}

#[test]
fn the_content_is_compiled_before_the_wasm_and_not_in_it() {
    let workspace = Workspace::read();
    for name in ["commun-elements", "commun-headless"] {
        let reached = workspace.linked(name);
        assert!(
            reached.contains("cap-commun") && reached.contains("wasm-bindgen"),
            "{name}: {reached:?}"
        );
        assert!(
            !reached.contains("cap-commun-compiler"),
            "{name} links the compiler"
        );
    }
}

#[test]
fn the_engine_alone_knows_no_view_and_no_parser() {
    let reached = Workspace::read().linked("commun-headless");
    for stranger in [
        "commun-ui",
        "commun-page",
        "web-sys",
        "toml",
        "syn",
        "serde_json",
    ] {
        assert!(
            !reached.contains(stranger),
            "commun-headless links {stranger}"
        );
    }
}

#[test]
fn every_licence_is_one_we_accept() {
    let workspace = Workspace::read();
    let packages: Vec<&Value> = workspace.packages.values().collect();
    assert!(
        packages.len() > 50,
        "cargo metadata lists {} packages",
        packages.len()
    );
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(is_accepted))
        .map(|package| {
            format!(
                "{} {}: {}",
                package["name"], package["version"], package["license"]
            )
        })
        .collect();
    assert_eq!(refused, Vec::<String>::new());
}

#[test]
fn licence_expressions_are_read_as_spdx_means_them() {
    for accepted in [
        "MIT",
        "MIT OR GPL-3.0",
        "MIT/GPL-3.0",
        "(MIT OR GPL-3.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(is_accepted(accepted), "{accepted}");
    }
    for refused in [
        "",
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "(MIT AND GPL-3.0) OR LGPL-2.1",
        "Apache-2.0 WITH other",
        "MIT OR",
    ] {
        assert!(!is_accepted(refused), "{refused}");
    }
}

/// What `cargo metadata` says, for what ships: nothing that only another platform would use.
struct Workspace {
    packages: BTreeMap<String, Value>,
    nodes: BTreeMap<String, Value>,
    members: BTreeSet<String>,
}

impl Workspace {
    fn read() -> Workspace {
        let output = Command::new(env!("CARGO"))
            .args([
                "metadata",
                "--format-version",
                "1",
                "--filter-platform",
                "wasm32-unknown-unknown",
            ])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo starts");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let metadata: Value =
            serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
        let by_id = |list: &Value| {
            let entries = list.as_array().expect("a list").iter();
            entries
                .map(|entry| (entry["id"].as_str().unwrap().to_owned(), entry.clone()))
                .collect()
        };
        let members = metadata["workspace_members"].as_array().unwrap();
        Workspace {
            packages: by_id(&metadata["packages"]),
            nodes: by_id(&metadata["resolve"]["nodes"]),
            members: members
                .iter()
                .map(|id| id.as_str().unwrap().to_owned())
                .collect(),
        }
    }

    fn members(&self) -> impl Iterator<Item = &Value> {
        self.members.iter().map(|id| &self.packages[id])
    }

    /// A member's dependencies in the workspace, of every kind.
    fn inner_dependencies(&self, member: &Value) -> Vec<(String, String)> {
        let own: BTreeSet<&str> = self
            .members()
            .map(|other| other["name"].as_str().unwrap())
            .collect();
        let declared = member["dependencies"].as_array().unwrap().iter();
        declared
            .filter(|dependency| own.contains(dependency["name"].as_str().unwrap()))
            .map(|dependency| {
                let kind = dependency["kind"].as_str().unwrap_or("normal");
                (
                    dependency["name"].as_str().unwrap().to_owned(),
                    kind.to_owned(),
                )
            })
            .collect()
    }

    /// Names of all that is linked into a member: neither build scripts, nor tests, nor what macros use.
    fn linked(&self, name: &str) -> BTreeSet<String> {
        let start = self
            .members
            .iter()
            .find(|id| self.packages[*id]["name"] == name)
            .expect("a member");
        let (mut reached, mut waiting) = (BTreeSet::new(), vec![start.clone()]);
        while let Some(id) = waiting.pop() {
            if is_macro(&self.packages[&id]) || !reached.insert(id.clone()) {
                continue;
            }
            for dependency in self.nodes[&id]["deps"].as_array().unwrap() {
                let kinds = dependency["dep_kinds"].as_array().unwrap();
                if kinds.iter().any(|kind| kind["kind"].is_null()) {
                    waiting.push(dependency["pkg"].as_str().unwrap().to_owned());
                }
            }
        }
        reached
            .iter()
            .map(|id| self.packages[id]["name"].as_str().unwrap().to_owned())
            .collect()
    }
}

fn is_macro(package: &Value) -> bool {
    let targets = package["targets"].as_array().unwrap();
    targets.iter().any(|target| {
        target["kind"]
            .as_array()
            .unwrap()
            .contains(&Value::from("proc-macro"))
    })
}

/// An SPDX expression that our list satisfies. `/` is how older manifests write `OR`.
fn is_accepted(expression: &str) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = tokens.as_slice();
    any(&mut rest) == Some(true) && rest.is_empty()
}

/// Alternatives; None where the expression is not one.
fn any(rest: &mut &[&str]) -> Option<bool> {
    let mut accepted = all(rest)?;
    while take(rest, "OR") {
        accepted |= all(rest)?;
    }
    Some(accepted)
}

fn all(rest: &mut &[&str]) -> Option<bool> {
    let mut accepted = one(rest)?;
    while take(rest, "AND") {
        accepted &= one(rest)?;
    }
    Some(accepted)
}

fn one(rest: &mut &[&str]) -> Option<bool> {
    if take(rest, "(") {
        let accepted = any(rest)?;
        return take(rest, ")").then_some(accepted);
    }
    let (licence, after) = rest.split_first()?;
    *rest = after;
    if take(rest, "WITH") {
        let (exception, after) = rest.split_first()?;
        *rest = after;
        return Some(LICENCES.contains(&format!("{licence} WITH {exception}").as_str()));
    }
    Some(LICENCES.contains(licence))
}

fn take(rest: &mut &[&str], token: &str) -> bool {
    let found = rest.first() == Some(&token);
    if found {
        *rest = &rest[1..];
    }
    found
}

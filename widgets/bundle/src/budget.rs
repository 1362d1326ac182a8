//! The budgets of `budgets.toml`: what a page may cost. Over one of them, the build fails.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::builds::Build;
use crate::compile::Profile;
use crate::plain;
use crate::texts;
use crate::toolchain::{Kind, Toolchain};
use crate::weigh::{self, Weight};

const FILE: &str = "widgets/bundle/budgets.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    budgets: Vec<Budget>,
}

/// What a page downloads: the loader, the sheet that keeps places, and where it has widgets their build, its words in each language, and of those of which it
/// shows one the longest.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Budget {
    /// For whom it is held.
    name: String,
    /// The build that its widgets come from.
    build: Option<String>,
    /// Whether it has the engine as JavaScript, where WebAssembly may not run.
    plain: bool,
    /// Languages that its visitor reads.
    languages: Vec<String>,
    /// The most it may weigh, in bytes, brotli 11.
    brotli: usize,
}

/// Compares the weights with the budgets. They are the tuned build's: another one only says its sizes.
pub fn hold(
    root: &Path,
    builds: &[Build],
    weights: &[Weight],
    profile: Profile,
    toolchain: &Toolchain,
) -> Result<()> {
    let text = fs::read_to_string(root.join(FILE)).context(FILE)?;
    let budgets: Budgets = toml::from_str(&text).context(FILE)?;
    let held = profile == Profile::Published && toolchain.kind == Kind::Tuned;
    if !held {
        println!(
            "bundle: budgets are those of the tuned published build; this one is not held to them"
        );
        return Ok(());
    }
    compare(&budgets, builds, weights)
}

fn compare(budgets: &Budgets, builds: &[Build], weights: &[Weight]) -> Result<()> {
    let mut over = Vec::new();
    for budget in &budgets.budgets {
        let page = weight(budget, builds, weights)?;
        let line = format!("{}: {page} of {} bytes", budget.name, budget.brotli);
        println!("budget: {line}");
        if page > budget.brotli {
            over.push(line);
        }
    }
    // A build that no budget names could weigh anything.
    let free = builds.iter().find(|build| {
        let named = |budget: &Budget| budget.build.as_ref() == Some(&build.name);
        !budgets.budgets.iter().any(named)
    });
    if let Some(build) = free {
        bail!("{FILE}: no budget for the build {:?}", build.name);
    }
    if !over.is_empty() {
        bail!("over budget ({FILE})\n  {}", over.join("\n  "));
    }
    Ok(())
}

fn weight(budget: &Budget, builds: &[Build], weights: &[Weight]) -> Result<usize> {
    let mut sum = part(weigh::CLASSIC, weights)? + part(weigh::PLACE, weights)?;
    if let Some(name) = &budget.build {
        let build = builds.iter().find(|build| build.name == *name);
        let build = build.with_context(|| format!("{FILE}: no build is called {name:?}"))?;
        sum += part(&build.script(), weights)? + part(&build.wasm(), weights)?;
        sum += words(build.files(), &budget.languages, weights)?;
        let mut longest = 0;
        for group in &build.words.one_of {
            longest = longest.max(words(group, &budget.languages, weights)?);
        }
        sum += longest;
    }
    if budget.plain {
        sum += part(plain::PART, weights)?;
    }
    Ok(sum)
}

/// A file of words in these languages.
fn words(name: &str, languages: &[String], weights: &[Weight]) -> Result<usize> {
    let parts = languages.iter().map(|lang| texts::part(lang, name));
    parts.map(|name| part(&name, weights)).sum()
}

fn part(name: &str, weights: &[Weight]) -> Result<usize> {
    let found = weights.iter().find(|weight| weight.part == name);
    let found = found.with_context(|| format!("{FILE}: nothing built is called {name:?}"))?;
    Ok(found.brotli)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::builds::Words;

    fn weights(sizes: &[(&str, usize)]) -> Vec<Weight> {
        let weights = sizes.iter().map(|(part, brotli)| Weight {
            part: (*part).to_owned(),
            name: (*part).to_owned(),
            raw: *brotli,
            brotli: *brotli,
            integrity: String::new(),
        });
        weights.collect()
    }

    /// Two widgets; both have two groups of words of which a page shows one.
    fn built(script: usize) -> (Vec<Build>, Vec<Weight>) {
        let build = |name: &str, widgets: &[&str]| Build {
            name: name.to_owned(),
            widgets: widgets.iter().map(ToString::to_string).collect(),
            words: Words {
                always: Vec::new(),
                one_of: vec!["longer".to_owned(), "shorter".to_owned()],
            },
        };
        let weights = weights(&[
            ("cap-commun.js", 2_900),
            ("cap-commun.css", 100),
            ("elements-a.js", script),
            ("elements-a.wasm", 100_000),
            ("elements-all.js", script),
            ("elements-all.wasm", 150_000),
            ("texts-fr-a.txt", 5_000),
            ("texts-fr-all.txt", 6_000),
            ("texts-fr-longer.txt", 2_000),
            ("texts-fr-shorter.txt", 1_000),
            ("texts-en-a.txt", 4_000),
            ("texts-en-longer.txt", 1_500),
            ("texts-en-shorter.txt", 2_600),
        ]);
        (vec![build("a", &["a"]), build("all", &["a", "b"])], weights)
    }

    fn page(build: &str, languages: &[&str], brotli: usize) -> Budget {
        let owned = |list: &[&str]| list.iter().map(ToString::to_string).collect();
        Budget {
            name: format!("page of {build}"),
            build: Some(build.to_owned()),
            plain: false,
            languages: owned(languages),
            brotli,
        }
    }

    #[test]
    fn a_page_within_its_budget_passes_and_one_byte_more_fails() {
        let held = |script| {
            let (builds, weights) = built(script);
            let budgets = Budgets {
                budgets: vec![page("a", &["fr"], 120_000), page("all", &["fr"], 200_000)],
            };
            compare(&budgets, &builds, &weights)
        };
        // 3,000 of loader and sheet, 100,000 of wasm, 7,000 of French words.
        held(10_000).unwrap();
        let error = held(10_001).unwrap_err().to_string();
        assert!(
            error.contains("page of a: 120001 of 120000 bytes"),
            "{error}"
        );
        assert!(!error.contains("page of all"), "{error}");
    }

    #[test]
    fn the_build_with_all_is_weighed_by_its_own_files() {
        let (builds, weights) = built(10_000);
        let counted = |budget| weight(&budget, &builds, &weights).unwrap();
        assert_eq!(counted(page("all", &["fr"], 0)), 171_000);
    }

    #[test]
    fn of_the_groups_of_which_one_is_shown_the_longest_counts_in_all_the_languages() {
        let (builds, weights) = built(10_000);
        let counted = |languages: &[&str]| weight(&page("a", languages, 0), &builds, &weights);
        assert_eq!(counted(&["fr"]).unwrap(), 113_000 + 7_000);
        assert_eq!(counted(&["fr", "en"]).unwrap(), 113_000 + 9_000 + 3_600);
        assert!(counted(&["fr", "pl"]).is_err());
    }

    #[test]
    fn what_nothing_builds_is_an_error_and_so_is_a_build_without_a_budget() {
        let (builds, weights) = built(10_000);
        let refused = weight(&page("gone", &["fr"], 1), &builds, &weights).unwrap_err();
        assert!(refused.to_string().contains("gone"));
        let budgets = Budgets {
            budgets: vec![page("a", &["fr"], 200_000)],
        };
        let refused = compare(&budgets, &builds, &weights).unwrap_err();
        assert!(refused.to_string().contains("\"all\""), "{refused}");
    }
}

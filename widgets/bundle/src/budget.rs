//! The budgets of `budgets.toml`: what a page may cost. Over one of them, the build fails.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::compile::Profile;
use crate::texts;
use crate::toolchain::{Kind, Toolchain};
use crate::weigh::Weight;

const FILE: &str = "widgets/bundle/budgets.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    budgets: Vec<Budget>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    /// For whom it is held.
    name: String,
    /// Parts that one downloads.
    parts: Vec<String>,
    /// Languages whose words one downloads too: those that are common, and the longest questionnaire's.
    #[serde(default)]
    texts: Vec<String>,
    /// The most they may weigh together, in bytes, brotli 11.
    brotli: usize,
}

/// Compares the weights with the budgets. They are the tuned build's: another one only says its sizes.
pub fn hold(
    root: &Path,
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
    let mut over = Vec::new();
    for budget in &budgets.budgets {
        let line = format!(
            "{}: {} of {} bytes",
            budget.name,
            weight(budget, weights)?,
            budget.brotli
        );
        println!("budget: {line}");
        if weight(budget, weights)? > budget.brotli {
            over.push(line);
        }
    }
    if !over.is_empty() {
        bail!("over budget ({FILE})\n  {}", over.join("\n  "));
    }
    Ok(())
}

fn weight(budget: &Budget, weights: &[Weight]) -> Result<usize> {
    let named = budget.parts.iter().try_fold(0, |sum, part| {
        let found = weights.iter().find(|weight| weight.part == *part);
        let found = found.with_context(|| format!("{FILE}: nothing built is called {part:?}"))?;
        Ok::<_, anyhow::Error>(sum + found.brotli)
    })?;
    Ok(named + words(&budget.texts, weights)?)
}

/// The words of one questionnaire in these languages: those of the questionnaire that has most.
fn words(langs: &[String], weights: &[Weight]) -> Result<usize> {
    let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
    for lang in langs {
        let before = groups.values().sum::<usize>();
        for weight in weights {
            if let Some((theirs, group)) = texts::read_part(&weight.part)
                && theirs == lang
            {
                *groups.entry(group).or_default() += weight.brotli;
            }
        }
        if groups.values().sum::<usize>() == before {
            bail!("{FILE}: no words are built in {lang:?}");
        }
    }
    let common = groups.remove("commun").unwrap_or_default();
    Ok(common + groups.into_values().max().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

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

    fn held(elements: usize) -> Result<()> {
        let toolchain = Toolchain {
            kind: Kind::Tuned,
            cargo: "cargo".into(),
            rustc: "rustc".into(),
            version: String::new(),
            linker: None,
        };
        let weights = weights(&[
            ("cap-commun.js", 3_000),
            ("elements.js", elements),
            ("elements.wasm", 0),
            ("texts-fr-commun.txt", 5_000),
            ("texts-fr-longer.txt", 2_000),
            ("texts-fr-shorter.txt", 1_000),
            ("texts-en-commun.txt", 4_000),
            ("texts-en-longer.txt", 1_500),
            ("texts-en-shorter.txt", 1_900),
        ]);
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        hold(&root, &weights, Profile::Published, &toolchain)
    }

    #[test]
    fn a_page_within_its_budget_passes_and_one_byte_more_fails() {
        // 3,000 of loader, 7,000 of French words.
        held(110_000).unwrap();
        let error = held(110_001).unwrap_err();
        assert!(
            error.to_string().contains("120001 of 120000 bytes"),
            "{error}"
        );
    }

    #[test]
    fn a_part_that_nothing_builds_is_an_error() {
        let budget = Budget {
            name: "page".into(),
            parts: vec!["gone.js".into()],
            texts: Vec::new(),
            brotli: 1,
        };
        assert!(
            weight(&budget, &[])
                .unwrap_err()
                .to_string()
                .contains("gone.js")
        );
    }

    #[test]
    fn one_questionnaire_is_counted_the_one_with_most_words_in_all_the_languages() {
        let built = weights(&[
            ("texts-fr-commun.txt", 10),
            ("texts-fr-a.txt", 3),
            ("texts-fr-b.txt", 2),
            ("texts-en-commun.txt", 20),
            ("texts-en-a.txt", 1),
            ("texts-en-b.txt", 4),
        ]);
        let counted = |langs: &[&str]| {
            let langs: Vec<String> = langs.iter().map(ToString::to_string).collect();
            words(&langs, &built)
        };
        assert_eq!(counted(&["fr"]).unwrap(), 13);
        assert_eq!(counted(&["fr", "en"]).unwrap(), 36);
        assert!(counted(&["fr", "pl"]).is_err());
    }
}

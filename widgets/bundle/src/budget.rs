//! The budgets of `budgets.toml`: what a page may cost. Over one of them, the build fails.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::compile::Profile;
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
    budget.parts.iter().try_fold(0, |sum, part| {
        let found = weights.iter().find(|weight| weight.part == *part);
        let found = found.with_context(|| format!("{FILE}: nothing built is called {part:?}"))?;
        Ok(sum + found.brotli)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn held(elements: usize) -> Result<()> {
        let toolchain = Toolchain {
            kind: Kind::Tuned,
            cargo: "cargo".into(),
            rustc: "rustc".into(),
            version: String::new(),
            linker: None,
        };
        let sizes = [
            ("cap-commun.js", 3_000),
            ("elements.js", elements),
            ("elements.wasm", 0),
            ("engine.js", 0),
            ("engine_bg.wasm", 0),
        ];
        let weights: Vec<Weight> = sizes
            .map(|(part, brotli)| Weight {
                part: part.into(),
                name: part.into(),
                raw: brotli,
                brotli,
                integrity: String::new(),
            })
            .into();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        hold(&root, &weights, Profile::Published, &toolchain)
    }

    #[test]
    fn a_page_within_its_budget_passes_and_one_byte_more_fails() {
        held(117_000).unwrap();
        let error = held(117_001).unwrap_err();
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
            brotli: 1,
        };
        assert!(
            weight(&budget, &[])
                .unwrap_err()
                .to_string()
                .contains("gone.js")
        );
    }
}

//! One sheet from the css that stands beside each component.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{Places, program};

/// Crates in the order of their layers: what comes later may refine what comes earlier.
const LAYERS: [&str; 3] = ["ui", "autodiagnostic", "elements"];

/// Writes `target/bundle/styles.css`, minified.
pub fn collect(places: &Places) -> Result<PathBuf> {
    let mut files = Vec::new();
    for layer in LAYERS {
        let mut found = Vec::new();
        find(
            &places.root.join("widgets").join(layer).join("src"),
            &mut found,
        )?;
        found.sort();
        files.append(&mut found);
    }
    if files.is_empty() {
        bail!("no css under widgets/*/src");
    }
    let mut sheet = String::new();
    for file in &files {
        sheet +=
            &fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
        sheet.push('\n');
    }
    fs::create_dir_all(&places.work)?;
    let (whole, minified) = (
        places.work.join("whole.css"),
        places.work.join("styles.css"),
    );
    fs::write(&whole, sheet)?;
    let mut esbuild = program::npm(&places.root, "esbuild");
    esbuild
        .arg(&whole)
        .args(["--minify", "--log-level=warning", "--log-limit=0"]);
    esbuild.arg(crate::scripts::BROWSERS);
    fs::write(&minified, program::read(&mut esbuild)?.trim_end())?;
    Ok(minified)
}

fn find(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "css") {
            found.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// A widget whose css would be forgotten ships without its looks, and nothing else would say it.
    #[test]
    fn every_crate_with_css_is_a_layer() {
        let widgets = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .unwrap()
            .to_owned();
        for entry in fs::read_dir(widgets).unwrap() {
            let krate = entry.unwrap().path();
            let mut found = Vec::new();
            if krate.join("src").is_dir() {
                find(&krate.join("src"), &mut found).unwrap();
            }
            let name = krate.file_name().unwrap().to_str().unwrap().to_owned();
            assert_eq!(
                !found.is_empty(),
                LAYERS.contains(&name.as_str()),
                "{name}: {found:?}"
            );
        }
    }
}

//! wasm-bindgen as a library: the glue between a module and JavaScript.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::{Bindgen, Output};

use crate::Places;
use crate::compile::Profile;

/// A module and its glue.
pub struct Bound {
    /// JavaScript, an ES module that is told which WebAssembly to instantiate.
    pub glue: PathBuf,
    /// WebAssembly, not yet optimised.
    pub wasm: PathBuf,
    /// Names of what the module exports.
    pub exports: Vec<String>,
}

/// Writes `target/bundle/<name>/glue.js` and `glue_bg.wasm`.
pub fn bind(places: &Places, profile: Profile, name: &str, wasm: &Path) -> Result<Bound> {
    let folder = places.work.join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    let mut output = Bindgen::new()
        .input_path(wasm)
        .out_name("glue")
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                // The glue's own `new URL(…)` would send bundlers after a file that is not there.
                .omit_default_module_path(true)
                .remove_name_section(profile == Profile::Published)
                .remove_producers_section(profile == Profile::Published)
                .generate_output()
        })
        .with_context(|| format!("wasm-bindgen on {name}"))?;
    let names = if profile == Profile::Published {
        shorten(&mut output)
    } else {
        Vec::new()
    };
    let exports = output
        .wasm()
        .exports
        .iter()
        .map(|export| export.name.clone())
        .collect();
    output
        .emit(&folder)
        .with_context(|| format!("writing the glue of {name}"))?;
    let glue = folder.join("glue.js");
    if !names.is_empty() {
        let script = rename(&fs::read_to_string(&glue)?, &names);
        fs::write(&glue, script)?;
    }
    Ok(Bound {
        glue,
        wasm: folder.join("glue_bg.wasm"),
        exports,
    })
}

/// Shortens what the module and its glue call each other, hashes and all (`__wbg_append_5ef6f3ba08c3f6a5`):
/// each name is downloaded twice, and hashes do not compress. Returns the old names with their new ones.
fn shorten(output: &mut Output) -> Vec<(String, String)> {
    let script = output.js().to_owned();
    let mut free = (0..)
        .map(|index| format!("w{index}"))
        .filter(|name| !script.contains(name.as_str()));
    let mut names: Vec<(String, String)> = Vec::new();
    let mut short = |long: &mut String| {
        // The generated ones only: the others are what the sources call.
        if !long.starts_with("__") && !long.starts_with("wasm_bindgen__") {
            return;
        }
        let known = names
            .iter()
            .find(|(old, _)| old == long)
            .map(|(_, new)| new.clone());
        if let Some(new) = known.or_else(|| free.next()) {
            names.push((std::mem::replace(long, new.clone()), new));
        }
    };
    let wasm = output.wasm_mut();
    wasm.imports
        .iter_mut()
        .for_each(|import| short(&mut import.name));
    wasm.exports
        .iter_mut()
        .for_each(|export| short(&mut export.name));
    names
}

/// Replaces whole identifiers.
fn rename(script: &str, names: &[(String, String)]) -> String {
    let part =
        |character: char| character.is_ascii_alphanumeric() || character == '_' || character == '$';
    let mut renamed = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(part) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(
            from.find(|character| !part(character))
                .unwrap_or(from.len()),
        );
        let new = names
            .iter()
            .find(|(old, _)| old == word)
            .map_or(word, |(_, new)| new);
        renamed += before;
        renamed += new;
        rest = after;
    }
    renamed + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_identifiers_are_renamed_and_nothing_else() {
        let names = [("__wbg_a_1".to_owned(), "w0".to_owned())];
        let script = "x={__wbg_a_1:f,__wbg_a_12:g};wasm.__wbg_a_1(\"é\");";
        assert_eq!(
            rename(script, &names),
            "x={w0:f,__wbg_a_12:g};wasm.w0(\"é\");"
        );
    }
}

//! wasm-bindgen as a library: the glue between a module and JavaScript.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::compile::Profile;
use crate::{Places, glue};

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
        glue::shorten(&mut output)
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
    let script = folder.join("glue.js");
    if profile == Profile::Published {
        rewrite(&script, |text| glue::unpin(&glue::rename(text, &names)))?;
    }
    Ok(Bound {
        glue: script,
        wasm: folder.join("glue_bg.wasm"),
        exports,
    })
}

impl Bound {
    /// Takes out of the glue what the optimised module does not import any more.
    pub fn prune(&self, optimised: &[u8]) -> Result<()> {
        let imports = glue::imports(optimised)?;
        rewrite(&self.glue, |text| glue::prune(text, &imports))
    }
}

fn rewrite(file: &Path, change: impl FnOnce(&str) -> String) -> Result<()> {
    let doing = || format!("rewriting {}", file.display());
    let text = fs::read_to_string(file).with_context(doing)?;
    fs::write(file, change(&text)).with_context(doing)
}

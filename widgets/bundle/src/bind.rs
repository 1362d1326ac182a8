//! wasm-bindgen as a library: the glue between a module and JavaScript.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::{Bindgen, Output};

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

/// What the glue may count on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Features {
    /// What the module was compiled for.
    Compiled,
    /// WebAssembly as it first was: references to JavaScript's objects are numbers, kept by the glue.
    First,
}

/// Writes `target/bundle/<name>/glue.js` and `glue_bg.wasm`.
pub fn bind(
    places: &Places,
    profile: Profile,
    name: &str,
    wasm: &Path,
    features: Features,
) -> Result<Bound> {
    let folder = places.work.join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    let mut module = fs::read(wasm).with_context(|| format!("reading {}", wasm.display()))?;
    if features == Features::First {
        glue::disown(&mut module, "reference-types")?;
        glue::disown(&mut module, "multivalue")?;
    }
    let mut output = Bindgen::new()
        .input_bytes("glue", module)
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
    let fixed = match features {
        Features::First => Some(fixed_references(&output, &names)?),
        Features::Compiled => None,
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
    if let Some(fixed) = fixed {
        let doing = || format!("rewriting {}", script.display());
        let text = fs::read_to_string(&script).with_context(doing)?;
        fs::write(&script, glue::unbox(&text, &fixed)?).with_context(doing)?;
    }
    Ok(Bound {
        glue: script,
        wasm: folder.join("glue_bg.wasm"),
        exports,
    })
}

/// By what name the module asks how many references are fixed: the one thing that it asks, compiled for references, and
/// that wasm-bindgen answers only there.
fn fixed_references(output: &Output, names: &[(String, String)]) -> Result<String> {
    let imports = output.wasm().imports.iter();
    let mut asked = imports.filter(|import| import.module == glue::REFERENCES);
    let (Some(import), None) = (asked.next(), asked.next()) else {
        bail!("the module wants more of references than their count");
    };
    let long = names.iter().find(|(_, new)| *new == import.name);
    let long = long.map_or(&import.name, |(old, _)| old);
    if long != "__wbindgen_externref_statics_end" {
        bail!("the module wants {long} of references");
    }
    Ok(import.name.clone())
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

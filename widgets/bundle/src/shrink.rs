//! binaryen on the bound module: first drop what no script calls, then optimise for size.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use crate::bind::{Bound, Features};
use crate::compile::Profile;
use crate::{Places, dist, program};

/// `-Oz` with inlining held back: smaller than without, once compressed. Never `-tnh`: it takes traps for
/// impossible, and bounds checks are traps. `-lmu` may be: the linker puts the stack first, so that no value of ours
/// lives below 1,024 and an address plus a constant never comes round to there. Data stays in one piece: cut where it
/// is zero, it compresses worse.
///
/// Then made flat, its loops found again, and optimised once more: what the compiler left nested by chance comes out alike.
const OPTIMISE: [&str; 13] = [
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-ocimfs",
    "60",
    "-lmu",
    "--optimize-added-constants-propagate",
    "--converge",
    "--skip-pass=memory-packing",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Takes out what WebAssembly did not have at first.
const LOWER: [&str; 3] = [
    "--signext-lowering",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
];

/// The module as it ships. `script` is the bundled JavaScript that will instantiate it.
pub fn shrink(
    places: &Places,
    profile: Profile,
    name: &str,
    bound: &Bound,
    script: &str,
    features: Features,
) -> Result<Vec<u8>> {
    let bytes = read(&bound.wasm)?;
    if profile == Profile::Dev {
        return Ok(bytes);
    }
    let mut passes: Vec<&str> = Vec::new();
    if features == Features::First {
        passes.extend(LOWER);
    }
    passes.extend(OPTIMISE);
    let graph = serde_json::to_vec(&reach(&bound.exports, script))?;
    let said = passes.join(" ");
    let inputs = [&bytes, graph.as_slice(), said.as_bytes()];
    cached(places, name, "wasm", &inputs, |optimised| {
        let folder = places.work.join(name);
        let (graph_file, used) = (folder.join("graph.json"), folder.join("used.wasm"));
        fs::write(&graph_file, &graph)?;
        let mut metadce = program::npm(&places.root, "wasm-metadce");
        metadce
            .arg(&bound.wasm)
            .arg("--graph-file")
            .arg(&graph_file);
        program::read(metadce.arg("--output").arg(&used))?;
        let mut opt = program::npm(&places.root, "wasm-opt");
        program::read(opt.arg(&used).args(&passes).arg("--output").arg(optimised))?;
        Ok(())
    })
}

/// What binaryen made of these inputs, now or on an earlier run: it takes seconds, and gives the same bytes for the same
/// bytes. `make` writes the file that it is told.
pub fn cached(
    places: &Places,
    name: &str,
    extension: &str,
    inputs: &[&[u8]],
    make: impl FnOnce(&Path) -> Result<()>,
) -> Result<Vec<u8>> {
    // Its version decides what comes out.
    let binaryen = read(&places.root.join("node_modules/binaryen/package.json"))?;
    let key = dist::digest(&[inputs, &[&binaryen]].concat());
    let cache = places.work.join("optimised");
    let kept = cache.join(format!("{name}-{key}.{extension}"));
    if !kept.is_file() {
        forget(&cache, name, extension)?;
        let made = places.work.join(format!("{name}.made.{extension}"));
        make(&made)?;
        fs::rename(&made, &kept).with_context(|| format!("keeping {}", kept.display()))?;
    }
    read(&kept)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}

/// What wasm-metadce asks: which exports are reached from outside. A name that stands anywhere in the
/// minified script counts as reached (minifiers keep property names).
fn reach(exports: &[String], script: &str) -> serde_json::Value {
    let called: Vec<&String> = exports
        .iter()
        .filter(|name| stands_in(script, name))
        .collect();
    let mut graph = vec![json!({ "name": "script", "root": true, "reaches": called })];
    graph.extend(
        called
            .iter()
            .map(|name| json!({ "name": name, "export": name })),
    );
    serde_json::Value::Array(graph)
}

/// As a whole identifier.
fn stands_in(script: &str, name: &str) -> bool {
    let part =
        |character: char| character.is_alphanumeric() || character == '_' || character == '$';
    script.match_indices(name).any(|(start, _)| {
        let before = script
            .get(..start)
            .and_then(|text| text.chars().next_back());
        let after = script
            .get(start + name.len()..)
            .and_then(|text| text.chars().next());
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

fn forget(cache: &Path, name: &str, extension: &str) -> Result<()> {
    fs::create_dir_all(cache)?;
    for entry in fs::read_dir(cache)? {
        let path = entry?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        if file.starts_with(&format!("{name}-")) && file.ends_with(extension) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_count_as_whole_identifiers() {
        assert!(stands_in("a.mount(b)", "mount"));
        assert!(stands_in("mount", "mount"));
        assert!(!stands_in("a.unmount(b)", "mount"));
        assert!(!stands_in("a.mount_all(b);a.$mount", "mount"));
        assert!(stands_in("a.mount_all(b);a.mount()", "mount"));
    }

    #[test]
    fn the_graph_keeps_only_what_the_script_calls() {
        let exports = ["memory".to_owned(), "mount".to_owned(), "unused".to_owned()];
        let expected = json!([
            { "name": "script", "root": true, "reaches": ["memory", "mount"] },
            { "name": "memory", "export": "memory" },
            { "name": "mount", "export": "mount" },
        ]);
        assert_eq!(reach(&exports, "w.memory.buffer;w.mount(1)"), expected);
    }
}

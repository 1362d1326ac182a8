//! The module as it travels: its instructions and their operands in streams of their own, which servers' compression
//! makes a tenth smaller. The page puts it together again (`widgets/elements/streams.ts`), which knows the format; its
//! counterpart here is TypeScript too, so that both read one description of WebAssembly's instructions.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{Places, program};

/// Splits a module. Fails unless joining gives it back, byte for byte.
pub fn split(places: &Places, name: &str, wasm: &[u8]) -> Result<Vec<u8>> {
    let tool = places.work.join("streams.mjs");
    let mut esbuild = program::npm(&places.root, "esbuild");
    esbuild
        .arg("widgets/bundle/streams.ts")
        .args(["--bundle", "--platform=node", "--format=esm"])
        .args(["--log-level=warning", "--log-limit=0"])
        .arg(format!("--outfile={}", tool.display()));
    program::run(&mut esbuild)?;

    let folder = places.work.join(name);
    let (whole, file) = (folder.join("whole.wasm"), folder.join("split.wasm"));
    fs::write(&whole, wasm).with_context(|| format!("writing {}", whole.display()))?;
    program::run(Command::new("node").arg(&tool).arg(&whole).arg(&file))?;
    fs::read(&file).with_context(|| format!("reading {}", file.display()))
}

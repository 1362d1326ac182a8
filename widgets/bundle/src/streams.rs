//! The module as it travels: arranged (`arrange.ts`), then with its instructions and their operands in streams of their
//! own, which servers' compression makes a sixth smaller. The page puts it together again
//! (`widgets/elements/streams.ts`), which knows the format; its counterpart here is TypeScript too, so that both read one
//! description of WebAssembly's instructions.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{Places, program};

/// The module with a name, by which engines call its frames in the stack of an error: it has no address of its own, being
/// made in the page.
pub fn named(wasm: &[u8], name: &str) -> Result<Vec<u8>> {
    let length = u8::try_from(name.len()).ok().filter(|length| *length < 100);
    let length = length.context("the name of a module is below a hundred bytes")?;
    let module_name = [&[0, length + 1, length], name.as_bytes()].concat();
    let section = [&[4], b"name".as_slice(), &module_name].concat();
    let size = u8::try_from(section.len())?;
    Ok([wasm, &[0, size], &section].concat())
}

/// Arranges and splits a module. Fails unless joining gives what was arranged, byte for byte.
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use wasmparser::{KnownCustom, Name, Parser, Payload};

    #[test]
    fn a_name_is_the_modules_own() {
        let empty = b"\0asm\x01\0\0\0";
        let module = named(empty, "elements-all-0123456789").unwrap();
        let names = Parser::new(0).parse_all(&module).find_map(|payload| {
            let Payload::CustomSection(section) = payload.unwrap() else {
                return None;
            };
            let KnownCustom::Name(mut names) = section.as_known() else {
                return None;
            };
            match names.next()?.unwrap() {
                Name::Module { name, .. } => Some(name.to_owned()),
                _ => None,
            }
        });
        assert_eq!(names.as_deref(), Some("elements-all-0123456789"));
        assert!(named(empty, &"x".repeat(100)).is_err());
    }
}

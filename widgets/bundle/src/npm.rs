//! The npm package in `dist/npm/`. Its scripts are bundled from what the others were made of, its types and its manifest
//! come from the contract: all of it TypeScript, so a script of Node's makes it (`widgets/bundle/npm/make.mjs`).

use std::process::Command;

use anyhow::Result;

use crate::{Places, program};

/// Makes it, from `dist/` and what the steps before have left.
pub fn make(places: &Places) -> Result<()> {
    program::run(
        Command::new("node")
            .arg("widgets/bundle/npm/make.mjs")
            .current_dir(&places.root),
    )
}

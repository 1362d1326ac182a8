//! Compiles `src/content/` into the static tables that `src/referentiel.rs` includes.

// A build script speaks to cargo through its standard output.
#![allow(clippy::print_stdout)]

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let content = Path::new("src/content");
    // A directory is watched with all that it holds, so that a new file counts too.
    println!("cargo::rerun-if-changed={}", content.display());
    let errors = match cap_commun_compiler::compile(content) {
        Ok(output) => match write(&output.rust) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => vec![error],
        },
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
    };
    for line in errors.iter().flat_map(|error| error.lines()) {
        println!("cargo::error={line}");
    }
    ExitCode::FAILURE
}

fn write(rust: &str) -> Result<(), String> {
    let directory = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let path = Path::new(&directory).join("referentiel.rs");
    fs::write(&path, rust).map_err(|error| format!("{}: {error}", path.display()))
}

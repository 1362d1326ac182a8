//! `schemas <content> <folder>` writes the JSON schemas of the content's files; with `--check`, says those that are not
//! as they should be, and fails.

#![allow(clippy::print_stdout)]

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use cap_commun_compiler::schemas;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (content, folder, writes) = match arguments.as_slice() {
        [content, folder] => (Path::new(content), Path::new(folder), true),
        [content, folder, "--check"] => (Path::new(content), Path::new(folder), false),
        _ => {
            eprintln!("usage: schemas <content> <folder> [--check]");
            return ExitCode::FAILURE;
        }
    };
    let schemas = match schemas(content) {
        Ok(schemas) => schemas,
        Err(errors) => {
            errors.iter().for_each(|error| eprintln!("{error}"));
            return ExitCode::FAILURE;
        }
    };
    let mut failed = false;
    for schema in schemas {
        let path = folder.join(&schema.name);
        if fs::read_to_string(&path).is_ok_and(|known| known == schema.text) {
            continue;
        }
        if !writes {
            eprintln!(
                "{} : à refaire, par npm run contenu\n  stale: run npm run contenu",
                path.display()
            );
            failed = true;
        } else if let Err(error) = fs::write(&path, &schema.text) {
            eprintln!("{}: {error}", path.display());
            failed = true;
        }
    }
    if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

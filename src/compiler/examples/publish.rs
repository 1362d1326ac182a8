//! Prints what the compiler makes of the content besides the engine's tables:
//! `publish <content> publicodes <model>` or `publish <content> documentation <model> <language>`.

#![allow(clippy::print_stdout)]

use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let Some((content, what)) = arguments.split_first() else {
        return ExitCode::FAILURE;
    };
    let output = match cap_commun_compiler::compile(Path::new(content)) {
        Ok(output) => output,
        Err(errors) => {
            errors.iter().for_each(|error| eprintln!("{error}"));
            return ExitCode::FAILURE;
        }
    };
    let found = match what {
        ["publicodes", model] => {
            let mut all = output.publicodes.iter();
            all.find(|one| one.model == *model).map(|one| &one.rules)
        }
        ["documentation", model, lang] => {
            let mut all = output.documentation.iter();
            let page = all.find(|page| page.model == *model && page.lang == *lang);
            page.map(|page| &page.content)
        }
        _ => None,
    };
    match found {
        Some(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        None => ExitCode::FAILURE,
    }
}

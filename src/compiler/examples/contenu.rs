//! `contenu <content> [<earlier content>]`: for the command of that name, as JSON, what is wrong with the content, or
//! what changed since the earlier one.

#![allow(clippy::print_stdout)]

use std::env;
use std::path::Path;
use std::process::ExitCode;

use cap_commun_compiler::{Output, Publicodes, changed_results, changes, compile};
use serde_json::{Map, Value, json};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (content, earlier) = match arguments.as_slice() {
        [content] => (Path::new(content), None),
        [content, earlier] => (Path::new(content), Some(Path::new(earlier))),
        _ => {
            eprintln!("usage: contenu <content> [<earlier content>]");
            return ExitCode::FAILURE;
        }
    };
    match said(content, earlier) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("contenu: {error}");
            ExitCode::FAILURE
        }
    }
}

fn said(content: &Path, earlier: Option<&Path>) -> std::io::Result<Value> {
    let errors = |errors: Vec<cap_commun_compiler::ContentError>| -> Vec<Value> {
        let errors = errors.iter();
        errors.map(|error| Value::from(error.to_string())).collect()
    };
    let compiled = compile(content);
    let mut said = Map::new();
    if let Some(earlier) = earlier {
        let changes = changes(earlier, content)?;
        let changes = changes.iter().map(|change| {
            json!({
                "file": change.file,
                "line": change.line,
                "subject": change.subject,
                "words": change.words,
            })
        });
        said.insert("changes".to_owned(), changes.collect());
        let results = changed_results(earlier, content);
        said.insert("results".to_owned(), results.into());
    }
    match compiled {
        Ok(output) => {
            let before = earlier.and_then(|earlier| compile(earlier).ok());
            said.insert(
                "calculators".to_owned(),
                calculators(&output, before.as_ref()),
            );
            said.insert("errors".to_owned(), json!([]));
        }
        Err(found) => {
            said.insert("errors".to_owned(), errors(found).into());
        }
    }
    Ok(said.into())
}

/// Each calculator's rules for Publicodes, now and before, with the results that both have.
fn calculators(now: &Output, before: Option<&Output>) -> Value {
    let rules = |one: &Publicodes| serde_json::from_str::<Value>(&one.rules).unwrap_or_default();
    let all = now.publicodes.iter().filter_map(|new| {
        let mut olds = before?.publicodes.iter();
        let old = olds.find(|old| old.model == new.model)?;
        let shared = new.results.iter().filter(|result| {
            let mut others = old.results.iter();
            others.any(|other| other.id == result.id)
        });
        let shared = shared
            .map(|result| json!({ "id": result.id, "title": result.title, "unit": result.unit }));
        let examples = new.examples.iter().map(|example| {
            let values: Map<_, _> = example
                .values
                .iter()
                .cloned()
                .map(|(id, value)| (id, value.into()))
                .collect();
            json!({ "name": example.name, "values": values })
        });
        Some(json!({
            "id": new.model,
            "examples": examples.collect::<Value>(),
            "results": shared.collect::<Value>(),
            "before": rules(old),
            "after": rules(new),
        }))
    });
    all.collect()
}

//! The content directory read into the shapes of [`crate::schema`], with every file's place kept.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::error::{FileId, Report, Site};
use crate::kinds::Kind;
use crate::prose::{Language, Prose};
use crate::schema::{self, Spanned};
use crate::spelling::nearest;

/// A file read.
#[derive(Debug)]
pub struct Document<T> {
    pub file: FileId,
    /// Its name without the extension.
    pub stem: String,
    pub value: T,
}

impl<T> Document<T> {
    /// Where a value of this file is.
    pub fn site<V>(&self, value: &Spanned<V>) -> Site {
        site(self.file, value)
    }

    /// The start of the file.
    pub fn start(&self) -> Site {
        Site {
            file: self.file,
            offset: 0,
        }
    }
}

/// Where a value of a file is.
pub fn site<V>(file: FileId, value: &Spanned<V>) -> Site {
    Site {
        file,
        offset: value.span().start,
    }
}

/// All the content, not yet checked.
#[derive(Debug)]
pub struct Content {
    pub referentiel: Document<schema::Referentiel>,
    pub sources: Document<schema::Sources>,
    pub publishers: Document<schema::Publishers>,
    pub figures: Document<schema::Figures>,
    pub facets: Document<schema::Facets>,
    pub resources: Document<schema::Resources>,
    pub reperes: Document<schema::Reperes>,
    pub codes: Document<schema::Codes>,
    pub recommendation: Document<schema::Recommendation>,
    pub questionnaires: Vec<Document<schema::Questionnaire>>,
    pub coefficients: Document<schema::Coefficients>,
    pub models: Vec<Document<schema::Model>>,
    pub prose: Prose,
}

const FILES: [&str; 10] = [
    "referentiel",
    "sources",
    "publishers",
    "figures",
    "facets",
    "resources",
    "reperes",
    "codes",
    "recommendation",
    "coefficients",
];

/// Reads everything; `None` where a file could not be read (the report says which).
pub fn read(dir: &Path, report: &mut Report) -> Option<Content> {
    for path in toml_files(dir) {
        if !FILES.contains(&stem(&path).as_str()) {
            unexpected(&path, report);
        }
    }
    let referentiel = document(&dir.join("referentiel.toml"), report);
    let sources = document(&dir.join("sources.toml"), report);
    let publishers = document(&dir.join("publishers.toml"), report);
    let figures = document(&dir.join("figures.toml"), report);
    let facets = document(&dir.join("facets.toml"), report);
    let resources = document(&dir.join("resources.toml"), report);
    let reperes = document(&dir.join("reperes.toml"), report);
    let codes = document(&dir.join("codes.toml"), report);
    let recommendation = document(&dir.join("recommendation.toml"), report);
    let questionnaires: Vec<Option<Document<schema::Questionnaire>>> =
        toml_files(&dir.join("questionnaires"))
            .iter()
            .map(|path| document(path, report))
            .collect();
    let coefficients = document(&dir.join("coefficients.toml"), report);
    let models: Vec<Option<Document<schema::Model>>> = toml_files(&dir.join("models"))
        .iter()
        .map(|path| document(path, report))
        .collect();

    let mut prose = Prose::new(dir);
    for language in Language::ALL {
        for path in toml_files(&dir.join(language.folder())) {
            if let Some((file, text)) = text(&path, report) {
                match toml::de::DeTable::parse(&text) {
                    Ok(table) => prose.add(language, file, &stem(&path), table.get_ref(), report),
                    Err(error) => refuse(file, &error, report),
                }
            }
        }
    }
    let asked = questionnaires.iter().flatten();
    let asked: Vec<&str> = asked.map(|document| document.stem.as_str()).collect();
    let computed = models.iter().flatten();
    let computed: Vec<&str> = computed.map(|document| document.stem.as_str()).collect();
    prose.number(&asked, &computed, report);
    Some(Content {
        referentiel: referentiel?,
        sources: sources?,
        publishers: publishers?,
        figures: figures?,
        facets: facets?,
        resources: resources?,
        reperes: reperes?,
        codes: codes?,
        recommendation: recommendation?,
        questionnaires: questionnaires.into_iter().collect::<Option<_>>()?,
        coefficients: coefficients?,
        models: models.into_iter().collect::<Option<_>>()?,
        prose,
    })
}

/// The `.toml` files of a directory, by name.
fn toml_files(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    paths.sort();
    paths
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn unexpected(path: &Path, report: &mut Report) {
    let file = report.add_file(path, String::new());
    let known = FILES.map(|name| format!("{name}.toml")).join(", ");
    report.push(Site { file, offset: 0 }, Kind::UnexpectedFile { known });
}

fn text(path: &Path, report: &mut Report) -> Option<(FileId, String)> {
    match fs::read_to_string(path) {
        Ok(text) => Some((report.add_file(path, text.clone()), text)),
        Err(error) => {
            let file = report.add_file(path, String::new());
            let missing = error.kind() == std::io::ErrorKind::NotFound;
            let kind = if missing {
                Kind::MissingFile
            } else {
                Kind::Unreadable {
                    detail: error.to_string(),
                }
            };
            report.push(Site { file, offset: 0 }, kind);
            None
        }
    }
}

fn document<T: DeserializeOwned>(path: &Path, report: &mut Report) -> Option<Document<T>> {
    let (file, text) = text(path, report)?;
    match toml::from_str(&text) {
        Ok(value) => Some(Document {
            file,
            stem: stem(path),
            value,
        }),
        Err(error) => {
            refuse(file, &error, report);
            None
        }
    }
}

fn refuse(file: FileId, error: &toml::de::Error, report: &mut Report) {
    let offset = error.span().map_or(0, |span| span.start);
    report.push(Site { file, offset }, reword(error.message()));
}

/// serde's and toml's messages, as ours.
fn reword(message: &str) -> Kind {
    // serde: "unknown field `x`, expected one of `a`, `b`"; "missing field `x`"; "invalid type: …, expected …".
    let ticked: Vec<String> = message
        .split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect();
    let named = |ticked: Vec<String>| {
        let mut names = ticked.into_iter();
        let word = names.next().unwrap_or_default();
        let expected: Vec<String> = names.collect();
        let near = nearest(&word, expected.iter().map(String::as_str)).map(str::to_owned);
        (word, near, expected)
    };
    if message.starts_with("unknown field") {
        let (key, near, expected) = named(ticked);
        Kind::UnknownKey {
            key,
            near,
            expected,
        }
    } else if message.starts_with("unknown variant") {
        let (word, near, expected) = named(ticked);
        Kind::UnknownWord {
            word,
            near,
            expected,
        }
    } else if message.starts_with("missing field") {
        Kind::MissingKey {
            key: ticked.into_iter().next().unwrap_or_default(),
        }
    } else if let Some((found, expected)) = message
        .strip_prefix("invalid type: ")
        .or_else(|| message.strip_prefix("invalid value: "))
        .or_else(|| message.strip_prefix("invalid length "))
        .and_then(|types| types.split_once(", expected "))
    {
        Kind::WrongType {
            found: found.to_owned(),
            expected: expected.to_owned(),
        }
    } else if let Some(expected) = message.strip_prefix("wanted: ") {
        // Of our own shapes that can be written in several ways.
        Kind::WrongType {
            found: "something else".to_owned(),
            expected: expected.to_owned(),
        }
    } else {
        Kind::Syntax {
            detail: message.replace('\n', " "),
        }
    }
}

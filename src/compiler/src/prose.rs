//! The words: read from `fr/` and `en/`, asked for by key, both languages always together.
//!
//! A key is the file's stem and the nested names, joined with dots. Whoever needs a text asks for it by key;
//! what is asked for and absent, and what is there and never asked for, are errors.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use crate::error::{FileId, Report, Site};
use crate::kinds::Kind;
use crate::model::{Text, TextGroup};
use crate::typography;

/// A language of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    French,
    English,
}

impl Language {
    /// All, in the order of the tables.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// Its folder.
    pub fn folder(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    fn typeset(self, text: &str) -> String {
        match self {
            Self::French => typography::french(text),
            Self::English => typography::english(text),
        }
    }
}

/// The group of the texts that every page needs.
const COMMUN: &str = "commun";
/// What is said of resources: by self-assessments and by the compass.
const CATALOGUE: &str = "catalogue";
/// What self-assessments say, whatever their questions.
const AUTODIAGNOSTIC: &str = "autodiagnostic";
/// What the compass says.
const BOUSSOLE: &str = "boussole";
/// What both calculators say, and nothing else.
const CALCULATOR: &str = "calculator";

/// What only the engine says, to the developers who call it: no page needs it.
pub const ENGINE: &str = "engine";

/// The groups that are no questionnaire's and no calculator's, each after those that come with it.
const SHARED_GROUPS: [&str; 6] = [
    COMMUN,
    CATALOGUE,
    AUTODIAGNOSTIC,
    BOUSSOLE,
    CALCULATOR,
    ENGINE,
];

/// Names of files and of the groups above, which no questionnaire and no calculator may take.
pub const SHARED: [&str; 12] = [
    AUTODIAGNOSTIC,
    BOUSSOLE,
    CALCULATOR,
    CATALOGUE,
    COMMUN,
    ENGINE,
    "facets",
    "figures",
    "interface",
    "media",
    "reperes",
    "units",
];

/// What a text may hold besides words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Words only: nothing fills it.
    Words,
    /// `{value}`, once at least.
    Value,
}

#[derive(Debug)]
struct Entry {
    text: String,
    site: Site,
}

/// All the texts.
#[derive(Debug)]
pub struct Prose {
    dir: PathBuf,
    entries: BTreeMap<String, [Option<Entry>; 2]>,
    /// Files and tables, where a missing text is reported.
    tables: BTreeMap<(Language, String), Site>,
    /// French and English by index.
    texts: Vec<[String; 2]>,
    groups: Vec<TextGroup>,
    indexes: BTreeMap<String, u16>,
    asked: BTreeSet<String>,
}

impl Prose {
    /// No text yet, of a content directory.
    pub fn new(dir: &Path) -> Self {
        Self {
            dir: dir.to_owned(),
            entries: BTreeMap::new(),
            tables: BTreeMap::new(),
            texts: Vec::new(),
            groups: Vec::new(),
            indexes: BTreeMap::new(),
            asked: BTreeSet::new(),
        }
    }

    /// Takes a file in.
    pub fn add(
        &mut self,
        language: Language,
        file: FileId,
        stem: &str,
        table: &DeTable<'_>,
        report: &mut Report,
    ) {
        self.tables
            .insert((language, stem.to_owned()), Site { file, offset: 0 });
        self.add_table(language, file, stem, table, report);
    }

    fn add_table(
        &mut self,
        language: Language,
        file: FileId,
        path: &str,
        table: &DeTable<'_>,
        report: &mut Report,
    ) {
        for (name, value) in table.iter() {
            let key = format!("{path}.{}", name.get_ref());
            let site = Site {
                file,
                offset: name.span().start,
            };
            if !name
                .get_ref()
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
            {
                report.push(site, Kind::TextKey { key });
                continue;
            }
            match value.get_ref() {
                DeValue::String(text) => {
                    if text.trim().is_empty() {
                        report.push(site, Kind::TextEmpty { key: key.clone() });
                    }
                    if placeholders(text).is_none() {
                        report.push(site, Kind::TextBraces { key: key.clone() });
                    }
                    if text.chars().any(is_invisible) {
                        report.push(site, Kind::TextControl { key: key.clone() });
                    }
                    let text = language.typeset(text.trim());
                    self.entries.entry(key).or_default()[language as usize] =
                        Some(Entry { text, site });
                }
                DeValue::Table(inner) => {
                    self.tables.insert((language, key.clone()), site);
                    self.add_table(language, file, &key, inner, report);
                }
                _ => {
                    report.push(site, Kind::TextNotString { key: key.clone() });
                    // It stands for the text, so that nothing else is said of it.
                    let text = String::new();
                    self.entries.entry(key).or_default()[language as usize] =
                        Some(Entry { text, site });
                }
            }
        }
    }

    /// Numbers the texts, once all files are in. Texts that are loaded together follow one another: those of the
    /// shared groups, then each questionnaire's and each calculator's own; within a group, in the order of the
    /// files, which is mostly the one they are asked for in. Keys with the same words in both languages share one
    /// text, within a group or with those that always come with it.
    pub fn number(&mut self, questionnaires: &[&str], calculators: &[&str], report: &mut Report) {
        let owners = [questionnaires, calculators].concat();
        let mut known: BTreeMap<&str, BTreeMap<[String; 2], usize>> = BTreeMap::new();
        let mut written: Vec<_> = self.entries.iter().collect();
        written.sort_by_key(|(_, entries)| entries[0].as_ref().map(|french| french.site));
        for group in SHARED_GROUPS.iter().chain(&owners).copied() {
            let first = self.texts.len();
            let beside = beside(group, questionnaires);
            let mut own = BTreeMap::new();
            for (key, entries) in &written {
                let [Some(french), Some(english)] = entries else {
                    continue;
                };
                if group_of(key, &owners) != group {
                    continue;
                }
                let words = [french.text.clone(), english.text.clone()];
                let said = |other| known.get(other).and_then(|texts| texts.get(&words));
                let said = beside.iter().find_map(said).or(own.get(&words)).copied();
                let index = said.unwrap_or(self.texts.len());
                if said.is_none() {
                    own.insert(words.clone(), index);
                    self.texts.push(words);
                }
                let Ok(index) = u16::try_from(index) else {
                    let count = self.entries.len();
                    report.push(french.site, Kind::TooManyTexts { count });
                    return;
                };
                self.indexes.insert((*key).clone(), index);
            }
            known.insert(group, own);
            if first < self.texts.len() {
                self.groups.push(TextGroup {
                    id: group.to_owned(),
                    texts: first..self.texts.len(),
                });
            }
        }
    }

    /// The text of a key, asked for by what is at a site.
    pub fn ask(&mut self, key: String, holds: Holds, by: Site, report: &mut Report) -> Text {
        for language in Language::ALL {
            let entry = self
                .entries
                .get(&key)
                .and_then(|entry| entry[language as usize].as_ref());
            match entry {
                None => self.report_missing(language, &key, by, report),
                Some(entry) => {
                    let inside = placeholders(&entry.text).unwrap_or_default();
                    let extra = inside
                        .iter()
                        .find(|name| holds == Holds::Words || *name != "value");
                    if let Some(placeholder) = extra {
                        let placeholder = placeholder.clone();
                        report.push(
                            entry.site,
                            Kind::PlaceholderNeverFilled {
                                key: key.clone(),
                                placeholder,
                            },
                        );
                    }
                    if holds == Holds::Value && inside.is_empty() {
                        let kind = Kind::PlaceholderRequired {
                            key: key.clone(),
                            placeholder: "value",
                        };
                        report.push(entry.site, kind);
                    }
                }
            }
        }
        self.asked.insert(key.clone());
        Text {
            index: self.indexes.get(&key).copied().unwrap_or_default(),
            key,
        }
    }

    /// Whether there is a text with this key, in either language.
    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Checks that a text says, in each language, what it must.
    pub fn require(&self, key: &str, expected: [&'static str; 2], report: &mut Report) {
        let Some(entries) = self.entries.get(key) else {
            return;
        };
        for (entry, expected) in entries.iter().zip(expected) {
            if let Some(entry) = entry
                && !entry.text.to_lowercase().contains(expected)
            {
                report.push(
                    entry.site,
                    Kind::NotSaidOurs {
                        key: key.to_owned(),
                        expected,
                    },
                );
            }
        }
    }

    /// Reports what was never asked for and where the languages differ.
    pub fn finish(&self, report: &mut Report) {
        for (key, entries) in &self.entries {
            let asked = self.asked.contains(key);
            if !asked && !is_interface(key) {
                for entry in entries.iter().flatten() {
                    report.push(entry.site, Kind::TextUnused { key: key.clone() });
                }
                continue;
            }
            match entries {
                [Some(french), Some(english)] => compare_placeholders(key, french, english, report),
                // Where it was asked for, its absence is said already.
                [Some(only), None] | [None, Some(only)] if !asked => {
                    let other = report.place(only.site);
                    let missing = if entries[0].is_none() {
                        Language::French
                    } else {
                        Language::English
                    };
                    let site = self.nearest_table(missing, key).unwrap_or(only.site);
                    report.push(
                        site,
                        Kind::TextUntranslated {
                            key: key.clone(),
                            other,
                        },
                    );
                }
                _ => {}
            }
        }
        self.check_constants(report);
    }

    /// The texts that the views name.
    pub fn interface(&self) -> Vec<Text> {
        let interface = self.indexes.iter().filter(|(key, _)| is_interface(key));
        interface
            .map(|(key, index)| Text {
                index: *index,
                key: key.clone(),
            })
            .collect()
    }

    /// French and English by index, and the groups they are loaded by.
    pub fn into_texts(self) -> (Vec<[String; 2]>, Vec<TextGroup>) {
        (self.texts, self.groups)
    }

    fn check_constants(&self, report: &mut Report) {
        let mut constants = BTreeMap::new();
        for (key, entries) in self.entries.iter().filter(|(key, _)| is_interface(key)) {
            if let (Some(other), Some(entry)) = (constants.insert(constant(key), key), &entries[0])
            {
                report.push(
                    entry.site,
                    Kind::SameConstant {
                        key: key.clone(),
                        other: other.clone(),
                    },
                );
            }
        }
    }

    fn report_missing(&mut self, language: Language, key: &str, by: Site, report: &mut Report) {
        let needed_by = report.place(by);
        let (stem, inside) = key.split_once('.').unwrap_or((key, ""));
        match self.nearest_table(language, key) {
            Some(site) => report.push(
                site,
                Kind::TextMissing {
                    key: inside.to_owned(),
                    needed_by,
                },
            ),
            None => {
                let path = self
                    .dir
                    .join(language.folder())
                    .join(format!("{stem}.toml"));
                let file = report.add_file(&path, String::new());
                let site = Site { file, offset: 0 };
                // Once for the whole file.
                self.tables.insert((language, stem.to_owned()), site);
                report.push(site, Kind::TextMissingFile { needed_by });
            }
        }
    }

    /// The innermost table that a key belongs to.
    fn nearest_table(&self, language: Language, key: &str) -> Option<Site> {
        let mut path = key;
        while let Some((above, _)) = path.rsplit_once('.') {
            if let Some(site) = self.tables.get(&(language, above.to_owned())) {
                return Some(*site);
            }
            path = above;
        }
        None
    }
}

fn compare_placeholders(key: &str, french: &Entry, english: &Entry, report: &mut Report) {
    let (Some(fr), Some(en)) = (placeholders(&french.text), placeholders(&english.text)) else {
        return;
    };
    if fr != en {
        let kind = Kind::PlaceholdersDiffer {
            key: key.to_owned(),
            french: fr.into_iter().collect(),
            english: en.into_iter().collect(),
        };
        report.push(english.site, kind);
    }
}

/// The names between braces; `None` where a brace is alone or holds something else.
fn placeholders(text: &str) -> Option<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    let mut rest = text;
    while let Some(start) = rest.find(['{', '}']) {
        let (name, after) = rest.get(start..)?.strip_prefix('{')?.split_once('}')?;
        if name.is_empty()
            || !name
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        {
            return None;
        }
        names.insert(name.to_owned());
        rest = after;
    }
    Some(names)
}

/// The groups that a page has wherever it has this one (`widgets/elements/groups.ts` loads them).
fn beside(group: &str, questionnaires: &[&str]) -> &'static [&'static str] {
    match group {
        COMMUN => &[],
        CATALOGUE | CALCULATOR | ENGINE => &[COMMUN],
        AUTODIAGNOSTIC | BOUSSOLE => &[COMMUN, CATALOGUE],
        id if questionnaires.contains(&id) => &[COMMUN, CATALOGUE, AUTODIAGNOSTIC],
        _ => &[COMMUN, CALCULATOR],
    }
}

/// Where a text belongs. A title is everyone's: it names a questionnaire or a calculator that is not on the page.
/// Words of the interface are everyone's too, but for those in a table named after a group.
fn group_of<'a>(key: &'a str, owners: &[&str]) -> &'a str {
    let (stem, inside) = key.split_once('.').unwrap_or((key, ""));
    let group = match stem {
        "interface" => inside.split('.').next().unwrap_or(COMMUN),
        "facets" | "media" => CATALOGUE,
        "reperes" => BOUSSOLE,
        "units" => CALCULATOR,
        _ if inside == "title" => COMMUN,
        owner => owner,
    };
    if SHARED_GROUPS.contains(&group) || owners.contains(&group) {
        group
    } else {
        COMMUN
    }
}

/// Characters that nobody sees in an editor; one of them separates texts in the files that pages load.
fn is_invisible(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\r' | '\t')
}

/// Whether a text is named by the views rather than by the tables.
fn is_interface(key: &str) -> bool {
    key.starts_with("interface.")
}

/// The constant that names a text in Rust.
pub fn constant(key: &str) -> String {
    key.to_ascii_uppercase().replace(['.', '-'], "_")
}

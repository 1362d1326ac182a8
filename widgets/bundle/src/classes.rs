//! The classes of the widgets' css: their list, those that a module names, and the short names that stand for them in
//! what is published.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, bail};
use commun_classes::{CODES, PREFIX, code, numbers};
use wasmparser::{Operator, Parser, Payload};

use crate::Places;
use crate::compile::Profile;
use crate::scripts::Inputs;

/// The list, kept beside the crate that reads it.
pub const LIST: &str = "widgets/classes/classes.txt";

/// Those that the elements' own script names, in every build.
pub const OF_SCRIPTS: [&str; 3] = ["button", "failure", "root"];

/// Every class, in the css's order.
pub struct List {
    names: Vec<String>,
    short: bool,
}

impl List {
    /// The classes of this css, whose list is written anew where it lagged behind: the views are compiled with it.
    pub fn follow(places: &Places, profile: Profile, css: &[&str]) -> Result<List> {
        let list = List {
            names: listed(css),
            short: profile == Profile::Published,
        };
        if list.names.len() > CODES as usize {
            bail!(
                "more classes than two letters can name: {}",
                list.names.len()
            );
        }
        let (file, text) = (places.root.join(LIST), text(css));
        let known = fs::read_to_string(&file).unwrap_or_default();
        if known != text {
            println!("bundle: the css has other classes than {LIST}, which follows");
            fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
        }
        Ok(list)
    }

    /// As the document has it.
    fn named(&self, name: &str) -> Result<String> {
        if !self.short {
            return Ok(format!("{PREFIX}{name}"));
        }
        let number = (1..).zip(&self.names).find(|(_, known)| *known == name);
        let (number, _) = number.with_context(|| format!("no css has the class {name:?}"))?;
        Ok(code(number).iter().collect())
    }

    /// The sheet with its classes as the document has them.
    pub fn rename(&self, css: &str) -> Result<String> {
        let mut renamed = String::new();
        let mut left = css;
        while let Some((before, name, after)) = next(left) {
            renamed += before;
            renamed.push('.');
            renamed += &self.named(name)?;
            left = after;
        }
        Ok(renamed + left)
    }

    /// What stands for `__CLASSES__` in scripts.
    pub fn define(&self, inputs: Inputs) -> Result<Inputs> {
        OF_SCRIPTS.iter().try_fold(inputs, |inputs, name| {
            Ok(inputs.define(&format!("__CLASSES__.{name}"), self.named(name)?))
        })
    }

    /// The classes that a build can name: its module in its code and in its tables, its script.
    pub fn said(&self, wasm: &[u8]) -> Result<BTreeSet<&str>> {
        let mut said = BTreeSet::from(OF_SCRIPTS);
        let mut meet = |constant: u32| {
            for number in numbers(constant, self.names.len() as u32).unwrap_or_default() {
                said.extend(self.names.get(number as usize - 1).map(String::as_str));
            }
        };
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::CodeSectionEntry(body) => {
                    for operator in body.get_operators_reader()? {
                        match operator? {
                            Operator::I32Const { value } => meet(value as u32),
                            // Two fields of a structure, written at once.
                            Operator::I64Const { value } => {
                                meet(value as u32);
                                meet((value >> 32) as u32);
                            }
                            _ => {}
                        }
                    }
                }
                Payload::DataSection(section) => {
                    for data in section {
                        // Constants stand at multiples of their size, and so does the data.
                        for word in data?.data.chunks_exact(4) {
                            if let Ok(word) = word.try_into() {
                                meet(u32::from_le_bytes(word));
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(said)
    }
}

/// The list of the classes of these sheets, as it is kept.
pub fn text(css: &[&str]) -> String {
    listed(css).iter().map(|name| format!("{name}\n")).collect()
}

/// Each class of these sheets once, where it is first met.
fn listed(css: &[&str]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in css.iter().flat_map(|css| of(css)) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// Every class that the css names, without the prefix.
pub fn of(css: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut left = css;
    while let Some((_, name, after)) = next(left) {
        names.push(name);
        left = after;
    }
    names
}

/// What stands before the next class, its name, and what stands after.
fn next(css: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = css.split_once(&format!(".{PREFIX}"))?;
    let part = |character: char| character.is_ascii_alphanumeric() || "-_".contains(character);
    let end = rest
        .find(|character| !part(character))
        .unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    Some((before, name, after))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const CSS: &str = ".commun-b__c--d:hover>.commun-a{color:var(--commun-b)}commun-a.commun-a{}";

    fn list(short: bool) -> List {
        List {
            names: listed(&[CSS]),
            short,
        }
    }

    #[test]
    fn a_class_is_read_whole_and_listed_once() {
        assert_eq!(of(CSS), ["b__c--d", "a", "a"]);
        assert_eq!(text(&[CSS]), "b__c--d\na\n");
    }

    #[test]
    fn a_sheet_has_its_classes_as_the_document_has_them() {
        assert_eq!(list(false).rename(CSS).unwrap(), CSS);
        let short = ".Ab:hover>.Ac{color:var(--commun-b)}commun-a.Ac{}";
        assert_eq!(list(true).rename(CSS).unwrap(), short);
        assert!(list(true).rename(".commun-c{}").is_err());
    }

    #[test]
    fn a_module_says_the_classes_of_its_constants_and_of_its_tables() {
        // (module (memory 1) (func (drop (i32.const 0xA_D402))) (data (i32.const 0) "x\00\00\00\01\D4\0A\00"))
        let wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x05\x03\x01\0\x01\
            \x0a\x09\x01\x07\0\x41\x82\xa8\x2b\x1a\x0b\x0b\x0e\x01\0\x41\0\x0b\x08x\0\0\0\x01\xd4\x0a\0";
        let list = list(true);
        let said = list.said(wasm).unwrap();
        let own: Vec<_> = said
            .iter()
            .filter(|name| !OF_SCRIPTS.contains(name))
            .collect();
        assert_eq!(own, [&"a", &"b__c--d"]);
    }
}

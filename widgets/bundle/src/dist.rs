//! `dist/`: its files in memory until all of them are made, so that a failed build leaves the last one whole.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// One file.
pub struct File {
    /// What it is, whatever its hash: `elements.js`.
    pub part: String,
    /// Its name in `dist/`.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What a script is told of a file beside it, to fetch it and to check it.
#[derive(Clone, Debug)]
pub struct Built {
    /// Its name in `dist/`.
    pub name: String,
    /// As browsers check it.
    pub integrity: String,
}

impl From<&Built> for Value {
    fn from(built: &Built) -> Value {
        json!([built.name, built.integrity])
    }
}

/// All of them, in the order they were added.
#[derive(Default)]
pub struct Dist {
    /// The files.
    pub files: Vec<File>,
}

impl Dist {
    /// Adds a file under a name that integrators know.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) {
        self.files.push(File {
            part: name.to_owned(),
            name: name.to_owned(),
            bytes,
        });
    }

    /// Adds a file named by its content, so that caches may keep it for ever.
    pub fn add_hashed(&mut self, part: &str, bytes: Vec<u8>) -> Built {
        let hash = digest(&[&bytes]);
        self.add_under(part, &hash, bytes)
    }

    /// Adds a file named by a hash that stands in its content.
    pub fn add_under(&mut self, part: &str, hash: &str, bytes: Vec<u8>) -> Built {
        let (stem, extension) = part.rsplit_once('.').unwrap_or((part, ""));
        let built = Built {
            name: format!("{stem}-{hash}.{extension}"),
            integrity: format!("sha256-{}", STANDARD.encode(Sha256::digest(&bytes))),
        };
        self.files.push(File {
            part: part.to_owned(),
            name: built.name.clone(),
            bytes,
        });
        built
    }

    /// Empties the folder and writes the files and their manifest.
    pub fn write(&self, folder: &Path, manifest: &str) -> Result<()> {
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(|| format!("emptying {}", folder.display()))?;
        }
        fs::create_dir_all(folder)?;
        for file in &self.files {
            let path = folder.join(&file.name);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(path, &file.bytes)?;
        }
        fs::write(folder.join("manifest.json"), manifest)?;
        Ok(())
    }
}

/// The first 10 hexadecimal digits of SHA-256: a name, not a proof.
pub fn digest(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher
        .finalize()
        .iter()
        .take(5)
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_hashed_name_follows_the_content() {
        let mut dist = Dist::default();
        let one = dist.add_hashed("elements.js", b"one".to_vec());
        let other = dist.add_hashed("elements.js", b"other".to_vec());
        assert_ne!(one.name, other.name);
        assert!(
            one.name.starts_with("elements-")
                && one.name.ends_with(".js")
                && one.name.len() == "elements-.js".len() + 10
        );
    }

    #[test]
    fn a_file_s_integrity_is_that_of_its_bytes() {
        let mut dist = Dist::default();
        let built = dist.add_under("abc.txt", "0123456789", b"abc".to_vec());
        // The digest of "abc" that FIPS 180-2 gives, in base 64.
        let known = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert_eq!(Value::from(&built), json!(["abc-0123456789.txt", known]));
    }

    #[test]
    fn parts_are_hashed_apart() {
        assert_ne!(digest(&[b"ab", b"c"]), digest(&[b"a", b"bc"]));
    }

    #[test]
    fn writing_leaves_nothing_of_the_last_build() {
        let folder = std::env::temp_dir().join(format!("commun-dist-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("elements-0000000000.js"), "old").unwrap();
        let mut dist = Dist::default();
        dist.add("cap-commun.js", b"new".to_vec());
        dist.write(&folder, "{}").unwrap();
        let mut names: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(names, ["cap-commun.js", "manifest.json"]);
    }
}

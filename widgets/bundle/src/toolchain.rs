//! The compiler for WebAssembly, as the set-up recorded it (`widgets/bundle/setup/toolchain.mjs`).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

/// Where the set-up writes its choice.
pub const RECORD: &str = "target/toolchain.json";

/// What kind of build this machine can make.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The standard library is compiled with the widgets, for size: what is published.
    Tuned,
    /// With the toolchain's own standard library: works the same, and weighs about a quarter more.
    Plain,
}

/// The chosen compiler.
#[derive(Debug, Deserialize)]
pub struct Toolchain {
    /// What it can build.
    pub kind: Kind,
    /// Path of cargo itself, never rustup's proxy.
    pub cargo: PathBuf,
    /// Path of the compiler.
    pub rustc: PathBuf,
    /// Its version, as it prints it.
    pub version: String,
    /// A linker, where the toolchain has none of its own.
    pub linker: Option<PathBuf>,
}

impl Toolchain {
    /// Reads the set-up's record.
    pub fn read(root: &Path) -> Result<Toolchain> {
        let text = fs::read_to_string(root.join(RECORD)).with_context(|| {
            format!("no {RECORD}; run `node widgets/bundle/setup/index.mjs` once")
        })?;
        serde_json::from_str(&text)
            .with_context(|| format!("{RECORD}; remove it and run the set-up again"))
    }

    /// For people.
    pub fn describe(&self) -> String {
        let library = match self.kind {
            Kind::Tuned => "standard library compiled for size",
            Kind::Plain => "the toolchain's standard library",
        };
        format!("{}, {library}", self.version)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_set_up_s_record_is_read() {
        let record = r#"{ "kind": "plain", "cargo": "/bin/cargo", "rustc": "/bin/rustc", "version": "rustc 1.90.0", "linker": null }"#;
        let toolchain: Toolchain = serde_json::from_str(record).unwrap();
        assert_eq!(toolchain.kind, Kind::Plain);
        assert_eq!(toolchain.linker, None);
        assert_eq!(
            toolchain.describe(),
            "rustc 1.90.0, the toolchain's standard library"
        );
    }

    #[test]
    fn without_a_record_the_error_says_what_to_run() {
        let error = Toolchain::read(Path::new("/nowhere")).unwrap_err();
        assert!(format!("{error:#}").contains("setup/index.mjs"));
    }
}

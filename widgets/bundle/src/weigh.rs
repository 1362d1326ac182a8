//! What each file weighs, on disk and on the wire, and the manifest that says so.

use std::io::Write;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};

use crate::builds::Build;
use crate::compile::Profile;
use crate::dist::Dist;
use crate::toolchain::{Kind, Toolchain};

/// The loader that a page includes by `<script src>`.
pub const CLASSIC: &str = "cap-commun.js";
/// The loader as a module.
pub const MODULE: &str = "cap-commun.mjs";

/// The page's own style sheet, which keeps the widgets' place.
pub const PLACE: &str = "cap-commun.css";

/// A file's sizes in bytes.
pub struct Weight {
    /// What it is, whatever its hash.
    pub part: String,
    /// Its name in `dist/`.
    pub name: String,
    /// As it is.
    pub raw: usize,
    /// Compressed by brotli.
    pub brotli: usize,
    /// For `<script integrity>`.
    pub integrity: String,
}

/// How hard brotli tries: its best is what servers of files do once and for all, and takes seconds a megabyte.
pub fn quality(profile: Profile) -> u32 {
    match profile {
        Profile::Published => 11,
        Profile::Dev => 1,
    }
}

/// Weighs every file, at this quality of brotli.
pub fn weigh(dist: &Dist, quality: u32) -> Vec<Weight> {
    dist.files
        .iter()
        .map(|file| Weight {
            part: file.part.clone(),
            name: file.name.clone(),
            raw: file.bytes.len(),
            brotli: brotli(&file.bytes, quality),
            integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(&file.bytes))),
        })
        .collect()
}

fn brotli(bytes: &[u8], quality: u32) -> usize {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 1 << 16, quality, 24);
    // Writing to memory cannot fail; if it did, the size would be the raw one and the budget would say so.
    if writer.write_all(bytes).is_err() {
        return bytes.len();
    }
    drop(writer);
    compressed.len()
}

/// `dist/manifest.json`.
pub fn manifest(
    weights: &[Weight],
    builds: &[Build],
    profile: Profile,
    toolchain: &Toolchain,
) -> Result<String> {
    let files: Map<String, Value> = weights
        .iter()
        .map(|weight| {
            let Weight {
                part,
                name,
                raw,
                brotli,
                integrity,
            } = weight;
            (
                part.clone(),
                json!({ "name": name, "bytes": raw, "brotli": brotli, "integrity": integrity }),
            )
        })
        .collect();
    let page = |part: &str| named(part, weights);
    let manifest = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "profile": profile.name(),
        "tuned": toolchain.kind == Kind::Tuned,
        "page": { "script": page(CLASSIC), "module": page(MODULE), "style": page(PLACE) },
        "files": files,
        "builds": builds.iter().map(|build| (build.name.clone(), listed(build, weights))).collect::<Map<_, _>>(),
    });
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

/// What a page that names a build itself must know of it.
fn listed(build: &Build, weights: &[Weight]) -> Value {
    json!({
        "widgets": build.widgets,
        "script": named(&build.script(), weights),
        "wasm": named(&build.wasm(), weights),
    })
}

fn named(part: &str, weights: &[Weight]) -> Option<Value> {
    let weight = weights.iter().find(|weight| weight.part == part);
    weight.map(
        |Weight {
             name, integrity, ..
         }| json!({ "name": name, "integrity": integrity }),
    )
}

/// What a page includes, each file held to its bytes. `base` is where `dist/` is published.
pub fn snippet(weights: &[Weight], base: &str) -> String {
    let digest = |part: &str| {
        let weight = weights.iter().find(|weight| weight.part == part);
        weight.map_or("", |weight| &weight.integrity)
    };
    format!(
        "<link rel=\"stylesheet\" href=\"{base}{PLACE}\" integrity=\"{}\" crossorigin=\"anonymous\">\n\
         <script src=\"{base}{CLASSIC}\" integrity=\"{}\" crossorigin=\"anonymous\" async></script>\n",
        digest(PLACE),
        digest(CLASSIC)
    )
}

/// For people.
pub fn table(weights: &[Weight], quality: u32) -> String {
    let width = weights
        .iter()
        .map(|weight| weight.name.len())
        .max()
        .unwrap_or(0);
    let mut table = format!(
        "{:width$}  {:>10}  {:>10}\n",
        "dist/",
        "bytes",
        format!("brotli {quality}")
    );
    for Weight {
        name, raw, brotli, ..
    } in weights
    {
        table += &format!("{name:width$}  {raw:>10}  {brotli:>10}\n");
    }
    table
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn a_page_names_each_file_with_its_digest() {
        let mut dist = Dist::default();
        dist.add(PLACE, b"abc".to_vec());
        dist.add(CLASSIC, Vec::new());
        let snippet = snippet(&weigh(&dist, 1), "/cap-commun/1.0.0/");
        assert!(
            snippet.contains(
                "href=\"/cap-commun/1.0.0/cap-commun.css\" integrity=\"sha384-ywB1P0WjXou1"
            )
        );
        assert!(snippet.contains(
            "src=\"/cap-commun/1.0.0/cap-commun.js\" integrity=\"sha384-OLBgp1GsljhM2TJ"
        ));
    }

    #[test]
    fn weights_are_measured_on_the_bytes() {
        let mut dist = Dist::default();
        dist.add("zeros", vec![0; 100_000]);
        dist.add("abc", b"abc".to_vec());
        let weights = weigh(&dist, 11);
        assert_eq!(weights[0].raw, 100_000);
        assert!(weights[0].brotli < 100, "{}", weights[0].brotli);
        // The digest of "abc" that FIPS 180-2 gives, in base 64.
        let known = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(weights[1].integrity, known);
    }
}

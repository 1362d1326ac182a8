//! `cargo bundle`: from the two cdylibs, their TypeScript and the css to `dist/`, weighed and held to its
//! budgets.
//!
//! `cargo bundle` makes what is published; `cargo bundle --dev` makes a quick build whose panics say where
//! they happened; `--any-size` holds it to no budget, for who wants to see it work first. Both use the compiler
//! that the set-up chose (`target/toolchain.json`), which need not be the one that compiled this tool.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};

mod bind;
mod budget;
mod builds;
mod classes;
mod compile;
mod dist;
mod docs;
mod elements;
mod fallback;
mod frames;
mod glue;
mod npm;
mod packages;
mod plain;
mod program;
mod scripts;
mod shrink;
mod streams;
mod styles;
mod texts;
mod toolchain;
mod weigh;

use bind::Features;
use compile::Profile;
use dist::Dist;
use toolchain::Toolchain;

/// Folders that every step shares.
pub struct Places {
    /// The repository.
    pub root: PathBuf,
    /// What the steps leave for each other.
    pub work: PathBuf,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cargo bundle: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let Wanted { profile, any_size } = wanted(env::args().skip(1))?;
    let root = root()?;
    let places = Places {
        work: root.join("target/bundle"),
        root,
    };
    let toolchain = Toolchain::read(&places.root)?;
    println!("bundle: {} build, {}", profile.name(), toolchain.describe());

    let started = Instant::now();
    let builds = builds::read(&places.root)?;
    let mut dist = Dist::default();
    let content = texts::content(&places)?;
    let texts = texts::add(&content, &builds, &mut dist)?;
    elements::add(&places, &toolchain, profile, &builds, &texts, &mut dist)?;
    headless(&places, &toolchain, profile, &mut dist)?;
    docs::add(&content, &mut dist);
    let fallbacks = fallback::of(&content);
    fallback::add(&fallbacks, &mut dist);
    frames::add(&places, profile, &fallbacks, &mut dist)?;

    let quality = weigh::quality(profile);
    let weights = weigh::weigh(&dist, quality);
    dist.write(
        &places.root.join("dist"),
        &weigh::manifest(&weights, &builds, profile, &toolchain)?,
    )?;
    println!("\n{}", weigh::table(&weights, quality));
    for (name, bytes) in packages::write(&places)? {
        println!("{name:<44}{:>8.1} kB", bytes as f64 / 1000.0);
    }
    npm::make(&places)?;
    println!(
        "bundle: wrote dist/ in {:.1} s",
        started.elapsed().as_secs_f32()
    );
    let base = format!("https://…/cap-commun/{}/", env!("CARGO_PKG_VERSION"));
    println!(
        "\nOn a page, wherever dist/ is published (here a folder for each version):\n{}",
        weigh::snippet(&weights, &base)
    );
    if any_size {
        return Ok(());
    }
    budget::hold(&places.root, &builds, &weights, profile, &toolchain)
}

/// The engine alone: fixed names, which bundlers follow from `new URL("./engine_bg.wasm", import.meta.url)`.
fn headless(
    places: &Places,
    toolchain: &Toolchain,
    profile: Profile,
    dist: &mut Dist,
) -> Result<()> {
    let compiled = compile::headless(places, toolchain, profile)?;
    let bound = bind::bind(places, profile, "headless", &compiled, Features::Compiled)?;
    let entry = "widgets/headless/engine.ts";
    let inputs = scripts::Inputs::new(profile)
        .alias(
            "commun-headless-wasm",
            &places.root.join("widgets/headless/beside.ts"),
        )
        .alias("commun-headless-glue", &bound.glue);
    inputs.keep(&places.work.join("headless"))?;
    let draft = scripts::bundle(places, entry, scripts::Format::Module, &inputs)?;
    let wasm = shrink::shrink(
        places,
        profile,
        "headless",
        &bound,
        &draft,
        Features::Compiled,
    )?;
    bound.prune(&wasm)?;
    dist.add("engine_bg.wasm", wasm);
    let script = scripts::bundle(places, entry, scripts::Format::Module, &inputs)?;
    dist.add("engine.js", script.into_bytes());
    let data = "widgets/headless/data.ts";
    let ambient = "widgets/headless/built.d.ts";
    for (name, source) in [("engine.d.ts", entry), ("engine-data.d.ts", data)] {
        let types = scripts::declaration(places, source, ambient)?;
        // Declarations name each other by the scripts that they stand for.
        let types = types.replace("./data.ts", "./engine-data.js");
        dist.add(name, types.into_bytes());
    }
    Ok(())
}

/// What the command line asks for.
#[derive(Debug, PartialEq)]
struct Wanted {
    profile: Profile,
    any_size: bool,
}

fn wanted(arguments: impl Iterator<Item = String>) -> Result<Wanted> {
    let mut wanted = Wanted {
        profile: Profile::Published,
        any_size: false,
    };
    for argument in arguments {
        match argument.as_str() {
            "--dev" => wanted.profile = Profile::Dev,
            "--any-size" => wanted.any_size = true,
            _ => bail!("{argument:?} is not understood; use: cargo bundle [--dev] [--any-size]"),
        }
    }
    Ok(wanted)
}

/// The repository: cargo says where this package stands when it runs it.
fn root() -> Result<PathBuf> {
    let package = env::var_os("CARGO_MANIFEST_DIR").context("run it as `cargo bundle`")?;
    let root = Path::new(&package).join("../..");
    root.canonicalize().context("the repository's folder")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn parse(arguments: &[&str]) -> Result<Wanted> {
        wanted(arguments.iter().map(ToString::to_string))
    }

    #[test]
    fn published_and_held_to_its_budgets_unless_told() {
        let wanted = |profile, any_size| Wanted { profile, any_size };
        assert_eq!(parse(&[]).unwrap(), wanted(Profile::Published, false));
        assert_eq!(parse(&["--dev"]).unwrap(), wanted(Profile::Dev, false));
        assert_eq!(
            parse(&["--any-size"]).unwrap(),
            wanted(Profile::Published, true)
        );
    }

    #[test]
    fn unknown_arguments_are_refused() {
        assert!(parse(&["--devel"]).is_err());
        assert!(parse(&["dev"]).is_err());
    }
}

//! cargo for wasm32: every lever of size that the compiler has, kept out of the workspace's own settings so
//! that `cargo check` and `cargo test` need none of it.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::builds::Build;
use crate::toolchain::{Kind, Toolchain};
use crate::{Places, program};

const TARGET: &str = "wasm32-unknown-unknown";

/// Enough for the widgets (measured with 500 mounts); the linker's default of 1 MiB is taken at start.
const STACK: u32 = 128 * 1024;

/// What the build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Small: what partners load.
    Published,
    /// Quick, unoptimised, and panics say where.
    Dev,
}

impl Profile {
    /// For people, and for the manifest.
    pub fn name(self) -> &'static str {
        match self {
            Profile::Published => "published",
            Profile::Dev => "development",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Profile::Published => "release",
            Profile::Dev => "debug",
        }
    }
}

/// The widgets of a build, as the linker left them. Builds differ by their features and share the rest: what
/// they depend on is compiled once. Never together with the headless engine: they would share the engine's
/// features, and only the widgets do without its words.
pub fn elements(
    places: &Places,
    toolchain: &Toolchain,
    profile: Profile,
    build: &Build,
) -> Result<PathBuf> {
    let mut features = build.widgets.join(",");
    features += match profile {
        Profile::Published => ",short-classes",
        Profile::Dev => ",debug",
    };
    let arguments = ["--no-default-features", "--features", features.as_str()];
    println!("bundle: the widgets, build {}", build.name);
    cdylib(places, toolchain, profile, "commun-elements", &arguments)
}

/// The engine alone.
pub fn headless(places: &Places, toolchain: &Toolchain, profile: Profile) -> Result<PathBuf> {
    println!("bundle: the engine alone");
    cdylib(places, toolchain, profile, "commun-headless", &[])
}

/// The target folder is this tool's own: the flags differ from every other build's. The next build of the same
/// package takes the file's place.
fn cdylib(
    places: &Places,
    toolchain: &Toolchain,
    profile: Profile,
    package: &str,
    features: &[&str],
) -> Result<PathBuf> {
    let target = places.root.join("target/wasm");
    let mut cargo = Command::new(&toolchain.cargo);
    cargo
        .current_dir(&places.root)
        .args(["build", "--target", TARGET, "--package", package])
        .arg("--target-dir")
        .arg(&target)
        .args(arguments(toolchain.kind, profile))
        .args(features);
    // Whatever toolchain runs this tool, the wasm is made by the chosen one alone.
    for name in [
        "RUSTUP_TOOLCHAIN",
        "RUSTFLAGS",
        "RUSTDOCFLAGS",
        "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER",
    ] {
        cargo.env_remove(name);
    }
    cargo.env("RUSTC", &toolchain.rustc);
    cargo.env(
        "CARGO_ENCODED_RUSTFLAGS",
        rustflags(places, toolchain.kind, profile).join("\u{1f}"),
    );
    if toolchain.kind == Kind::Tuned {
        cargo.env("RUSTC_BOOTSTRAP", "1");
    }
    if let Some(linker) = &toolchain.linker {
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    }
    program::run(&mut cargo)?;

    let name = format!("{}.wasm", package.replace('-', "_"));
    let path = target.join(TARGET).join(profile.folder()).join(name);
    if !path.is_file() {
        bail!("cargo left no {}", path.display());
    }
    Ok(path)
}

fn arguments(kind: Kind, profile: Profile) -> Vec<&'static str> {
    let mut arguments = Vec::new();
    match profile {
        Profile::Published => arguments.push("--release"),
        Profile::Dev => arguments.extend(["--config", "profile.dev.panic=\"abort\""]),
    }
    if kind == Kind::Tuned {
        arguments.push("-Zbuild-std=std,panic_abort");
        if profile == Profile::Published {
            arguments.push("-Zbuild-std-features=optimize_for_size");
        }
    }
    arguments
}

fn rustflags(places: &Places, kind: Kind, profile: Profile) -> Vec<String> {
    let mut flags = vec![format!("-Clink-arg=-zstack-size={STACK}")];
    // The same files on every machine, and no machine's folders in them.
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    if let Some(cargo) = cargo {
        flags.push(format!("--remap-path-prefix={}=cargo", cargo.display()));
    }
    flags.push(format!("--remap-path-prefix={}=.", places.root.display()));
    if kind == Kind::Tuned && profile == Profile::Published {
        // A panic is a trap at once: no message is formatted, which is a tenth of the size.
        flags.extend([
            "-Zunstable-options".to_owned(),
            "-Cpanic=immediate-abort".to_owned(),
        ]);
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flags(kind: Kind, profile: Profile) -> Vec<String> {
        rustflags(
            &Places {
                root: "/repo".into(),
                work: "/repo/target/bundle".into(),
            },
            kind,
            profile,
        )
    }

    #[test]
    fn only_the_tuned_published_build_drops_panic_messages() {
        let immediate = "-Cpanic=immediate-abort".to_owned();
        assert!(flags(Kind::Tuned, Profile::Published).contains(&immediate));
        assert!(!flags(Kind::Tuned, Profile::Dev).contains(&immediate));
        assert!(!flags(Kind::Plain, Profile::Published).contains(&immediate));
    }

    #[test]
    fn a_plain_build_asks_nothing_unstable_of_the_compiler() {
        for profile in [Profile::Published, Profile::Dev] {
            assert!(
                arguments(Kind::Plain, profile)
                    .iter()
                    .all(|argument| !argument.starts_with("-Z"))
            );
            assert!(
                flags(Kind::Plain, profile)
                    .iter()
                    .all(|flag| !flag.starts_with("-Z"))
            );
        }
    }

    #[test]
    fn no_folder_of_the_machine_stands_in_the_wasm() {
        let remapped = "--remap-path-prefix=/repo=.".to_owned();
        assert!(flags(Kind::Plain, Profile::Published).contains(&remapped));
    }
}

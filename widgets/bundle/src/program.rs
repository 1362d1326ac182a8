//! Running other programs: one way to do it, and one way to say that it failed.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// A program of `node_modules/.bin`, to be run from the repository's root.
pub fn npm(root: &Path, name: &str) -> Command {
    let name = if cfg!(windows) {
        format!("{name}.cmd")
    } else {
        name.to_owned()
    };
    let mut command = Command::new(root.join("node_modules/.bin").join(name));
    command.current_dir(root);
    command
}

/// Runs it with its output shown.
pub fn run(command: &mut Command) -> Result<()> {
    let name = name(command);
    let status = command
        .status()
        .with_context(|| format!("{name} could not be started"))?;
    if !status.success() {
        bail!("{name} failed ({status})");
    }
    Ok(())
}

/// Runs it and returns what it wrote on its standard output.
pub fn read(command: &mut Command) -> Result<String> {
    let name = name(command);
    let output = command
        .output()
        .with_context(|| format!("{name} could not be started"))?;
    let errors = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        bail!("{name} failed ({})\n{errors}", output.status);
    }
    eprint!("{errors}");
    String::from_utf8(output.stdout).with_context(|| format!("{name} did not answer in UTF-8"))
}

fn name(command: &Command) -> String {
    Path::new(command.get_program())
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

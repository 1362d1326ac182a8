//! TypeScript to JavaScript (esbuild) and to declarations (tsc).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::compile::Profile;
use crate::{Places, program};

/// The oldest browsers that have what the widgets need (constructable sheets).
pub const BROWSERS: &str = "--target=chrome105,firefox102,safari16.4";

/// How a page loads the script.
#[derive(Clone, Copy)]
pub enum Format {
    /// `<script src>`: leaves no global behind.
    Classic,
    /// `import`.
    Module,
}

/// What stands for the names that the sources leave open (`widgets/*/built.d.ts`).
pub struct Inputs(Vec<String>);

impl Inputs {
    /// With the package's version. Published scripts are minified.
    pub fn new(profile: Profile) -> Inputs {
        let mut inputs = Inputs(Vec::new());
        if profile == Profile::Published {
            inputs
                .0
                .extend(["--minify".to_owned(), "--legal-comments=none".to_owned()]);
        }
        inputs.define("__VERSION__", env!("CARGO_PKG_VERSION"))
    }

    /// `import … from "<name>"` reads this file; css is read as text.
    pub fn alias(mut self, name: &str, file: &Path) -> Inputs {
        self.0.push(format!("--alias:{name}={}", file.display()));
        self
    }

    /// Leaves them in a folder, as arguments of esbuild: the package's scripts are made from the same (`npm.rs`).
    pub fn keep(&self, folder: &Path) -> Result<()> {
        let file = folder.join("inputs.json");
        fs::write(&file, serde_json::to_vec(&self.0)?)
            .with_context(|| format!("writing {}", file.display()))
    }

    /// The name becomes this value.
    pub fn define(mut self, name: &str, value: impl Into<serde_json::Value>) -> Inputs {
        self.0.push(format!("--define:{name}={}", value.into()));
        self
    }
}

/// The entry and all that it imports, as one script.
pub fn bundle(places: &Places, entry: &str, format: Format, inputs: &Inputs) -> Result<String> {
    let format = match format {
        Format::Classic => "--format=iife",
        Format::Module => "--format=esm",
    };
    let mut esbuild = program::npm(&places.root, "esbuild");
    esbuild.args([
        entry,
        "--bundle",
        format,
        BROWSERS,
        "--loader:.css=text",
        "--charset=utf8",
    ]);
    esbuild.args([
        "--log-level=warning",
        "--log-override:empty-import-meta=error",
    ]);
    program::read(esbuild.args(&inputs.0))
}

/// The entry's types, for those who import it. `ambient` declares the names that the build fills in.
pub fn declaration(places: &Places, entry: &str, ambient: &str) -> Result<String> {
    let types = places.work.join("types");
    fs::create_dir_all(&types)?;
    // The repository's settings, on these files alone: a mistake in a test must not stop a build.
    let project = types.join("tsconfig.json");
    let absolute = |path: &str| places.root.join(path);
    let settings = serde_json::json!({
        "extends": absolute("tsconfig.json"),
        "compilerOptions": {
            "noEmit": false,
            "declaration": true,
            "emitDeclarationOnly": true,
            "rootDir": places.root,
            "outDir": types,
            "typeRoots": [absolute("node_modules/@types")],
        },
        "include": [],
        "files": [absolute(entry), absolute(ambient)],
    });
    fs::write(&project, serde_json::to_vec(&settings)?)?;
    program::run(
        program::npm(&places.root, "tsc")
            .arg("--project")
            .arg(&project),
    )?;
    let file = types.join(entry).with_extension("d.ts");
    fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))
}

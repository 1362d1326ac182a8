//! The widgets in `dist/`: `cap-commun.js` finds `elements-<build>-<hash>.js`, which finds its WebAssembly and the
//! words.

use anyhow::Result;
use serde_json::{Map, Value};

use crate::builds::{self, Build};
use crate::compile::{self, Profile};
use crate::dist::{Dist, digest};
use crate::toolchain::Toolchain;
use crate::{Places, bind, scripts, shrink, streams, styles};

const ENTRY: &str = "widgets/elements/elements.ts";
const LOADER: &str = "widgets/elements/loader.ts";
/// Where a build of `dist/` finds its files.
const FILES: &str = "widgets/elements/files.ts";

/// Makes every build, and the loader that chooses among them.
pub fn add(
    places: &Places,
    toolchain: &Toolchain,
    profile: Profile,
    builds: &[Build],
    texts: &Value,
    dist: &mut Dist,
) -> Result<()> {
    let widgets = builds.iter().find(|build| build.name == builds::ALL);
    let widgets = widgets.map_or(&[][..], |build| &build.widgets);
    let mut modules = Map::new();
    for build in builds.iter().filter(|build| build.is_made()) {
        let module = one(places, toolchain, profile, build, widgets, texts, dist)?;
        modules.insert(build.name.clone(), Value::from(module));
    }
    for build in builds.iter().filter(|build| !build.is_made()) {
        if let Some(module) = modules.get(build.files()).cloned() {
            modules.insert(build.name.clone(), module);
        }
    }
    let inputs = scripts::Inputs::new(profile).define("__MODULES__", modules);
    let loader = scripts::bundle(places, LOADER, scripts::Format::Classic, &inputs)?;
    dist.add("cap-commun.js", loader.into_bytes());
    Ok(())
}

/// Makes one, and returns its script's name.
fn one(
    places: &Places,
    toolchain: &Toolchain,
    profile: Profile,
    build: &Build,
    widgets: &[String],
    texts: &Value,
    dist: &mut Dist,
) -> Result<String> {
    let name = format!("elements-{}", build.name);
    let compiled = compile::elements(places, toolchain, profile, build)?;
    let bound = bind::bind(places, profile, &name, &compiled)?;
    let script = |css: &_, wasm: &str| {
        let inputs = scripts::Inputs::new(profile)
            .alias("commun-files", &places.root.join(FILES))
            .alias("commun-glue", &bound.glue)
            .alias("commun-styles", css)
            .define("__TEXTS__", texts.clone())
            .define("__WIDGETS__", build.widgets.clone())
            .define("__ELEMENTS_WASM__", wasm);
        scripts::bundle(places, ENTRY, scripts::Format::Module, &inputs)
    };
    // What the script calls decides what the wasm keeps, and the wasm's name stands in the script.
    let draft = script(&styles::none(places)?, "elements.wasm")?;
    let wasm = shrink::shrink(places, profile, &name, &bound, &draft)?;
    bound.prune(&wasm)?;
    let css = styles::collect(places, build, widgets, &wasm, &draft)?;
    let travelling = |module: &[u8]| match profile {
        Profile::Published => streams::split(places, &name, module),
        Profile::Dev => Ok(module.to_vec()),
    };
    // The name follows from the content, and stands in it.
    let hash = digest(&[&travelling(&wasm)?]);
    let file = travelling(&streams::named(&wasm, &format!("{name}-{hash}"))?)?;
    let wasm_name = dist.add_under(&build.wasm(), &hash, file);
    let script = script(&css, &wasm_name)?;
    Ok(dist.add_hashed(&build.script(), script.into_bytes()))
}

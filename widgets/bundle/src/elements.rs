//! The widgets in `dist/`: `cap-commun.js`, or `cap-commun.mjs`, finds `elements-<build>-<hash>.js`, which finds its WebAssembly and the
//! words.

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::bind::Features;
use crate::builds::{self, Build};
use crate::classes::List;
use crate::compile::{self, Profile};
use crate::dist::{Built, Dist, digest};
use crate::texts::Texts;
use crate::toolchain::Toolchain;
use crate::{Places, bind, plain, scripts, shrink, streams, styles, weigh};

const ENTRY: &str = "widgets/elements/elements.ts";
/// What keeps the widgets' place in the page.
const PLACE: &str = "widgets/elements/place.css";
/// The loader, by its name in `dist/`: its source, and how a page takes it.
const LOADERS: [(&str, &str, scripts::Format); 2] = [
    (
        weigh::CLASSIC,
        "widgets/elements/classic.ts",
        scripts::Format::Classic,
    ),
    (
        weigh::MODULE,
        "widgets/elements/module.ts",
        scripts::Format::Module,
    ),
];
/// Where a build of `dist/` finds its files.
const FILES: &str = "widgets/elements/files.ts";

/// Makes every build, and the loader that chooses among them.
pub fn add(
    places: &Places,
    toolchain: &Toolchain,
    profile: Profile,
    builds: &[Build],
    texts: &Texts,
    dist: &mut Dist,
) -> Result<()> {
    let all = builds.iter().find(|build| build.name == builds::ALL);
    let all = all.context("no build of all widgets")?;
    let classes = styles::classes(places, profile, all)?;
    let plain = plain(places, toolchain, profile, all, &classes, dist)?;
    let shared = Shared {
        widgets: &all.widgets,
        texts,
        classes,
        plain,
    };
    let mut modules = Map::new();
    for build in builds.iter().filter(|build| build.is_made()) {
        let module = one(places, toolchain, profile, build, &shared, dist)?;
        modules.insert(build.name.clone(), Value::from(&module));
    }
    for build in builds.iter().filter(|build| !build.is_made()) {
        if let Some(module) = modules.get(build.files()).cloned() {
            modules.insert(build.name.clone(), module);
        }
    }
    let inputs = scripts::Inputs::new(profile).define("__MODULES__", modules);
    let inputs = shared.classes.define(inputs)?;
    for (name, source, format) in LOADERS {
        let loader = scripts::bundle(places, source, format, &inputs)?;
        dist.add(name, loader.into_bytes());
    }
    let place = styles::minified(places, &places.root.join(PLACE))?;
    dist.add(weigh::PLACE, place.into_bytes());
    Ok(())
}

/// What all builds are made with.
struct Shared<'a> {
    /// Those of every build.
    widgets: &'a [String],
    /// Those of their css.
    classes: List,
    /// The files of the words.
    texts: &'a Texts,
    /// The script that stands for any build's WebAssembly.
    plain: Option<Built>,
}

/// The engine with all widgets as JavaScript: one for every build, since few will ever load it.
fn plain(
    places: &Places,
    toolchain: &Toolchain,
    profile: Profile,
    all: &Build,
    classes: &List,
    dist: &mut Dist,
) -> Result<Option<Built>> {
    if profile != Profile::Published {
        println!("bundle: no engine without WebAssembly, which a development build does without");
        return Ok(None);
    }
    let compiled = compile::elements(places, toolchain, profile, all)?;
    plain::add(places, profile, all, classes, &compiled, dist).map(Some)
}

/// Makes one; its script.
fn one(
    places: &Places,
    toolchain: &Toolchain,
    profile: Profile,
    build: &Build,
    shared: &Shared,
    dist: &mut Dist,
) -> Result<Built> {
    let name = format!("elements-{}", build.name);
    let compiled = compile::elements(places, toolchain, profile, build)?;
    let bound = bind::bind(places, profile, &name, &compiled, Features::Compiled)?;
    let inputs = |css: &_, wasm: Value| {
        let inputs = scripts::Inputs::new(profile)
            .alias("commun-files", &places.root.join(FILES))
            .alias("commun-glue", &bound.glue)
            .alias("commun-styles", css)
            .define("__PLAIN__", shared.plain.as_ref().map(Value::from))
            .define("__TRAP__", plain::TRAP)
            .define("__WIDGETS__", build.widgets.clone())
            .define("__BUILD__", build.name.clone())
            .define("__WASM__", wasm)
            .define("__WORDS__", shared.texts.of(build));
        shared.classes.define(inputs)
    };
    let script = |inputs: &_| scripts::bundle(places, ENTRY, scripts::Format::Module, inputs);
    // What the script calls decides what the wasm keeps, and the wasm's name stands in the script.
    let draft = json!(["elements.wasm", ""]);
    let draft = script(&inputs(&styles::none(places)?, draft)?)?;
    let wasm = shrink::shrink(places, profile, &name, &bound, &draft, Features::Compiled)?;
    bound.prune(&wasm)?;
    let css = styles::collect(places, build, shared.widgets, &shared.classes, &wasm)?;
    let travelling = |module: &[u8]| match profile {
        Profile::Published => streams::split(places, &name, module),
        Profile::Dev => Ok(module.to_vec()),
    };
    // The name follows from the content, and stands in it.
    let hash = digest(&[&travelling(&wasm)?]);
    let file = travelling(&streams::named(&wasm, &format!("{name}-{hash}"))?)?;
    let wasm = dist.add_under(&build.wasm(), &hash, file);
    let inputs = inputs(&css, Value::from(&wasm))?;
    inputs.keep(&places.work.join(&name))?;
    Ok(dist.add_hashed(&build.script(), script(&inputs)?.into_bytes()))
}

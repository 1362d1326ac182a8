//! The widgets' engine as JavaScript (`elements-plain-<hash>.js`), for browsers and pages where WebAssembly may not run.
//!
//! It is the module of the build with all widgets, bound without references, lowered to what WebAssembly first was, and
//! turned into JavaScript by binaryen's wasm2js: the same operations on the same numbers, so the same figures.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use crate::bind::Features;
use crate::builds::Build;
use crate::classes::List;
use crate::compile::Profile;
use crate::dist::{Built, Dist};
use crate::{Places, bind, program, scripts, shrink, styles};

/// What it is called in `dist/`, whatever its hash.
pub const PART: &str = "elements-plain.js";
/// What a trap throws: `dead.ts` knows it.
pub const TRAP: &str = "cap-commun: trap";
/// What it throws as wasm2js writes it.
const ABORT: &str = "throw new Error('abort')";

const NAME: &str = "elements-plain";
const ENTRY: &str = "widgets/elements/plain.ts";

/// Adds the script to `dist/`. `all` is the build with all widgets, `compiled` its module.
pub fn add(
    places: &Places,
    profile: Profile,
    all: &Build,
    classes: &List,
    compiled: &Path,
    dist: &mut Dist,
) -> Result<Built> {
    let bound = bind::bind(places, profile, NAME, compiled, Features::First)?;
    let code = places.work.join(NAME).join("code.js");
    let script = |css: &_| {
        let inputs = scripts::Inputs::new(profile)
            .alias("commun-glue", &bound.glue)
            .alias("commun-styles", css)
            .alias("commun-code", &code);
        scripts::bundle(places, ENTRY, scripts::Format::Module, &inputs)
    };
    fs::write(&code, "export default () => {};")?;
    let draft = script(&styles::none(places)?)?;
    let wasm = shrink::shrink(places, profile, NAME, &bound, &draft, Features::First)?;
    bound.prune(&wasm)?;
    let input = places.work.join(NAME).join("lowered.wasm");
    fs::write(&input, &wasm)?;
    let made = shrink::cached(places, NAME, "js", &[&wasm], |output| {
        let mut wasm2js = program::npm(&places.root, "wasm2js");
        program::read(wasm2js.arg(&input).arg("-Oz").arg("--output").arg(output))?;
        Ok(())
    })?;
    fs::write(&code, maker(&String::from_utf8(made)?)?)?;
    let css = styles::collect(places, all, &all.widgets, classes, &wasm)?;
    Ok(dist.add_hashed(PART, script(&css)?.into_bytes()))
}

/// wasm2js writes a script that makes the module when it is imported, from imports of its own: what it does that with is
/// enough.
fn maker(script: &str) -> Result<String> {
    let body = script
        .lines()
        .skip_while(|line| line.starts_with("import * as "))
        .take_while(|line| !line.starts_with("var retasmFunc = asmFunc({"));
    let body: Vec<&str> = body.collect();
    let known = script.contains("\nfunction asmFunc(imports) {") && script.contains(ABORT);
    if body.len() == script.lines().count() || !known {
        bail!("wasm2js does not write what it did");
    }
    let body = body
        .join("\n")
        .replace(ABORT, &format!("throw new Error({TRAP:?})"));
    Ok(body + "\nexport default asmFunc;\n")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_module_is_made_by_who_imports_it_and_its_traps_are_known() {
        let script = "import * as a from './a';\nvar bufferView;\nfunction asmFunc(imports) {\n \
                      function trap() { throw new Error('abort'); }\n}\nvar retasmFunc = asmFunc({\n \"./a\": a,\n});\n\
                      export var memory = retasmFunc.memory;\n";
        let expected = "var bufferView;\nfunction asmFunc(imports) {\n \
                        function trap() { throw new Error(\"cap-commun: trap\"); }\n}\nexport default asmFunc;\n";
        assert_eq!(maker(script).unwrap(), expected);
        assert!(maker("function other() {}").is_err());
    }
}

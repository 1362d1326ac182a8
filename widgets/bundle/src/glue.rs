//! wasm-bindgen's JavaScript, made as small as what it is used for. It rewrites text that wasm-bindgen writes
//! line by line; a line that it does not know stays as it is.

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Output;
use wasmparser::{Parser, Payload};

/// Shortens what the module and its glue call each other, hashes and all (`__wbg_append_5ef6f3ba08c3f6a5`):
/// each name is downloaded twice, and hashes do not compress. Returns the old names with their new ones.
pub fn shorten(output: &mut Output) -> Vec<(String, String)> {
    let script = output.js().to_owned();
    let mut free = (0..)
        .map(|index| format!("w{index}"))
        .filter(|name| !script.contains(name.as_str()));
    let mut names: Vec<(String, String)> = Vec::new();
    let mut short = |long: &mut String| {
        // The generated ones only: the others are what the sources call.
        if !long.starts_with("__") && !long.starts_with("wasm_bindgen_") {
            return;
        }
        let known = names.iter().find(|(old, _)| old == long);
        let known = known.map(|(_, new)| new.clone());
        if let Some(new) = known.or_else(|| free.next()) {
            names.push((std::mem::replace(long, new.clone()), new));
        }
    };
    let wasm = output.wasm_mut();
    wasm.imports
        .iter_mut()
        .for_each(|import| short(&mut import.name));
    wasm.exports
        .iter_mut()
        .for_each(|export| short(&mut export.name));
    names
}

/// Replaces whole identifiers.
pub fn rename(script: &str, names: &[(String, String)]) -> String {
    let part =
        |character: char| character.is_ascii_alphanumeric() || character == '_' || character == '$';
    let mut renamed = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(part) {
        let (before, from) = rest.split_at(start);
        let end = from
            .find(|character| !part(character))
            .unwrap_or(from.len());
        let (word, after) = from.split_at(end);
        let new = names
            .iter()
            .find(|(old, _)| old == word)
            .map_or(word, |(_, new)| new);
        renamed += before;
        renamed += new;
        rest = after;
    }
    renamed + rest
}

/// Lets the bundler drop the classes that nobody uses: what wasm-bindgen does beside each of them keeps it alive. Ours has `free`, and we ask for no `using`.
pub fn unpin(script: &str) -> String {
    let kept = script
        .lines()
        .filter(|line| !line.starts_with("if (Symbol.dispose) "));
    let lines: Vec<&str> = kept.collect();
    lines.join("\n").replace(
        ": new FinalizationRegistry(",
        ": /* @__PURE__ */ new FinalizationRegistry(",
    )
}

/// Takes out the functions that the module does not import any more.
pub fn prune(script: &str, imports: &[String]) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut dropping = false;
    for line in script.lines() {
        if dropping {
            // The last line of a function of the imports' object.
            dropping = !(line.starts_with("        }") && line.ends_with(','));
            continue;
        }
        if imported(line).is_some_and(|name| !imports.iter().any(|import| import == name)) {
            // A function on one line, or an alias: `w1: f,`.
            dropping = line.ends_with('{');
            continue;
        }
        kept.push(line);
    }
    kept.join("\n")
}

/// The name that a line of the imports' object defines, where it is one of those that [`shorten`] gave.
fn imported(line: &str) -> Option<&str> {
    let entry = line.strip_prefix("        w")?;
    let (digits, rest) = entry.split_once(": ")?;
    let ours = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let complete = rest.ends_with('{') || rest.ends_with(',');
    (ours && complete).then(|| line.get(8..9 + digits.len()))?
}

/// Has a module say that it does not use a feature, which wasm-bindgen goes by. Modules that do not say what they use
/// would have it guess.
pub fn disown(module: &mut [u8], feature: &str) -> Result<()> {
    let used = [&[b'+', u8::try_from(feature.len())?], feature.as_bytes()].concat();
    let section = Parser::new(0)
        .parse_all(module)
        .find_map(|payload| match payload {
            Ok(Payload::CustomSection(section)) if section.name() == "target_features" => {
                Some(section.data_offset()..section.data_offset() + section.data().len())
            }
            _ => None,
        });
    let section = section.context("the module does not say which features it uses")?;
    let section = module.get_mut(section).unwrap_or_default();
    let place = section
        .windows(used.len())
        .position(|window| window == used);
    if let Some(prefix) = place.and_then(|place| section.get_mut(place)) {
        *prefix = b'-';
    }
    Ok(())
}

/// What a module that was compiled for references imports of them.
pub const REFERENCES: &str = "__wbindgen_externref_xform__";

/// Has the glue drive a module that is JavaScript. Its memory grows into another buffer and leaves the old one as it is,
/// where WebAssembly's would be empty from then on; it is made by a function; and `fixed` tells it how many references
/// are fixed, which are those that the glue starts with.
pub fn unbox(script: &str, fixed: &str) -> Result<String> {
    let import = script
        .lines()
        .find(|line| line.ends_with(&format!("from \"{REFERENCES}\"")));
    let import = import.context("wasm-bindgen's glue imports nothing of references")?;
    let name = import.split(' ').nth(3).unwrap_or_default();
    let mut unboxed = script.replace(
        import,
        &format!("const {name} = {{ {fixed}: () => FIXED }};"),
    );
    for (view, stale) in [
        ("cachedUint8ArrayMemory0", ".byteLength === 0"),
        (
            "cachedDataViewMemory0",
            ".buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)",
        ),
    ] {
        let known = format!("{view} === null || {view}{stale}");
        if !unboxed.contains(&known) {
            bail!("wasm-bindgen's glue does not look at {view} as it did");
        }
        let new = format!("{view} === null || {view}.buffer !== wasm.memory.buffer");
        unboxed = unboxed.replace(&known, &new);
    }
    if unboxed.contains("byteLength === 0") || unboxed.contains(".detached") {
        bail!("wasm-bindgen's glue keeps a view of memory that is not known here");
    }
    unboxed += "\nconst FIXED = heap.length;\n\
                export function adopt(make) {\n    \
                __wbg_finalize_init({ exports: make(__wbg_get_imports()) });\n}\n";
    Ok(unboxed)
}

/// Names of what a module imports.
pub fn imports(wasm: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                names.push(import?.name.to_owned());
            }
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_identifiers_are_renamed_and_nothing_else() {
        let names = [("__wbg_a_1".to_owned(), "w0".to_owned())];
        let script = "x={__wbg_a_1:f,__wbg_a_12:g};wasm.__wbg_a_1(\"é\");";
        let expected = "x={w0:f,__wbg_a_12:g};wasm.w0(\"é\");";
        assert_eq!(rename(script, &names), expected);
    }

    #[test]
    fn classes_lose_what_keeps_them() {
        let script = "class A {}\nif (Symbol.dispose) A.prototype[Symbol.dispose] = A.prototype.free;\n\
                      const F = (typeof FinalizationRegistry === 'undefined')\n    ? { register: () => {} }\n    \
                      : new FinalizationRegistry(ptr => wasm.w1(ptr, 1));";
        let expected = "class A {}\nconst F = (typeof FinalizationRegistry === 'undefined')\n    \
                        ? { register: () => {} }\n    \
                        : /* @__PURE__ */ new FinalizationRegistry(ptr => wasm.w1(ptr, 1));";
        assert_eq!(unpin(script), expected);
    }

    #[test]
    fn functions_that_are_not_imported_go() {
        let script = "    const import0 = {
        __proto__: null,
        w0: function(arg0) {
            return arg0;
        },
        w1: function() { return handleError(function (arg0) {
            arg0.close();
        }, arguments); },
        w2: function(arg0) {
            return { w0: 1 };
        },
        w3: now,
    };";
        let expected = "    const import0 = {
        __proto__: null,
        w2: function(arg0) {
            return { w0: 1 };
        },
    };";
        assert_eq!(prune(script, &["w2".to_owned()]), expected);
        let all = ["w0", "w1", "w2", "w3"].map(str::to_owned);
        assert_eq!(prune(script, &all), script);
    }

    #[test]
    fn a_feature_is_disowned_in_the_section_that_names_it() {
        let section = b"\x0ftarget_features\x02+\x02ab+\x03abc";
        let mut module = b"\0asm\x01\0\0\0\0\x1a".to_vec();
        module.extend(section);
        assert!(disown(&mut module, "ab").is_ok());
        assert!(module.ends_with(b"\x02-\x02ab+\x03abc"));
        assert!(disown(&mut b"\0asm\x01\0\0\0".to_vec(), "ab").is_err());
    }

    #[test]
    fn a_glue_without_webassembly_looks_at_the_memory_that_is_now() {
        let view = "cachedUint8ArrayMemory0";
        let data = "cachedDataViewMemory0";
        let script = format!(
            "import * as import1 from \"{REFERENCES}\"\nif ({view} === null || {view}.byteLength === 0) {{}}\n\
             if ({data} === null || {data}.buffer.detached === true || ({data}.buffer.detached === undefined && \
             {data}.buffer !== wasm.memory.buffer)) {{}}"
        );
        let unboxed = unbox(&script, "w3").unwrap_or_default();
        assert!(
            unboxed.starts_with("const import1 = { w3: () => FIXED };"),
            "{unboxed}"
        );
        let now = format!("{view}.buffer !== wasm.memory.buffer");
        assert!(
            unboxed.contains(&now)
                && !unboxed.contains("detached")
                && unboxed.contains("function adopt")
        );
        assert!(unbox(&script.replace("byteLength === 0", "length === 0"), "w3").is_err());
    }

    #[test]
    fn imports_are_read_from_the_module() {
        // (module (import "m" "ab" (func)))
        let wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x08\x01\x01m\x02ab\0\0";
        assert_eq!(imports(wasm).ok(), Some(vec!["ab".to_owned()]));
        assert!(imports(b"\0asm\x01\0\0\0\x02\x08\x01").is_err());
    }
}

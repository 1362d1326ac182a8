// The package as it is published: what it holds, what it promises to tools, and that a server can import it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { PACKAGE, tarball, WORK } from "./places.mjs";
import { examples, place } from "./readme.mjs";
import { run } from "./run.mjs";

const INSTALLED = join(WORK, "node_modules/cap-commun");
const require = createRequire(join(WORK, "package.json"));
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
const own = readJson(join(PACKAGE, "package.json"));
const published = (name) => import(pathToFileURL(require.resolve(name)));

test("publint finds nothing to say, suggestions included", async () => {
  const { code, output } = await run("publint", ["run", tarball(own), "--strict"]);
  assert.equal(code, 0, output);
  assert.match(output, /All good!/);
});

test("its types resolve as its scripts do, for whoever imports modules", async () => {
  const { code, output } = await run("attw", [tarball(own), "--profile", "esm-only", "--no-emoji"]);
  assert.equal(code, 0, output);
  assert.match(output, /cap-commun\/engine/);
});

test("every name of the export map leads to a file, and every script to a name", () => {
  const targets = Object.values(own.exports).flatMap((entry) =>
    typeof entry === "string" ? entry : Object.values(entry),
  );
  const files = readdirSync(INSTALLED).map((name) => `./${name}`);
  for (const target of targets) assert.ok(files.includes(target), target);
  const scripts = files.filter((name) => name.endsWith(".js"));
  assert.deepEqual(
    scripts.filter((name) => !targets.includes(name)),
    [],
  );
});

test("the README's table is the export map", () => {
  const readme = readFileSync(join(INSTALLED, "README.md"), "utf8");
  const [, table = ""] = readme.split("## Export map");
  const named = [...table.matchAll(/^\| `cap-commun([^`]*)`/gm)].map(([, path]) => `.${path}`);
  assert.deepEqual(named.sort(), Object.keys(own.exports).sort());
});

test("the sizes that the README says are those of the files", () => {
  const readme = readFileSync(join(INSTALLED, "README.md"), "utf8");
  const said = {
    "wasm-all": /share one WebAssembly \(about (\d+) kB with brotli/,
    "wasm-autodiagnostic": /a WebAssembly of its own \(about (\d+) kB\)/,
    plain: /as JavaScript takes its place \(about (\d+) kB with brotli/,
  };
  for (const [file, words] of Object.entries(said)) {
    const size = brotliCompressSync(readFileSync(join(INSTALLED, `data/${file}.js`))).length / 1000;
    const about = Number(readme.match(words)?.[1]);
    assert.ok(Math.abs(about - size) <= 0.04 * size, `${file}: ${about} kB said, ${size.toFixed(1)} kB`);
  }
});

test("a server imports every module, and nothing happens", async () => {
  const before = Object.keys(globalThis);
  for (const path of Object.keys(own.exports).filter((path) => !/\.(json|css)$/.test(path))) {
    await published(join("cap-commun", path));
  }
  assert.deepEqual(Object.keys(globalThis), before);
  const { define, WIDGETS, VERSION } = await published("cap-commun");
  define();
  define(...WIDGETS);
  assert.equal(VERSION, own.version);
  assert.throws(() => define("horoscope"), RangeError);
});

test("what it exports is what its types declare", async () => {
  const exported = Object.keys(await published("cap-commun"));
  const types = readFileSync(join(INSTALLED, "index.d.ts"), "utf8");
  const lists = [...types.matchAll(/^export \{([^}]*)\} from/gm)].flatMap(([, names]) => names.split(","));
  const declared = [...types.matchAll(/^export declare (?:const|function) (\w+)/gm)].map(([, name]) => name);
  const names = [...lists.map((name) => name.trim()).filter(Boolean), ...declared];
  assert.deepEqual(exported.sort(), names.sort());
});

test("its engine computes in Node without a file to find", async () => {
  const { loadEngine } = await published("cap-commun/engine");
  const cap = await loadEngine();
  assert.equal(cap.version.package, own.version);
  assert.ok(cap.evaluate("prime", { ingenierie: 1000 }).code.length > 0);
});

test("the README's example of the engine runs", async () => {
  const code = examples("js").find((code) => code.includes("cap-commun/engine"));
  const { cap } = await import(pathToFileURL(place(`${code}\nexport { cap };\n`, "readme-engine.mjs")));
  assert.equal(cap.version.package, own.version);
});

test("custom-elements.json fits its schema and names what a page can use", () => {
  const manifest = require("cap-commun/custom-elements.json");
  const Ajv = require("ajv");
  const schema = require("custom-elements-manifest/schema.json");
  const ajv = new Ajv({ strict: false });
  assert.ok(ajv.validate(schema, manifest), ajv.errorsText());
  const [{ declarations }] = manifest.modules;
  const tags = declarations.map(({ tagName }) => tagName);
  assert.deepEqual(tags, ["commun-autodiagnostic", "commun-boussole", "commun-modele", "commun-prime"]);
  for (const { attributes, events, cssParts, cssProperties } of declarations) {
    for (const documented of [...attributes, ...events, ...cssParts, ...cssProperties]) {
      assert.match(documented.description, /\w/, documented.name);
    }
    assert.ok(
      events.some(({ name, type }) => name === "commun-ready" && type.text === "CustomEvent<ReadyDetail>"),
    );
    assert.ok(cssProperties.length > 10 && cssParts.length > 0);
  }
  const compass = declarations.find(({ tagName }) => tagName === "commun-boussole");
  const names = compass.attributes.map(({ name }) => name);
  assert.ok(names.includes("lie") && !names.includes("questionnaire"));
});

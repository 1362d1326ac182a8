/**
 * The npm package, `dist/npm/`, from what `cargo bundle` has just made. Nothing is compiled again: the same scripts are
 * bundled with their files in modules instead of beside them; types and manifest come from the contract.
 */

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe } from "./describe.mjs";
import { packageOf, SHEET } from "./package.mjs";
import { declareAttributes } from "./types.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const DIST = join(ROOT, "dist");
const PACKAGE = join(DIST, "npm");
/** What the other steps of the build have left, and this one's own. */
const LEFT = join(ROOT, "target/bundle");
const WORK = join(LEFT, "npm");

/** Written by hand. */
const STATIC = ["README.md", "react.d.ts", "vue.d.ts", "svelte.d.ts"];
const LICENCES = ["LICENSE-APACHE", "LICENSE-CONTENT", "LICENSE-MIT"];
/** Modules that have types alone: they can be imported as any other. */
const TYPES_ALONE = ["react.js", "vue.js", "svelte.js"];

/** A script's sources, from the repository's root; one is written here. */
const PACKED_ELEMENTS = "widgets/elements/packed.ts";
const PACKED_ENGINE = "widgets/headless/packed.ts";
const ALONE = `import { define } from "./widgets/elements/define.ts"; define();`;

rmSync(PACKAGE, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
const built = readJson(join(DIST, "manifest.json"));
const { pack } = await load("widgets/elements/packing.ts");
const contract = await load("widgets/elements/contract.ts");

scripts();
types();
write("custom-elements.json", JSON.stringify(describe(contract), null, 2));
write(
  "package.json",
  JSON.stringify(packageOf(readJson(join(ROOT, "package.json")), contract.WIDGETS), null, 2),
);
cpSync(join(DIST, SHEET), join(PACKAGE, SHEET));
write(`${SHEET}.d.ts`, "export {};");
for (const file of STATIC) cpSync(fileURLToPath(new URL(file, import.meta.url)), join(PACKAGE, file));
for (const file of LICENCES) cpSync(join(ROOT, file), join(PACKAGE, file));

/** `index.js` has every widget, `<widget>.js` one alone; `define.js` is `index.js` put to work. */
function scripts() {
  for (const [build, { wasm }] of Object.entries(built.builds)) {
    const packed = packedFiles(build, join(DIST, wasm.name), wordsOf(build));
    const aliases = { "commun-files": join(ROOT, PACKED_ELEMENTS), "commun-packed": packed };
    const entry = build === "all" ? { file: "widgets/elements/package.ts" } : { text: ALONE };
    write(build === "all" ? "index.js" : `${build}.js`, bundle(entry, `elements-${build}`, aliases));
  }
  const engine = packedFiles("engine", join(DIST, "engine_bg.wasm"), []);
  const aliases = { "commun-headless-wasm": join(ROOT, PACKED_ENGINE), "commun-packed": engine };
  write("engine.js", bundle({ file: "widgets/headless/engine.ts" }, "headless", aliases));
  write("define.js", `import { define } from "./index.js";\ndefine();`);
  for (const file of TYPES_ALONE) write(file, "export {};");
}

/** The files of words that a build's script may ask for, as it knows them: `fr-boussole`, and the file's name. */
function wordsOf(build) {
  const prefix = "--define:__WORDS__=";
  const words = JSON.parse(
    inputsOf(`elements-${build}`)
      .find((argument) => argument.startsWith(prefix))
      .slice(prefix.length),
  );
  return Object.entries(words).flatMap(([language, files]) =>
    Object.entries(files).map(([name, [file]]) => [`${language}-${name}`, file]),
  );
}

/** The module that names those with a build's files, for its script to import them one by one. */
function packedFiles(build, wasm, words) {
  write(`data/wasm-${build}.js`, moduleOf(`"${pack(readFileSync(wasm))}"`));
  for (const [key, name] of words) {
    write(`data/words-${key}.js`, moduleOf(JSON.stringify(readFileSync(join(DIST, name), "utf8"))));
  }
  // What takes the place of WebAssembly; a development build has none.
  const plain = built.files["elements-plain.js"];
  if (plain) write("data/plain.js", readFileSync(join(DIST, plain.name), "utf8"));
  const table = words.map(([key]) => `${JSON.stringify(key)}: () => import("./data/words-${key}.js"),`);
  const file = join(WORK, `packed-${build}.js`);
  writeFileSync(
    file,
    [
      `export const wasm = () => import("./data/wasm-${build}.js");`,
      `export const plain = ${plain ? '() => import("./data/plain.js")' : "undefined"};`,
      "export const words = {",
      ...table,
      "};",
    ].join("\n"),
  );
  return file;
}

function moduleOf(literal) {
  return `export default ${literal};`;
}

/** What a script of `dist/` was made of, as arguments of esbuild (`Inputs::keep`). */
function inputsOf(folder) {
  return readJson(join(LEFT, folder, "inputs.json"));
}

/** A script of the same, with other modules in the place of some. */
function bundle({ file, text }, folder, aliases) {
  const kept = inputsOf(folder).filter(
    (argument) => !Object.keys(aliases).some((name) => argument.startsWith(`--alias:${name}=`)),
  );
  const changed = Object.entries(aliases).map(([name, path]) => `--alias:${name}=${path}`);
  const format = ["--bundle", "--format=esm", "--charset=utf8", "--loader:.css=text", "--loader:.ts=ts"];
  const entry = file ? [file] : ["--loader=ts"];
  const outside = ["--external:./data/*", "--log-level=warning"];
  return esbuild([...entry, ...format, ...outside, ...kept, ...changed], text);
}

/** One of the repository's TypeScript modules, run here. */
async function load(source) {
  const file = join(WORK, `${source.replaceAll(/[/.]/g, "-")}.mjs`);
  writeFileSync(file, esbuild([source, "--bundle", "--format=esm"]));
  return import(pathToFileURL(file));
}

/** TypeScript declares what the scripts export, under the names that they have here. */
function types() {
  const sources = ["widgets/elements/package.ts", "widgets/elements/built.d.ts"].map((name) =>
    join(ROOT, name),
  );
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: ROOT,
    outDir: WORK,
    typeRoots: [join(ROOT, "node_modules/@types")],
  };
  const project = { extends: join(ROOT, "tsconfig.json"), compilerOptions, include: [], files: sources };
  writeFileSync(join(WORK, "tsconfig.json"), JSON.stringify(project));
  run("tsc", ["--project", join(WORK, "tsconfig.json")]);
  for (const [source, name] of [
    ["package", "index"],
    ["contract", "contract"],
    ["upgrade", "upgrade"],
  ]) {
    const text = readFileSync(join(WORK, `widgets/elements/${source}.d.ts`), "utf8");
    const own = source === "package" ? `${text}export type * from "./attributes.js";\n` : text;
    write(`${name}.d.ts`, own.replaceAll(/(from "\.\/\w+)\.ts"/g, '$1.js"'));
  }
  write("attributes.d.ts", declareAttributes(contract));
  for (const name of ["define", ...contract.WIDGETS]) write(`${name}.d.ts`, `import "./index.js";`);
  for (const name of ["engine.d.ts", "engine-data.d.ts"]) cpSync(join(DIST, name), join(PACKAGE, name));
}

function write(name, text) {
  const file = join(PACKAGE, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text.endsWith("\n") ? text : `${text}\n`);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function esbuild(args, input) {
  return run("esbuild", args, input);
}

/** A program of npm's, from the repository's root; what it writes. */
function run(name, args, input) {
  const stdio = [input === undefined ? "ignore" : "pipe", "pipe", "inherit"];
  const options = { cwd: ROOT, input, stdio, encoding: "utf8", maxBuffer: 2 ** 26 };
  return execFileSync(join(ROOT, "node_modules/.bin", name), args, options);
}

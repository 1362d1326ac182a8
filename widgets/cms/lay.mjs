/**
 * Lays out what `cargo bundle` then packs into `dist/paquets/`: a folder for each package, from the files of dist/,
 * the sources beside this file and what is generated from the contract. `node lay.mjs <dist> <folder>`.
 */

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { samples } from "./hosting/samples.mjs";
import { readOptions } from "./options.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(HERE, "../..");
const LICENCES = ["LICENSE-APACHE", "LICENSE-CONTENT", "LICENSE-MIT"];

/** Each package, by the name of its file: where its own folder begins in the zip, and how it is filled. */
const PACKAGES = {
  "": { top: (version) => `cap-commun-${version}`, fill: hosting },
  wordpress: { top: () => "cap-commun", fill: wordpress },
  spip: { top: () => "commun", fill: (place) => copyModule("spip", place) },
  drupal: { top: () => "cap_commun", fill: (place) => copyModule("drupal", place) },
  joomla: { top: () => "", fill: joomla },
};

const [dist, folder] = process.argv.slice(2);
if (!dist || !folder) throw new Error("usage: node widgets/cms/lay.mjs <dist> <folder>");

/** What only developers take: not what a page asks for. A rule, since what pages ask for is listed nowhere. */
const FOR_DEVELOPERS = /^(docs|npm|paquets|site)\/|^engine|\.d\.ts$|^(fallbacks|snippets)\.json$/;
const served = filesOf(dist).filter((name) => !FOR_DEVELOPERS.test(name));

const { loadEngine } = await import(pathToFileURL(join(dist, "engine.js")).href);
const options = await readOptions(
  await loadEngine(),
  JSON.parse(readFileSync(join(dist, "fallbacks.json"), "utf8")),
);
const { version } = options;

rmSync(folder, { recursive: true, force: true });
for (const [name, { top, fill }] of Object.entries(PACKAGES)) {
  const zip = ["cap-commun", name, version].filter(Boolean).join("-");
  fill(join(folder, zip, top(version)));
}

/** The widgets' files, how servers give them best, the lines to paste, and what to check the files against. */
function hosting(place) {
  copyServed(join(place, "cap-commun"));
  for (const name of served) compress(join(place, "cap-commun", name));
  for (const name of ["LISEZ-MOI.txt", "README.txt"])
    copyText(join(HERE, "hosting", name), join(place, name));
  for (const name of LICENCES) copyText(join(ROOT, name), join(place, name));
  const endings = [...new Set(served.map((name) => extname(name)))].sort();
  for (const [name, text] of Object.entries(samples(endings))) write(join(place, "serveur", name), text);
  write(join(place, "extrait.html"), snippet());
  const files = filesOf(place).map((name) => `${digest(join(place, name))}  ${name}\n`);
  write(join(place, "SHA256SUMS"), files.join(""));
}

/** What a page takes, from one's own site: no integrity to keep up to date where the files are one's own. */
function snippet() {
  const fallback = options.fallbacks["autodiagnostic-maturite"].fr;
  return `<link rel="stylesheet" href="/cap-commun/cap-commun.css">
<script src="/cap-commun/cap-commun.js" async></script>
<commun-autodiagnostic questionnaire="maturite">
${fallback}
</commun-autodiagnostic>
`;
}

/** As small as it gets: no server does it at each request. */
function compress(path) {
  const bytes = readFileSync(path);
  const small = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  if (small.length < bytes.length) writeFileSync(`${path}.br`, small);
}

function wordpress(place) {
  copyModule("wordpress", place);
  const block = join(place, "block/block.json");
  const attributes = { widget: { type: "string", default: "autodiagnostic" }, id: { type: "string" } };
  for (const name of Object.keys(options.attributes)) attributes[name] = { type: "string" };
  write(block, json({ ...JSON.parse(readFileSync(block, "utf8")), version, attributes }));
}

/** Joomla puts what browsers ask for in a folder of its own. */
function joomla(place) {
  copyModule("joomla", place, "media/files");
}

/** A system's own sources, and what all packages hold: the PHP that draws a widget, its data, the widgets' files. */
function copyModule(system, place, files = "files") {
  copySource(system, place);
  copySource("module", join(place, "module"));
  write(join(place, "module/options.json"), json(options));
  copyServed(join(place, files));
  for (const name of LICENCES) copyText(join(ROOT, name), join(place, name));
}

function copyServed(place) {
  for (const name of served) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    cpSync(join(dist, name), join(place, name));
  }
}

/** A folder of sources, all of them texts. */
function copySource(source, place) {
  for (const name of filesOf(join(HERE, source))) copyText(join(HERE, source, name), join(place, name));
}

/** Every file under a folder, in one order everywhere. */
function filesOf(place) {
  const names = readdirSync(place, { recursive: true }).map((name) => name.replaceAll("\\", "/"));
  return names.filter((name) => statSync(join(place, name)).isFile()).sort();
}

function copyText(from, to) {
  write(to, readFileSync(from, "utf8").replaceAll("@VERSION@", version));
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function digest(path) {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What a text editor tells the people who write the content: taplo, which editors use, over our schemas. */

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folders = [];

after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** Runs a program; its exit code, and all that it printed. */
function run(command, args, cwd = ROOT) {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}

const taplo = (cwd) => run(join(ROOT, "node_modules/.bin/taplo"), ["lint"], cwd);

/** The content in a folder of its own, with these edits: file, text, replacement. */
async function edited(edits) {
  const folder = await mkdtemp(join(tmpdir(), "cap-commun-editor-"));
  folders.push(folder);
  await cp(join(ROOT, "src/content"), join(folder, "src/content"), { recursive: true });
  await cp(join(ROOT, ".taplo.toml"), join(folder, ".taplo.toml"));
  for (const [name, from, to] of edits) {
    const file = join(folder, "src/content", name);
    const text = await readFile(file, "utf8");
    assert.ok(text.includes(from), `${from} in ${name}`);
    await writeFile(file, text.replace(from, to));
  }
  return folder;
}

test("the schemas are those of the program that reads the content", async () => {
  const place = ["--package", "cap-commun-compiler", "--features", "editor", "--example", "schemas"];
  const { code, output } = await run("cargo", [
    "run",
    "--quiet",
    ...place,
    "--",
    "src/content",
    "src/content/schemas",
    "--check",
  ]);
  assert.equal(code, 0, output);
});

test("the content as it is has nothing to mend", async () => {
  const { code, output } = await taplo(ROOT);
  assert.equal(code, 0, output);
});

/** Each in a file of its own, so that one run of the linter shows them all. */
const WRONG = [
  ["a key misspelt", "coefficients.toml", "unit =", "unité =", /unit/],
  ["a key that is missing", "publishers.toml", "name =", "# name =", /"name" is a required property/],
  ["a number that is a text", "figures.toml", "value = 0.63", 'value = "63 %"', /63 %/],
  ["a source that does not exist", "reperes.toml", /source = "[^"]+"/, 'source = "nulle-part"', /nulle-part/],
  [
    "a status that does not exist",
    "questionnaires/maturite.toml",
    'status = "hypothese"',
    'status = "vrai"',
    /vrai/,
  ],
  ["a tag without who says it", "resources.toml", 'objectif = ["O1s"]', 'objectif = ["O1"]', /O1/],
  ["a unit that does not exist", "models/prime.toml", 'unit = "euro"', 'unit = "euros"', /euros/],
  ["a date in words", "sources.toml", /date = "[^"]+"/, 'date = "mars 2026"', /mars 2026/],
  ["an empty text", "fr/maturite.toml", /title = "[^"]+"/, 'title = ""', /title/],
];

test("wrong edits are shown in the editor, each in its file", async () => {
  const regular = (from, text) => (from instanceof RegExp ? (text.match(from)?.[0] ?? "") : from);
  const edits = await Promise.all(
    WRONG.map(async ([, name, from, to]) => {
      const text = await readFile(join(ROOT, "src/content", name), "utf8");
      return [name, regular(from, text), to];
    }),
  );
  const folder = await edited(edits);
  const { code, output } = await taplo(folder);
  assert.notEqual(code, 0);
  for (const [what, name, , , expected] of WRONG) {
    const said = output.split(/(?=error: )/).filter((part) => part.includes(`src/content/${name}:`));
    assert.ok(said.length > 0, `${what}: nothing is said of ${name}\n${output}`);
    assert.match(said.join(""), expected, what);
  }
});

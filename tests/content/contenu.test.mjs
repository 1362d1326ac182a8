/** `npm run contenu`: what it says of the content, in words, and of what an edit changes. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { report, wanted } from "../../widgets/bundle/contenu.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CONTENT = join(ROOT, "src/content");

/** What is said of the content with these edits, beside the content as it is. */
async function said(...edits) {
  const folder = await mkdtemp(join(tmpdir(), "cap-commun-contenu-test-"));
  try {
    await cp(CONTENT, folder, { recursive: true });
    for (const [name, from, to] of edits) {
      const file = join(folder, name);
      const text = await readFile(file, "utf8");
      assert.ok(text.includes(from), `${from} in ${name}`);
      await writeFile(file, text.replace(from, to));
    }
    const place = ["--package", "cap-commun-compiler", "--features", "editor", "--example", "contenu"];
    const options = { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 };
    const json = execFileSync("cargo", ["run", "--quiet", ...place, "--", folder, CONTENT], options);
    return report(JSON.parse(json), "1234567, 2026-11-21")
      .join("\n")
      .replaceAll(/[\u00a0\u202f]/g, " ");
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("content that has not changed says so", async () => {
  const text = await said();
  assert.match(text, /Le contenu est juste/);
  assert.match(text, /Rien n’a changé depuis la version enregistrée \(1234567, 2026-11-21\)/);
});

test("a price that changes is said, with the results that it moves", async () => {
  const text = await said(["coefficients.toml", "value = 12.02", "value = 13"]);
  assert.match(text, /Un changement depuis/);
  assert.match(text, /src\/content\/coefficients\.toml\n {2}Coefficient « smic_brut »/);
  assert.match(text, /La valeur passe de 12,02 à 13\. \(ligne \d+\)/);
  assert.match(text, /Calculateur « modele », exemple « .+ » :\n +« .+ » passe de [\d ,]+ € à [\d ,]+ €/);
});

test("a rule that changes says how many answers it moves", async () => {
  const rule = (await readFile(join(CONTENT, "questionnaires/maturite.toml"), "utf8")).match(
    /when = "(.+)"/,
  )[1];
  const stricter = rule.replace(/>= 2/, ">= 3");
  assert.notEqual(rule, stricter);
  const text = await said(["questionnaires/maturite.toml", rule, stricter]);
  assert.match(text, /La condition (passe de|change)/);
  assert.match(
    text,
    /Résultat « niveau » de « maturite » : [\d ]+ jeux de réponses sur [\d ]+ changent de place/,
  );
});

test("a wrong edit is said with its file and its line, and nothing else is", async () => {
  const text = await said(["coefficients.toml", 'unit = "euro_par_heure"', 'unit = "euros_par_heure"']);
  assert.match(text, /^Une erreur dans le contenu :/);
  assert.match(text, /coefficients\.toml:\d+: .*euros_par_heure/);
  assert.doesNotMatch(text, /Le contenu est juste/);
});

test("options are understood, and others named", () => {
  assert.deepEqual(wanted([]), { since: "HEAD", hasPreview: true, wrong: undefined });
  assert.deepEqual(wanted(["--sans-apercu", "--depuis", "v1"]), {
    since: "v1",
    hasPreview: false,
    wrong: undefined,
  });
  assert.equal(wanted(["--aperçu"]).wrong, "--aperçu");
  assert.equal(wanted(["--depuis"]).wrong, "--depuis");
});

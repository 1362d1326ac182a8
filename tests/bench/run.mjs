/**
 * How long one change of an input takes, against Publicodes evaluating the same calculator once, in the same run
 * and on the same page: in Node, then in Chromium at full speed and slowed four times. It prints; it judges nothing,
 * since machines differ. `cargo bundle` has made `dist/`.
 */

import { execFileSync } from "node:child_process";
import { copyFile, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { loadEngine } from "cap-commun/engine";
import { build } from "esbuild";
import { ROOTS, startServer } from "../../widgets/bundle/serve.mjs";
import { browserExecutable } from "../../widgets/bundle/setup/browser.mjs";
import { CASES, measure } from "./calculation.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PLACE = `${ROOT}target/bench`;

const rules = Object.fromEntries(CASES.map(({ model }) => [model, exported(model)]));
const cap = await loadEngine();
console.log(`Cap commun ${cap.version.package}, edition ${cap.version.edition}. Medians in milliseconds.`);
console.log(
  "ours: 10,000 draws of the results that the widget draws, what weighs; in brackets, all results and explanations.",
);
console.log("Publicodes: every result once; in brackets, the first result alone.");
print("Node", measure(cap, rules));
await inChromium();

/** The rules that the compiler writes for Publicodes. */
function exported(model) {
  const place = ["run", "--quiet", "--package", "cap-commun-compiler", "--example", "publish"];
  const args = [...place, "--", "src/content", "publicodes", model];
  return JSON.parse(execFileSync("cargo", args, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 }));
}

async function inChromium() {
  await mkdir(PLACE, { recursive: true });
  await copyFile(new URL("page.html", import.meta.url), `${PLACE}/page.html`);
  await build({
    entryPoints: [fileURLToPath(new URL("page.mjs", import.meta.url))],
    outfile: `${PLACE}/page.js`,
    bundle: true,
    format: "esm",
    external: ["/dist/*"],
    logLevel: "error",
  });
  const server = await startServer({ roots: { "/bench/": PLACE, ...ROOTS } });
  const browser = await chromium.launch({
    executablePath: browserExecutable(),
    // Chromium refuses to be root in its sandbox, and containers are root.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    for (const slower of [1, 4]) {
      // A page of its own for each speed: one does not warm the other.
      const page = await browser.newPage();
      await page.goto(`${server.url}bench/page.html`);
      await page.waitForFunction(() => "bench" in window);
      const protocol = await page.context().newCDPSession(page);
      await protocol.send("Emulation.setCPUThrottlingRate", { rate: slower });
      print(`Chromium, CPU ×${slower}`, await page.evaluate((rules) => window.bench.engine(rules), rules));
      for (const tag of ["commun-prime", "commun-modele"]) await widget(page, tag);
      await compass(page);
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** From a keystroke in the widget's first field of a number to the next paint. */
async function widget(page, tag) {
  if (!(await page.evaluate((tag) => customElements.get(tag) !== undefined, tag))) {
    console.log(`  <${tag}> is not in dist/`);
    return;
  }
  const element = page.locator(tag);
  await element.scrollIntoViewIfNeeded();
  const field = element.locator("input[inputmode]").first();
  await field.waitFor();
  tell(`<${tag}>`, await field.evaluate((field) => window.bench.widget(field)));
}

/** A word sought in the compass, with few resources of the page's own, then with a thousand. */
async function compass(page) {
  const painted = [];
  for (const added of [60, 1000]) {
    await page.evaluate((added) => window.bench.compass(added), added);
    const field = page.locator("commun-boussole").getByRole("textbox").first();
    await field.waitFor();
    const words = ["alliance", "territoire", "modele", "innovation"];
    const found = await field.evaluate((field, words) => window.bench.widget(field, words), words);
    tell(`<commun-boussole> and ${added} resources more`, found);
    painted.push(found.painted);
  }
  console.log(`  <commun-boussole>: ${(painted[1] / painted[0]).toFixed(1)} times as long with a thousand`);
}

function tell(what, { computed, painted, longest }) {
  const long = longest > 0 ? `longest task ${ms(longest)}` : "no task over 50 ms";
  console.log(
    `  ${what}: ${ms(computed)} of work for a keystroke, ${ms(painted)} until it is painted, ${long}`,
  );
}

function print(where, rows) {
  console.log(`\n${where}`);
  for (const { model, ours, everything, theirs, first } of rows) {
    const ratio = theirs / ours;
    const faster = ratio >= 1 ? `${ratio.toFixed(1)} times faster` : `${(1 / ratio).toFixed(1)} times slower`;
    console.log(
      `  ${model.padEnd(8)} ours ${ms(ours)} (${ms(everything)})   Publicodes ${ms(theirs)} (${ms(first)})   ${faster}`,
    );
  }
}

function ms(value) {
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}

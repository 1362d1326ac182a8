// Each bundler builds a small project with no setting but where to write, and has nothing to say against it.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { OUTPUT, ROOT, WORK } from "./places.mjs";
import { run } from "./run.mjs";

/** What no build should say: a file that was not found, or a module that was not understood. */
const COMPLAINT =
  /critical dependency|can't resolve|could not resolve|unresolved|externalized|is not exported|circular/i;

async function build(project, tool, args) {
  const { code, output } = await run(tool, args, project);
  assert.equal(code, 0, output);
  assert.doesNotMatch(output, COMPLAINT);
}

/** Pages that the bundler leaves to us. */
function copyPages(project) {
  const pages = readdirSync(join(WORK, project)).filter((name) => name.endsWith(".html"));
  mkdirSync(join(WORK, project, OUTPUT), { recursive: true });
  for (const page of pages) cpSync(join(WORK, project, page), join(WORK, project, OUTPUT, page));
}

/** Some bundlers write in a site where its sources stood on the machine that built it. */
function assertNoAddress(project) {
  const folder = join(WORK, project, OUTPUT);
  for (const name of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".js"))) {
    assert.ok(!readFileSync(join(folder, name), "utf8").includes(ROOT), name);
  }
}

test("Vite", async () => {
  await build("vite", "vite", ["build", "--outDir", OUTPUT]);
  assertNoAddress("vite");
});

test("webpack", async () => {
  await build("webpack", "webpack", [
    "--mode",
    "production",
    "--entry",
    "./main.js",
    "--output-path",
    OUTPUT,
  ]);
  copyPages("webpack");
  assertNoAddress("webpack");
});

test("Rollup", async () => {
  const plugin = ["--plugin", "node-resolve"]; // it follows no package without
  await build("rollup", "rollup", ["main.js", "--dir", OUTPUT, "--format", "es", ...plugin]);
  copyPages("rollup");
  assertNoAddress("rollup");
});

test("esbuild, in several files and in one", async () => {
  const common = ["main.js", "--bundle", "--minify", "--log-level=warning"];
  await build("esbuild", "esbuild", [...common, "--format=esm", "--splitting", `--outdir=${OUTPUT}`]);
  await build("esbuild", "esbuild", [...common, "--format=iife", `--outfile=${OUTPUT}/single.js`]);
  copyPages("esbuild");
  assertNoAddress("esbuild");
});

test("Next", async () => {
  await build("next", "next", ["build"]);
});

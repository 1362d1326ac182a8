import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";

/** A module of this folder, from its TypeScript. */
async function load(name) {
  const path = new URL(name, import.meta.url).pathname;
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const { buildFor } = await load("builds.ts");

const among =
  (...brought) =>
  (widget) =>
    brought.includes(widget);

test("a page with one kind loads that kind's own build, however many there are", () => {
  assert.equal(buildFor("modele", ["modele"], among()), "modele");
});

test("a page with several kinds loads the build with all", () => {
  assert.equal(buildFor("modele", ["autodiagnostic", "modele"], among()), "all");
  assert.equal(buildFor("autodiagnostic", ["autodiagnostic", "modele", "prime"], among()), "all");
});

test("a kind that comes later comes alone, beside those that are there", () => {
  assert.equal(buildFor("modele", ["autodiagnostic", "modele"], among("autodiagnostic")), "modele");
});

test("several kinds that come later come together", () => {
  const present = ["autodiagnostic", "modele", "prime"];
  assert.equal(buildFor("modele", present, among("autodiagnostic")), "all");
});

test("a place that left the page before its turn still has its build", () => {
  assert.equal(buildFor("modele", [], among()), "modele");
});

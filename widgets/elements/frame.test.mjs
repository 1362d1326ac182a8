import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";

/** A module of this folder, from its TypeScript. */
async function load(name) {
  const path = new URL(name, import.meta.url).pathname;
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const { readAddress, takes } = await load("address.ts");
const { heightMessage, heightOf, hello, isHello, targetOf } = await load("height.ts");

const read = (text) => readAddress(new URL(text, "https://exemple.fr/cadre/boussole.html"));

test("an address holds attributes and custom properties, and nothing else of it counts", () => {
  const { attributes, properties, config } = read(
    "?territoire=Pays%20de%20Retz&theme=auto&onload=x&lie=autre&--commun-accent=%23b00&--autre=1&--COMMUN-x=1",
  );
  assert.deepEqual(attributes, [
    ["territoire", "Pays de Retz"],
    ["theme", "auto"],
  ]);
  assert.deepEqual(properties, [["--commun-accent", "#b00"]]);
  assert.equal(config, undefined);
});

test("the configuration follows the #, percent-encoded", () => {
  const json = JSON.stringify({ contact: { nom: "50 % d’été #1 & plus" } });
  assert.equal(read(`#config=${encodeURIComponent(json)}`).config, json);
  assert.equal(read("#config=%E0%A4%A").config, "%E0%A4%A");
  assert.equal(read("#autre").config, undefined);
});

test("a property takes colours, made of colours alone", () => {
  const colour = (value) => takes("--commun-accent", value, () => true);
  for (const value of ["#0b5d66", "teal", "rgb(1 2 3 / 50%)", "light-dark(#fff, oklch(0.5 0.1 200))"]) {
    assert.equal(colour(value), true, value);
  }
  for (const value of [
    "var(--x, url(//exemple.fr/x))",
    "url(x)",
    "attr(href)",
    "color-mix(in srgb, env(x), red)",
  ]) {
    assert.equal(colour(value), false, value);
  }
  assert.equal(
    takes("--commun-accent", "4px", () => false),
    false,
  );
});

// A padding of half the window made a frame grow for ever: the window is as tall as the widget.
test("a length never follows the window", () => {
  const length = (value) => takes("--commun-padding", value, () => false);
  for (const value of ["0", "4px", "0.5rem 1em", "4%"]) assert.equal(length(value), true, value);
  for (const value of ["50vh", "1dvh", "calc(1px + 1vh)", "100vmax", "4px;color:red", ""]) {
    assert.equal(length(value), false, value);
  }
});

test("a height is a sane number, of this version", () => {
  const message = heightMessage({ height: 640, title: "x" });
  assert.deepEqual(heightOf(message), { height: 640, title: "x" });
  assert.deepEqual(heightOf({ ...message, height: 639.2, title: 5 }), { height: 640, title: "" });
  for (const height of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e9, "640", null, undefined]) {
    assert.equal(heightOf({ ...message, height }), undefined, String(height));
  }
  for (const other of [null, "commun-height", 640, {}, hello(), { ...message, version: 2 }]) {
    assert.equal(heightOf(other), undefined);
  }
});

test("a greeting is known, and answered at its origin unless that is opaque", () => {
  assert.equal(isHello(hello()), true);
  assert.equal(isHello(heightMessage({ height: 1, title: "" })), false);
  assert.equal(isHello(null), false);
  assert.equal(targetOf("https://exemple.fr"), "https://exemple.fr");
  assert.equal(targetOf("null"), "*");
});

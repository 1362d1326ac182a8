/**
 * An outside oracle: our calculators, written as rules of Publicodes and evaluated by it, agree with our own
 * evaluator on random situations. Publicodes reads the formulas by itself, treats absences by rules of their own
 * and discounts years in closed form, so that a mistake of ours would have to be made twice, in two ways.
 */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Engine from "publicodes";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SITUATIONS = 300;
/** What two orders of the same operations may differ by. */
const TOLERANCE = 1e-9;

for (const [model, seed] of [
  ["modele", 17],
  ["prime", 2030],
]) {
  test(`${model}: Publicodes agrees on ${SITUATIONS} random situations`, () => {
    const { inputs, nodes } = native(model, []);
    const random = generator(seed);
    const situations = Array.from({ length: SITUATIONS }, () => inputs.map((input) => draw(input, random)));
    const ours = native(model, situations).values;
    const engine = publicodes(model);
    const differences = [];
    const seen = { values: 0, absences: 0 };
    situations.forEach((situation, index) => {
      engine.setSituation(entered(inputs, situation));
      for (const [node, id] of nodes.entries()) {
        if (node < inputs.length) continue;
        const theirs = value(engine, id);
        const our = ours[index][node];
        seen[our === null ? "absences" : "values"] += 1;
        if (!close(our, theirs)) differences.push({ id, our, theirs, situation: entered(inputs, situation) });
      }
    });
    assert.deepEqual(differences.slice(0, 3), []);
    // Random situations reach both what has a value and what has none.
    assert.ok(seen.values > 1000 && seen.absences > 50, JSON.stringify(seen));
  });
}

test("a formula that differs is found", () => {
  const engine = publicodes("prime", (rules) => ({ ...rules, prime: "valeur_brute + ingenierie" }));
  const { inputs, nodes } = native("prime", []);
  const situation = inputs.map(({ id, optional }) => (optional ? null : id === "ingenierie" ? 1000 : 0));
  engine.setSituation(entered(inputs, situation));
  const ours = native("prime", [situation]).values[0][nodes.indexOf("prime")];
  assert.equal(ours, -1000);
  assert.ok(!close(ours, value(engine, "prime")));
});

/** Our own evaluator. */
function native(model, situations) {
  const asked = JSON.stringify({ model, situations });
  return JSON.parse(cargo(["--package", "cap-commun", "--example", "evaluate"], asked));
}

/** Publicodes over the rules that the compiler writes. */
function publicodes(model, change = (rules) => rules) {
  const place = ["--package", "cap-commun-compiler", "--example", "publish"];
  const rules = cargo([...place, "--", "src/content", "publicodes", model]);
  const silent = { log() {}, warn() {}, error() {} };
  return new Engine(change(JSON.parse(rules)), { logger: silent });
}

function cargo(args, input = "") {
  const options = {
    cwd: ROOT,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["pipe", "pipe", "inherit"],
  };
  return execFileSync("cargo", ["run", "--quiet", ...args], options);
}

/** A situation as Publicodes wants it: whether an optional input is empty is a rule beside it. */
function entered(inputs, situation) {
  return Object.fromEntries(
    inputs.flatMap(({ id, optional }, index) => {
      const given = situation[index];
      const number = [id, given ?? 0];
      return optional ? [number, [`${id}_absent`, given === null ? "oui" : "non"]] : [number];
    }),
  );
}

/** A value, or null where the rule beside it says that there is none. */
function value(engine, id) {
  const absent = `${id}_absent`;
  if (absent in engine.getParsedRules() && engine.evaluate(absent).nodeValue === true) return null;
  return engine.evaluate(id).nodeValue;
}

function close(our, theirs) {
  if (our === null || theirs === null) return our === theirs;
  return Math.abs(our - theirs) <= TOLERANCE * Math.max(Math.abs(our), Math.abs(theirs), 1e-6);
}

/** A value of an input: often none or a bound, as people leave and fill in forms. */
function draw({ low, high, optional, integer }, random) {
  const kind = random();
  if (optional && kind < 0.5) return null;
  if (kind < 0.25) return low;
  if (kind < 0.3) return high;
  // Amounts that differ by orders of magnitude; rates to the thousandth, as one types them.
  const reach = high - low > 1000 ? 10 ** (2 + 5 * random()) : high - low;
  const drawn = low + Math.min(reach, high - low) * random();
  return integer ? Math.round(drawn) : Math.round(drawn * 1000) / 1000;
}

/** Random numbers from a seed (mulberry32, Tommy Ettinger, 2017). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

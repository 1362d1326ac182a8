// The same figures in Node as natively (tests/everywhere.rs), to the last digit.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { loadEngine } from "cap-commun/engine";

test("Node gives the golden figures", async () => {
  const cap = await loadEngine();
  const { cases } = JSON.parse(await readFile(new URL("../golden/everywhere.json", import.meta.url), "utf8"));
  assert.ok(cases.length > 0);
  for (const { model, inputs, options, expected } of cases) {
    const found = cap.evaluate(model, inputs, options);
    for (const part of Object.keys(expected))
      assert.deepEqual(found[part], expected[part], `${model}: ${part}`);
  }
});

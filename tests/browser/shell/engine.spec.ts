/** The engine alone in a page: the same figures as natively (tests/everywhere.rs) and in Node, to the last digit. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "../fixtures.ts";

interface Case {
  model: "modele" | "prime";
  inputs: object;
  options: object;
  expected: Record<string, unknown>;
}

const GOLDEN = fileURLToPath(new URL("../../golden/everywhere.json", import.meta.url));

test("a browser gives the golden figures", async ({ page }) => {
  const { cases } = JSON.parse(readFileSync(GOLDEN, "utf8")) as { cases: Case[] };
  expect(cases.length).toBeGreaterThan(0);
  await page.goto("/tests/pages/empty.html");
  for (const { model, inputs, options, expected } of cases) {
    const found = await page.evaluate(
      async ([model, inputs, options]) => {
        const address = "/dist/engine.js";
        const { loadEngine } = await import(address);
        return (await loadEngine()).evaluate(model, inputs, options);
      },
      [model, inputs, options] as const,
    );
    for (const part of Object.keys(expected))
      expect(found[part], `${model}: ${part}`).toEqual(expected[part]);
  }
});

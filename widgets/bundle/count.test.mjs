import assert from "node:assert/strict";
import { test } from "node:test";
import { count } from "./count.mjs";

test("cargo closes once for each binary", () => {
  const output = `
running 2 tests
test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: \u001b[31mFAILED\u001b[0m. 11 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s
`;
  assert.deepEqual(count("cargo", output), { passed: 13, failed: 3, skipped: 1 });
});

test("node", () => {
  const output = "ℹ tests 20\nℹ suites 3\nℹ pass 18\nℹ fail 1\nℹ cancelled 0\nℹ skipped 1\n";
  assert.deepEqual(count("node", output), { passed: 18, failed: 1, skipped: 1 });
});

test("Playwright", () => {
  const output = "  1 failed\n    a.spec.ts:3:1 › name\n  2 skipped\n  48 passed (12.3s)\n";
  assert.deepEqual(count("playwright", output), { passed: 48, failed: 1, skipped: 2 });
});

test("nothing is no test", () => {
  for (const runner of ["cargo", "node", "playwright"]) {
    assert.deepEqual(count(runner, "Error: no tests found\n0 passed\n"), {
      passed: 0,
      failed: 0,
      skipped: 0,
    });
  }
});

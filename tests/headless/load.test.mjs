// Loading the engine: a failure says so and can be tried again; success is shared.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { CommunError, loadEngine } from "cap-commun/engine";

const WASM = new URL("./engine_bg.wasm", import.meta.resolve("cap-commun/engine"));

test("a file that cannot be loaded is a CommunError, and loading can be tried again", async () => {
  for (const wasm of [new URL("./nowhere.wasm", import.meta.url), new Uint8Array([0, 1, 2])]) {
    await assert.rejects(loadEngine({ wasm }), (error) => {
      assert.ok(error instanceof CommunError);
      assert.deepEqual([error.code, error.field], ["load.wasm", "wasm"]);
      assert.ok(error.cause instanceof Error);
      return true;
    });
  }
  const cap = await loadEngine({ wasm: await readFile(WASM) });
  assert.equal(cap.assess("maturite", {}).questionnaire, "maturite");
});

test("the engine is loaded once, whatever the number of calls", async () => {
  const compile = WebAssembly.compile;
  let compiled = 0;
  WebAssembly.compile = (bytes) => {
    compiled += 1;
    return compile(bytes);
  };
  try {
    const [one, other] = await Promise.all([loadEngine(), loadEngine({ lang: "en" })]);
    assert.deepEqual(one.version, other.version);
  } finally {
    WebAssembly.compile = compile;
  }
  assert.equal(compiled, 0, "the first test's instance serves");
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { decide } from "./toolchain.mjs";

const RUSTUP = {
  origin: "rustup",
  cargo: "/rustup/cargo",
  rustc: "/rustup/rustc",
  version: "rustc 1.95.0",
  minor: 95,
  source: null,
  tunable: true,
  wasm: false,
  linker: "/rustup/rust-lld",
};
const SYSTEM = {
  origin: "system",
  cargo: "/usr/bin/cargo",
  rustc: "/usr/bin/rustc",
  version: "rustc 1.96.0",
  minor: 96,
  source: null,
  tunable: true,
  wasm: false,
  linker: null,
};
const SOURCE = { source: "/library" };

const found = (...compilers) => ({
  compilers,
  linkers: [],
  rustup: compilers.some(({ origin }) => origin === "rustup"),
  apt: true,
});

/** Plays the steps, none of which changes anything, until one decides. */
function steps(machine) {
  const tried = [];
  for (;;) {
    const next = decide(machine, tried);
    if (!next.step) return [...tried, next.use ? next.use.kind : "stop"];
    tried.push(next.step);
  }
}

describe("a tuned build", () => {
  test("uses the source that rustup has, with rustup's own linker", () => {
    const { use } = decide(found({ ...RUSTUP, ...SOURCE }, { ...SYSTEM, ...SOURCE }), []);
    assert.deepEqual(use, {
      kind: "tuned",
      cargo: "/rustup/cargo",
      rustc: "/rustup/rustc",
      version: "rustc 1.95.0",
      linker: null,
      source: "/library",
    });
  });

  test("uses the system's source without fetching anything, linked by rustup's linker", () => {
    const { use } = decide(found(RUSTUP, { ...SYSTEM, ...SOURCE }), []);
    assert.equal(use.kind, "tuned");
    assert.equal(use.rustc, "/usr/bin/rustc");
    assert.equal(use.linker, "/rustup/rust-lld");
  });

  test("without rustup, uses the system's linker, and installs it where there is none", () => {
    const machine = found({ ...SYSTEM, ...SOURCE });
    assert.deepEqual(decide(machine, []), { step: "system-linker" });
    const { use } = decide({ ...machine, linkers: ["/usr/bin/wasm-ld-22"] }, ["system-linker"]);
    assert.equal(use.linker, "/usr/bin/wasm-ld-22");
  });

  test("is preferred to a plain one that is ready", () => {
    assert.deepEqual(decide(found({ ...RUSTUP, wasm: true }), []), { step: "rustup-source" });
  });

  test("is not asked of a compiler too old for its flags", () => {
    const old = { ...RUSTUP, minor: 89, tunable: false };
    assert.deepEqual(steps({ ...found({ ...old, ...SOURCE, wasm: true }), apt: false }), ["plain"]);
    assert.deepEqual(steps({ ...found(old), apt: false }), ["rustup-target", "stop"]);
  });
});

describe("on a fresh machine", () => {
  test("every way is tried once, the best first", () => {
    const all = ["rustup-source", "system-source", "rustup-target", "system-target", "stop"];
    assert.deepEqual(steps(found(RUSTUP)), all);
  });

  test("without root, only rustup is asked", () => {
    assert.deepEqual(steps({ ...found(RUSTUP), apt: false }), ["rustup-source", "rustup-target", "stop"]);
  });

  test("without rustup, only the system is asked", () => {
    assert.deepEqual(steps(found(SYSTEM)), ["system-source", "system-target", "stop"]);
  });

  test("where no source can be had, the toolchain's own library will do", () => {
    const machine = found({ ...RUSTUP, wasm: true });
    assert.deepEqual(steps(machine), ["rustup-source", "system-source", "plain"]);
  });
});

describe("where nothing can be done", () => {
  test("the message says what to type", () => {
    const { stop } = decide({ ...found(SYSTEM), apt: false }, []);
    assert.match(stop, /rustup component add rust-src/);
    assert.match(stop, /apt-get install rustc-web/);
  });

  test("a compiler too old is named", () => {
    const { stop } = decide(
      { ...found({ ...SYSTEM, ...SOURCE, minor: 63, tunable: false }), apt: false },
      [],
    );
    assert.match(stop, /Rust 1\.88 or later is needed; the newest here is 1\.63/);
  });
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./machine.mjs";
import { isInstalled } from "./packages.mjs";

const lock = (packages) => ({ packages });
const WANTED = lock({
  "": { name: "cap-commun" },
  "node_modules/esbuild": { integrity: "sha512-a" },
  "node_modules/@esbuild/linux-x64": { integrity: "sha512-b", optional: true },
  "node_modules/@esbuild/win32-x64": { integrity: "sha512-c", optional: true },
});

test("what npm left for this machine is enough", () => {
  const found = lock({
    "node_modules/esbuild": { integrity: "sha512-a" },
    "node_modules/@esbuild/linux-x64": { integrity: "sha512-b" },
  });
  assert.equal(isInstalled(WANTED, found), true);
});

test("a missing, another or an unknown package is not", () => {
  const esbuild = { "node_modules/esbuild": { integrity: "sha512-a" } };
  assert.equal(isInstalled(WANTED, null), false);
  assert.equal(isInstalled(WANTED, lock({})), false);
  assert.equal(isInstalled(WANTED, lock({ "node_modules/esbuild": { integrity: "sha512-z" } })), false);
  assert.equal(
    isInstalled(WANTED, lock({ ...esbuild, "node_modules/gone": { integrity: "sha512-g" } })),
    false,
  );
});

test("the lock file names no server: packages come from whichever registry npm is set to", () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const named = Object.entries(packages).filter(([, entry]) => entry.resolved);
  assert.ok(Object.keys(packages).length > 5);
  assert.deepEqual(named, []);
});

test("the lock file holds the packages of every platform: npm ci refuses it otherwise", () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  assert.ok(wanted.length > 20);
  assert.deepEqual(
    wanted.filter((name) => !packages[`node_modules/${name}`]),
    [],
  );
});

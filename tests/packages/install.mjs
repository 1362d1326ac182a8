/**
 * Sets the packages' tests up in `target/packages/`: the bundlers of `package-lock.json` unless they are there, the
 * projects, and the package as a user would install it: packed, then installed from its tarball.
 */

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isInstalled } from "../../widgets/bundle/setup/packages.mjs";
import { PACKAGE, ROOT, SOURCES, tarball, WORK } from "./places.mjs";

/** What is a project, or shared by some. */
const PROJECTS = ["esbuild", "next", "plain", "rollup", "show.js", "types", "vite", "webpack"];

mkdirSync(WORK, { recursive: true });
for (const name of ["package.json", "package-lock.json"]) cpSync(join(SOURCES, name), join(WORK, name));
cpSync(join(ROOT, ".npmrc"), join(WORK, ".npmrc"));
const own = readJson(join(PACKAGE, "package.json"));

if (isThere()) {
  console.log("packages: the bundlers are there");
} else {
  console.log("packages: installing the bundlers (npm install in target/packages, 500 MB, the first time)");
  // Not `npm ci`: it refuses a lock file without every system's binaries, and not every registry has them all.
  npm("install", "--no-save", "--ignore-scripts");
}
for (const name of PROJECTS) {
  rmSync(join(WORK, name), { recursive: true, force: true });
  cpSync(join(SOURCES, name), join(WORK, name), { recursive: true });
}
for (const name of readdirSync(WORK).filter((name) => name.endsWith(".tgz"))) rmSync(join(WORK, name));
npm("pack", PACKAGE, "--pack-destination", WORK, "--loglevel=error");
npm("install", "--no-save", "--offline", "--ignore-scripts", tarball(own));
console.log(`packages: ${own.name} ${own.version} is installed from its tarball`);

/** Whether npm has left what the lock file names; the package itself is not in it. */
function isThere() {
  try {
    const found = readJson(join(WORK, "node_modules/.package-lock.json"));
    delete found.packages[`node_modules/${own.name}`];
    return isInstalled(readJson(join(WORK, "package-lock.json")), found);
  } catch {
    return false;
  }
}

function npm(...args) {
  execFileSync("npm", args, {
    cwd: WORK,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** npm's packages, as package-lock.json has them. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, Stop, say, work } from "./machine.mjs";

export async function setUpPackages() {
  const wanted = read("package-lock.json");
  if (isInstalled(wanted, read("node_modules/.package-lock.json"))) {
    say("npm packages: there");
    return;
  }
  if (!(await work("installing the npm packages", "npm", ["ci", "--no-audit", "--no-fund"]))) {
    throw new Stop(
      "npm could not install the packages; try `npm ci` by hand (behind a proxy: npm config set proxy …).",
    );
  }
}

/** Whether the packages that npm left are those of the lock file. Optional ones depend on the machine. */
export function isInstalled(wanted, found) {
  if (!wanted || !found) return false;
  const same = (path) => found.packages[path]?.integrity === wanted.packages[path]?.integrity;
  const needed = Object.entries(wanted.packages).filter(([path, entry]) => path && !entry.optional);
  return needed.every(([path]) => path in found.packages) && Object.keys(found.packages).every(same);
}

function read(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), "utf8"));
  } catch {
    return null;
  }
}

/** The examples of the package's README, for the tests to try them as they are written. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PACKAGE, WORK } from "./places.mjs";

/** The blocks of code in a language, in order. */
export function examples(language) {
  const readme = readFileSync(join(PACKAGE, "README.md"), "utf8");
  const found = [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))];
  if (found.length === 0) throw new Error(`the README has no example in ${language}`);
  return found.map(([, code]) => code);
}

/** Writes an example among the projects; its address. */
export function place(code, name) {
  const file = join(WORK, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  return file;
}

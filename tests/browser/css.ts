/** Selectors by the classes of the widgets' css, as the build under test names them (`widgets/classes`). */

import { readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const names = readFileSync(new URL("widgets/classes/classes.txt", root), "utf8").trim().split("\n");
const { profile } = JSON.parse(readFileSync(new URL("dist/manifest.json", root), "utf8"));

/** Every class, as the document has it. */
export const classes = (): string[] => names.map(classNamed);

/** `css(".steps > li")`: each class as `class!` names it. */
export function css(selector: string): string {
  return selector.replace(/\.([a-z][\w-]*)/g, (_, name: string) => `.${classNamed(name)}`);
}

function classNamed(name: string): string {
  const number = names.indexOf(name) + 1;
  if (number < 1) throw new Error(`no css has the class ${name}`);
  if (profile !== "published") return `commun-${name}`;
  return letter("A", Math.floor(number / 26)) + letter("a", number % 26);
}

function letter(first: string, rank: number): string {
  return String.fromCharCode(first.charCodeAt(0) + rank);
}

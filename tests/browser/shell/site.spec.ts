/** The demonstration site's pages, as files: what they offer to copy, and where they lead. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "../fixtures.ts";

const SITE = fileURLToPath(new URL("../../../www/", import.meta.url));
const PAGES = readdirSync(SITE, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".html"),
);
const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));
const read = (name: string) => readFileSync(SITE + name, "utf8");

// Three pages once gave away a line that installed another questionnaire than their own.
for (const name of PAGES) {
  test(`what ${name} gives to copy installs what it shows`, () => {
    const html = read(name);
    const shown = /<commun-([a-z]+)([^>]*)>/.exec(html);
    const questionnaire = /questionnaire="(\w+)"/.exec(shown?.[2] ?? "")?.[1];
    const snippets = [...html.matchAll(/&lt;(commun-[a-z]+|div)\b(.*?)&gt;/g)];
    for (const [whole, tag, attributes] of snippets) {
      expect(tag === "div" ? attributes : tag).toContain(shown?.[1]);
      const copied = /(?:data-)?questionnaire="(\w+)"/.exec(attributes ?? "")?.[1];
      expect(copied, whole).toBe(questionnaire);
    }
  });

  test(`the pages that ${name} leads to are there`, () => {
    const folder = name.includes("/") ? "en/" : "";
    for (const [, target] of read(name).matchAll(/href="([^":#]+)"/g)) {
      const built = target?.startsWith("/dist/") ? DIST + target.slice("/dist/".length) : undefined;
      expect(existsSync(built ?? SITE + folder + target), target).toBe(true);
    }
  });
}

test("each questionnaire has a page in both languages", () => {
  for (const folder of [/^[^/]+$/, /^en\//]) {
    const shown = PAGES.filter((name) => folder.test(name)).map((name) =>
      /<commun-autodiagnostic(?: questionnaire="(\w+)")?>/.exec(read(name)),
    );
    const found = shown.filter((match) => match).map((match) => match?.[1] ?? "maturite");
    expect(found.toSorted()).toEqual(["competences", "innovation", "maturite", "partenariat"]);
  }
});

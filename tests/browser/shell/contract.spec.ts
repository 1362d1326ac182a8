/** The contract, held against the sources: nothing public that it does not name, nothing named that is not. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  ATTRIBUTE_DOCS,
  ATTRIBUTES,
  PART_DOCS,
  PROPERTY_DOCS,
  VALUES,
} from "../../../widgets/elements/contract.ts";
import { expect, expectReady, test, widgets } from "../fixtures.ts";

const WIDGETS = fileURLToPath(new URL("../../../widgets/", import.meta.url));

/** Every distinct match of a pattern's first group in the widgets' files of a kind. */
function found(kind: string, pattern: RegExp): string[] {
  const files = readdirSync(WIDGETS, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(kind),
  );
  const matches = files.flatMap((name) => [...readFileSync(WIDGETS + name, "utf8").matchAll(pattern)]);
  return [...new Set(matches.map(([, name]) => name ?? ""))].toSorted();
}

test("the custom properties of the contract are those that the style sheets read", () => {
  expect(found(".css", /var\((--commun-[a-z0-9-]+)/g)).toEqual(Object.keys(PROPERTY_DOCS).toSorted());
});

test("the defaults of the contract are those of the style sheet", () => {
  const tokens = readFileSync(`${WIDGETS}ui/src/tokens.css`, "utf8");
  for (const [name, { default: value }] of Object.entries(PROPERTY_DOCS)) {
    const read = value.replaceAll("var(--commun-", "var(--_");
    if (name !== "--commun-min-height") expect(tokens).toContain(`var(${name}, ${read})`);
  }
});

test("the parts of the contract are those that the sources name", () => {
  const parts = new Set([
    ...found(".rs", /\("part", "([a-z]+)"\)/g),
    ...found(".ts", /\("part", "([a-z]+)"\)/g),
  ]);
  expect([...parts].toSorted()).toEqual(Object.keys(PART_DOCS).toSorted());
});

test("the values of an attribute are those that its documentation and the content name", () => {
  for (const [name, values] of Object.entries(VALUES)) {
    expect(ATTRIBUTE_DOCS[name as keyof typeof VALUES].type).toBe(values.join(" | "));
  }
  const content = fileURLToPath(new URL("../../../src/content/", import.meta.url));
  const facets = readFileSync(`${content}facets.toml`, "utf8");
  const facet = (id: string) => new RegExp(`id = "${id}"\nvalues = \\[(.*)\\]`).exec(facets)?.[1];
  for (const id of ["profil", "objectif"] as const) {
    expect(facet(id)).toBe(VALUES[id].map((value) => `"${value}"`).join(", "));
  }
  const files = readdirSync(`${content}questionnaires`).map((name) => name.replace(".toml", ""));
  expect(files.toSorted()).toEqual(VALUES.questionnaire.toSorted());
});

test("the element observes the attributes of the contract", async ({ page }) => {
  await page.goto("/tests/pages/one.html");
  await expectReady(widgets(page));
  const observed = await page.evaluate(
    () =>
      (customElements.get("commun-autodiagnostic") as unknown as { observedAttributes: string[] })
        .observedAttributes,
  );
  expect(observed).toEqual([...ATTRIBUTES]);
});

/** What a page downloads: the build of the widgets that it shows, with the css of what they draw, and no other. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expect, expectReady, test, walkThrough, widgets } from "../fixtures.ts";

const SOURCES = fileURLToPath(new URL("../../../widgets/", import.meta.url));

/** Files of `dist/` asked for so far, in alphabetical order, without their hashes. */
function filesAsked(page: Page): () => string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const name = /\/dist\/([^?#]+)/.exec(request.url())?.[1];
    if (name) asked.push(name.replace(/-[0-9a-f]{10}\./, "."));
  });
  return () => asked.toSorted();
}

test("a page with one kind of widget asks for that kind's files alone", async ({ page }) => {
  const asked = filesAsked(page);
  await page.goto("/tests/pages/two.html");
  await expectReady(widgets(page).nth(0));
  await expectReady(widgets(page).nth(1));
  expect(asked().filter((name) => !name.startsWith("texts-"))).toEqual([
    "cap-commun.js",
    "elements-autodiagnostic.js",
    "elements-autodiagnostic.wasm",
  ]);
});

// A build leaves out the css of components that it does not name: what is drawn must never lack its looks.
test("every class on screen that has css has it in the widget's sheet", async ({ page }) => {
  const styled = new Set(
    readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".css"))
      .flatMap((name) => readFileSync(SOURCES + name, "utf8").match(/(?<=\.)commun-[\w-]+/g) ?? []),
  );
  await page.goto("/tests/pages/one.html");
  await expectReady(widgets(page));
  const seen = await classes(page);
  await widgets(page)
    .getByRole("button", { name: /^Commencer$/ })
    .click();
  seen.push(...(await classes(page)));
  await page.reload();
  await walkThrough(widgets(page));
  seen.push(...(await classes(page)));
  const drawn = [...new Set(seen)].filter((name) => styled.has(name));
  expect(drawn.length).toBeGreaterThan(40);
  const sheet = await widgets(page).evaluate((element) =>
    [...(element.shadowRoot?.adoptedStyleSheets[0]?.cssRules ?? [])].map(({ cssText }) => cssText).join("\n"),
  );
  const without = drawn.filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(sheet));
  expect(without).toEqual([]);
});

const classes = (page: Page): Promise<string[]> =>
  widgets(page).evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll("[class]") ?? [])].flatMap((part) => [...part.classList]),
  );

/** What a page downloads: the build of the widgets that it shows, with the css of what they draw, and no other. */

import type { Locator, Page } from "@playwright/test";
import { classes } from "../css.ts";
import { expect, expectReady, test, walkThrough, widgets } from "../fixtures.ts";

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

test("a page with two kinds asks for the build with all, once, and for the words of both", async ({
  page,
}) => {
  const asked = filesAsked(page);
  await page.goto("/tests/pages/kinds.html");
  await expectReady(widgets(page));
  await expectCalculator(page);
  expect(asked()).toEqual([
    "cap-commun.js",
    "elements-all.js",
    "elements-all.wasm",
    "texts-fr-all.txt",
    "texts-fr-maturite.txt",
  ]);
});

test("a kind that comes later comes in its own build, beside the first, which keeps its answers", async ({
  page,
}) => {
  const asked = filesAsked(page);
  await page.goto("/tests/pages/one.html");
  await widgets(page).getByRole("button", { name: "Commencer" }).click();
  await widgets(page).getByRole("radio").nth(1).check({ force: true });
  await page.evaluate(() => document.querySelector("main")?.prepend(document.createElement("commun-prime")));
  await expectCalculator(page);
  expect(asked().filter((name) => name.endsWith(".wasm"))).toEqual([
    "elements-autodiagnostic.wasm",
    "elements-prime.wasm",
  ]);
  await expect(widgets(page).getByRole("radio").nth(1)).toBeChecked();
});

// A build leaves out the css of components that it does not name: what is drawn must never lack its looks.
for (const kind of ["autodiagnostic", "boussole", "modele", "prime"]) {
  test(`every class that the build ${kind} draws and that has css has it in its sheet`, async ({ page }) => {
    const styled = new Set(classes());
    await page.goto("/tests/pages/empty.html");
    await page.evaluate(
      (tag) => document.querySelector("main")?.append(document.createElement(tag)),
      `commun-${kind}`,
    );
    const widget = page.locator(`commun-${kind}`);
    await expect(widget.getByRole("heading").first()).toBeVisible();
    const seen = await drawnIn(widget);
    if (kind === "autodiagnostic") {
      await walkThrough(widget);
      seen.push(...(await drawnIn(widget)));
    } else {
      // The compass shows one part at a time.
      const shown = kind === "boussole" ? await widget.getByRole("navigation").getByRole("button").all() : [];
      for (const button of [...shown, widget.getByRole("button").first()]) {
        await button.click();
        seen.push(...(await drawnIn(widget)));
      }
    }
    const drawn = [...new Set(seen)].filter((name) => styled.has(name));
    expect(drawn.length).toBeGreaterThan(20);
    const sheet = await widget.evaluate((element) =>
      [...(element.shadowRoot?.adoptedStyleSheets[0]?.cssRules ?? [])]
        .map(({ cssText }) => cssText)
        .join("\n"),
    );
    const without = drawn.filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(sheet));
    expect(without).toEqual([]);
  });
}

const drawnIn = (widget: Locator): Promise<string[]> =>
  widget.evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll("[class]") ?? [])].flatMap((part) => [...part.classList]),
  );

const expectCalculator = (page: Page): Promise<void> =>
  expect(page.locator("commun-prime").getByRole("textbox").first()).toBeVisible();

/** What follows a widget does not move when it comes: the page keeps its place. Layout shifts as browsers measure them. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Route } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { settled, shifts, slowly } from "./shifts.ts";
import { serve, snippet } from "./snippet.ts";

const FALLBACKS = fileURLToPath(new URL("../../../dist/fallbacks.json", import.meta.url));

interface Fallback {
  widget: string;
  questionnaire: string | null;
  lang: string;
  html: string;
}

const PLACES = (JSON.parse(readFileSync(FALLBACKS, "utf8")) as Fallback[]).map(
  ({ widget, questionnaire, lang, html }) => ({
    name: [widget, questionnaire, lang].filter(Boolean).join(" "),
    tag: `<commun-${widget} lang="${lang}" ${questionnaire ? `questionnaire="${questionnaire}"` : ""}>${html}</commun-${widget}>`,
  }),
);
const AROUND = "<p>Une page de la mairie, avec du texte avant et du texte après.</p>";
const SCREENS = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
];

for (const viewport of SCREENS) {
  test.describe(`on a screen ${viewport.width} pixels wide`, () => {
    test.use({ viewport });
    for (const { name, tag } of PLACES) {
      test(`nothing moves when the snippet's ${name} comes`, async ({ page }) => {
        await slowly(page);
        await serve(page, snippet() + AROUND + tag + AROUND.repeat(10));
        await settled(page);
        expect(await shifts(page)).toEqual({ sum: 0, moved: [] });
      });
    }
  });
}

// A narrow column of a wide screen once had the place of a wide one. At 690 pixels there is not quite room, at 720 there is.
test.describe("in a column of a screen 1280 pixels wide", () => {
  test.use({ viewport: { width: 1280, height: 800 } });
  const division = {
    name: "autodiagnostic as a division",
    tag: '<div data-commun-widget="autodiagnostic"><p>Un questionnaire.</p></div>',
  };
  const french = PLACES.filter(({ name }) => /^autodiagnostic .* fr$/.test(name));
  for (const width of [320, 480, 690, 720]) {
    for (const { name, tag } of [...french, division]) {
      test(`nothing moves when the ${name} comes, ${width} pixels wide`, async ({ page }) => {
        await slowly(page);
        const column = `<div style="width: ${width}px">${AROUND + tag + AROUND.repeat(10)}</div>`;
        await serve(page, snippet() + column);
        await settled(page);
        expect(await shifts(page)).toEqual({ sum: 0, moved: [] });
      });
    }
  }
});

test("without the page's style sheet what follows moves: the measure can fail", async ({ page }) => {
  const tag = PLACES.find(({ name }) => name === "prime fr")?.tag ?? "";
  await slowly(page);
  await serve(page, snippet({ place: false }) + AROUND + tag + AROUND.repeat(10));
  await settled(page);
  const { sum, moved } = await shifts(page);
  expect(sum).toBeGreaterThan(0);
  expect(moved).toContain("P");
});

// The sheet's display once won over `hidden`.
test("what the page hides stays hidden", async ({ page }) => {
  const hidden = '<commun-prime hidden></commun-prime><div data-commun-widget="modele" hidden></div>';
  await serve(page, snippet() + hidden);
  await expect(page.locator("[hidden]")).toHaveCount(2);
  for (const place of await page.locator("[hidden]").all()) await expect(place).toBeHidden();
});

test("a page gives the height that it likes better", async ({ page }) => {
  await serve(page, `${snippet()}<commun-prime></commun-prime><div data-commun-widget="prime"></div>`);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("commun-prime, [data-commun-widget] { --commun-min-height: 12345px; }");
    document.adoptedStyleSheets.push(sheet);
  });
  await expect(page.locator("commun-prime").first()).toHaveCSS("min-height", "12345px");
  await expect(page.locator("[data-commun-widget]")).toHaveCSS("min-height", "12345px");
});

for (const kind of ["element", "div"]) {
  test(`a visitor who reads what follows keeps their line when the widget comes: ${kind}`, async ({
    page,
  }) => {
    const held: Route[] = [];
    await page.route("**/*.wasm", (route) => void held.push(route));
    const tag = PLACES.find(({ name }) => name === "modele fr")?.tag ?? "";
    const widget = kind === "div" ? '<div data-commun-widget="modele"><p>Un outil.</p></div>' : tag;
    await serve(page, `${snippet() + widget}<p id="line">La suite.</p>${AROUND.repeat(200)}`);
    await expect.poll(() => held.length).toBe(1);
    const line = page.locator("#line");
    await line.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top - 100));
    const before = await line.boundingBox();
    for (const route of held) await route.continue();
    await settled(page);
    const after = await line.boundingBox();
    expect(after?.y).toBeCloseTo(before?.y ?? Number.NaN, 0);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(2000); // it did come, above
  });
}

/** What follows a widget does not move when it comes: the page keeps its place. Layout shifts as browsers measure them. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page, Route } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
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

/** As on a slow line: the loader, then the engine, come when the page before them has been drawn. */
async function slowly(page: Page): Promise<void> {
  await page.route(/cap-commun\.js$|\.wasm$/, async (route) => {
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await route.continue();
  });
}

/** The widget's first screen is drawn to its end: the page has nothing left to do. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator(":state(ready)")).toHaveCount(1);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done))));
}

/** The sum of the layout shifts since the page began; each names what moved. */
async function shifts(page: Page): Promise<{ sum: number; moved: string[] }> {
  return page.evaluate(async () => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node: Node | null }[];
    }
    if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift"))
      throw new Error("not measured here");
    const seen: Shift[] = [];
    const keep = (entries: PerformanceEntry[]) => seen.push(...(entries as Shift[]));
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    await new Promise((drawn) => requestAnimationFrame(() => requestIdleCallback(drawn)));
    keep(observer.takeRecords());
    const moved = seen.flatMap(({ sources }) => sources.map(({ node }) => node?.nodeName ?? "?"));
    return { sum: seen.reduce((sum, { value }) => sum + value, 0), moved };
  });
}

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

test("without the page's style sheet what follows moves: the measure can fail", async ({ page }) => {
  const tag = PLACES.find(({ name }) => name === "prime fr")?.tag ?? "";
  await slowly(page);
  await serve(page, snippet({ place: false }) + AROUND + tag + AROUND.repeat(10));
  await settled(page);
  const { sum, moved } = await shifts(page);
  expect(sum).toBeGreaterThan(0);
  expect(moved).toContain("P");
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

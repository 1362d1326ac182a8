/** What moves in a page while a widget comes: layout shifts as browsers measure them. */

import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";

/** As on a slow line: the loader, then the engine, come when the page before them has been drawn. */
export async function slowly(page: Page): Promise<void> {
  await page.route(/cap-commun\.js(\?|$)|\.wasm$/, async (route) => {
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await route.continue();
  });
}

/** The widgets' first screens are drawn to their end: the page has nothing left to do. */
export async function settled(page: Page, widgets = 1): Promise<void> {
  await expect(page.locator(":state(ready)")).toHaveCount(widgets);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done))));
}

/** The sum of the layout shifts since the page began; each names what moved. */
export async function shifts(page: Page): Promise<{ sum: number; moved: string[] }> {
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

/** What every screen must hold, whatever the theme and the width. A screen is reached once, then looked at in each. */

import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page, TestInfo } from "@playwright/test";
import { expect } from "./fixtures.ts";

const LIGHT = { colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" } as const;
const THEMES = {
  dark: { ...LIGHT, colorScheme: "dark" },
  "forced colours": { ...LIGHT, forcedColors: "active" },
} as const;

/** The rules whose findings depend on the theme. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

const WIDTHS = [320, 768, 1280];

/** Before a screen is reached: nothing moves. */
export const still = (page: Page): Promise<void> => page.emulateMedia(LIGHT);

/** axe finds nothing: every rule in light, then those of colours in dark and in forced colours. */
export async function expectAccessible(page: Page): Promise<void> {
  const whole = new AxeBuilder({ page }).options({ rules: { region: { enabled: true } } });
  expect(await findings(whole, 10), "in light").toEqual([]);
  for (const [theme, media] of Object.entries(THEMES)) {
    await page.emulateMedia(media);
    expect(await findings(new AxeBuilder({ page }).withRules(OF_COLOURS), 0), `in ${theme}`).toEqual([]);
  }
}

/** What axe finds; it must have tried more rules than `tried`. */
export async function findings(axe: AxeBuilder, tried: number): Promise<string[]> {
  const { violations, passes } = await axe.analyze();
  expect(passes.length).toBeGreaterThan(tried);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** At every width the page does not scroll sideways, and nothing sticks out of the widget. */
export async function expectToFit(page: Page, widget: Locator, info: TestInfo): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => sideways(page), `scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    await expect.poll(() => out(widget), `sticks out at ${width} px`).toEqual([]);
    const picture = await page.screenshot({ fullPage: true });
    await info.attach(`${width}`, { body: picture, contentType: "image/png" });
  }
}

/** How far the page scrolls sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The parts of a widget that reach over its edges. */
const out = (widget: Locator): Promise<string[]> =>
  widget.evaluate((element) => {
    const edge = element.getBoundingClientRect();
    const wide = [...(element.shadowRoot?.querySelectorAll("*") ?? [])].filter((part) => {
      const box = part.getBoundingClientRect();
      return box.width > 1 && (box.right > edge.right + 1 || box.left < edge.left - 1);
    });
    return wide.map((part) => `${part.tagName}.${part.getAttribute("class")}`);
  });

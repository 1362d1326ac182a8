/** Each part in each theme, at each width; and that nothing is asked of anyone once it is there. */

import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { button, numbers, show, visit } from "./visitor.ts";

const openAll = async (widget: Locator) => {
  for (const summary of await widget.locator("details:not([open]) > summary").all()) {
    if (await summary.isVisible()) await summary.click();
  }
};

const STATES: [string, (widget: Locator) => Promise<void>][] = [
  ["resources", async () => {}],
  ["path", async (widget) => void (await button(widget, "Mon parcours").click())],
  [
    "reperes",
    async (widget) => {
      await show(widget, "Repères");
      await openAll(widget);
    },
  ],
  [
    "trajectories",
    async (widget) => {
      await show(widget, "Trajectoires");
      await numbers(widget, "Vos leviers").nth(0).fill("70");
      await numbers(widget, "Vos horizons").nth(2).fill("80");
      await openAll(widget);
    },
  ],
];

const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
} as const;

for (const [theme, media] of Object.entries(THEMES)) {
  for (const [state, reach] of STATES) {
    test(`axe finds nothing on the compass, ${state}, in ${theme}`, async ({ page }) => {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      const widget = await visit(page, "/boussole.html");
      await reach(widget);
      const found = await new AxeBuilder({ page })
        .options({ rules: { region: { enabled: true } } })
        .analyze();
      expect(
        found.violations.map(
          (violation) =>
            `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`,
        ),
      ).toEqual([]);
      expect(found.passes.length).toBeGreaterThan(10);
    });
  }
}

for (const width of [320, 768, 1280]) {
  for (const [state, reach] of STATES) {
    test(`the compass, ${state}, fits at ${width} px`, async ({ page }, info) => {
      await page.setViewportSize({ width, height: 800 });
      const widget = await visit(page, "/boussole.html");
      await reach(widget);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, "the page does not scroll sideways").toBeLessThanOrEqual(0);
      const picture = await page.screenshot({ fullPage: true });
      await info.attach(`${state}-${width}`, { body: picture, contentType: "image/png" });
    });
  }
}

test("once it is there, nothing is asked of anyone", async ({ page }) => {
  const widget = await visit(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const [, reach] of STATES) await reach(widget);
  await widget.getByRole("combobox", { name: "Votre objectif" }).selectOption("Piloter une innovation");
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(["", 0]);
});

test("targets are at least 44 px on touch", async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  const widget = await visit(page);
  await show(widget, "Trajectoires");
  for (const control of [
    ...(await widget.getByRole("button").all()),
    ...(await widget.getByRole("combobox").all()),
    ...(await widget.getByRole("spinbutton").all()),
  ]) {
    if (!(await control.isVisible())) continue;
    const box = await control.boundingBox();
    expect(box?.height ?? 0, await control.innerText()).toBeGreaterThanOrEqual(44);
  }
  await context.close();
});

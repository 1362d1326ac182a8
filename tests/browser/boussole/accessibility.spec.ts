/** Each part in each theme, at each width; and that nothing is asked of anyone once it is there. */

import type { Locator } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { expectAccessible, expectToFit, still } from "../screens.ts";
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

for (const [state, reach] of STATES) {
  test(`axe finds nothing on the compass, ${state}, in any theme`, async ({ page }) => {
    await still(page);
    await reach(await visit(page, "/boussole.html"));
    await expectAccessible(page);
  });

  test(`the compass, ${state}, fits every width`, async ({ page }, info) => {
    const widget = await visit(page, "/boussole.html");
    await reach(widget);
    await expectToFit(page, widget, info);
  });
}

test("once it is there, nothing is asked of anyone", async ({ page, events }) => {
  const widget = await visit(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const [, reach] of STATES) await reach(widget);
  await widget.getByRole("combobox", { name: "Votre objectif" }).selectOption("Piloter une innovation");
  // Told once all that follows from the choice is done.
  await expect.poll(async () => (await events()).map(({ name }) => name)).toContain("commun-change");
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

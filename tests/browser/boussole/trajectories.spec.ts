/** Trajectories: by the pointer, by keys, by numbers; the figures agree with the published matrix both ways. */

import { css } from "../css.ts";
import { expect, test } from "../fixtures.ts";
import { button, numbers, place, show, valuesOf, visit } from "./visitor.ts";

test("three numbers give the horizons that the matrix says, and lead back to themselves", async ({
  page,
}) => {
  const widget = await visit(page);
  await show(widget, "Trajectoires");
  const levers = numbers(widget, "Vos leviers");
  await levers.nth(0).fill("100");
  expect(await valuesOf(levers)).toEqual([100, 0, 0]);
  await expect(
    widget.getByText("Ce que servent vos leviers : 18 mois 60 %, 7 ans 25 %, 28 ans 15 %."),
  ).toBeVisible();
  await button(widget, "Prendre ces horizons").click();
  expect(await valuesOf(numbers(widget, "Vos horizons"))).toEqual([60, 25, 15]);
  await expect(
    widget.getByText(
      "Ce que demandent vos horizons : Gestion régulatrice 100 %, Action collective transformatrice 0 %, Vision partagée 0 %.",
    ),
  ).toBeVisible();
  await expect(widget.getByText(/l’écart est nul/).first()).toBeVisible();
});

test("numbers always make 100, whatever is typed", async ({ page }) => {
  const widget = await visit(page);
  await show(widget, "Trajectoires");
  const levers = numbers(widget, "Vos leviers");
  for (const typed of ["7", "250", "0", "33", "-4"]) {
    await levers.nth(1).fill(typed);
    const values = await valuesOf(levers);
    expect(values.reduce((sum, value) => sum + value)).toBe(100);
  }
  await levers.nth(1).fill("");
  await levers.nth(2).focus();
  await expect(levers.nth(1)).not.toHaveValue("");
});

test("arrow keys move the point, and its words say where it is", async ({ page }) => {
  const widget = await visit(page);
  await show(widget, "Trajectoires");
  const point = place(widget, "Vos leviers");
  await point.focus();
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect((await valuesOf(numbers(widget, "Vos leviers")))[0]).toBe(45);
  await expect(point).toHaveAttribute("aria-valuetext", /^Gestion régulatrice 45\s%, Action collective/);
  await expect(point).toBeFocused();
  await page.keyboard.press("End");
  expect(await valuesOf(numbers(widget, "Vos leviers"))).toEqual([100, 0, 0]);
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await valuesOf(numbers(widget, "Vos leviers"))).toEqual([90, 0, 10]);
});

test("the point is dragged by the mouse, even out of the triangle", async ({ page }) => {
  const widget = await visit(page);
  await show(widget, "Trajectoires");
  const point = place(widget, "Vos horizons");
  await point.scrollIntoViewIfNeeded();
  const box = await point.boundingBox();
  if (!box) throw new Error("no point");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 40, { steps: 4 });
  const held = await valuesOf(numbers(widget, "Vos horizons"));
  expect(held[0]).toBeGreaterThan(40);
  await page.mouse.move(x, y - 600, { steps: 4 });
  await page.mouse.up();
  expect(await valuesOf(numbers(widget, "Vos horizons"))).toEqual([100, 0, 0]);
  await expect(
    widget.getByText(/Aucun mélange de leviers n’y mène tout à fait\s: .* Écart\s: 40 sur 100/),
  ).toBeVisible();
  await page.mouse.move(x, y);
  expect(await valuesOf(numbers(widget, "Vos horizons")), "once let go, it stays").toEqual([100, 0, 0]);
});

test("a finger places by a tap, and drags the point itself", async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  const widget = await visit(page);
  await show(widget, "Trajectoires");
  const point = place(widget, "Vos leviers");
  await point.scrollIntoViewIfNeeded();
  const box = await point.boundingBox();
  if (!box) throw new Error("no point");
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  await page.touchscreen.tap(box.x + box.width / 2, box.y - 40);
  const tapped = await valuesOf(numbers(widget, "Vos leviers"));
  expect(tapped[0]).toBeGreaterThan(50);
  const at = await point.boundingBox();
  if (!at) throw new Error("no point");
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  const finger = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove", y: number) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
  await touch("touchStart", y);
  for (const down of [20, 40, 60, 80]) await touch("touchMove", y + down);
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  const dragged = await valuesOf(numbers(widget, "Vos leviers"));
  expect(dragged[0]).toBeLessThan((tapped[0] ?? 0) - 20);
  await context.close();
});

test("the page is told of both mixes", async ({ page, events }) => {
  const widget = await visit(page);
  await show(widget, "Trajectoires");
  await numbers(widget, "Vos leviers").nth(2).fill("50");
  expect((await events()).at(-1)).toEqual({
    name: "commun-change",
    detail: expect.objectContaining({
      widget: "boussole",
      leviers: { gestion: 25, action: 25, vision: 50 },
      horizons: { tactique: 34, strategique: 33, prospective: 33 },
    }),
  });
});

test("the strongest row and column of the matrix stand out, in words too", async ({ page }) => {
  const widget = await visit(page);
  await show(widget, "Trajectoires");
  await numbers(widget, "Vos leviers").nth(1).fill("80");
  await numbers(widget, "Vos horizons").nth(2).fill("70");
  await expect(
    widget.getByText(
      "En relief : votre levier le plus fort (Action collective transformatrice) et votre horizon principal (28 ans).",
    ),
  ).toBeVisible();
  const table = widget.getByRole("table", { name: /matrice publiée/ });
  await expect(table.locator(css(".matrix__cross"))).toHaveText(/^25\s% en aval/);
});

test("another button of the mouse moves nothing", async ({ page }) => {
  const widget = await visit(page);
  await show(widget, "Trajectoires");
  const point = place(widget, "Vos leviers");
  await point.scrollIntoViewIfNeeded();
  const box = await point.boundingBox();
  if (!box) throw new Error("no point");
  const before = await valuesOf(numbers(widget, "Vos leviers"));
  await page.mouse.move(box.x + 22, box.y + 22);
  await page.mouse.down({ button: "right" });
  await page.mouse.move(box.x + 60, box.y + 60, { steps: 3 });
  await page.mouse.up({ button: "right" });
  await page.mouse.move(box.x + 80, box.y + 20, { steps: 3 });
  expect(await valuesOf(numbers(widget, "Vos leviers"))).toEqual(before);
});

// The rows of the published matrix, both ways; each field is left with Tab, as one does.
for (const [lever, row] of [
  [
    [100, 0, 0],
    [60, 25, 15],
  ],
  [
    [0, 100, 0],
    [15, 60, 25],
  ],
  [
    [0, 0, 100],
    [25, 15, 60],
  ],
] as const) {
  test(`three numbers typed one after another are kept: ${row.join(", ")}`, async ({ page }) => {
    const widget = await visit(page);
    await show(widget, "Trajectoires");
    const [levers, horizons] = [numbers(widget, "Vos leviers"), numbers(widget, "Vos horizons")];
    for (const [fields, typed, other, expected] of [
      [horizons, row, levers, lever],
      [levers, lever, horizons, row],
    ] as const) {
      await fields.nth(0).focus();
      for (const number of typed) {
        await page.keyboard.type(String(number));
        await page.keyboard.press("Tab");
      }
      expect(await valuesOf(fields)).toEqual(typed);
      const take = fields === horizons ? "Prendre ces leviers" : "Prendre ces horizons";
      await button(widget, take).click();
      expect(await valuesOf(other)).toEqual(expected);
      await expect(widget.getByText(/l’écart est nul/).first()).toBeVisible();
      await expect(widget.getByText(/Aucun mélange/)).toHaveCount(0);
    }
  });
}

test("a slip while typing loses nothing of what was typed before, and a moved point forgets it", async ({
  page,
}) => {
  const widget = await visit(page);
  await show(widget, "Trajectoires");
  const levers = numbers(widget, "Vos leviers");
  await levers.nth(0).fill("60");
  await levers.nth(1).fill("255");
  expect(await valuesOf(levers)).toEqual([0, 100, 0]);
  await levers.nth(1).fill("10");
  expect(await valuesOf(levers)).toEqual([60, 10, 30]);
  await place(widget, "Vos leviers").press("Home");
  const [gestion, action, vision] = await valuesOf(levers);
  await levers.nth(2).fill("40");
  const after = await valuesOf(levers);
  expect(after[2]).toBe(40);
  // In the proportions that the point left, not beside a number typed before it.
  const share = ((gestion ?? 0) / ((gestion ?? 0) + (action ?? 0))) * 60;
  expect(vision).not.toBe(40);
  expect(Math.abs((after[0] ?? 0) - share)).toBeLessThanOrEqual(1);
});

import type { Locator } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { expectAccessible, expectToFit, still } from "../screens.ts";
import { button, field, openAll, split, visit } from "./visitor.ts";

const start = async () => {};
const mistaken = async (widget: Locator) => {
  await openAll(widget);
  await widget.getByRole("textbox").first().fill("douze");
  await button(widget, "Garder comme scénario A").click();
};

/** Each state of each calculator, by the gestures that lead to it. */
const STATES: [string, string, (widget: Locator) => Promise<void>][] = [
  ["/prime.html", "start", start],
  ["/prime.html", "open", mistaken],
  ["/prime.html", "partners", split],
  ["/modele.html", "start", start],
  ["/modele.html", "open", mistaken],
];

for (const [path, state, reach] of STATES) {
  test(`axe finds nothing on ${path}, ${state}, in any theme`, async ({ page }) => {
    test.slow(state === "open", "axe reads a thousand more elements");
    await still(page);
    await reach(await visit(page, path));
    await expectAccessible(page);
  });

  test(`${path}, ${state}, fits every width`, async ({ page }, info) => {
    const widget = await visit(page, path);
    await reach(widget);
    await expectToFit(page, widget, info);
  });
}

test("targets are at least 44 px on touch", async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  const widget = await visit(page, "/prime.html");
  await split(widget);
  for (const control of [
    ...(await widget.getByRole("button").all()),
    ...(await widget.getByRole("textbox").all()),
  ]) {
    if (!(await control.isVisible())) continue;
    const box = await control.boundingBox();
    expect(box?.height ?? 0, await control.innerText()).toBeGreaterThanOrEqual(44);
  }
  await context.close();
});

test("what changed is said once typing rests", async ({ page }) => {
  const widget = await visit(page, "/prime.html");
  const said = widget.getByRole("status").filter({ hasText: /^Entre / });
  await expect(said).toHaveCount(0);
  await field(widget, "Ingénierie de l’alliance").pressSequentially("5");
  await expect(said).toHaveCount(1);
});

import type { Locator } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { expectAccessible, expectToFit, still } from "../screens.ts";
import { answer, BEGINNER, button, codeOf, visit } from "./visitor.ts";

/** Every screen, by the gestures that lead to it. */
const SCREENS: Record<string, (widget: Locator) => Promise<void>> = {
  welcome: async () => {},
  question: async (widget) => {
    await button(widget, "Commencer").click();
    await widget.getByRole("radio").first().check({ force: true });
  },
  review: async (widget) => {
    await button(widget, "Commencer").click();
    await button(widget, "Toutes les questions").click();
  },
  code: async (widget) => {
    await button(widget, "J’ai déjà un code").click();
    await widget.getByRole("textbox", { name: "Votre code" }).fill("ZZZZ");
    await button(widget, "Ouvrir").click();
    await expect(widget.getByText("Ce code")).toBeVisible();
  },
  result: async (widget) => {
    await answer(widget, BEGINNER);
    for (const summary of await widget.locator("summary:visible").all()) await summary.click();
  },
  compare: async (widget) => {
    await answer(widget, BEGINNER);
    const code = await codeOf(widget);
    await button(widget, "Croiser les regards").click();
    await widget.getByRole("textbox", { name: "Les codes" }).fill(`Amina : ${code}\nLoïc : ${code}`);
    await button(widget, "Ajouter ces codes").click();
    await expect(widget.getByRole("heading", { name: "Ce dont parler d’abord" })).toBeVisible();
  },
};

for (const [screen, reach] of Object.entries(SCREENS)) {
  test(`axe finds nothing on the screen ${screen}, in any theme`, async ({ page }) => {
    await still(page);
    await reach(await visit(page, "/index.html"));
    await expectAccessible(page);
  });

  test(`the screen ${screen} fits every width`, async ({ page }, info) => {
    const widget = await visit(page, "/index.html");
    await reach(widget);
    await expectToFit(page, widget, info);
  });
}

test("targets are at least 24 px, and 44 px on touch", async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  const widget = await visit(page, "/index.html");
  await answer(widget, BEGINNER);
  for (const control of await widget.getByRole("button").all()) {
    const box = await control.boundingBox();
    expect(box?.height ?? 0, await control.innerText()).toBeGreaterThanOrEqual(44);
  }
  for (const summary of await widget.locator("summary:visible").all()) await summary.click();
  for (const link of await widget.getByRole("link").all()) {
    const box = await link.boundingBox();
    expect(box?.height ?? 0, await link.innerText()).toBeGreaterThanOrEqual(24);
  }
  await context.close();
});

// The names were 10 px high, and the numbers of the rings 7.
test("no word of a picture is smaller than 11 px on a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const widget = await visit(page, "/index.html");
  await answer(widget, BEGINNER);
  const sizes = await widget.evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll<SVGTextElement>("svg text") ?? [])]
      .filter((text) => text.getClientRects().length > 0)
      .map((text) => Number(text.getAttribute("font-size")) * (text.getScreenCTM()?.a ?? 0)),
  );
  expect(sizes.length).toBeGreaterThan(6);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
});

import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
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

const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
} as const;

for (const [theme, media] of Object.entries(THEMES)) {
  for (const [screen, reach] of Object.entries(SCREENS)) {
    test(`axe finds nothing on the screen ${screen} in ${theme}`, async ({ page }) => {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      const widget = await visit(page, "/index.html");
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

/** Nothing is wider than the page, and no text is cut. */
async function expectToFit(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, "the page does not scroll sideways").toBeLessThanOrEqual(0);
}

for (const width of [320, 768, 1280]) {
  for (const [screen, reach] of Object.entries(SCREENS)) {
    test(`the screen ${screen} fits at ${width} px`, async ({ page }, info) => {
      await page.setViewportSize({ width, height: 800 });
      const widget = await visit(page, "/index.html");
      await reach(widget);
      await expectToFit(page);
      const picture = await page.screenshot({ fullPage: true });
      await info.attach(`${screen}-${width}`, { body: picture, contentType: "image/png" });
    });
  }
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

import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
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

const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
} as const;

for (const [theme, media] of Object.entries(THEMES)) {
  for (const [path, state, reach] of STATES) {
    test(`axe finds nothing on ${path}, ${state}, in ${theme}`, async ({ page }) => {
      test.slow(state === "open", "axe reads a thousand more elements");
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      const widget = await visit(page, path);
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
  for (const [path, state, reach] of STATES) {
    test(`${path}, ${state}, fits at ${width} px`, async ({ page }, info) => {
      await page.setViewportSize({ width, height: 800 });
      const widget = await visit(page, path);
      await reach(widget);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, "the page does not scroll sideways").toBeLessThanOrEqual(0);
      const cut = await widget.evaluate((element) => {
        const edge = element.getBoundingClientRect();
        const wide = [...(element.shadowRoot?.querySelectorAll("*") ?? [])].filter((part) => {
          const box = part.getBoundingClientRect();
          return box.width > 1 && (box.right > edge.right + 1 || box.left < edge.left - 1);
        });
        return wide.map((part) => `${part.tagName}.${part.getAttribute("class")}`);
      });
      expect(cut, "nothing sticks out of the widget").toEqual([]);
      const picture = await page.screenshot({ fullPage: true });
      await info.attach(`${state}-${width}`, { body: picture, contentType: "image/png" });
    });
  }
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

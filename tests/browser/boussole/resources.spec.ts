/** The resources of the compass: the rose and the list, what narrows them down, a page's own. */

import type { Locator } from "@playwright/test";
import { css } from "../css.ts";
import { expect, test, warningOf } from "../fixtures.ts";
import { button, show, visit } from "./visitor.ts";

const rose = (widget: Locator) => widget.getByRole("listbox", { name: "La rose" });
const points = (widget: Locator) => rose(widget).getByRole("option");
const rows = (widget: Locator) => widget.locator(css(".catalogue__list .resource"));
const chip = (widget: Locator, name: string) =>
  widget.locator(css(".facets")).getByRole("button", { name: new RegExp(`^${name} \\d+$`) });
const status = (widget: Locator) => widget.locator(css(".catalogue__status > p")).first();

test("from « we want to balance our model, we begin, we have three hours » to two resources", async ({
  page,
}) => {
  const widget = await visit(page);
  await chip(widget, "Transformer son modèle").click();
  await chip(widget, "Premiers pas").click();
  await chip(widget, "3 heures").click();
  await expect(rows(widget).first()).toContainText("Proposé pour");
  const links = rows(widget).locator(css(".resource__title a"));
  expect(await links.count()).toBeGreaterThanOrEqual(2);
  for (const link of (await links.all()).slice(0, 2)) await expect(link).toHaveAttribute("href", /^https:/);
  const found = Number((await status(widget).innerText()).match(/\d+/)?.[0]);
  expect(found).toBeGreaterThan(1);
  expect(found).toBeLessThan(20);
});

test("the same by keyboard alone: three choices, and a key to the list", async ({ page }) => {
  const widget = await visit(page);
  await widget.getByRole("combobox", { name: "Votre objectif" }).focus();
  await page.keyboard.type("Tra");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Pr");
  await page.keyboard.press("Tab");
  await page.keyboard.type("3");
  const toList = button(widget, "Aller à la liste");
  for (let pressed = 0; pressed < 6; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await toList.evaluate((own) => (own.getRootNode() as ShadowRoot).activeElement === own)) break;
  }
  await page.keyboard.press("Enter");
  await expect(widget.getByRole("heading", { name: "La liste" })).toBeFocused();
  await expect(rows(widget).first()).toBeInViewport();
  await expect(rows(widget).first()).toContainText("Trajectoires socio-économiques");
  for (const place of [0, 1]) {
    await expect(rows(widget).nth(place)).toContainText("Transformer son modèle");
    await expect(rows(widget).nth(place)).toContainText("Premiers pas");
    await expect(rows(widget).nth(place)).toContainText("le temps dont vous disposez");
  }
  await page.keyboard.press("Tab");
  await expect(rows(widget).first().getByRole("link").first()).toBeFocused();
});

test("a selected point is the current row, and the other way round", async ({ page }) => {
  const widget = await visit(page);
  const first = rows(widget).first();
  const title = await first.locator(css(".resource__title a")).innerText();
  await button(first, "Situer sur la rose").click();
  await expect(first).toHaveAttribute("aria-current", "true");
  const selected = rose(widget).getByRole("option", { selected: true });
  await expect(selected).toHaveAccessibleName(new RegExp(`^${title.slice(0, 12)}`));
  await expect(widget.locator(css(".rose__chosen"))).toBeFocused();
  await points(widget).nth(4).click();
  await expect(first).not.toHaveAttribute("aria-current", "true");
  await expect(rose(widget).getByRole("option", { selected: true })).toHaveCount(1);
});

test("the keyboard goes from point to point, selects, and comes back", async ({ page }) => {
  const widget = await visit(page);
  await chip(widget, "Piloter une innovation").click();
  await rose(widget).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const active = await rose(widget).getAttribute("aria-activedescendant");
  expect(active).toBe(await points(widget).nth(1).getAttribute("id"));
  const name = await points(widget).nth(1).getAttribute("aria-label");
  await expect(widget.locator(css(".rose__caption"))).toHaveText(name ?? "");
  await page.keyboard.press("Enter");
  await expect(points(widget).nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(status(widget)).toHaveText("Ressources trouvées : 91 sur 91");
  await expect(rose(widget)).toBeFocused();
});

test("a sector opens, then a ring, and the whole rose comes back", async ({ page }) => {
  const widget = await visit(page);
  await rose(widget).locator(css("path.rose__o3")).first().click();
  await expect(chip(widget, "Piloter une innovation")).toHaveAttribute("aria-pressed", "true");
  await chip(widget, "Pérenniser une innovation").click();
  await expect(status(widget)).not.toHaveText("Ressources trouvées : 91 sur 91");
  await button(widget, "Toute la rose").click();
  await expect(status(widget)).toHaveText("Ressources trouvées : 91 sur 91");
});

test("a whole sentence may be typed: what has most of its words comes first", async ({ page }) => {
  const widget = await visit(page);
  const words = widget.getByRole("textbox", { name: "Chercher des mots" });
  for (const sentence of [
    "nous voulons équilibrer notre modèle",
    "nous voulons équilibrer notre modèle, nous débutons, nous avons trois heures",
  ]) {
    const before = await status(widget).innerText();
    await words.fill(sentence);
    await expect(status(widget)).not.toHaveText(before);
    await expect(status(widget)).toHaveText(/\s: ([2-9]|[12]\d) sur 91$/);
    const first = await rows(widget).locator(css(".resource__title")).allInnerTexts();
    expect(first.slice(0, 6)).toContain("Trajectoires socio-économiques");
  }
});

test("mistyped words are understood, and nothing found offers what is nearest", async ({ page }) => {
  const widget = await visit(page);
  const words = widget.getByRole("textbox", { name: "Chercher des mots" });
  await words.fill("VADEMCUM");
  await expect(rows(widget).first()).toContainText("Vadémécum", { ignoreCase: true });
  await expect(words).toBeFocused();
  await chip(widget, "Piloter ses partenariats").click();
  await words.fill("xylophone");
  await expect(widget.getByText("Rien ne réunit tout cela")).toBeVisible();
  await button(widget, /^Sans « xylophone »/).click();
  await expect(words).toHaveValue("");
  await expect(status(widget)).toHaveText("Ressources trouvées : 18 sur 91");
});

/** The least distance between two points, in one reading of the drawing. */
async function nearest(widget: Locator): Promise<number> {
  const centres = await points(widget).evaluateAll((shapes) =>
    shapes.map((shape) => {
      const matrix = (shape as SVGGElement).getScreenCTM();
      return [matrix?.e ?? 0, matrix?.f ?? 0] as const;
    }),
  );
  expect(centres.length).toBeGreaterThan(20);
  let least = Number.POSITIVE_INFINITY;
  for (const [index, [x, y]] of centres.entries())
    for (const [u, v] of centres.slice(index + 1)) least = Math.min(least, Math.hypot(x - u, y - v));
  return least;
}

for (const width of [320, 500, 768, 1280]) {
  test(`no two points are nearer than a finger needs at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const widget = await visit(page);
    // The drawing follows the room it is given.
    await expect.poll(() => nearest(widget)).toBeGreaterThan(23.9);
  });
}

test("a page's own resources stand among the others; a wrong one is refused by its field", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(warningOf("config.invalid"));
  const widget = await visit(page, "/tests/pages/boussole-locale.html");
  await expect(status(widget)).toHaveText("Ressources trouvées : 93 sur 93");
  const words = widget.getByRole("textbox", { name: "Chercher des mots" });
  await words.fill("permanence associations");
  await expect(rows(widget).first()).toContainText("ressource locale");
  await expect(rows(widget).first()).toContainText("La communauté de communes");
  await expect(points(widget)).toHaveCount(1);
  const errors = (await events()).filter(({ name }) => name === "commun-error");
  expect(errors.map(({ detail }) => detail.field)).toEqual(["ressources[1].objectif"]);
  expect(errors[0]?.detail.message).toContain("ressources[1].objectif (Sans objectif qui existe)");
});

test("from a point one goes to its row in the list, however far down, and back", async ({ page }) => {
  const widget = await visit(page);
  await rose(widget).focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const chosen = widget.locator(css(".rose__chosen"));
  const title = await chosen.locator(css(".resource__title")).innerText();
  expect(await rows(widget).count(), "the list begins with a few").toBe(8);
  await button(chosen, "Voir dans la liste").press("Enter");
  const row = widget.locator(css(".catalogue__list .resource[aria-current=true]"));
  await expect(row).toBeFocused();
  await expect(row).toBeInViewport();
  await expect(row.locator(css(".resource__title"))).toHaveText(title);
  const words = widget.getByRole("textbox", { name: "Chercher des mots" });
  await words.fill("charte");
  await expect(words, "what is typed later keeps the keyboard").toBeFocused();
  await words.fill("xylophone");
  await expect(button(chosen, "Voir dans la liste"), "it has no row now").toBeHidden();
});

test("with a thousand resources of the page's own, a point still leads to its row", async ({ page }) => {
  await page.goto("/tests/pages/empty.html");
  await page.evaluate(() => {
    const ressources = Array.from({ length: 1000 }, (_, index) => ({
      titre: `Ressource locale ${index + 1}`,
      adresse: `https://exemple.fr/${index + 1}`,
      objectif: [`O${(index % 4) + 1}`],
      maturite: [`M${(Math.floor(index / 4) % 4) + 1}`],
    }));
    const script = document.createElement("script");
    script.type = "application/json";
    script.id = "mille";
    script.textContent = JSON.stringify({ ressources });
    const compass = document.createElement("commun-boussole");
    compass.setAttribute("config", "mille");
    document.querySelector("main")?.append(script, compass);
  });
  const widget = page.locator("commun-boussole");
  await expect(status(widget)).toHaveText("Ressources trouvées : 1091 sur 1091");
  // The widest count of rows: by title, these come after most of the catalogue's.
  await widget.getByRole("combobox", { name: "Classer par" }).selectOption("Titre");
  await rose(widget)
    .getByRole("option", { name: /^Ressource locale/ })
    .last()
    .click();
  const chosen = widget.locator(css(".rose__chosen"));
  const title = await chosen.locator(css(".resource__title a")).innerText();
  await button(chosen, "Voir dans la liste").press("Enter");
  const row = widget.locator(css(".catalogue__list .resource[aria-current=true]"));
  await expect(row).toBeFocused();
  await expect(row).toBeInViewport();
  await expect(row.locator(css(".resource__title a"))).toHaveText(title);
  expect(await rows(widget).count()).toBeGreaterThan(60);
});

const names = (widget: Locator) => rose(widget).locator(css(".rose__sector"));

for (const [width, count] of [
  [320, 0],
  [640, 4],
  [1280, 4],
] as const) {
  test(`the rose at ${width} px has ${count} whole names, clear of points and inside it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const widget = await visit(page);
    await expect(names(widget)).toHaveCount(count);
    await expect(rose(widget).getByText(/^O[1-4]/)).toHaveCount(4);
    await expect(widget.locator(css(".rose__legend"))).toContainText("O2 Transformer son modèle");
    // As drawn: where each letter of a name is, from the centre.
    const reach = await rose(widget)
      .locator("svg")
      .first()
      .evaluate((drawing: SVGSVGElement, selector) => {
        const far = ({ x, y }: DOMPoint) => Math.hypot(x, y);
        const points = [...drawing.querySelectorAll<SVGGElement>("[role=option]")].map((point) => {
          const { e, f } = point.transform.baseVal.getItem(0).matrix;
          return Math.hypot(e, f);
        });
        const letters = [...drawing.querySelectorAll<SVGTextElement>(selector)].map((name) => {
          const count = name.getNumberOfChars();
          return {
            drawn: name.getComputedTextLength(),
            near: far(name.getStartPositionOfChar(0)),
            end: name.getEndPositionOfChar(count - 1).x !== 0,
            line: name.parentElement?.querySelector("path")?.getTotalLength() ?? 0,
          };
        });
        return { points: Math.max(...points), half: drawing.viewBox.baseVal.width / 2, letters };
      }, css(".rose__sector"));
    for (const { drawn, near, end, line } of reach.letters) {
      expect(end, "the last letter is drawn").toBe(true);
      expect(drawn).toBeLessThan(line - 24);
      expect(near - 7).toBeGreaterThan(reach.points + 10.5);
      expect(near + 7).toBeLessThan(reach.half);
    }
  });
}

/** The keyboard is nowhere else than here: what it was on is still there, or led here. */
const focused = (widget: Locator) => widget.locator(":focus");

test("what goes away under the keyboard hands it on", async ({ page }) => {
  const widget = await visit(page);
  await button(widget, /^Voir la suite/).press("Enter");
  await expect(rows(widget)).toHaveCount(28);
  await expect(rows(widget).nth(8)).toBeFocused();
  await chip(widget, "Piloter une innovation").click();
  await button(widget, "Toute la rose").press("Enter");
  await expect(status(widget)).toHaveText("Ressources trouvées : 91 sur 91");
  await expect(focused(widget)).toHaveAccessibleName("Toute la rose");
  await expect(button(widget, "Toute la rose")).toHaveAttribute("aria-disabled", "true");
  await widget.getByRole("textbox", { name: "Chercher des mots" }).fill("xylophone");
  await button(widget, "Tout effacer").press("Enter");
  await expect(status(widget)).toHaveText("Ressources trouvées : 91 sur 91");
  await expect(focused(widget)).toHaveAccessibleName("Tout effacer");
  await chip(widget, "Piloter ses partenariats").click();
  await widget.getByRole("textbox", { name: "Chercher des mots" }).fill("xylophone");
  await button(widget, /^Sans « xylophone »/).press("Enter");
  await expect(status(widget)).toHaveText("Ressources trouvées : 18 sur 91");
  await expect(focused(widget)).toHaveAccessibleName("La liste");
});

test("a resource without a point of its own lights the mark that stands for it", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const widget = await visit(page);
  const named = await points(widget).evaluateAll((all) =>
    all.map((point) => point.getAttribute("aria-label") ?? ""),
  );
  for (let more = button(widget, /^Voir la suite/); await more.isVisible(); ) await more.click();
  const titles = await rows(widget).locator(css(".resource__title")).allInnerTexts();
  const isHidden = (title: string) => !named.some((name) => name.startsWith(`${title} ·`));
  // What has neither objective nor need has no place on the rose, and no mark.
  const hidden = titles.findIndex((title) => isHidden(title) && title !== "Plateforme odd17.org");
  expect(hidden, "at this width some have no point").toBeGreaterThanOrEqual(0);
  await button(rows(widget).nth(hidden), "Situer sur la rose").click();
  const lit = rose(widget).getByRole("option", { selected: true });
  await expect(lit).toHaveCount(1);
  await expect(lit).toHaveText(/^\+\d+$/);
});

test("a ring opens by its name, over all four sectors, and closes again", async ({ page }) => {
  const widget = await visit(page);
  const ring = rose(widget).locator(css(".rose__ring"), { hasText: "M2" });
  await ring.click();
  await expect(chip(widget, "Faire valoir et développer ses compétences")).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(chip(widget, "Piloter une innovation")).toHaveAttribute("aria-pressed", "false");
  await ring.click();
  await expect(status(widget)).toHaveText("Ressources trouvées : 91 sur 91");
});

test("a button that has nothing to do does nothing, and a ring's name leaves objectives as they are", async ({
  page,
}) => {
  const widget = await visit(page);
  const two = [chip(widget, "Piloter ses partenariats"), chip(widget, "Piloter une innovation")];
  for (const one of two) await one.click();
  await expect(button(widget, "Toute la rose")).toHaveAttribute("aria-disabled", "true");
  await button(widget, "Toute la rose").click({ force: true });
  await rose(widget).locator(css(".rose__ring"), { hasText: "M2" }).click();
  await expect(chip(widget, "Faire valoir et développer ses compétences")).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  for (const one of two) await expect(one).toHaveAttribute("aria-pressed", "true");
});

test("motion stays stopped when one comes back to the rose", async ({ page }) => {
  const widget = await visit(page);
  await button(widget, "Sans mouvement").click();
  await show(widget, "Repères");
  await button(widget, "Ressources").click();
  await expect(button(widget, "Sans mouvement")).toHaveAttribute("aria-pressed", "true");
  await expect(rose(widget)).toHaveClass(new RegExp(css(".rose--still").slice(1)));
});

/** The path on paper: what one hands to a mayor, or takes along. */

import { catchPrints, paginated, printed } from "../autodiagnostic/printed.ts";
import { css } from "../css.ts";
import { expect, test } from "../fixtures.ts";
import { button, show, visit } from "./visitor.ts";

test("the printed path has its place, its day, each step with its time and its address, and no button", async ({
  page,
}, info) => {
  await catchPrints(page);
  const widget = await visit(page);
  await widget.evaluate((element) => element.setAttribute("territoire", "Pays de Retz"));
  await widget.getByRole("combobox", { name: "Votre objectif" }).selectOption("Transformer son modèle");
  await widget.getByRole("combobox", { name: "Votre besoin" }).selectOption("Premiers pas");
  const list = widget.locator(css(".catalogue__list"));
  for (const place of [0, 1, 2]) await button(list, "Garder dans mon parcours").nth(place).click();
  const titles = await list.locator(css(".resource__title")).allInnerTexts();
  await show(widget, "Mon parcours");
  await widget.getByRole("checkbox", { name: "Fait" }).nth(1).check();
  const code = await widget.getByRole("textbox", { name: "Votre code" }).first().inputValue();
  const sheet = await printed(widget);

  await expect(sheet.getByRole("heading", { level: 1 })).toHaveText("Mon parcours");
  await expect(sheet.getByText("Pays de Retz")).toBeVisible();
  const today = new Intl.DateTimeFormat("fr-FR").format(new Date());
  await expect(sheet.locator("header")).toContainText(today);
  await expect(sheet.getByText("d’après vos choix : Transformer son modèle · Premiers pas.")).toBeVisible();
  const steps = sheet.locator("ol > li");
  await expect(steps.locator(css(".resource__title"))).toHaveText(titles.slice(0, 3));
  for (const step of await steps.all()) {
    await expect(step.locator(css(".resource__meta"))).toHaveText(/\d\s(min|h)/);
    const address = await step
      .getByRole("link")
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(address, "its address is written out").toContain("http");
  }
  await expect(steps.filter({ hasText: "Fait" })).toHaveCount(1);
  await expect(steps.nth(1)).toContainText("Fait");
  await expect(sheet.getByText(/^Temps en tout\s: /)).toBeVisible();
  await expect(sheet.getByText(code)).toBeVisible();
  await expect(sheet.getByRole("button")).toHaveCount(0);
  await expect(sheet.getByRole("textbox")).toHaveCount(0);
  const { pdf, pages } = await paginated(sheet);
  await info.attach("path.pdf", { body: pdf, contentType: "application/pdf" });
  expect(pages).toBe(1);
});

test("a path for nobody in particular says nothing of a needle", async ({ page }) => {
  await catchPrints(page);
  const widget = await visit(page);
  const list = widget.locator(css(".catalogue__list"));
  await button(list, "Garder dans mon parcours").first().click();
  await show(widget, "Mon parcours");
  const sheet = await printed(widget);
  await expect(sheet.locator("ol > li")).toHaveCount(1);
  await expect(sheet.getByText("aiguille")).toHaveCount(0);
});

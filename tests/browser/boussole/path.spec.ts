/** The visitor's own path: order, ticks, files, codes, the device. */

import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { css } from "../css.ts";
import { expect, test, warningOf } from "../fixtures.ts";
import { button, show, visit } from "./visitor.ts";

const steps = (widget: Locator) => widget.locator(css(".steps > li"));
const titles = (widget: Locator) => steps(widget).locator(css(".resource__title a"));

/** Keeps the first resources of the list, and shows the path. */
async function keep(widget: Locator, count: number): Promise<void> {
  const list = widget.locator(css(".catalogue__list"));
  for (let index = 0; index < count; index += 1)
    await button(list, "Garder dans mon parcours").nth(index).click();
  await show(widget, "Mon parcours");
}

async function download(page: Page, press: Locator): Promise<[Download, string]> {
  const given = page.waitForEvent("download");
  await press.click();
  const file = await given;
  return [file, await readFile(await file.path(), "utf8")];
}

test("resources are put in order, ticked off and taken out", async ({ page }) => {
  const widget = await visit(page);
  await keep(widget, 3);
  await expect(steps(widget)).toHaveCount(3);
  const before = await titles(widget).allInnerTexts();
  await steps(widget)
    .nth(2)
    .getByRole("button", { name: /^Monter/ })
    .press("Enter");
  await expect(titles(widget).nth(1)).toHaveText(before[2] ?? "");
  await expect(
    steps(widget)
      .nth(1)
      .getByRole("button", { name: /^Monter/ }),
  ).toBeFocused();
  const left = await widget.locator(css(".steps__total")).innerText();
  await steps(widget).nth(0).getByRole("checkbox", { name: "Fait" }).check();
  await expect(widget.locator(css(".steps__total"))).not.toHaveText(left);
  await steps(widget)
    .nth(2)
    .getByRole("button", { name: /^Retirer/ })
    .click();
  await expect(steps(widget)).toHaveCount(2);
  await expect(widget.getByRole("heading", { name: "Mon parcours" })).toBeFocused();
});

test("a path is downloaded as a text and as a table, and its code opens it again", async ({ page }) => {
  const widget = await visit(page);
  await keep(widget, 2);
  await steps(widget).nth(0).getByRole("checkbox", { name: "Fait" }).check();
  const code = await widget.getByRole("textbox", { name: "Votre code" }).first().inputValue();
  const [markdown, text] = await download(page, button(widget, "Télécharger le texte (Markdown)"));
  expect(markdown.suggestedFilename()).toMatch(/^cap-commun-parcours-\d{4}-\d{2}-\d{2}\.md$/);
  expect(text).toContain("- [x] [");
  expect(text).toContain(code);
  const [, table] = await download(page, button(widget, "Télécharger le tableau (CSV)"));
  expect(table.trimEnd().split("\r\n")).toHaveLength(3);
  const again = await visit(page);
  await show(again, "Mon parcours");
  await again.getByText("J’ai déjà un code").click();
  await again.getByRole("textbox", { name: "Votre code" }).last().fill(code.toLowerCase());
  await button(again, "Ouvrir").click();
  await expect(steps(again)).toHaveCount(2);
  await expect(steps(again).nth(0).getByRole("checkbox", { name: "Fait" })).toBeChecked();
});

test("a calendar is offered for events, and a page's own come back after a visit", async ({
  page,
  allowConsole,
}) => {
  allowConsole(warningOf("config.invalid"));
  const widget = await visit(page, "/tests/pages/boussole-locale.html");
  await widget.getByRole("combobox", { name: "Votre objectif" }).selectOption("Co-construire en territoire");
  await widget.getByRole("combobox", { name: "Votre temps" }).selectOption("3 heures");
  await widget.getByRole("textbox", { name: "Chercher des mots" }).fill("rencontre projets");
  await keep(widget, 1);
  const [file, calendar] = await download(page, button(widget, "Télécharger les dates (calendrier)"));
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  expect(calendar).toContain("DTSTART;VALUE=DATE:20310504\r\n");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await button(widget, "Enregistrer sur cet appareil").click();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["commun-boussole"]);
  const other = await visit(page, "/tests/pages/boussole-locale.html");
  await show(other, "Mon parcours");
  await expect(steps(other)).toHaveCount(0);
  await button(other, "Reprendre ma visite enregistrée").click();
  await expect(titles(other)).toHaveText(["Rencontre des projets"]);
  // The first screen offers it too, and leads to the path.
  const again = await visit(page, "/tests/pages/boussole-locale.html");
  await button(again, "Reprendre ma visite enregistrée").press("Enter");
  await expect(again.getByRole("heading", { name: "Mon parcours" })).toBeFocused();
  await expect(titles(again)).toHaveText(["Rencontre des projets"]);
  await expect(again.getByRole("combobox", { name: "Votre objectif" })).toHaveValue("4");
  await expect(again.getByRole("combobox", { name: "Votre temps" })).toHaveValue("3");
  await button(again, "Effacer de cet appareil").click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a calendar of events that are all past holds them, and says so", async ({ page }) => {
  const widget = await visit(page);
  await widget.getByRole("textbox", { name: "Chercher des mots" }).fill("webinaire ouverture cycle");
  await keep(widget, 1);
  await expect(widget.getByRole("checkbox", { name: "Y compris les événements passés" })).toHaveCount(0);
  const [, calendar] = await download(page, button(widget, "Télécharger les dates (calendrier)"));
  expect(calendar.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  expect(calendar.replaceAll("\r\n ", "")).toMatch(/^SUMMARY:Webinaire .+ \(événement passé\)\r$/m);
});

test("a kept visit that cannot be read is said so, and a right code takes the error of a wrong one away", async ({
  page,
  allowConsole,
}) => {
  allowConsole(warningOf("config.invalid"));
  const widget = await visit(page, "/tests/pages/boussole-locale.html");
  await show(widget, "Mon parcours");
  await button(widget, "Enregistrer sur cet appareil").click();
  await widget.getByText("J’ai déjà un code").click();
  await widget.getByRole("textbox", { name: "Votre code" }).last().fill("0000");
  await button(widget, "Ouvrir").click();
  const wrong = widget.locator(css(".field__error")).last(); // the others are the choices’
  await expect(wrong).not.toBeEmpty();
  // The code of a visit in which nothing was chosen: the device keeps it, and it opens.
  await button(widget, "Reprendre ma visite enregistrée").click();
  await expect(wrong).toBeEmpty();
  // The screen was not left: what is said stands twice, to be heard and to be seen.
  await page.evaluate(() => localStorage.setItem("commun-boussole", "0000"));
  await button(widget, "Reprendre ma visite enregistrée").click();
  await expect(widget.getByText("Ce qui est gardé sur cet appareil ne se lit plus.").last()).toBeVisible();
  await button(widget, "Effacer de cet appareil").click();
  await expect(widget.getByText("effacée de cet appareil.").last()).toBeVisible();
  await expect(button(widget, "Enregistrer sur cet appareil")).toBeFocused();
});

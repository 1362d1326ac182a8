/** The gestures of a webmaster in the configurator. */

import { expect, type Locator, type Page } from "@playwright/test";

export const field = (page: Page | Locator, name: string): Locator =>
  page.getByRole("textbox", { name, exact: true });

export const list = (page: Page, name: string): Locator => page.getByRole("combobox", { name });

/** Opens the configurator, with choices in the address or none, as it comes. */
export async function arrive(page: Page, choices = ""): Promise<void> {
  await page.goto(`/configurateur.html${choices && `#${choices}`}`);
  await expect(
    page.getByRole("region", { name: "À coller dans la page" }).or(code(page)).first(),
  ).toBeVisible();
}

/** The optional parts of the form, by name. */
export const part = (page: Page, name: string): Locator =>
  page
    .locator("details")
    .filter({ has: page.getByRole("group", { name, exact: true, includeHidden: true }) });

/** Opens the configurator and all the optional parts of its form. */
export async function open(page: Page, choices = ""): Promise<void> {
  await arrive(page, choices);
  for (const name of ["Vos visiteurs", "Les couleurs", "Votre contact", "Vos ressources locales"]) {
    const own = part(page, name);
    if ((await own.getAttribute("open")) === null) await own.locator("summary").first().click();
  }
}

/** The frames of code, in their order. */
export const code = (page: Page): Locator => page.locator("#blocks code");

/** The first one, once it holds this. */
export async function codeWith(page: Page, text: string): Promise<string> {
  await expect(code(page).first()).toContainText(text);
  return (await code(page).first().textContent()) ?? "";
}

/** The widget in the preview, whatever it is written as. */
export const preview = (page: Page): Locator =>
  page.locator("#preview").locator("commun-autodiagnostic, commun-boussole, commun-modele, commun-prime");

/** A new row for a resource. */
export async function addResource(page: Page, number: number): Promise<Locator> {
  await page.getByRole("button", { name: "Ajouter une ressource" }).click();
  const row = page.getByRole("group", { name: `Ressource ${number}`, exact: true });
  await expect(row).toBeVisible();
  return row;
}

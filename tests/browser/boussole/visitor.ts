/** The gestures of a visitor of the compass. */

import { expect, type Locator, type Page } from "@playwright/test";
import { css } from "../css.ts";

export const button = (widget: Locator, name: string | RegExp): Locator =>
  widget.getByRole("button", { name, exact: typeof name === "string" });

/** The sentence that says where the needle points. */
export const needle = (widget: Locator): Locator => widget.locator(css(".boussole__needle"));

/** Opens a page and waits for its compass. */
export async function visit(page: Page, path = "/tests/pages/boussole.html"): Promise<Locator> {
  await page.goto(path);
  const widget = page.locator("commun-boussole").first();
  await widget.scrollIntoViewIfNeeded();
  await expect(button(widget, /^(Ressources|Resources)$/)).toBeVisible({ timeout: 20_000 });
  return widget;
}

/** Shows a part. */
export async function show(widget: Locator, part: string): Promise<void> {
  await button(widget, part).click();
  await expect(widget.getByRole("heading", { name: part, exact: true })).toBeVisible();
}

/** Where one places oneself: « Vos leviers » or « Vos horizons ». */
export const place = (widget: Locator, name: string): Locator => widget.getByRole("slider", { name });

/** The three numbers beside it. */
export const numbers = (widget: Locator, name: string): Locator =>
  widget
    .locator("section")
    .filter({ has: widget.page().getByRole("heading", { name, exact: true }) })
    .getByRole("spinbutton");

export const valuesOf = async (fields: Locator): Promise<number[]> =>
  Promise.all((await fields.all()).map(async (field) => Number(await field.inputValue())));

/** The gestures of a visitor of the calculators. */

import { expect, type Locator, type Page } from "@playwright/test";
import { css } from "../css.ts";

export const button = (widget: Locator, name: string | RegExp): Locator =>
  widget.getByRole("button", { name });

/** A field by its label. */
export const field = (widget: Locator, name: string): Locator => widget.getByRole("textbox", { name });

/** The sentence that stands above the figures. */
export const headline = (widget: Locator): Locator => widget.locator(css(".calculator__headline"));

/** A result's card: its name, its figure, its explanation. */
export const card = (widget: Locator, name: string): Locator =>
  widget
    .locator(css(".explained"))
    .filter({ has: widget.page().getByText(name, { exact: true }) })
    .first();

export const codeOf = (widget: Locator): Promise<string> =>
  widget.getByRole("textbox", { name: "Votre code", exact: true }).first().inputValue();

/** Opens a page and waits for its calculator. */
export async function visit(page: Page, path: string): Promise<Locator> {
  await page.goto(path);
  const widget = page.locator("commun-prime, commun-modele").first();
  // A widget works once it nears the screen.
  await widget.scrollIntoViewIfNeeded();
  await expect(button(widget, /^(Imprimer|Print)$/)).toBeVisible({ timeout: 20_000 });
  return widget;
}

/** Three invented partners share the form's figures. */
export async function split(widget: Locator): Promise<void> {
  await button(widget, "Répartir les chiffres du formulaire entre trois partenaires inventés").click();
  await expect(widget.getByRole("group", { name: /^Partenaire \d$/ })).toHaveCount(3);
}

/** Types a code where codes are opened. */
export async function openCode(widget: Locator, code: string): Promise<Locator> {
  const name = "J’ai déjà un code";
  await widget.getByText(name).click();
  const opened = widget.locator("details").filter({ has: widget.page().getByText(name) });
  const typed = opened.getByRole("textbox", { name: "Votre code" });
  await typed.fill(code);
  await button(widget, "Ouvrir").click();
  return typed;
}

/** Everything that opens is open. */
export async function openAll(widget: Locator): Promise<void> {
  // Some hold others, which come once they are open.
  for (let round = 0; round < 3; round += 1) {
    for (const summary of await widget.locator("details:not([open]) > summary").all()) {
      if (await summary.isVisible()) await summary.click();
    }
  }
}

/** The gestures of a visitor of the self-assessment, by mouse. */

import { expect, type Locator, type Page } from "@playwright/test";

/** Answers to the maturity questionnaire in its order; a number is the rank of the answer, from 1. */
export type Choices = readonly (number | "unknown" | "skip")[];

/** A town that begins: M1 by its answers, M2 by its need. */
export const BEGINNER: Choices = [1, 2, 4, 3, 1, 2, 1, 1, 2, 2, 1, 2];
/** Practised and proven, with a need to match: M3. */
export const PROVEN: Choices = [1, 2, 4, 3, 3, 3, 3, 3, 3, 2, 1, 3];
/** Several worlds, nothing that fits: M4 by its answers. */
export const PIONEER: Choices = [1, 2, 4, 5, 3, 4, 4, 3, 2, 4, 4, 1];

export const button = (widget: Locator, name: string | RegExp): Locator =>
  widget.getByRole("button", { name });

/** Opens a page and waits for its widget. */
export async function visit(page: Page, path: string): Promise<Locator> {
  await page.goto(path);
  const widget = page.locator("commun-autodiagnostic");
  // A widget works once it nears the screen.
  await page.locator("commun-autodiagnostic, [data-commun-widget]").first().scrollIntoViewIfNeeded();
  await expect(button(widget, "Commencer")).toBeVisible();
  return widget;
}

/** Gives one answer and goes on. */
export async function give(widget: Locator, choice: Choices[number]): Promise<void> {
  const radios = widget.getByRole("radio");
  if (choice === "unknown")
    await widget.getByRole("radio", { name: "Je ne sais pas" }).check({ force: true });
  else if (choice !== "skip") await radios.nth(choice - 1).check({ force: true });
  await widget.getByRole("button", { name: /^(Suivant|Passer cette question|Voir le résultat)$/ }).click();
}

/** From the first screen to the result. */
export async function answer(widget: Locator, choices: Choices): Promise<void> {
  await button(widget, "Commencer").click();
  for (const [index, choice] of choices.entries()) {
    await expect(
      widget.getByRole("heading", { name: `Question ${index + 1} sur ${choices.length}` }),
    ).toBeVisible();
    await give(widget, choice);
  }
  await expect(widget.getByRole("heading", { name: "Votre résultat" })).toBeVisible();
}

/** The code that the result shows. */
export const codeOf = (widget: Locator): Promise<string> =>
  widget.getByRole("textbox", { name: "Votre code" }).inputValue();

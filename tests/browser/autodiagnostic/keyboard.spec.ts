import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { visit } from "./visitor.ts";

/** The element with the focus, through shadow roots. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return {
      tag: active?.tagName ?? "",
      text: (active?.textContent ?? "").trim(),
      type: active?.getAttribute("type"),
    };
  });

/** Presses Tab until the focused element's text matches; fails after a screenful of stops. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press("Tab");
    if (text.test((await focused(page)).text)) return;
  }
  throw new Error(`no element named ${text} is reached by Tab`);
}

test("the whole journey runs on the keyboard alone", async ({ page }) => {
  const widget = await visit(page, "/index.html");
  await tabTo(page, /^Commencer$/);
  await page.keyboard.press("Enter");
  for (let number = 1; number <= 12; number += 1) {
    const heading = widget.getByRole("heading", { name: `Question ${number} sur 12` });
    await expect(heading).toBeFocused();
    await page.keyboard.press("Tab"); // « Toutes les questions » is one key away
    expect((await focused(page)).text).toBe("Toutes les questions");
    await page.keyboard.press("Tab");
    expect((await focused(page)).type).toBe("radio");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await expect(widget.getByRole("radio").nth(1)).toBeChecked();
    await page.keyboard.press("Enter");
  }
  await expect(widget.getByRole("heading", { name: "Votre résultat" })).toBeFocused();
  await tabTo(page, /^Comment est-ce calculé/);
  await page.keyboard.press("Enter");
  await expect(widget.getByText("(cette règle a décidé)")).toBeVisible();
  await tabTo(page, /^Copier$/);
  await tabTo(page, /^Croiser les regards$/);
  await page.keyboard.press("Enter");
  await expect(widget.getByRole("heading", { name: "Croiser les regards" })).toBeFocused();
});

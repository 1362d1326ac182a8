import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { card, field, headline, visit } from "./visitor.ts";

/** The words of the element with the focus, through shadow roots; a field's are its label. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : null;
    return (label ?? active?.textContent ?? "").trim();
  });

/** Presses Tab until the focused element's words match. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press("Tab");
    if (words.test(await focused(page))) return;
  }
  throw new Error(`no element named ${words} is reached by Tab`);
}

test("the premium's whole journey runs on the keyboard alone", async ({ page }) => {
  const widget = await visit(page, "/prime.html");
  await tabTo(page, /^Une association employeuse$/);
  await page.keyboard.press("Enter");
  const before = await headline(widget).innerText();
  await tabTo(page, /^Coût du projet à plusieurs/);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("110,5 k€");
  await expect(field(widget, "Coût du projet à plusieurs")).toBeFocused();
  await expect(field(widget, "Coût du projet à plusieurs")).toHaveValue("110,5 k€");
  await expect(headline(widget)).not.toHaveText(before);
  await tabTo(page, /^Prime à l’alliance.*Comment est-ce calculé/);
  await page.keyboard.press("Enter");
  await expect(card(widget, "Prime à l’alliance").getByText(/^= Valeur de l’alliance/)).toBeVisible();
  await tabTo(page, /^Répartir les chiffres/);
  await page.keyboard.press("Enter");
  await expect(widget.getByRole("list", { name: "La part de chaque partenaire" })).toBeVisible();
  await tabTo(page, /^Garder comme scénario A$/);
  await page.keyboard.press("Enter");
  await expect(widget.getByRole("table", { name: "Les scénarios côte à côte" })).toBeVisible();
  await tabTo(page, /^Copier$/);
  await tabTo(page, /^Imprimer$/);
});

test("the model's whole journey runs on the keyboard alone", async ({ page }) => {
  const widget = await visit(page, "/modele.html");
  await tabTo(page, /^Subventions/);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("25 000");
  await expect(field(widget, "Subventions")).toBeFocused();
  await tabTo(page, /^Vos liens avec/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(widget.getByRole("slider").first()).toBeFocused();
  await tabTo(page, /^Valeur mobilisée.*Comment est-ce calculé/);
  await page.keyboard.press("Enter");
  await expect(card(widget, "Valeur mobilisée").getByText(/^= /).first()).toBeVisible();
  await tabTo(page, /^Imprimer$/);
});

// What a button does may take it away: whoever pressed it on the keyboard must not be sent back to the top.
test("a button that goes away hands the focus on", async ({ page }) => {
  const widget = await visit(page, "/prime.html");
  const focusIsInside = () => widget.evaluate((element) => element.shadowRoot?.activeElement?.tagName ?? "");
  for (const name of [
    /^Répartir les chiffres/,
    /^Retirer le partenaire 3/,
    /^Garder comme scénario A/,
    /^Garder comme scénario B/,
    /^Oublier les scénarios/,
  ]) {
    const pressed = widget.getByRole("button", { name });
    await pressed.focus();
    await page.keyboard.press("Enter");
    await expect(pressed).toHaveCount(0);
    expect(await focusIsInside(), String(name)).not.toBe("");
  }
});

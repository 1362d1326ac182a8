import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { css } from "../css.ts";
import { expect, test } from "../fixtures.ts";
import { answer, BEGINNER, button, type Choices, codeOf, PIONEER, PROVEN, visit } from "./visitor.ts";

test("three people's answers are laid over one another", async ({ page }) => {
  const codes: string[] = [];
  for (const choices of [BEGINNER, PROVEN, PIONEER]) {
    const widget = await visit(page, "/index.html");
    await answer(widget, choices);
    codes.push(await codeOf(widget));
  }
  const widget = page.locator("commun-autodiagnostic");
  await button(widget, "Croiser les regards").click();
  const field = widget.getByRole("textbox", { name: "Les codes" });
  await field.fill(`Amina : ${codes[0]}\nLoïc : ${codes[1]}X\n${codes[1]}`);
  await button(widget, "Ajouter ces codes").click();
  // The wrong line stays, with its reason; the others are in.
  await expect(field).toHaveValue(new RegExp(`^Loïc : ${codes[1]}X\\s*$`));
  await expect(widget.getByText(/Ligne 1\s: Ce code/)).toBeVisible();
  await expect(widget.getByRole("heading", { name: /Personnes réunies : 2/ })).toBeVisible();
  await button(widget, "Ajouter mes réponses").click();
  await expect(widget.getByRole("heading", { name: /Personnes réunies : 3/ })).toBeVisible();
  await expect(button(widget, "Ajouter mes réponses")).toHaveCount(0);

  await expect(widget.getByRole("heading", { name: "Ce dont parler d’abord" })).toBeVisible();
  const first = widget
    .getByRole("heading", { name: "Ce dont parler d’abord" })
    .locator("xpath=following::ol[1]/li");
  await expect(first).toHaveCount(3);
  await expect(widget.getByRole("heading", { name: "Toutes les réponses" })).toBeVisible();
  const places = widget.getByRole("table").last();
  await expect(places.getByRole("row")).toHaveCount(5);

  const download = page.waitForEvent("download");
  await button(widget, /CSV/).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv).toContain("connaissance");

  await button(widget, "Retirer Amina").click();
  await expect(widget.getByRole("heading", { name: /Personnes réunies : 2/ })).toBeVisible();
});

/** Opens the comparison of these answers, named in turn. */
async function compared(page: Page, people: readonly Choices[]): Promise<Locator> {
  const codes: string[] = [];
  for (const choices of people) {
    const widget = await visit(page, "/index.html");
    await answer(widget, choices);
    codes.push(await codeOf(widget));
  }
  const widget = page.locator("commun-autodiagnostic");
  await button(widget, "Croiser les regards").click();
  await widget.getByRole("textbox", { name: "Les codes" }).fill(codes.join("\n"));
  await button(widget, "Ajouter ces codes").click();
  return widget;
}

// Dots said « 2 » under « chaque point est une personne », and only the eye had the median.
test("each line says its median and how many people answer, in words", async ({ page }) => {
  const widget = await compared(page, [BEGINNER, BEGINNER, PIONEER]);
  const lines = widget.getByRole("list", { name: "Toutes les réponses" }).getByRole("listitem");
  const same = lines.filter({ hasText: "répondent la même chose" });
  await expect(lines.filter({ hasText: /Médiane\s: «.*3 personnes répondent, de «/ }).first()).toBeVisible();
  expect((await same.count()) + (await lines.filter({ hasText: "Médiane" }).count())).toBe(
    await lines.count(),
  );
  await expect(lines.first()).toContainText(/»\s: [12] personnes?/);
});

test("with little room, the answers stand one below the other and no word is cut", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const widget = await compared(page, [BEGINNER, PROVEN]);
  const labels = widget.locator(css(".dots__label"));
  for (const label of await labels.all()) {
    const box = await label.boundingBox();
    expect(box?.width ?? 0).toBeGreaterThan(150);
  }
});

test("a file adds a person with a number for a name, and each refusal has its line", async ({ page }) => {
  const widget = await visit(page, "/index.html");
  await answer(widget, PROVEN);
  const download = page.waitForEvent("download");
  await button(widget, /JSON/).click();
  const file = { mimeType: "application/json", buffer: await readFile(await (await download).path()) };
  const other = { mimeType: "application/json", buffer: Buffer.from("{}") };
  await button(widget, "Croiser les regards").click();
  await widget.getByLabel("Ou des fichiers téléchargés").setInputFiles([
    { name: "cap-commun-maturite-2026-11-21.json", ...file },
    { name: "autre.json", ...other },
    { name: "encore.json", ...other },
    { name: "copie.json", ...file },
  ]);
  await expect(button(widget, "Retirer Personne 1")).toBeVisible();
  await expect(button(widget, "Retirer Personne 2")).toBeVisible();
  await expect(widget.getByText("cap-commun-maturite")).toHaveCount(0);
  const refused = widget.getByText(/autre\.json/);
  const lines = await refused.evaluate((words) => words.textContent?.split("\n").length);
  expect(lines).toBe(2);
  await expect(refused).toHaveCSS("white-space", "pre-line");
  // A name that was freed is not given to somebody else beside its first bearer.
  await button(widget, "Retirer Personne 1").click();
  await widget.getByLabel("Ou des fichiers téléchargés").setInputFiles([{ name: "x.json", ...file }]);
  await expect(button(widget, "Retirer Personne 3")).toBeVisible();
});

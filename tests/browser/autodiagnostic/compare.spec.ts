import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.ts";
import { answer, BEGINNER, button, codeOf, PIONEER, PROVEN, visit } from "./visitor.ts";

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

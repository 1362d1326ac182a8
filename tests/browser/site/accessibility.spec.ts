/** Every page of the demonstration site in a browser: French ones in light, English ones in dark. */

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../fixtures.ts";
import { findings, sideways } from "../screens.ts";
import { PAGES } from "./pages.ts";

for (const name of PAGES) {
  const colorScheme = name.startsWith("en/") ? "dark" : "light";
  test(`axe finds nothing on ${name}, in ${colorScheme}, and it fits a narrow screen`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(`/${name}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await findings(new AxeBuilder({ page }), 10)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sideways(page), "the page does not scroll sideways").toBeLessThanOrEqual(0);
  });
}

test("what is copied is said, and is what stands in the frame", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/prime.html");
  const button = page.getByRole("button", { name: "Copier : Le code à coller" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Copié." })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("<commun-prime>");
  expect(copied).toBe(await page.locator(".copy code").first().textContent());
});

// A row once took a whole screen on a phone: its source stood in a column three words wide, out of sight.
test("on a narrow screen a table stays a table, each row standing by itself", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/coefficients.html");
  const values = page.getByRole("table", { name: "Valeurs des calculateurs" });
  await expect(values.getByRole("columnheader")).toHaveText([
    "Ce que c’est",
    "Valeur",
    "Statut",
    "Source",
    "Depuis le",
  ]);
  const row = values.getByRole("row", { name: /SMIC/ });
  await expect(row.getByRole("rowheader")).toContainText("smic_brut");
  await expect(row.getByRole("cell")).toHaveCount(4);
  const lefts = await row
    .getByRole("cell")
    .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
  expect(new Set(lefts).size, "cells stand under one another").toBe(1);
});

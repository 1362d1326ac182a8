/** The reading rooms. */

import { expect, test } from "../fixtures.ts";
import { show, visit } from "./visitor.ts";

test("each room opens on what is published, with its document and the place in it", async ({ page }) => {
  const widget = await visit(page);
  await show(widget, "Repères");
  const rooms = widget.locator("details");
  expect(await rooms.count()).toBeGreaterThanOrEqual(9);
  for (const room of await rooms.all()) {
    if ((await room.getAttribute("open")) === null) await room.locator("summary").press("Enter");
  }
  const published = rooms.filter({ hasNotText: "Ce qui n’est pas publié" });
  for (const room of await published.all())
    await expect(room.getByText(/^Publié · .+ · \d{4} · /).last()).toBeVisible();
  await expect(widget.getByText("5,7 M€ investis")).toBeVisible();
  await expect(widget.getByText("833 périmètres de Projets de Territoire")).toBeVisible();
});

test("a list that nobody has published has its place, empty", async ({ page }) => {
  const widget = await visit(page);
  await show(widget, "Repères");
  await widget.getByText("Ce qui n’est pas publié").click();
  for (const name of [
    "Les 7 forces du changement",
    "Les 21 moyens d’agir",
    "Les 16 domaines de fragilité",
    "Les ratios d’équilibre",
  ]) {
    const item = widget.locator("dl > div").filter({ hasText: name });
    await expect(item.getByText("Non publié dans les sources disponibles.")).toBeVisible();
  }
  const room = widget.locator("details", { hasText: "Ce qui n’est pas publié" });
  await expect(room.getByText(/\d{4} · .*ratios d.équilibre/)).toBeVisible();
  await expect(room.getByText("Publié ·"), "nothing there is said to be published").toHaveCount(0);
});

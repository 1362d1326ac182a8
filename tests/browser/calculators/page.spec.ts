/** A calculator among others on a page, and in another language. */

import { expect, test } from "../fixtures.ts";
import { button, field, headline, visit } from "./visitor.ts";

test("two kinds of widgets on a page load one build, once, and mind their own", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const name = /\/dist\/([^?#]+)/.exec(request.url())?.[1];
    if (name) asked.push(name.replace(/-[0-9a-f]{10}\./, "."));
  });
  const prime = await visit(page, "/tests/pages/calculators.html");
  const modele = page.locator("commun-modele");
  await modele.scrollIntoViewIfNeeded();
  await expect(button(modele, "Imprimer")).toBeVisible();
  expect(asked.filter((name) => !name.startsWith("texts-")).toSorted()).toEqual([
    "cap-commun.js",
    "elements-all.js",
    "elements-all.wasm",
  ]);
  expect(new Set(asked).size).toBe(asked.length);
  const before = await headline(modele).innerText();
  await field(prime, "Ingénierie de l’alliance").fill("5 000");
  await expect(headline(modele)).toHaveText(before);
});

for (const [path, tag] of [
  ["/en/premium.html", "prime"],
  ["/en/model.html", "modele"],
] as const) {
  test(`the words and numbers are English on ${path}`, async ({ page }) => {
    const widget = await visit(page, path);
    await expect(button(widget, "Print")).toBeVisible();
    for (const french of ["Imprimer", "exemple", "Hypothèse", "Comment est-ce calculé"]) {
      await expect(widget.getByText(french, { exact: true })).toHaveCount(0);
    }
    if (tag === "prime") {
      await expect(headline(widget)).toHaveText(/^Between /);
      await widget.getByRole("textbox").first().fill("12,500.50");
      await expect(widget.getByRole("textbox").first()).not.toHaveAttribute("aria-invalid", "true");
    }
  });
}

test("changing the language keeps what was typed", async ({ page }) => {
  const widget = await visit(page, "/prime.html");
  await field(widget, "Ingénierie de l’alliance").fill("4 321");
  await widget.evaluate((element) => element.setAttribute("lang", "en"));
  await expect(button(widget, "Print")).toBeVisible();
  await expect(widget.getByRole("textbox").first()).toHaveValue("4 321");
});

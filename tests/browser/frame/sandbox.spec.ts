/** A frame in a sandbox has no origin: no storage, no paper, and files that come with CORS. */

import { walkThrough } from "../fixtures.ts";
import { expect, expectFitted, frame, test } from "./around.ts";

const SANDBOX = 'sandbox="allow-scripts"';

test("in a sandbox that allows scripts alone, a whole visit, at the right height", async ({
  page,
  around,
}) => {
  await around(frame("autodiagnostic.html", SANDBOX));
  const inside = page.frameLocator("iframe");
  await walkThrough(inside.locator("commun-autodiagnostic"));
  expect(await inside.locator("main").evaluate(() => self.origin)).toBe("null");
  await expectFitted(page, inside);
  await expect(page.locator("iframe")).toHaveAttribute("title", /^Où en êtes-vous/);
});

for (const widget of ["boussole", "modele", "prime"]) {
  test(`in a sandbox: ${widget}`, async ({ page, around }) => {
    await around(frame(`${widget}.html`, SANDBOX));
    const inside = page.frameLocator("iframe");
    await expect(inside.getByRole("button").first()).toBeVisible();
    await expectFitted(page, inside);
  });
}

test("in a sandbox, saving on the device says that it cannot, and the visit goes on", async ({
  page,
  around,
}) => {
  await around(frame("autodiagnostic.html?stockage=appareil", SANDBOX));
  const inside = page.frameLocator("iframe");
  const widget = inside.locator("commun-autodiagnostic");
  await walkThrough(widget);
  await widget.getByRole("button", { name: "Enregistrer sur cet appareil" }).click();
  await expect(widget.getByRole("status").filter({ hasText: "Cet appareil refuse" })).toHaveCount(1);
  await expect(widget.getByRole("textbox", { name: "Votre code" })).toBeVisible();
});

test("in a sandbox, printing says that it cannot, and the visit goes on", async ({ page, around }) => {
  await around(frame("autodiagnostic.html", SANDBOX));
  const inside = page.frameLocator("iframe");
  const widget = inside.locator("commun-autodiagnostic");
  await walkThrough(widget);
  await widget.getByRole("button", { name: "Imprimer" }).click();
  await expect(
    widget.getByRole("status").filter({ hasText: "L’impression n’a pas pu s’ouvrir" }),
  ).toHaveCount(1);
  await widget.getByRole("button", { name: "Changer une réponse" }).click();
  await expect(widget.getByRole("button", { name: "Changer une réponse" })).toHaveCount(0);
});

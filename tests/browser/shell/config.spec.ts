/** Attribute `config`: where it may lead, and what is refused. */

import type { Page } from "@playwright/test";
import { expect, expectReady, type Seen, test, walkThrough, warningOf, widgets } from "../fixtures.ts";

async function withConfig(page: Page, config: string): Promise<void> {
  await page.goto("/tests/pages/config.html");
  await page.evaluate((value) => {
    const element = document.createElement("commun-autodiagnostic");
    element.setAttribute("config", value);
    document.querySelector("main")?.append(element);
  }, config);
  await expectReady(widgets(page));
}

const errors = (seen: Seen[]) =>
  seen.filter(({ name }) => name === "commun-error").map(({ detail }) => detail);

/** Each field that was refused, and what is said of it. */
const refused = (seen: Seen[]) =>
  errors(seen).map(({ field, message }) => [field, String(message).replaceAll(/\s/g, " ")]);

test("a script of the page brings the host's contact into the result", async ({ page, events }) => {
  await withConfig(page, "local");
  await walkThrough(widgets(page));
  await expect(widgets(page).getByRole("link", { name: /Maison des associations/ })).toHaveAttribute(
    "href",
    "mailto:bonjour@exemple.fr",
  );
  expect(errors(await events())).toEqual([]);
});

for (const kind of ["boussole", "modele", "prime"]) {
  test(`the host's contact stands below ${kind}, too`, async ({ page, events }) => {
    await page.goto("/tests/pages/config.html");
    await page.evaluate((kind) => {
      const element = document.createElement(`commun-${kind}`);
      element.setAttribute("config", "local");
      document.querySelector("main")?.append(element);
    }, kind);
    const near = page.locator("section", { has: page.getByRole("heading", { name: "Près de chez vous" }) });
    const link = near.getByRole("link", { name: /Maison des associations/ });
    await expect(link).toHaveAttribute("href", "mailto:bonjour@exemple.fr");
    await expect(near).toContainText("contact local");
    if (kind !== "boussole") await expect(near).toContainText("événement passé");
    expect(errors(await events())).toEqual([]);
  });
}

test("an address of the same site does the same, by one request before the widget is ready", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("contact.json")) asked.push(request.url());
  });
  await withConfig(page, "contact.json");
  await walkThrough(widgets(page));
  await expect(widgets(page).getByRole("link", { name: /Maison des associations/ })).toBeVisible();
  expect(asked).toHaveLength(1);
});

test("another site is refused without a request, and the widget works", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(warningOf("config.origin"));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await withConfig(page, "https://ailleurs.example/config.json");
  expect(errors(await events())).toMatchObject([{ code: "config.origin", field: "config" }]);
  expect(asked.filter((url) => url.includes("ailleurs"))).toEqual([]);
});

test("what cannot be found or read is named", async ({ page, events, allowConsole }) => {
  allowConsole(/Failed to load resource/, warningOf("config.(missing|network|syntax)"));
  await withConfig(page, "nulle-part");
  expect(errors(await events())).toMatchObject([{ code: "config.missing", field: "config" }]);
  await withConfig(page, "absent.json");
  expect(errors(await events())).toMatchObject([{ code: "config.network", field: "config" }]);
  await withConfig(page, "broken");
  expect(errors(await events())).toMatchObject([{ code: "config.syntax", field: "config" }]);
});

test("an address that would run a script is refused by its field, and nothing of it shows", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(warningOf("config.invalid"));
  await withConfig(page, "unsafe");
  await expect.poll(async () => errors(await events())).toMatchObject([{ field: "contact.adresse" }]);
  await walkThrough(widgets(page));
  await expect(widgets(page).getByText("Piège")).toHaveCount(0);
});

// A contact written as a mere text, or resources without their list, once left no trace.
test("what has not the form it must have is refused by its field; null is nothing", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(warningOf("config.invalid"));
  await withConfig(page, "shapes");
  await expect
    .poll(async () => refused(await events()))
    .toEqual([
      ["contact", "config : « contact » doit être de la forme {…}."],
      ["ressources", "config : « ressources » doit être de la forme […]."],
    ]);
  await withConfig(page, "list");
  await expect.poll(async () => errors(await events())).toMatchObject([{ field: "config" }]);
  await withConfig(page, "nothing");
  await walkThrough(widgets(page));
  expect(errors(await events())).toEqual([]);
});

test("what a contact has besides is refused by its field, and the contact stays", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(warningOf("config.invalid"));
  await withConfig(page, "extra");
  await expect
    .poll(async () => refused(await events()))
    .toEqual([
      ["contact.texte", expect.stringContaining("« contact.texte »")],
      ["contact.telephone", expect.stringContaining("Champs : nom, adresse, texte.")],
    ]);
  await walkThrough(widgets(page));
  await expect(widgets(page).getByRole("link", { name: "Maison" })).toHaveAttribute("href", "tel:1");
});

test("text is always text", async ({ page }) => {
  await withConfig(page, "markup");
  await walkThrough(widgets(page));
  await expect(widgets(page).getByRole("link", { name: "<b>Maison</b>" })).toBeVisible();
});

test("changed later, the configuration follows; given while files are under way, the last one wins", async ({
  page,
}) => {
  await page.goto("/tests/pages/config.html");
  await page.evaluate(() => {
    const element = document.createElement("commun-autodiagnostic");
    element.setAttribute("config", "markup");
    document.querySelector("main")?.append(element);
    document.addEventListener("commun-ready", () => element.setAttribute("data-ready", ""), { once: true });
    setTimeout(() => element.setAttribute("config", "local"));
  });
  await walkThrough(widgets(page));
  await expect(widgets(page).getByRole("link", { name: /Maison des associations/ })).toBeVisible();
  await widgets(page).evaluate((element) => element.setAttribute("config", "markup"));
  await expect(widgets(page).getByRole("link", { name: "<b>Maison</b>" })).toBeVisible();
});

/** The configurator's form: what it asks, what it refuses, what it keeps. */

import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { contrast, parse, properties, readings } from "../../../www/embed/colours.ts";
import { problemsOf } from "../../../www/embed/local.ts";
import { defaults, emptyContact, emptyResource } from "../../../www/embed/options.ts";
import { expect, type Seen, test, warningOf } from "../fixtures.ts";
import { addResource, arrive, code, codeWith, field, list, open, part, preview } from "./configurator.ts";

test("each choice reaches the code, the preview and the address at once", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "La boussole" }).check();
  await list(page, "Objectif proposé d’avance").selectOption({ label: "Transformer son modèle" });
  await field(page, "Nom de votre territoire").fill("Pays de Retz");
  await codeWith(page, '<commun-boussole objectif="O2" territoire="Pays de Retz">');
  await expect(preview(page)).toHaveAttribute("objectif", "O2");
  await page.locator("#preview").scrollIntoViewIfNeeded();
  await expect(preview(page).getByRole("button", { name: "Ressources", exact: true })).toBeVisible();
  await expect(page).toHaveURL(/#widget=boussole&objectif=O2&territoire=Pays\+de\+Retz$/);
});

test("what is not asked of a widget is not in its form, nor in its code", async ({ page }) => {
  await open(page, "questionnaire=innovation&objectif=O3");
  await codeWith(page, 'questionnaire="innovation"');
  await page.getByRole("radio", { name: "La prime à l’alliance" }).check();
  const shown = await codeWith(page, "<commun-prime>");
  expect(shown).not.toContain("O3");
  await expect(list(page, "Questionnaire")).toBeHidden();
  await expect(list(page, "Objectif proposé d’avance")).toBeHidden();
  await page.getByRole("radio", { name: "L’autodiagnostic" }).check();
  await codeWith(page, 'questionnaire="innovation" objectif="O3"'); // nothing was lost meanwhile
});

test("trying the preview loses nothing when an attribute changes", async ({ page }) => {
  await open(page);
  await page.locator("#preview").scrollIntoViewIfNeeded(); // a widget loads once it nears the screen
  await preview(page).getByRole("button", { name: "Commencer" }).click();
  await preview(page).getByRole("radio").first().check({ force: true });
  await field(page, "Nom de votre territoire").fill("Valronce");
  await list(page, "Clair ou sombre").selectOption("sombre");
  await expect(preview(page)).toHaveAttribute("theme", "sombre");
  await expect(preview(page)).toHaveAttribute("territoire", "Valronce");
  await expect(preview(page).getByRole("radio").first()).toBeChecked();
});

test("an error stands beside its field, once left, and keeps what was typed", async ({ page }) => {
  await open(page, "widget=boussole");
  const row = await addResource(page, 1);
  const address = field(row, "Adresse");
  await field(row, "Titre").fill("Un guide");
  await address.fill("exemple.fr/guide");
  await expect(page.getByText("Pas encore dans le code")).toContainText("Ressource 1");
  await expect(address).not.toHaveAttribute("aria-invalid", "true"); // one may still be typing
  await page.keyboard.press("Tab");
  await expect(address).toHaveAttribute("aria-invalid", "true");
  await expect(address).toHaveAccessibleDescription(/commence par https:\/\//);
  await expect(address).toHaveValue("exemple.fr/guide");
  await expect(code(page).first()).not.toContainText("Un guide");
  await address.fill("https://exemple.fr/guide");
  await codeWith(page, '"adresse": "https://exemple.fr/guide"');
  await expect(address).not.toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("Le code est à jour.")).toBeVisible();
});

test("resources come and go, each keeping its own words", async ({ page }) => {
  await open(page, "widget=boussole");
  for (const number of [1, 2, 3]) {
    const row = await addResource(page, number);
    await expect(field(row, "Titre")).toBeFocused();
    await field(row, "Titre").fill(`Guide ${number}`);
    await field(row, "Adresse").fill(`https://exemple.fr/${number}`);
  }
  await page.getByRole("button", { name: "Retirer cette ressource (2)" }).click();
  await codeWith(page, '"titre": "Guide 3"');
  const second = page.getByRole("group", { name: "Ressource 2", exact: true });
  await expect(field(second, "Titre")).toHaveValue("Guide 3");
  await expect(field(second, "Titre")).toBeFocused();
  await expect(code(page).first()).not.toContainText("Guide 2");
  await expect(page.getByRole("status").filter({ hasText: "Ressource 2 retirée." })).toBeAttached();
  await second.getByText("La ranger parmi les autres").click();
  await second.getByRole("checkbox", { name: "Transformer son modèle" }).check();
  await codeWith(page, '"objectif": [');
});

test("an address opens the same choices, and names what it could not take", async ({ page }) => {
  await open(
    page,
    "widget=modele&theme=sombre&accent=%236cc7cf&profil=maire&contact.nom=Ici&contact.adresse=tel:1&mode=3",
  );
  await expect(page.getByRole("radio", { name: "Le modèle socio-économique" })).toBeChecked();
  await expect(list(page, "Clair ou sombre")).toHaveValue("sombre");
  await expect(field(page, "Boutons et liens")).toHaveValue("#6cc7cf");
  await expect(page.getByRole("status").filter({ hasText: "laissé de côté" })).toContainText("profil, mode");
  const before = await codeWith(page, '"adresse": "tel:1"');
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Prepare the code to paste");
  await expect(page.getByRole("radio", { name: "The socio-economic model" })).toBeChecked();
  await expect(code(page).first()).toContainText('theme="sombre"');
  expect(before).toContain('theme="sombre"');
});

test("colours are judged in a sentence, in each light that can come", async ({ page }) => {
  await open(page);
  const said = page.locator("#readings");
  await field(page, "Boutons et liens").fill("#ffd400");
  await expect(said).toContainText(
    "En clair, les liens se lisent mal sur le fond (1,4 pour 1, il en faut 4,5)",
  );
  await expect(said).toContainText("En sombre, les liens se lisent bien");
  await list(page, "Clair ou sombre").selectOption("sombre");
  await expect(said).not.toContainText("mal");
  await field(page, "Boutons et liens").fill("jaune");
  await page.keyboard.press("Tab");
  await expect(field(page, "Boutons et liens")).toHaveAccessibleDescription(/six chiffres/);
  await expect(code(page).first()).not.toContainText("style=");
});

test("the configuration is a file too, the same as in the code", async ({ page }) => {
  await open(page, "widget=boussole&contact.nom=Ici&contact.adresse=mailto:a@b.fr");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger le contact et les ressources" }).click();
  const file = JSON.parse(readFileSync(await (await coming).path(), "utf8"));
  expect(file).toEqual({ contact: { nom: "Ici", adresse: "mailto:a@b.fr" } });
});

/** Presses Tab until something has the focus; how often that took. */
async function tabTo(page: Page, wanted: Locator): Promise<number> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return pressed;
    await page.keyboard.press("Tab");
  }
  throw new Error("sixty presses of Tab do not lead there");
}

// The code once stood behind every optional field: sixty presses of Tab from a choice that needs one.
test("a tool, a site, and the code is there to copy; the rest may stay closed", async ({ page }) => {
  await arrive(page);
  const radio = page.getByRole("radio", { name: "L’autodiagnostic" });
  await radio.focus();
  const copy = page.getByRole("button", { name: "Copier : À coller dans la page" });
  expect(await tabTo(page, copy)).toBeLessThan(12);
  await expect(page.getByText("ce code appelle le site où vous êtes")).toBeVisible();
  await page.getByRole("radio", { name: "WordPress" }).check();
  await codeWith(page, '[cap_commun widget="autodiagnostic"]');
  await expect(page.getByText("ce code appelle le site où vous êtes")).toBeHidden();
  await expect(field(page, "Dossier des fichiers")).toBeHidden();
});

test("what an address fills in is open, and nothing else is", async ({ page }) => {
  await arrive(page, "widget=boussole&accent=%237a2230&contact.nom=Ici&contact.adresse=tel:1");
  await expect(field(page, "Boutons et liens")).toBeVisible();
  await expect(field(page, "Nom")).toBeVisible();
  await expect(field(page, "Nom de votre territoire")).toBeHidden();
  await expect(page.getByRole("button", { name: "Ajouter une ressource" })).toBeHidden();
});

test("a palette shows the colour in use, the tool's own until one is chosen", async ({ page }) => {
  await open(page);
  const palette = (name: string) => page.getByLabel(`${name} : choisir dans une palette`);
  await expect(palette("Texte")).toHaveValue("#1b1f24");
  await expect(palette("Fond")).toHaveValue("#ffffff");
  await field(page, "Texte").fill("#223344");
  await expect(palette("Texte")).toHaveValue("#223344");
  await field(page, "Texte").fill("");
  await expect(palette("Texte")).toHaveValue("#1b1f24");
});

test("from the first choice to the copied code by keyboard alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await arrive(page);
  await page.getByRole("radio", { name: "L’autodiagnostic" }).focus();
  await page.keyboard.press("ArrowDown"); // the compass
  await tabTo(page, part(page, "Vos visiteurs").locator("summary"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab"); // profile
  await page.keyboard.type("Asso");
  await codeWith(page, '<commun-boussole profil="ass">');
  await tabTo(page, page.getByRole("button", { name: "Copier : À coller dans la page" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Copié." })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('<commun-boussole profil="ass">');
  expect(copied).toContain('integrity="sha384-');
});

test("with every part of the form open it fits a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, "widget=boussole&way=npm&accent=%237a2230&surface=%23fbf8f1");
  const row = await addResource(page, 1);
  await row.getByText("La ranger parmi les autres").click();
  await expect(row.getByRole("checkbox").first()).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

/** Right and wrong, in each field that the form has. */
const ENTRIES: Partial<Record<string, string>>[] = [
  { titre: "A", adresse: "https://exemple.fr" },
  { titre: "", adresse: "https://exemple.fr" },
  { titre: "A", adresse: "" },
  { titre: "A", adresse: "exemple.fr" },
  { titre: "A", adresse: "javascript:alert(1)" },
  { titre: "A", adresse: "MAILTO:a@b.fr" },
  ...["http://", "https:///chemin", "mailto:", "mailto: a@b.fr", "\u00a0https://exemple.fr\u202f"].map(
    (adresse) => ({
      titre: "A",
      adresse,
    }),
  ),
  ...[
    "2026",
    "2026-03",
    "2026-03-31",
    "2026-",
    "2026-13",
    "26",
    "2026-3",
    "2026-02-31",
    "mars 2026",
    "2026-00-01",
    "2026-02-29",
    "2028-02-29",
    "0000",
  ].map((date) => ({ titre: "A", adresse: "tel:1", date })),
  ...["2027-03-18", "2027-03", "2027", "18/03/2027", "2027-03-32", "2031-04-31"].map((evenement) => ({
    titre: "A",
    adresse: "http://exemple.fr",
    evenement,
  })),
];

test("the form refuses what the widget refuses, field by field, and nothing else", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(warningOf("config.invalid"));
  const resources = ENTRIES.map((entry) => ({ ...emptyResource(), ...entry }));
  const contact = { ...emptyContact(), nom: " ", adresse: "b@c.fr" };
  const ours = [...problemsOf({ ...contact, texte: "x" }, resources).keys()];
  await page.goto("/tests/pages/empty.html");
  await page.evaluate(
    ([entries, own]) => {
      const script = document.createElement("script");
      script.type = "application/json";
      script.id = "given";
      script.textContent = JSON.stringify({ contact: own, ressources: entries });
      const widget = document.createElement("commun-boussole");
      widget.setAttribute("config", "given");
      document.querySelector("main")?.append(script, widget);
    },
    [ENTRIES, contact] as const,
  );
  const theirs = (seen: Seen[]) =>
    seen.filter(({ name }) => name === "commun-error").map(({ detail }) => String(detail.field));
  await expect.poll(async () => theirs(await events()).length).toBe(ours.length);
  expect(theirs(await events()).toSorted()).toEqual(ours.toSorted());
  expect(ours.length).toBeGreaterThan(10);
});

test("colours that follow from those chosen can always be read", () => {
  const chosen = ["#0000ff", "#ffd400", "#767676", "#000000", "#ffffff", "#7a2230", "#0b5d66"];
  for (const accent of chosen) {
    const set = new Map(properties({ ...defaults(), accent }));
    const on = parse(set.get("--commun-on-accent") ?? "");
    const own = parse(accent);
    expect(on && own && contrast(on, own), accent).toBeGreaterThanOrEqual(4.5);
  }
  for (const [text, surface] of [
    ["#1b1f24", "#fbf8f1"],
    ["#ffffff", "#101418"],
    ["#333333", "#eeeeee"],
  ] as const) {
    const options = { ...defaults(), text, surface };
    const set = new Map(properties(options));
    const back = parse(surface);
    const ratio = (name: string) => {
      const colour = parse(set.get(name) ?? "");
      return colour && back ? contrast(colour, back) : 0;
    };
    expect(ratio("--commun-muted")).toBeGreaterThanOrEqual(4.5);
    expect(ratio("--commun-border")).toBeGreaterThanOrEqual(3);
    expect(readings(options).find(({ what }) => what === "text")?.ratio).toBeGreaterThan(7);
  }
});

/** What the page and other programs know of a visit: events, and codes made without a widget. */

import type { Locator } from "@playwright/test";
import { loadEngine } from "cap-commun/engine";
import { css } from "../css.ts";
import { expect, test, warningOf } from "../fixtures.ts";
import { button, numbers, show, valuesOf, visit } from "./visitor.ts";

const NONE = {
  objectif: [],
  maturite: [],
  levier: [],
  medoc: [],
  profil: [],
  temps: [],
  acces: null,
  words: "",
};
const chip = (widget: Locator, name: string) =>
  widget.locator(css(".facets")).getByRole("button", { name: new RegExp(`^${name} \\d+$`) });

async function open(widget: Locator, code: string): Promise<void> {
  await show(widget, "Mon parcours");
  await widget.getByText("J’ai déjà un code").click();
  await widget.getByRole("textbox", { name: "Votre code" }).last().fill(code);
  await button(widget, "Ouvrir").click();
}

test("a code made by the headless engine opens in the widget, whole", async ({ page }) => {
  const cap = await loadEngine();
  const [first, second] = cap.recommend({ objectif: "O2", niveau: "M1" });
  if (!first || !second) throw new Error("no resource");
  const code = cap.encode({
    widget: "boussole",
    choices: { objectif: ["O2"], temps: ["heures_3"], words: "modèle" },
    path: [{ id: second.id, done: true }, { id: first.id }],
    levers: { gestion: 10, action: 70, vision: 20 },
  });
  const widget = await visit(page);
  await open(widget, code);
  const steps = widget.locator(css(".steps > li"));
  await expect(steps.locator(css(".resource__title a"))).toHaveText([second.title, first.title]);
  await expect(steps.nth(0).getByRole("checkbox", { name: "Fait" })).toBeChecked();
  await expect(steps.nth(1).getByRole("checkbox", { name: "Fait" })).not.toBeChecked();
  await expect(widget.getByRole("textbox", { name: "Votre code" }).first()).toHaveValue(code);
  await show(widget, "Trajectoires");
  expect(await valuesOf(numbers(widget, "Vos leviers"))).toEqual([10, 70, 20]);
  await button(widget, "Ressources").click();
  await expect(chip(widget, "Transformer son modèle")).toHaveAttribute("aria-pressed", "true");
  await expect(chip(widget, "3 heures")).toHaveAttribute("aria-pressed", "true");
  await expect(widget.getByRole("textbox", { name: "Chercher des mots" })).toHaveValue("modèle");
});

/** The compass's last change, as its page was told. */
async function last(events: () => Promise<{ name: string; detail: Record<string, unknown> }[]>) {
  const changes = (await events()).filter(({ name }) => name === "commun-change");
  return changes.at(-1)?.detail;
}

test("the page is told of choices, of the path and of its code, each as they change", async ({
  page,
  events,
}) => {
  const cap = await loadEngine();
  const widget = await visit(page);
  await chip(widget, "Transformer son modèle").click();
  await chip(widget, "Premiers pas").click();
  const choices = { ...NONE, objectif: ["O2"], maturite: ["M1"] };
  expect(await last(events)).toMatchObject({ version: 1, widget: "boussole", choices, path: [] });
  await widget.getByRole("textbox", { name: "Chercher des mots" }).fill("modèle");
  await expect.poll(async () => (await last(events))?.choices).toEqual({ ...choices, words: "modèle" });
  const list = widget.locator(css(".catalogue__list"));
  const title = await list.locator(css(".resource__title a")).first().innerText();
  await button(list, "Garder dans mon parcours").first().click();
  const { id } = cap.recommend({}).find((resource) => resource.title === title) ?? {};
  expect(id).toBeTruthy();
  expect((await last(events))?.path).toEqual([{ id, done: false }]);
  await show(widget, "Mon parcours");
  const before = (await events()).length;
  await widget.getByRole("checkbox", { name: "Fait" }).check();
  const told = await last(events);
  expect((await events()).length).toBe(before + 1);
  expect(told?.path).toEqual([{ id, done: true }]);
  const decoded = cap.decode(String(told?.code));
  expect(decoded).toMatchObject({ choices: told?.choices, path: told?.path, levers: told?.leviers });
  await expect(widget.getByRole("textbox", { name: "Votre code" }).first()).toHaveValue(String(told?.code));
  await button(widget, "Repères").click();
  expect((await events()).length, "reading changes nothing").toBe(before + 1);
});

test("of a resource of its own, the page is told the title", async ({ page, events, allowConsole }) => {
  allowConsole(warningOf("config.invalid"));
  const widget = await visit(page, "/tests/pages/boussole-locale.html");
  await widget.getByRole("textbox", { name: "Chercher des mots" }).fill("permanence associations");
  await button(widget.locator(css(".catalogue__list")), "Garder dans mon parcours")
    .first()
    .click();
  const title = "Permanence du service des associations";
  expect((await last(events))?.path).toEqual([{ title, done: false }]);
});

/** A compass that follows another widget of its page. */

import { expect, test, walkThrough, warningOf, widgets } from "../fixtures.ts";
import { button, needle, visit } from "./visitor.ts";

const PAGE = "/tests/pages/linked.html";

test("the needle follows the self-assessment's result", async ({ page, events }) => {
  const widget = await visit(page, PAGE);
  await expect(needle(widget)).toHaveText("L’aiguille ne pointe pas encore : choisissez une direction.");
  await widgets(page).scrollIntoViewIfNeeded();
  await walkThrough(widgets(page));
  await expect(needle(widget)).toHaveText(
    "Votre aiguille suit un autre module de cette page : Piloter ses partenariats · Premiers pas.",
  );
  await expect(widget.getByRole("combobox", { name: "Votre objectif" })).toHaveValue("1");
  const result = (await events()).find(({ name }) => name === "commun-result");
  expect(result?.detail.query).toMatchObject({ objectif: "O1", niveau: "M1" });
});

test("the needle follows a calculator, by the element or by its wrapper", async ({ page }) => {
  await visit(page, PAGE);
  const second = page.locator("commun-boussole").nth(1);
  await second.scrollIntoViewIfNeeded();
  await expect(needle(second)).toBeVisible();
  const modele = page.locator("commun-modele");
  await modele.scrollIntoViewIfNeeded();
  await modele.getByRole("textbox").first().fill("1000");
  await expect(needle(second)).toHaveText(/Votre aiguille suit un autre module de cette page\s: .+\./);
  await expect(needle(page.locator("commun-boussole").first())).toHaveText(/ne pointe pas encore/);
});

test("what the visitor chooses stays until the other widget says something else", async ({ page }) => {
  const widget = await visit(page, PAGE);
  await widgets(page).scrollIntoViewIfNeeded();
  await walkThrough(widgets(page));
  await expect(needle(widget)).toHaveText(/autre module/);
  const objective = widget.getByRole("combobox", { name: "Votre objectif" });
  await objective.focus();
  await objective.selectOption("Co-construire en territoire");
  await expect(needle(widget)).toHaveText(
    "Votre aiguille, d’après vos choix : Co-construire en territoire · Premiers pas.",
  );
  await expect(objective).toBeFocused();
});

test("a compass that names several follows the last one to speak", async ({ page }) => {
  const widget = await visit(page, PAGE);
  await widget.evaluate((element) => element.setAttribute("lie", "maturite modele"));
  const modele = page.locator("commun-modele");
  await modele.scrollIntoViewIfNeeded();
  await button(modele, "Une association employeuse").click();
  await expect(needle(widget)).toHaveText(/autre module de cette page\s: Transformer son modèle\.$/);
  await widgets(page).scrollIntoViewIfNeeded();
  await walkThrough(widgets(page));
  await expect(needle(widget)).toHaveText(/: Piloter ses partenariats · Premiers pas\.$/);
  await button(modele, "Une communauté de communes").click();
  await expect(needle(widget)).toHaveText(/: Transformer son modèle · Premiers pas\.$/);
});

test("a compass that was not seen yet has all that the others said meanwhile", async ({ page }) => {
  await page.goto("/tests/pages/empty.html");
  await page.evaluate(() => {
    const space = document.createElement("div");
    space.style.setProperty("height", "5000px");
    document
      .querySelector("main")
      ?.append(
        Object.assign(document.createElement("commun-autodiagnostic"), { id: "un" }),
        Object.assign(document.createElement("commun-prime"), { id: "deux" }),
        space,
        document.createElement("commun-boussole"),
      );
    document.querySelector("commun-boussole")?.setAttribute("lie", "un deux");
  });
  await walkThrough(widgets(page));
  const prime = page.locator("commun-prime");
  await prime.scrollIntoViewIfNeeded();
  await button(prime, "Une communauté de communes").click();
  const widget = page.locator("commun-boussole");
  await expect(button(widget, "Ressources"), "not there yet").toHaveCount(0);
  await widget.scrollIntoViewIfNeeded();
  await expect(needle(widget)).toHaveText(/: Co-construire en territoire · Premiers pas\.$/);
});

test("each calculator hands over what its result calls for", async ({ page, events }) => {
  const widget = await visit(page, "/ensemble.html");
  for (const [tag, example, objective] of [
    ["commun-modele", "Une association employeuse", "Transformer son modèle"],
    ["commun-prime", "Une communauté de communes", "Co-construire en territoire"],
    ["commun-modele", "Vider", "Piloter ses partenariats"],
  ] as const) {
    const calculator = page.locator(tag);
    await calculator.scrollIntoViewIfNeeded();
    await button(calculator, example).click();
    await expect(needle(widget)).toHaveText(new RegExp(`autre module de cette page\\s: ${objective}`));
    await expect
      .poll(async () => (await events()).filter(({ name }) => name === "commun-change").at(-1)?.detail.widget)
      .toBe("boussole");
  }
});

for (const [id, what] of [
  ["personne", "that the page does not have"],
  ["contenu", "of something else"],
  ["personne contenu", "and another"],
] as const) {
  test(`an id ${what} is an attribute error, by name, and the compass works`, async ({
    page,
    events,
    allowConsole,
  }) => {
    allowConsole(warningOf("attribute.lie"));
    await page.goto("/tests/pages/empty.html");
    await page.evaluate((id) => {
      const main = document.querySelector("main") as HTMLElement;
      main.id = "contenu";
      const element = document.createElement("commun-boussole");
      element.setAttribute("lie", id);
      main.append(element);
    }, id);
    await expect(needle(page.locator("commun-boussole"))).toBeVisible();
    const errors = (await events()).filter(({ name }) => name === "commun-error");
    expect(errors.map(({ detail }) => [detail.code, detail.field])).toEqual([["attribute.lie", "lie"]]);
    expect(errors[0]?.detail.message).toContain(`« ${id} »`);
  });
}

test("another value of lie follows another widget from then on", async ({ page }) => {
  const widget = await visit(page, PAGE);
  await widget.evaluate((element) => element.setAttribute("lie", "modele"));
  const modele = page.locator("commun-modele");
  await modele.scrollIntoViewIfNeeded();
  await modele.getByRole("textbox").first().fill("1000");
  await expect(needle(widget)).toHaveText(/autre module/);
});

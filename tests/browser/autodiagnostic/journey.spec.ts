import { expect, test, walkThrough } from "../fixtures.ts";
import { answer, BEGINNER, button, give, PIONEER, PROVEN, visit } from "./visitor.ts";

test("a visitor answers with the mouse and reads a result that explains itself", async ({ page, events }) => {
  const widget = await visit(page, "/index.html");
  await answer(widget, BEGINNER);
  await expect(widget.getByRole("heading", { level: 3, name: /^1 · / })).toBeVisible();
  await expect(widget.getByText("Pourquoi :")).toBeVisible();
  await expect(widget.getByText("Le besoin que vous avez déclaré")).toBeVisible();
  await expect(widget.getByText(/63\s%/).first()).toBeVisible();
  await expect(widget.getByRole("heading", { name: "Ce qui ferait changer ce résultat" })).toBeVisible();
  await expect(widget.getByText("le plus proche")).toBeVisible();
  const seen = await events();
  expect(seen.map((event) => event.name)).toContain("commun-ready");
  const results = seen.filter((event) => event.name === "commun-result");
  expect(results).toHaveLength(1);
  expect(results[0]?.detail).toMatchObject({ questionnaire: "maturite", version: 1 });
  expect((results[0]?.detail.result as { level: string }).level).toBe("M1");
});

for (const [choices, level] of [
  [PROVEN, "M3"],
  [PIONEER, "M4"],
] as const) {
  test(`answers that open ${level} are placed there`, async ({ page, events }) => {
    const widget = await visit(page, "/index.html");
    await answer(widget, choices);
    await expect(
      widget.getByRole("heading", { level: 3, name: new RegExp(`^${level.slice(1)} · `) }),
    ).toBeVisible();
    const result = (await events()).find((event) => event.name === "commun-result");
    expect((result?.detail.result as { level: string }).level).toBe(level);
  });
}

test("the calculation opens to its rules, the answers used and its sources", async ({ page }) => {
  const widget = await visit(page, "/index.html");
  await answer(widget, BEGINNER);
  await widget.getByText("Comment est-ce calculé").first().click();
  await expect(widget.getByText("(cette règle a décidé)")).toBeVisible();
  await expect(widget.getByRole("table", { name: "Les réponses utilisées" })).toBeVisible();
  await expect(widget.getByText("Hypothèse de notre part").first()).toBeVisible();
});

test("« je ne sais pas » is not zero: the result says what answering would change", async ({ page }) => {
  const widget = await visit(page, "/index.html");
  await answer(widget, [1, 2, 4, 3, 3, 3, 3, "unknown", 2, 2, "skip", 3]);
  await expect(widget.getByRole("heading", { name: /^Au moins / })).toBeVisible();
  await expect(widget.getByText("Sont encore possibles")).toBeVisible();
  await expect(widget.getByRole("heading", { name: "Ce que vous ne savez pas encore" })).toBeVisible();
  await expect(widget.getByText("y répondre peut changer le résultat").first()).toBeVisible();
});

test("going back loses nothing, and any answer can be changed later", async ({ page }) => {
  const widget = await visit(page, "/index.html");
  await button(widget, "Commencer").click();
  await give(widget, 2);
  await give(widget, 3);
  await button(widget, "Retour").click();
  await expect(widget.getByRole("radio").nth(2)).toBeChecked();
  await button(widget, "Retour").click();
  await expect(widget.getByRole("radio").nth(1)).toBeChecked();
  await button(widget, "Toutes les questions").click();
  await button(widget, /^Répondre à la question : Que savez-vous/).click();
  await widget.getByRole("radio").nth(3).check({ force: true });
  await button(widget, "Toutes les questions").click();
  await expect(widget.getByRole("listitem").filter({ hasText: "Que savez-vous" })).not.toContainText(
    "Sans réponse",
  );
});

test("starting again can be taken back", async ({ page }) => {
  const widget = await visit(page, "/index.html");
  await answer(widget, BEGINNER);
  await button(widget, "Recommencer").click();
  await button(widget, "Rétablir mes réponses").click();
  await expect(widget.getByText("Sans réponse")).toHaveCount(0);
});

test("a visitor on a page that presets profile and objective finds them filled in", async ({ page }) => {
  const widget = await visit(page, "/exemple-mairie.html");
  await button(widget, "Toutes les questions").or(button(widget, "Commencer")).first().click();
  await button(widget, "Toutes les questions").click();
  await expect(widget.getByRole("listitem").filter({ hasText: "Au nom de qui" })).toContainText(
    "Une association",
  );
  await button(widget, "Voir le résultat").click();
  await expect(widget.getByRole("heading", { name: "Près de chez vous" })).toBeVisible();
  await expect(widget.getByText("Valronce").first()).toBeVisible();
});

for (const id of ["innovation", "partenariat", "competences"]) {
  test(`the questionnaire ${id} leads to its result`, async ({ page, events }) => {
    const widget = await visit(page, `/${id}.html`);
    await button(widget, "Commencer").click();
    const result = widget.getByRole("heading", { name: "Votre résultat" });
    for (let step = 0; step < 25 && !(await result.isVisible()); step += 1) {
      await expect(widget.getByRole("heading", { name: `Question ${step + 1} sur` })).toBeVisible();
      await give(widget, step % 2 === 0 ? 2 : 3);
    }
    await expect(result).toBeVisible();
    await expect(widget.getByRole("heading", { name: "Votre parcours" })).toBeVisible();
    const seen = (await events()).find((event) => event.name === "commun-result");
    expect(seen?.detail).toMatchObject({ questionnaire: id });
  });
}

test("the words are English on an English page", async ({ page }) => {
  await page.goto("/en/self-assessment.html");
  const widget = page.locator("commun-autodiagnostic");
  await expect(button(widget, "Start")).toBeVisible();
  await expect(widget.getByText("Rien n’est envoyé")).toHaveCount(0);
});

test("passing a question asks for less than answering it", async ({ page }) => {
  const widget = await visit(page, "/index.html");
  await button(widget, "Commencer").click();
  const colour = (name: string) =>
    button(widget, name).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await colour("Passer cette question")).toBe("rgba(0, 0, 0, 0)");
  await widget.getByRole("radio").first().check({ force: true });
  await expect.poll(() => colour("Suivant")).not.toBe("rgba(0, 0, 0, 0)");
});

test("the list of questions says what is to answer, and leads back to where one was", async ({ page }) => {
  const widget = await visit(page, "/index.html");
  await button(widget, "Commencer").click();
  await widget.getByRole("radio").first().check({ force: true });
  await button(widget, "Suivant").click();
  await button(widget, "Toutes les questions").click();
  await expect(button(widget, /^Modifier la réponse/)).toHaveCount(1);
  await expect(button(widget, /^Répondre à la question/)).toHaveCount(11);
  await button(widget, "Revenir à la question 2").click();
  await expect(widget.getByRole("heading", { name: "Question 2 sur" })).toBeVisible();
});

test("the territory stands with the result too", async ({ page }) => {
  const widget = await visit(page, "/exemple-mairie.html");
  await walkThrough(widget);
  await expect(widget.locator("article").getByText("Valronce", { exact: true })).toBeVisible();
});

test("the practice rates are four bars with one source", async ({ page }) => {
  const widget = await visit(page, "/partenariat.html");
  await walkThrough(widget);
  const rates = widget.getByRole("list", { name: "Part de ceux qui pratiquent déjà" });
  await expect(rates.getByRole("listitem")).toHaveCount(4);
  await expect(widget.getByText("ensemble, ces taux dépassent 100")).toHaveCount(1);
});

for (const name of ["innovation", "skills"]) {
  test(`the page en/${name} speaks English to its result`, async ({ page }) => {
    await page.goto(`/en/${name}.html`);
    const widget = page.locator("commun-autodiagnostic");
    await walkThrough(widget);
    await expect(widget.getByRole("link", { name: /^(Autre exemplaire|La page du colloque)$/ })).toHaveCount(
      0,
    );
  });
}

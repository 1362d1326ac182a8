import { expect, test } from "../fixtures.ts";
import { button, card, field, headline, visit } from "./visitor.ts";

test("a first model takes one number, and opens down to its coefficients", async ({ page, events }) => {
  const widget = await visit(page, "/modele.html");
  await expect(headline(widget)).toHaveText(/^Pour 1\s€ d’argent, .+ mobilisés$/);
  const before = await headline(widget).innerText();
  await field(widget, "Heures bénévoles d’exécution").fill("1 500");
  await expect(headline(widget)).not.toHaveText(before);
  const given = card(widget, "Valeur du temps bénévole");
  await given.getByText("Comment est-ce calculé").click();
  await expect(given.getByText(/1\s500\sh/).first()).toBeVisible();
  await expect(given.getByText(/valable depuis le 01\/01\/2026/)).toBeVisible();
  await expect(given.getByRole("link").first()).toHaveAttribute("href", /^https:\/\//);
  const change = (await events()).filter(({ name }) => name === "commun-change").at(-1);
  expect(JSON.stringify(change?.detail)).toContain("1500");
});

test("pillars, sources, links and stress tests follow what is typed", async ({ page }) => {
  const widget = await visit(page, "/modele.html");
  await button(widget, "Une association employeuse").click();
  const funder = widget
    .locator("summary")
    .filter({ hasText: "La première ressource s’arrête : Subventions" });
  await expect(funder).toContainText(/Ressources financières\s: 120\s000\s€ au lieu de 200\s000\s€\./);
  await funder.click();
  await expect(widget.getByText(/^Pour retrouver 200\s000\s€, il faudrait 80\s000\s€ de plus/)).toBeVisible();
  await expect(widget.getByText("Il n’y a pas d’équilibre idéal")).toBeVisible();
  await field(widget, "Salaires et charges").fill("230 k€");
  await expect(widget.getByText("La masse salariale dépasse")).toBeVisible();
  // Drawn anew with the results, what was open stays open.
  await expect(widget.getByText(/^Pour retrouver 200\s000\s€, il faudrait 80\s000\s€/)).toBeVisible();
  // Without money, one says that one cannot say.
  await button(widget, "Vider").click();
  await expect(headline(widget)).toHaveText(/^Sans argent saisi/);
  await expect(widget.getByText(/NaN/)).toHaveCount(0);
});

test("a stress test says whose hypothesis it is", async ({ page }) => {
  const widget = await visit(page, "/modele.html");
  await widget.locator("summary").filter({ hasText: "Les subventions baissent de" }).click();
  await expect(
    widget.getByText(/^Baisse des subventions.* · Hypothèse de notre part · valable depuis le \d/),
  ).toBeVisible();
});

test("a visitor tries a change of their own, which leaves the form alone", async ({ page }) => {
  const widget = await visit(page, "/modele.html");
  await button(widget, "Une association employeuse").click();
  await widget.getByText("Votre propre épreuve").click();
  await widget.getByRole("combobox", { name: "Le chiffre qui change" }).selectOption("Subventions");
  const change = field(widget, "De combien");
  await change.pressSequentially("-30");
  await expect(change).toBeFocused();
  await expect(widget.getByText(/^Subventions\s: −30\s%\. Valeur mobilisée\s: /)).toBeVisible();
  await expect(widget.getByText(/^Pour retrouver 200\s000\s€, il faudrait 24\s000\s€/)).toBeVisible();
  await expect(field(widget, "Subventions").first()).toHaveValue(/^80\s000$/);
  await change.fill("-130");
  await expect(change).toHaveAccessibleDescription(/Le plus petit nombre accepté/);
  await expect(change).toHaveValue("-130");
});

test("a link is declared on a slider, and drawn", async ({ page }) => {
  const widget = await visit(page, "/modele.html");
  await button(widget, "Vider").click();
  await expect(widget.getByText("Indiquez vos liens dans le détail du formulaire")).toBeVisible();
  // The readable lines inside the tag name them too.
  await widget.locator("summary:visible", { hasText: "Vos liens avec les six autres modèles" }).click();
  const slider = widget.getByRole("slider").first();
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute("aria-valuetext", "régulier");
  // A picture breaks long names over lines.
  for (const name of ["Personnes", "financière"]) {
    await expect(widget.getByRole("figure").getByText(name).last()).toBeAttached();
  }
  await expect(widget.getByText(/^Liens déclarés\s: 1\.$/).first()).toBeAttached();
});

test("a profile renames what it calls otherwise, and has no marker of associations", async ({ page }) => {
  const widget = await visit(page, "/modele.html");
  await expect(widget.getByText("Un repère publié, pour les associations")).toBeVisible();
  await widget.evaluate((element) => element.setAttribute("profil", "ent"));
  await expect(widget.getByText("Aucun repère publié n’existe")).toBeVisible();
  await expect(widget.getByText("Un repère publié, pour les associations")).toHaveCount(0);
});

test("scenarios compare shares in points", async ({ page }) => {
  const widget = await visit(page, "/modele.html");
  await button(widget, "Garder comme scénario A").click();
  await field(widget, "Subventions").fill("25 000");
  const table = widget.getByRole("table", { name: "Les scénarios côte à côte" });
  await expect(table.getByText(/^[+−][\d,]+\spoints?$/).first()).toBeVisible();
});

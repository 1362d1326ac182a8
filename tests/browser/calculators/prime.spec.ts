import { css } from "../css.ts";
import { expect, test } from "../fixtures.ts";
import { button, card, field, headline, split, visit } from "./visitor.ts";

test("a first premium takes one number, and opens down to its source", async ({ page, events }) => {
  const widget = await visit(page, "/prime.html");
  // An invented example already answers, and says that it is one.
  await expect(headline(widget)).toHaveText(/^Entre .+ et .+, plutôt .+$/);
  await expect(widget.getByText("Exemple inventé")).toBeVisible();
  const before = await headline(widget).innerText();
  await field(widget, "Coût du projet à plusieurs").fill("12 000");
  await expect(headline(widget)).not.toHaveText(before);

  const premium = card(widget, "Prime à l’alliance");
  await premium.getByText("Comment est-ce calculé").click();
  await expect(premium.getByText(/^= Valeur de l’alliance/)).toBeVisible();
  await expect(premium.getByText("Votre saisie.").first()).toBeVisible();
  await expect(premium.getByText(/ODD 17\s: Economie\(s\) & Territoire\(s\)/).first()).toBeVisible();
  await expect(premium.getByText(/valable depuis le \d/).first()).toBeVisible();
  // The explanation follows what is typed, and stays open.
  await field(widget, "Coût du projet à plusieurs").fill("13 000");
  await expect(premium.getByText(/Coût du projet à plusieurs.*13\s000\s€/).first()).toBeVisible();

  const seen = await events();
  expect(seen.map(({ name }) => name)).toContain("commun-ready");
  const change = seen.filter(({ name }) => name === "commun-change").at(-1);
  expect(JSON.stringify(change?.detail)).toContain("13000");
});

test("the words that must be there are there", async ({ page }) => {
  const widget = await visit(page, "/prime.html");
  await expect(widget.getByText("Ce n’est pas de l’argent que l’on peut demander")).toBeVisible();
  await expect(widget.getByText("Un ordre de grandeur. Lisez la fourchette")).toBeVisible();
  await expect(widget.getByText(/^L’hypothèse qui pèse le plus\s: /)).toBeVisible();
  await field(widget, "Ingénierie de l’alliance").fill("0");
  await expect(card(widget, "Levier")).toContainText("il n’y a pas de levier");
});

for (const [typed, shown] of [
  ["12,5 k€", /12\s500\s€/],
  ["12.5k", /12\s500\s€/],
  ["12 500,00 €", /12\s500\s€/],
  ["0,0125 M€", /12\s500\s€/],
] as const) {
  test(`« ${typed} » is understood, and stays as typed`, async ({ page }) => {
    const widget = await visit(page, "/prime.html");
    const engineering = field(widget, "Ingénierie de l’alliance");
    await engineering.fill(typed);
    await expect(engineering).toHaveValue(typed);
    await expect(engineering).not.toHaveAttribute("aria-invalid", "true");
    const premium = card(widget, "Prime à l’alliance");
    await premium.getByText("Comment est-ce calculé").click();
    await expect(premium.getByText(shown).first()).toBeVisible();
  });
}

test("a wrong entry says so beside its field, keeps what was typed and the last results", async ({
  page,
}) => {
  const widget = await visit(page, "/prime.html");
  const engineering = field(widget, "Ingénierie de l’alliance");
  const before = await headline(widget).innerText();
  await engineering.fill("deux mille");
  await expect(engineering).toHaveValue("deux mille");
  await expect(engineering).toHaveAttribute("aria-invalid", "true");
  await expect(engineering).toHaveAccessibleDescription(/Tapez un nombre, par exemple/);
  await expect(widget.getByText(/^À corriger\s: «\sIngénierie de l’alliance\s»/)).toBeVisible();
  await expect(headline(widget)).toHaveText(before);
  await engineering.fill("2 000");
  await expect(engineering).not.toHaveAttribute("aria-invalid", "true");
  await expect(widget.getByText("À corriger")).toHaveCount(0);
});

test("a range in the wrong order says so beside the value at fault", async ({ page }) => {
  const widget = await visit(page, "/prime.html");
  const quantity = widget.locator(css(".number")).filter({ hasText: "Temps bénévole" });
  await quantity.getByText("Donner une fourchette").click();
  await quantity.getByLabel("Au plus bas").fill("9 000");
  await expect(quantity.getByLabel("Au plus bas")).toHaveAccessibleDescription(/Du plus bas au plus haut/);
  await quantity.getByLabel("Au plus bas").fill("4 000");
  await quantity.getByLabel("Au plus haut").fill("9 000");
  await expect(quantity.locator("[aria-invalid=true]")).toHaveCount(0);
  // A range of the visitor's weighs in the picture.
  await expect(widget.locator(css(".tornado")).getByText("Temps bénévole", { exact: true })).toBeVisible();
});

test("three partners: who gains what, and whether the alliance holds", async ({ page }) => {
  const widget = await visit(page, "/prime.html");
  await expect(widget.getByText("À partir de deux partenaires")).toBeVisible();
  await split(widget);
  const shares = widget.getByRole("list", { name: "La part de chaque partenaire" });
  await expect(shares.getByRole("listitem")).toHaveCount(4);
  await expect(shares.getByText("Ensemble")).toBeVisible();
  await expect(widget.getByText(/^Avec ce partage, l’alliance (tient|est fragile)/)).toBeVisible();

  // Names are typed letter by letter: the field keeps the focus while the shares follow.
  const first = widget.getByRole("group", { name: "Partenaire 1" });
  const name = first.getByRole("textbox", { name: "Nom" });
  await name.fill("");
  await name.pressSequentially("Amap du Val");
  await expect(name).toBeFocused();
  await expect(shares.getByText("Amap du Val")).toBeVisible();

  const brought = first.getByRole("textbox", { name: "Ce qu’il apporte" });
  await brought.fill("beaucoup");
  await expect(brought).toHaveAttribute("aria-invalid", "true");
  await expect(brought).toHaveValue("beaucoup");
  await brought.fill("7 k€");
  await expect(brought).not.toHaveAttribute("aria-invalid", "true");

  await button(widget, "Retirer le partenaire 3").click();
  await expect(shares.getByRole("listitem")).toHaveCount(3);
  await button(widget, "Retirer le partenaire 2").click();
  await expect(widget.getByText("À partir de deux partenaires")).toBeVisible();
});

test("sharing the form out is said, above the partners it makes", async ({ page }) => {
  const widget = await visit(page, "/prime.html");
  await split(widget);
  const said = widget.getByText(/^Trois partenaires inventés se partagent/);
  await expect(said.filter({ visible: true }).last()).toBeInViewport();
  await expect(widget.getByRole("status").filter({ hasText: /^Trois partenaires inventés/ })).toHaveCount(1);
  await button(widget, "Retirer le partenaire 3").click();
  await expect(said).toHaveCount(0);
});

test("a switch shows the figures from public money's side, and back", async ({ page }) => {
  const widget = await visit(page, "/prime.html");
  const first = await headline(widget).innerText();
  await button(widget, "Une association employeuse").click();
  await expect(headline(widget)).not.toHaveText(first); // drawn in turns: a slow machine shows it later
  const before = await headline(widget).innerText();
  const switched = widget.getByRole("switch", { name: "Du point de vue de l’argent public" });
  await expect(switched).toHaveAttribute("aria-checked", "false");
  await switched.focus();
  await page.keyboard.press("Space");
  await expect(switched).toHaveAttribute("aria-checked", "true");
  await expect(switched).toBeFocused();
  await expect(headline(widget)).not.toHaveText(before);
  await expect(card(widget, "Prime à l’alliance, côté public")).toBeVisible();
  await switched.click();
  await expect(headline(widget)).toHaveText(before);
});

test("scenarios stand side by side with their differences", async ({ page }) => {
  const widget = await visit(page, "/prime.html");
  await button(widget, "Garder comme scénario A").click();
  const table = widget.getByRole("table", { name: "Les scénarios côte à côte" });
  await expect(table.getByRole("columnheader")).toHaveText(["Résultat", "Scénario A", "Dans le formulaire"]);
  await field(widget, "Coût du projet à plusieurs").fill("10 000");
  await expect(table.getByText(/^\+\d/).first()).toBeVisible();
  await button(widget, "Garder comme scénario B").click();
  await field(widget, "Coût du projet à plusieurs").fill("8 000");
  await expect(table.getByText(/^−\d/).first()).toBeVisible();
  await expect(table.getByRole("columnheader")).toHaveCount(4);
  await expect(button(widget, /^Garder comme scénario/)).toHaveCount(0);
  await button(widget, "Oublier les scénarios").click();
  await expect(table).toHaveCount(0);
});

test("another example fills the form, and emptying it leaves presets alone", async ({ page }) => {
  const widget = await visit(page, "/prime.html");
  await button(widget, "Une communauté de communes").click();
  await expect(field(widget, "Coût du projet à plusieurs")).toHaveValue(/^420\s000$/);
  await expect(button(widget, "Une communauté de communes")).toHaveAttribute("aria-pressed", "true");
  await button(widget, "Vider").click();
  await expect(field(widget, "Coût du projet à plusieurs")).toHaveValue("0");
  await expect(widget.getByText("exemple", { exact: true })).toHaveCount(0);
  await expect(widget.getByText(/NaN/)).toHaveCount(0);
});

import { readFile } from "node:fs/promises";
import { expect, test, walkThrough } from "../fixtures.ts";
import { catchPrints, paginated, printed } from "./printed.ts";
import { answer, BEGINNER, button, codeOf, PIONEER, PROVEN, visit } from "./visitor.ts";

test("nothing leaves the page once it is loaded", async ({ page }) => {
  const widget = await visit(page, "/index.html");
  const requests: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("blob:")) requests.push(request.url());
  });
  await answer(widget, BEGINNER);
  await button(widget, "Croiser les regards").click();
  await button(widget, "Retour").click();
  const download = page.waitForEvent("download");
  await button(widget, /CSV/).click();
  await download;
  expect(requests).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  const stored = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
  ]);
  expect(stored).toEqual([0, 0, 0]);
});

test("a code opens the same result on another page", async ({ page }) => {
  const widget = await visit(page, "/index.html");
  await answer(widget, PROVEN);
  const code = await codeOf(widget);
  const place = await widget.getByRole("heading", { level: 3, name: /^3 · / }).innerText();
  const other = await visit(page, "/exemple-mairie.html");
  await button(other, "J’ai déjà un code").click();
  await other
    .getByRole("textbox", { name: "Votre code" })
    .fill(` ${code.toLowerCase().replaceAll("-", " ")} `);
  await button(other, "Ouvrir").click();
  await expect(other.getByRole("heading", { name: place })).toBeVisible();
  expect(await codeOf(other)).toBe(code);
});

test("a mistyped code says what is wrong and keeps what was typed", async ({ page }) => {
  const widget = await visit(page, "/index.html");
  await answer(widget, PROVEN);
  const code = await codeOf(widget);
  const wrong = code.slice(0, 6) + (code[6] === "7" ? "8" : "7") + code.slice(7);
  await button(widget, "J’ai déjà un code").click();
  const field = widget.getByRole("textbox", { name: "Votre code" });
  await field.fill(wrong);
  await button(widget, "Ouvrir").click();
  await expect(widget.getByText("faute de frappe")).toBeVisible();
  await expect(field).toHaveValue(wrong);
  await expect(field).toHaveAttribute("aria-invalid", "true");
});

test("a code of another questionnaire is named as such", async ({ page }) => {
  const widget = await visit(page, "/partenariat.html");
  await button(widget, "Commencer").click();
  await widget.getByRole("radio").first().check({ force: true });
  await button(widget, "Toutes les questions").click();
  await button(widget, "Voir le résultat").click();
  const code = await codeOf(widget);
  const other = await visit(page, "/index.html");
  await button(other, "J’ai déjà un code").click();
  await other.getByRole("textbox", { name: "Votre code" }).fill(code);
  await button(other, "Ouvrir").click();
  await expect(other.getByText("Ce code vient d’ailleurs")).toBeVisible();
});

test("the downloads carry version, date, answers and sources, and the JSON opens again", async ({ page }) => {
  const widget = await visit(page, "/index.html");
  await answer(widget, PIONEER);
  const jsonDownload = page.waitForEvent("download");
  await button(widget, /JSON/).click();
  const json = await jsonDownload;
  const document = JSON.parse(await readFile(await json.path(), "utf8"));
  expect(document).toMatchObject({
    format: "cap-commun/autodiagnostic",
    version: 1,
    questionnaire: { id: "maturite" },
  });
  expect(document.answers.connaissance).toBe(3);
  expect(document.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(document.sources.length).toBeGreaterThan(0);
  expect(document.code).toBe(await codeOf(widget));

  const csvDownload = page.waitForEvent("download");
  await button(widget, /CSV/).click();
  const csv = await readFile(await (await csvDownload).path(), "utf8");
  expect(csv.startsWith("\ufeff")).toBe(true);
  expect(csv).toContain("connaissance");
  expect(csv).toContain("odd17.org");

  await button(widget, "J’ai déjà un code").click();
  await widget.getByLabel("Ou un fichier téléchargé").setInputFiles(await json.path());
  await expect(widget.getByRole("heading", { level: 3, name: /^4 · / })).toBeVisible();
});

test("saving on the device is offered only where the page allows it, and erases", async ({ page }) => {
  const without = await visit(page, "/index.html");
  await answer(without, BEGINNER);
  await expect(button(without, "Enregistrer sur cet appareil")).toHaveCount(0);

  const widget = await visit(page, "/exemple-mairie.html");
  await answer(widget, BEGINNER);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  // In sight; what is said to screen readers stands before it.
  const said = (words: string) => widget.getByText(words).last();
  await button(widget, "Enregistrer sur cet appareil").click();
  await expect(said("Vos réponses sont enregistrées sur cet appareil.")).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(1);

  await page.reload();
  await button(widget, "Reprendre mes réponses gardées sur cet appareil").click();
  await expect(widget.getByRole("heading", { level: 3, name: /^1 · / })).toBeVisible();
  await button(widget, "Effacer de cet appareil").click();
  await expect(said("Vos réponses sont effacées de cet appareil.")).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("the code is copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const widget = await visit(page, "/index.html");
  await answer(widget, BEGINNER);
  await button(widget, "Copier").click();
  await expect(widget.getByText("Code copié.").first()).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeOf(widget));
});

test("printing hands over the widget alone, laid out for A4", async ({ page }) => {
  await catchPrints(page);
  const widget = await visit(page, "/exemple-mairie.html");
  await answer(widget, PROVEN);
  const sheet = await printed(widget);
  await expect(sheet.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(sheet.getByText("Valronce", { exact: true })).toBeVisible();
  await expect(sheet.getByText("Code pour rouvrir ce résultat")).toBeVisible();
  await expect(sheet.getByText("Cap commun 0.1.0")).toBeVisible();
  await expect(sheet.getByRole("button")).toHaveCount(0);
  await expect(sheet.locator("details:not([open])")).toHaveCount(0);
  await expect(sheet.getByText("Sources", { exact: true })).toHaveCount(1);
  await expect(sheet.getByText(/^Et (une autre|\d+ autres) en ligne\.$/).first()).toBeVisible();
  // A contact that cannot be written to is of no use on paper.
  const contact = sheet.getByRole("link", { name: "Le service vie associative de Valronce" });
  const written = await contact.evaluate((link) => getComputedStyle(link, "::after").content);
  expect(written).toContain("vie-associative@valronce.example");
  expect(written).not.toContain("mailto:");
});

/** The most pages of each questionnaire's document: one more is a section that no longer breaks. */
const MOST_PAGES = { index: 7, innovation: 7, partenariat: 6, competences: 8 };

for (const [name, most] of Object.entries(MOST_PAGES)) {
  test(`what ${name} prints holds on ${most} pages`, async ({ page }, info) => {
    await catchPrints(page);
    const widget = await visit(page, `/${name}.html`);
    await walkThrough(widget);
    const { pdf, pages } = await paginated(await printed(widget));
    await info.attach("printed.pdf", { body: pdf, contentType: "application/pdf" });
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(most);
  });
}

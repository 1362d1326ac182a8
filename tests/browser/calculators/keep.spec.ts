import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.ts";
import { button, codeOf, field, headline, openAll, openCode, split, visit } from "./visitor.ts";

for (const path of ["/prime.html", "/modele.html"]) {
  test(`nothing leaves ${path} once it is loaded`, async ({ page }) => {
    const widget = await visit(page, path);
    const requests: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("blob:")) requests.push(request.url());
    });
    await button(widget, "Une fondation").click();
    await openAll(widget);
    await button(widget, "Garder comme scénario A").click();
    if (path === "/prime.html") await split(widget);
    await expect(headline(widget)).toBeVisible();
    expect(requests).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
    ]);
    expect(stored).toEqual([0, 0, 0]);
  });

  test(`${path} is served, and works, under a strict policy`, async ({ page }) => {
    const answer = page.waitForResponse((response) => response.url().endsWith(path));
    await visit(page, path);
    const policy = (await answer).headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).not.toContain("'unsafe-eval'");
  });
}

test("the code is copied, and opens the same premium and partners on another page", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const widget = await visit(page, "/prime.html");
  await field(widget, "Ingénierie de l’alliance").fill("2 345,67");
  await split(widget);
  await widget.getByRole("group", { name: "Partenaire 1" }).getByLabel("Nom").fill("Amap du Val");
  await button(widget, "Copier").click();
  await expect(widget.getByText("Code copié.").first()).toBeAttached();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toBe(await codeOf(widget));
  const sentence = await headline(widget).innerText();

  const other = await visit(page, "/tests/pages/calculators.html");
  await openCode(other, ` ${code.toLowerCase().replaceAll("-", " ")} `);
  await expect(headline(other)).toHaveText(sentence);
  await expect(field(other, "Ingénierie de l’alliance")).toHaveValue(/^2\s345,67$/);
  await expect(other.getByRole("group", { name: "Partenaire 1" }).getByLabel("Nom")).toHaveValue(
    "Amap du Val",
  );
  expect(await codeOf(other)).toBe(code);
});

test("a mistyped code says what is wrong and keeps what was typed", async ({ page }) => {
  const widget = await visit(page, "/modele.html");
  const code = await codeOf(widget);
  const wrong = code.slice(0, 6) + (code[6] === "7" ? "8" : "7") + code.slice(7);
  const typed = await openCode(widget, wrong);
  await expect(widget.getByText("faute de frappe")).toBeVisible();
  await expect(typed).toHaveValue(wrong);
  await expect(typed).toHaveAttribute("aria-invalid", "true");
});

test("codes of the other calculator and of a questionnaire are refused by name", async ({ page }) => {
  const ofModel = await codeOf(await visit(page, "/modele.html"));
  await page.goto("/partenariat.html");
  const questionnaire = page.locator("commun-autodiagnostic");
  await button(questionnaire, "Commencer").click();
  await questionnaire.getByRole("radio").first().check({ force: true });
  await button(questionnaire, "Toutes les questions").click();
  await button(questionnaire, "Voir le résultat").click();
  const ofQuestionnaire = await questionnaire.getByRole("textbox", { name: "Votre code" }).inputValue();

  const widget = await visit(page, "/prime.html");
  const typed = await openCode(widget, ofModel);
  await expect(
    widget.getByText(/Ce code vient d’ailleurs, de «\sVotre modèle socio-économique\s»/),
  ).toBeVisible();
  await typed.fill(ofQuestionnaire);
  await button(widget, "Ouvrir").click();
  await expect(widget.getByText(/Ce code vient d’un questionnaire, «\s.+\s»/)).toBeVisible();
});

test("saving on the device is offered only where the page allows it, and erases", async ({ page }) => {
  const without = await visit(page, "/prime.html");
  await expect(button(without, "Enregistrer sur cet appareil")).toHaveCount(0);

  const widget = await visit(page, "/tests/pages/calculators.html");
  const said = (words: string) => widget.getByText(words).last();
  await field(widget, "Ingénierie de l’alliance").fill("3 210");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await button(widget, "Enregistrer sur cet appareil").click();
  await expect(said("enregistrées sur cet appareil.")).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(1);

  const again = await visit(page, "/tests/pages/calculators.html");
  await button(again, /^Reprendre /).click();
  await expect(field(again, "Ingénierie de l’alliance")).toHaveValue(/^3\s210$/);
  await button(again, "Effacer de cet appareil").click();
  await expect(said("effacées de cet appareil.")).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

for (const [path, words] of [
  ["/prime.html", ["Ce n’est pas de l’argent que l’on peut demander", "Partenaire 1"]],
  ["/modele.html", ["Les trois piliers", "Ce que vous avez donné"]],
] as const) {
  test(`printing ${path} hands over the widget alone, laid out for A4`, async ({ page, context }, info) => {
    // The document is drawn in a frame of its own; its print() is what a visitor's printer would receive.
    await page.addInitScript(() => {
      window.print = () => {
        const sheets = [...document.adoptedStyleSheets].flatMap((sheet) =>
          [...sheet.cssRules].map((rule) => rule.cssText),
        );
        Object.assign(window.parent, {
          communPrinted: { html: document.documentElement.outerHTML, css: sheets.join("\n") },
        });
      };
    });
    const widget = await visit(page, path);
    await widget.evaluate((element) => element.setAttribute("territoire", "Valronce"));
    await expect(widget.getByText("Valronce")).toBeVisible();
    await button(widget, "Une fondation").click();
    if (path === "/prime.html") await split(widget);
    await button(widget, "Imprimer").click();
    await expect.poll(() => page.evaluate(() => "communPrinted" in window)).toBe(true);
    const printed = await page.evaluate(
      () => (window as unknown as { communPrinted: { html: string; css: string } }).communPrinted,
    );

    const sheet = await context.newPage();
    await sheet.setContent(printed.html);
    await sheet.addStyleTag({ content: printed.css });
    await expect(sheet.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(sheet.getByText("Valronce", { exact: true })).toBeVisible();
    for (const text of words) await expect(sheet.getByText(text).first()).toBeVisible();
    await expect(sheet.getByText("Code pour rouvrir")).toBeVisible();
    await expect(sheet.getByText("Cap commun 0.1.0")).toBeVisible();
    await expect(sheet.getByRole("button")).toHaveCount(0);
    await expect(sheet.getByRole("textbox")).toHaveCount(0);
    await expect(sheet.locator("details:not([open])")).toHaveCount(0);
    const pdf = await sheet.pdf({ format: "A4", preferCSSPageSize: true });
    await info.attach("printed.pdf", { body: pdf, contentType: "application/pdf" });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(8);
  });
}

test("the downloads carry version, date, inputs and sources, and the JSON opens again", async ({ page }) => {
  const widget = await visit(page, "/prime.html");
  await field(widget, "Ingénierie de l’alliance").fill("2 345,67");
  await split(widget);
  const jsonDownload = page.waitForEvent("download");
  await button(widget, /JSON/).click();
  const json = await jsonDownload;
  expect(json.suggestedFilename()).toMatch(/^cap-commun-prime-\d{4}-\d{2}-\d{2}\.json$/);
  const document = JSON.parse(await readFile(await json.path(), "utf8"));
  expect(document).toMatchObject({ format: "cap-commun/calculateur", version: 1 });
  expect(document.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(document.sources.length).toBeGreaterThan(0);
  expect(JSON.stringify(document)).toContain("2345.67");
  expect(document.code).toBe(await codeOf(widget));

  const csvDownload = page.waitForEvent("download");
  await button(widget, /CSV/).click();
  const csv = await readFile(await (await csvDownload).path(), "utf8");
  expect(csv.startsWith("\ufeff")).toBe(true);
  expect(csv).toContain("ingenierie");

  const sentence = await headline(widget).innerText();
  await button(widget, "Vider").click();
  await expect(headline(widget)).not.toHaveText(sentence);
  await widget.getByText("J’ai déjà un code").click();
  await widget.getByLabel("Ou un fichier téléchargé").setInputFiles(await json.path());
  await expect(headline(widget)).toHaveText(sentence);
  await expect(widget.getByText("Le calcul est ouvert").last()).toBeVisible();
});

/** A widget in a frame, on a page of another site: it is what its address asks for, as tall as what it holds. */

import { css } from "../css.ts";
import { walkThrough, warningOf } from "../fixtures.ts";
import { expect, expectFitted, frame, test } from "./around.ts";

const WIDGETS = {
  autodiagnostic: /^Où en êtes-vous pour agir ensemble/,
  boussole: /^Trouver son cap/,
  modele: /^Votre modèle socio-économique/,
  prime: /^La prime à l’alliance/,
};

for (const [widget, title] of Object.entries(WIDGETS)) {
  test(`${widget}: a frame without height or title has both`, async ({ page, around }) => {
    await around(frame(`${widget}.html`));
    const inside = page.frameLocator("iframe");
    await expect(inside.getByRole("heading", { name: title })).toBeVisible();
    await expectFitted(page, inside);
    await expect(page.locator("iframe")).toHaveAttribute("title", title);
    await expect(page.locator("iframe")).toHaveCSS("border-top-width", "0px");
    await expect(inside.locator("html")).toHaveAttribute("lang", "fr");
  });
}

test("the address holds the attributes, and the page says what it shows", async ({ page, around }) => {
  await around(
    frame(
      "autodiagnostic.html?questionnaire=partenariat&lang=en&territoire=Pays%20de%20Retz&theme=sombre&profil=ass",
    ),
  );
  const inside = page.frameLocator("iframe");
  const widget = inside.locator("commun-autodiagnostic");
  await expect(widget.getByRole("heading", { name: "Which partnership suits you?" })).toBeVisible();
  await expect(page.locator("iframe")).toHaveAttribute("title", "Which partnership suits you? · Cap commun");
  await expect(inside.locator("html")).toHaveAttribute("lang", "en");
  await expect(widget).toHaveAttribute("territoire", "Pays de Retz");
  await expect(widget).toHaveAttribute("profil", "ass");
  await expect(inside.locator("html")).toHaveCSS("color-scheme", "dark");
  await expect(widget).toHaveCSS("background-color", "rgb(20, 24, 29)");
});

test("a title that the page gave stays", async ({ page, around }) => {
  await around(frame("prime.html", 'title="Notre calculateur"'));
  await expectFitted(page, page.frameLocator("iframe"));
  await expect(page.locator("iframe")).toHaveAttribute("title", "Notre calculateur");
});

test("the frame grows and shrinks with its widget, all along a visit", async ({ page, around }) => {
  await around(frame("autodiagnostic.html"));
  const inside = page.frameLocator("iframe");
  await walkThrough(inside.locator("commun-autodiagnostic"));
  await expectFitted(page, inside);
  const tall = await page.locator("iframe").evaluate((element) => element.clientHeight);
  expect(tall).toBeGreaterThan(900);
  await inside.getByRole("button", { name: "Changer une réponse" }).click();
  await expect
    .poll(() => page.locator("iframe").evaluate((element) => element.clientHeight))
    .toBeLessThan(tall);
  await expectFitted(page, inside);
});

test("several frames each have their own height, also one that comes later", async ({ page, around }) => {
  await around(`${frame("boussole.html")}${frame("autodiagnostic.html?questionnaire=competences")}`);
  const inside = (nth: number) => page.locator("iframe").nth(nth).contentFrame();
  await expect(inside(0).getByRole("heading", { name: WIDGETS.boussole })).toBeVisible();
  await expectFitted(page, inside(0), 0);
  await page.locator("iframe").nth(1).scrollIntoViewIfNeeded();
  await expect(inside(1).getByRole("button", { name: "Commencer" })).toBeVisible();
  await expectFitted(page, inside(1), 1);
  await page.evaluate(() => {
    const first = document.querySelector("iframe");
    const later = document.createElement("iframe");
    later.src = (first?.src ?? "").replace("boussole", "prime");
    document.body.prepend(later);
  });
  await page.locator("iframe").nth(0).scrollIntoViewIfNeeded();
  await expect(inside(0).getByRole("heading", { name: WIDGETS.prime })).toBeVisible();
  await expectFitted(page, inside(0), 0);
});

// Another site's widget once grew for ever: it was as tall as the window, which was as tall as it.
test("a frame settles: once as tall as what it holds, it says nothing more", async ({ page, around }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(() => {
    const told: number[] = [];
    Object.assign(window, { communTold: told });
    addEventListener("message", ({ data }) => told.push(data.height));
  });
  await around(frame("modele.html"));
  const inside = page.frameLocator("iframe");
  // The results stand beside the form, and scroll by themselves in a low window.
  await expect(inside.locator(css(".calculator__outcome"))).toHaveCSS("position", "sticky");
  await inside
    .getByRole("button", { name: /exemple|association/i })
    .first()
    .click();
  await expectFitted(page, inside);
  const told = () => page.evaluate(() => (window as unknown as { communTold: number[] }).communTold);
  const before = await told();
  await page.evaluate(async () => {
    for (let count = 0; count < 30; count += 1) await new Promise(requestAnimationFrame);
  });
  expect(await told()).toEqual(before);
  expect(before.length).toBeLessThan(60);
  await expectFitted(page, inside);
});

test("without the script around, the frame keeps its height and scrolls", async ({ page, around }) => {
  await around(frame("prime.html"), { script: false });
  const inside = page.frameLocator("iframe");
  await expect(inside.getByRole("heading", { name: WIDGETS.prime })).toBeVisible();
  await expect(page.locator("iframe")).toHaveAttribute("height", "400");
  expect(await page.locator("iframe").evaluate((element) => element.clientHeight)).toBe(400);
  const last = inside.getByText("J’ai déjà un code");
  await expect(last).not.toBeInViewport();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  expect(await inside.locator("html").evaluate((root) => root.scrollTop)).toBeGreaterThan(0);
});

test("without JavaScript the page reads, in both languages", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/dist/cadre/autodiagnostic.html`);
  await expect(page.getByText("Quelle innovation portez-vous", { exact: false })).toBeVisible();
  await expect(page.getByText("Which partnership suits you?")).toBeVisible();
  await expect(page.getByRole("link", { name: "Coopérer efficacement" }).first()).toBeVisible();
  await context.close();
});

test("colours come by the address, and nothing but colours", async ({ page, around }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).host));
  await around(
    frame(
      "autodiagnostic.html?--commun-accent=%23a00000&--commun-radius=0&--commun-padding=50vh&--commun-surface=var(--x,url(https://example.org/x.png))",
    ),
  );
  const inside = page.frameLocator("iframe");
  const start = inside.getByRole("button", { name: "Commencer" });
  await expect(start).toHaveCSS("background-color", "rgb(160, 0, 0)");
  await expect(start).toHaveCSS("border-radius", "0px");
  await expect(inside.locator("commun-autodiagnostic")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expectFitted(page, inside);
  expect(asked).not.toContain("example.org");
});

test("a value that an attribute does not take is told in the frame's console", async ({
  page,
  around,
  allowConsole,
}) => {
  allowConsole(warningOf("attribute.questionnaire"));
  await around(frame("autodiagnostic.html?questionnaire=horoscope"));
  const inside = page.frameLocator("iframe");
  await expect(inside.getByRole("heading", { name: WIDGETS.autodiagnostic })).toBeVisible();
});

/** The ways to put a widget on a page. */

import { expect, expectReady, test, walkThrough, widgets } from "../fixtures.ts";

test("an element becomes a widget, says it is ready, and its fallback goes", async ({ page, events }) => {
  await page.goto("/tests/pages/one.html");
  await expectReady(widgets(page));
  await expect(page.getByText("Ce questionnaire aide à se situer.")).toBeHidden();
  const [ready] = await events();
  expect(ready).toEqual({
    name: "commun-ready",
    detail: { version: 1, widget: "autodiagnostic", package: "0.1.0" },
  });
  expect(await widgets(page).evaluate((element) => element.matches(":state(ready)"))).toBe(true);
});

test("answers and results reach the page as plain data that JSON holds", async ({ page, events }) => {
  await page.goto("/tests/pages/one.html");
  const answered = await walkThrough(widgets(page));
  const seen = await events();
  const changes = seen.filter(({ name }) => name === "commun-change");
  expect(changes).toHaveLength(answered);
  expect(changes.at(-1)?.detail).toMatchObject({
    version: 1,
    widget: "autodiagnostic",
    answered,
    total: answered,
  });
  const result = seen.find(({ name }) => name === "commun-result");
  expect(result?.detail).toMatchObject({ version: 1, questionnaire: "maturite", code: expect.any(String) });
  expect(Object.keys(result?.detail.answers as object)).toHaveLength(answered);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

test("a div with data-commun-widget becomes the same widget, once", async ({ page }) => {
  await page.goto("/tests/pages/division.html");
  const widget = widgets(page);
  await expectReady(widget);
  await expect(widget).toHaveAttribute("questionnaire", "partenariat");
  await expect(widget).toHaveAttribute("lang", "en");
  await expect(widget).toHaveAttribute("territoire", "Pays de Retz");
  await expect(widget.locator("> p")).toHaveText("Ce questionnaire aide à se situer.");
  await expect(widget.getByRole("button", { name: "Start" })).toBeVisible();
  await page.evaluate(() => {
    const division = document.querySelector("[data-commun-widget]");
    division?.parentElement?.append(division); // a page builder that moves its blocks
  });
  await expectReady(widget);
  await expect(widget).toHaveCount(1);
});

test("a div added later becomes a widget too", async ({ page }) => {
  await page.goto("/tests/pages/one.html");
  await expectReady(widgets(page));
  await page.evaluate(() => {
    const section = document.createElement("section");
    const division = document.createElement("div");
    division.dataset.communWidget = "autodiagnostic";
    section.append(division);
    document.querySelector("main")?.append(section);
  });
  await expect(widgets(page)).toHaveCount(2);
  await expectReady(widgets(page).nth(1));
});

test("an unknown widget name leaves the page as it is", async ({ page }) => {
  await page.goto("/tests/pages/one.html");
  await page.evaluate(() => {
    const division = document.createElement("div");
    division.dataset.communWidget = "horoscope";
    division.textContent = "Rien à voir";
    document.querySelector("main")?.prepend(division);
  });
  await expectReady(widgets(page));
  await expect(page.getByText("Rien à voir")).toBeVisible();
  await expect(widgets(page)).toHaveCount(1);
});

test("two instances share no id and no answer, and each speaks the language of its place", async ({
  page,
}) => {
  await page.goto("/tests/pages/two.html");
  const first = page.locator("#first");
  const second = page.locator("#second");
  await expect(first.getByRole("button", { name: "Commencer" })).toBeVisible();
  await expect(second.getByRole("button", { name: "Start" })).toBeVisible();
  await first.getByRole("button", { name: "Commencer" }).click();
  await second.getByRole("button", { name: "Start" }).click();
  await first.getByRole("radio").nth(0).check({ force: true });
  await second.getByRole("radio").nth(1).check({ force: true });
  await expect(first.getByRole("radio").nth(0)).toBeChecked();
  await expect(second.getByRole("radio").nth(0)).not.toBeChecked();
  const ids = await widgets(page).evaluateAll((elements) =>
    elements.flatMap((element) =>
      [...(element.shadowRoot?.querySelectorAll("[id]") ?? [])].map(({ id }) => id),
    ),
  );
  expect(ids.length).toBeGreaterThan(2);
  expect(ids).toHaveLength(new Set(ids).size);
});

test("the script in the head, included twice, makes one widget of each place", async ({ page }) => {
  const wasm: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes(".wasm")) wasm.push(request.url());
  });
  await page.goto("/tests/pages/twice.html");
  await expect(widgets(page)).toHaveCount(2);
  await expectReady(widgets(page).nth(0));
  await expectReady(widgets(page).nth(1));
  expect(wasm).toHaveLength(1);
});

test("a widget far down the page loads nothing until one nears it", async ({ page }) => {
  const files: string[] = [];
  page.on("request", (request) => files.push(new URL(request.url()).pathname));
  await page.goto("/tests/pages/far.html");
  await page.waitForLoadState("networkidle");
  expect(files.filter((path) => /elements|wasm/.test(path))).toEqual([]);
  await page.locator(".long").evaluate((block) => window.scrollTo(0, block.getBoundingClientRect().bottom));
  await expectReady(widgets(page));
});

test("the page sees no new global and no new style", async ({ page }) => {
  await page.goto("/tests/pages/empty.html");
  const before = await page.evaluate(() => Object.keys(window));
  await page.evaluate(() =>
    document.querySelector("main")?.append(document.createElement("commun-autodiagnostic")),
  );
  await expectReady(widgets(page));
  const after = await page.evaluate(() => ({
    globals: Object.keys(window),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    styled: document.querySelectorAll("style, [style]").length,
  }));
  expect(after).toEqual({ globals: before, sheets: 0, styled: 0 });
});

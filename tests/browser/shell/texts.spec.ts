/** The words that a page asks for: those of the language and the questionnaire it shows, once, and no others. */

import type { Page, Route } from "@playwright/test";
import { DIGEST, expect, expectReady, test, walkThrough, warningOf, widgets } from "../fixtures.ts";

/** Words asked for so far, in alphabetical order: `fr-maturite`. */
function wordsAsked(page: Page): () => string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const name = /\/texts-(.+)-[0-9a-f]{10}\.txt$/.exec(request.url())?.[1];
    if (name) asked.push(name);
  });
  return () => asked.toSorted();
}

test("a page asks for the words of one language, one widget and one questionnaire, before it is ready", async ({
  page,
}) => {
  const asked = wordsAsked(page);
  await page.goto("/tests/pages/one.html");
  await expectReady(widgets(page));
  expect(asked()).toEqual(["fr-autodiagnostic", "fr-maturite"]);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await walkThrough(widgets(page));
  expect(requests).toEqual([]);
});

test("two widgets share the words they have in common", async ({ page }) => {
  const asked = wordsAsked(page);
  await page.goto("/tests/pages/two.html");
  await expectReady(widgets(page).nth(0));
  await expectReady(widgets(page).nth(1));
  expect(asked()).toEqual(["en-autodiagnostic", "en-maturite", "fr-autodiagnostic", "fr-maturite"]);
  await page.evaluate(() =>
    document.querySelector("main")?.prepend(document.createElement("commun-autodiagnostic")),
  );
  await expectReady(widgets(page).nth(0));
  expect(asked()).toHaveLength(4);
});

test("another lang on the element brings its words, once, and keeps the answer", async ({ page }) => {
  const asked = wordsAsked(page);
  await page.goto("/tests/pages/one.html");
  const widget = widgets(page);
  await widget.getByRole("button", { name: "Commencer" }).click();
  await widget.getByRole("radio").nth(1).check({ force: true });
  await widget.evaluate((element) => element.setAttribute("lang", "en"));
  await expect(widget.getByRole("button", { name: "Next" })).toBeVisible();
  await expect(widget.getByRole("radio").nth(1)).toBeChecked();
  expect(asked()).toEqual(["en-autodiagnostic", "en-maturite", "fr-autodiagnostic", "fr-maturite"]);
  await widget.evaluate((element) => element.setAttribute("lang", "fr"));
  await expect(widget.getByRole("button", { name: "Suivant" })).toBeVisible();
  expect(asked()).toHaveLength(4);
});

test("another questionnaire on the element brings its words alone", async ({ page }) => {
  const asked = wordsAsked(page);
  await page.goto("/tests/pages/one.html");
  const widget = widgets(page);
  await expectReady(widget);
  const before = await widget.getByRole("heading").first().innerText();
  await widget.evaluate((element) => element.setAttribute("questionnaire", "partenariat"));
  await expect(widget.getByRole("heading").first()).not.toHaveText(before);
  await expect(widget.getByRole("heading").first()).not.toBeEmpty();
  expect(asked()).toEqual(["fr-autodiagnostic", "fr-maturite", "fr-partenariat"]);
  await walkThrough(widget);
});

test("language and questionnaire changed at once never show a widget without words", async ({ page }) => {
  await page.goto("/tests/pages/one.html");
  const widget = widgets(page);
  await expectReady(widget);
  const seen = await widget.evaluate(async (element) => {
    const seen: string[] = [];
    const look = () => seen.push(element.shadowRoot?.querySelector("h2")?.textContent ?? "");
    new MutationObserver(look).observe(element.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    element.setAttribute("questionnaire", "innovation");
    element.setAttribute("lang", "en");
    while (!element.shadowRoot?.textContent?.includes("Start"))
      await new Promise((next) => setTimeout(next, 20));
    return seen;
  });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((heading) => !heading.trim())).toEqual([]);
});

test("the last language asked for wins, whichever comes first", async ({ page }) => {
  const held: Route[] = [];
  await page.route("**/texts-en-*.txt", (route) => void held.push(route));
  await page.goto("/tests/pages/one.html");
  const widget = widgets(page);
  await expectReady(widget);
  await widget.evaluate((element) => {
    element.setAttribute("lang", "en");
    element.setAttribute("lang", "fr");
  });
  await expect.poll(() => held.length).toBe(2);
  const answered = page.waitForResponse("**/texts-en-autodiagnostic-*.txt");
  for (const route of held) await route.continue();
  await answered;
  await expect(widget.getByRole("button", { name: "Commencer" })).toBeVisible();
  await widget.evaluate((element) => element.setAttribute("lang", "en"));
  await expect(widget.getByRole("button", { name: "Start" })).toBeVisible();
});

test("a language changed while the files are under way is the one shown", async ({ page }) => {
  let release = () => {};
  const wait = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/*.wasm", async (route) => {
    await wait;
    await route.continue();
  });
  const asked = page.waitForRequest("**/*.wasm");
  await page.goto("/tests/pages/one.html");
  await asked;
  await widgets(page).evaluate((element) => element.setAttribute("lang", "en"));
  release();
  await expect(widgets(page).getByRole("button", { name: "Start" })).toBeVisible();
});

test("an unknown questionnaire brings the words of the first one, and no others", async ({
  page,
  allowConsole,
}) => {
  allowConsole(warningOf("attribute.questionnaire"));
  const asked = wordsAsked(page);
  await page.goto("/tests/pages/empty.html");
  await page.evaluate(() => {
    const element = document.createElement("commun-autodiagnostic");
    element.setAttribute("questionnaire", "constructor");
    document.querySelector("main")?.append(element);
  });
  await expectReady(widgets(page));
  expect(asked()).toEqual(["fr-autodiagnostic", "fr-maturite"]);
});

test("words that cannot come leave the fallback and a way out; trying again brings the widget", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(/Failed to load resource/, warningOf("load.network"));
  await page.route("**/texts-fr-maturite-*.txt", (route) => route.abort());
  await page.goto("/tests/pages/one.html");
  const retry = widgets(page).getByRole("button", { name: "Réessayer" });
  await expect(retry).toBeVisible();
  await expect(page.getByText("Ce questionnaire aide à se situer.")).toBeVisible();
  expect((await events()).map(({ detail }) => detail.code)).toEqual(["load.network"]);
  await page.unroute("**/texts-fr-maturite-*.txt");
  await retry.click();
  await expectReady(widgets(page));
  await expect(retry).toBeHidden();
});

test("words of another version are refused", async ({ page, events, allowConsole }) => {
  allowConsole(DIGEST, warningOf("load.file"));
  await page.route("**/texts-fr-autodiagnostic-*.txt", (route) => route.fulfill({ body: "un\u001fdeux" }));
  await page.goto("/tests/pages/one.html");
  await expect(widgets(page).getByRole("button", { name: "Réessayer" })).toBeVisible();
  expect((await events()).map(({ detail }) => detail.code)).toEqual(["load.file"]);
});

test("a language that cannot come loses no answer, and comes when one tries again", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(/Failed to load resource/, warningOf("load.network"));
  await page.goto("/tests/pages/one.html");
  const widget = widgets(page);
  await widget.getByRole("button", { name: "Commencer" }).click();
  await widget.getByRole("radio").nth(1).check({ force: true });
  await page.route("**/texts-en-*.txt", (route) => route.abort());
  await widget.evaluate((element) => element.setAttribute("lang", "en"));
  const retry = widget.getByRole("button", { name: "Try again" });
  await expect(retry).toBeVisible();
  await expect(widget.getByRole("button", { name: "Suivant" })).toBeVisible();
  await expect(widget.getByRole("radio").nth(1)).toBeChecked();
  expect((await events()).at(-1)).toMatchObject({ name: "commun-error", detail: { code: "load.network" } });
  await page.unroute("**/texts-en-*.txt");
  await retry.click();
  await expect(widget.getByRole("button", { name: "Next" })).toBeVisible();
  await expect(widget.getByRole("radio").nth(1)).toBeChecked();
  await expect(retry).toBeHidden();
});

test("the result's sentences are in the widget's language, and in no other", async ({ page, events }) => {
  await page.goto("/tests/pages/one.html");
  await widgets(page).evaluate((element) => element.setAttribute("lang", "en"));
  await expect(widgets(page).getByRole("button", { name: "Start" })).toBeVisible();
  await walkThrough(widgets(page));
  const result = (await events()).find(({ name }) => name === "commun-result")?.detail.result;
  const { rule } = result as { rule: { sentence: Record<string, string> } };
  expect(Object.keys(rule.sentence)).toEqual(["en"]);
  expect(rule.sentence.en).not.toBe("");
});

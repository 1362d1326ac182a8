/** Where WebAssembly may not run, the same engine as JavaScript: every widget answers, with the same figures. */

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { loadEngine } from "cap-commun/engine";
import { catchPrints, handedOver } from "../autodiagnostic/printed.ts";
import { button, openCode } from "../calculators/visitor.ts";
import {
  expect,
  expectReady,
  type Seen,
  test,
  walkThrough,
  warningOf,
  widgets,
  withPolicy,
} from "../fixtures.ts";

const PLAIN = /\/elements-plain-[0-9a-f]{10}\.js/;
const FALLBACK = "Ce questionnaire aide à se situer.";
const GOLDEN = fileURLToPath(new URL("../../golden/everywhere.json", import.meta.url));

interface Case {
  model: "modele" | "prime";
  inputs: Record<string, number>;
  expected: { results: Record<string, number> };
}
const { cases } = JSON.parse(readFileSync(GOLDEN, "utf8")) as { cases: Case[] };

// The test server compresses a file when it is first asked for: this one takes seconds.
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  const { files } = await (await request.get("/dist/manifest.json")).json();
  expect((await request.get(`/dist/${files["elements-plain.js"].name}`)).ok()).toBe(true);
  await request.dispose();
});

/** As in Lockdown Mode, or with Tor's safer settings. */
const withoutWebAssembly = (page: Page) =>
  page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));

/** The files that a page asks for from now on. */
function asked(page: Page): string[] {
  const files: string[] = [];
  page.on("request", (request) => files.push(new URL(request.url()).pathname));
  return files;
}

test("without WebAssembly a whole visit, and no request once the widget is there", async ({
  page,
  events,
}) => {
  await withoutWebAssembly(page);
  const files = asked(page);
  await page.goto("/tests/pages/one.html");
  await expectReady(widgets(page));
  expect(files.filter((file) => PLAIN.test(file))).toHaveLength(1);
  expect(files.filter((file) => file.endsWith(".wasm"))).toEqual([]);
  const before = files.length;
  const answered = await walkThrough(widgets(page));
  expect(files.slice(before)).toEqual([]);
  const seen = await events();
  expect(seen.filter(({ name }) => name === "commun-change")).toHaveLength(answered);
  expect(seen.at(-1)).toMatchObject({ name: "commun-result", detail: { questionnaire: "maturite" } });
});

test("a policy without 'wasm-unsafe-eval' costs the page no more than that, and no WebAssembly is fetched", async ({
  page,
  allowConsole,
}) => {
  allowConsole(/Content Security Policy|wasm-eval/); // what the browser says of the refusal
  await withPolicy(page, (policy) => policy.replace(" 'wasm-unsafe-eval'", ""));
  const files = asked(page);
  await page.goto("/tests/pages/one.html");
  await walkThrough(widgets(page));
  expect(files.filter((file) => PLAIN.test(file))).toHaveLength(1);
  expect(files.filter((file) => file.endsWith(".wasm"))).toEqual([]);
});

test("without WebAssembly: two kinds on a page, one that comes later, and another language", async ({
  page,
}) => {
  await withoutWebAssembly(page);
  await page.goto("/tests/pages/kinds.html");
  await expectReady(widgets(page));
  await expect(page.locator("commun-prime").getByRole("button", { name: "Imprimer" })).toBeVisible();
  await page.evaluate(() =>
    document.querySelector("main")?.append(document.createElement("commun-boussole")),
  );
  await page.locator("commun-boussole").scrollIntoViewIfNeeded();
  const compass = page.locator("commun-boussole");
  await compass.getByRole("textbox", { name: "Chercher des mots" }).fill("xylophone");
  await expect(compass.getByText("Rien ne réunit tout cela")).toBeVisible();
  await widgets(page).evaluate((widget) => widget.setAttribute("lang", "en"));
  await expect(widgets(page).getByRole("button", { name: "Start" })).toBeVisible();
  await walkThrough(widgets(page));
});

test("without WebAssembly, the package's widgets answer too", async ({ page }) => {
  await withoutWebAssembly(page);
  const files = asked(page);
  await page.goto("/tests/pages/empty.html");
  await page.evaluate(async (address) => {
    await import(address);
    document.querySelector("main")?.append(document.createElement("commun-autodiagnostic"));
  }, "/dist/npm/define.js");
  await walkThrough(widgets(page));
  expect(files.filter((file) => file.endsWith("/npm/data/plain.js"))).toHaveLength(1);
  expect(files.filter((file) => PLAIN.test(file) || file.includes("/wasm-"))).toEqual([]);
});

// The package's builds share this engine, which once printed every widget in the style of the first build that came.
test("without WebAssembly, a widget that comes second from the package prints in its own style", async ({
  page,
}) => {
  await withoutWebAssembly(page);
  await catchPrints(page);
  await page.goto("/tests/pages/empty.html");
  const bring = (widget: string) =>
    page.evaluate(async (widget) => {
      await import(`/dist/npm/${widget}.js`);
      document.querySelector("main")?.append(document.createElement(`commun-${widget}`));
    }, widget);
  await bring("autodiagnostic");
  await button(widgets(page), "Commencer").waitFor(); // the server compresses this file, too
  await bring("prime");
  const widget = page.locator("commun-prime");
  const { css } = await handedOver(widget);
  const own = await widget.evaluate(({ shadowRoot }) =>
    [...(shadowRoot?.adoptedStyleSheets ?? [])].flatMap(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText),
    ),
  );
  expect(own.length).toBeGreaterThan(100);
  expect(own.filter((rule) => !css.includes(rule))).toEqual([]);
});

/** What a calculator says of a case: its last event, and the document that it lets one download. */
async function computed(page: Page, code: string, model: string): Promise<[Seen["detail"], object]> {
  await page.goto("/tests/pages/empty.html");
  await page.evaluate((tag) => {
    document.querySelector("main")?.append(document.createElement(tag));
  }, `commun-${model}`);
  const widget = page.locator(`commun-${model}`);
  await expect(button(widget, "Imprimer")).toBeVisible();
  await openCode(widget, code);
  await expect(widget.getByText("Le calcul est ouvert").last()).toBeVisible();
  const download = page.waitForEvent("download");
  await button(widget, /JSON/).click();
  const file = JSON.parse(await readFile(await (await download).path(), "utf8"));
  const seen = await page.evaluate(() => (window as unknown as { communSeen: Seen[] }).communSeen);
  return [seen.filter(({ name }) => name === "commun-change").at(-1)?.detail ?? {}, file];
}

for (const { model, inputs, expected } of cases) {
  test(`without WebAssembly, ${model} gives the golden figures to the last digit, and the same document`, async ({
    page,
    context,
    events,
  }) => {
    const engine = await loadEngine();
    const code = engine.encode({ model, inputs });
    const [, native] = await computed(page, code, model);
    expect((await events()).length).toBeGreaterThan(0);
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    const [detail, plain] = await computed(page, code, model);
    expect(await page.evaluate(() => typeof WebAssembly)).toBe("undefined");
    expect(detail.results).toMatchObject(expected.results);
    // Ranges of ten thousand draws, tornados, explanations.
    expect(plain).toEqual(native);
  });
}

test("the script that stands for WebAssembly does not come: the fallback, and a button that works", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(/Failed to load resource/, warningOf("load.network"));
  await withoutWebAssembly(page);
  await page.route(PLAIN, (route) => route.fulfill({ status: 404 }));
  await page.goto("/tests/pages/one.html");
  const retry = widgets(page).getByRole("button", { name: "Réessayer" });
  await expect(retry).toBeVisible();
  await expect(page.getByText(FALLBACK)).toBeVisible();
  expect((await events()).map(({ detail }) => detail.code)).toEqual(["load.network"]);
  await page.unroute(PLAIN);
  await retry.click();
  await walkThrough(widgets(page));
});

test("a script that stands for WebAssembly and was changed on its server is refused", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(/integrity|digest|modulepreload|preload/i, warningOf("load.file"));
  await withoutWebAssembly(page);
  await page.route(PLAIN, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()} ` });
  });
  await page.goto("/tests/pages/one.html");
  const retry = widgets(page).getByRole("button", { name: "Réessayer" });
  await expect(retry).toBeVisible();
  await expect(page.getByText(FALLBACK)).toBeVisible();
  expect((await events()).map(({ detail }) => detail.code)).toEqual(["load.file"]);
  await page.unroute(PLAIN);
  await retry.click();
  await expectReady(widgets(page));
});

test("a policy that refuses that script too is named, and no button promises what cannot help", async ({
  page,
  events,
  allowConsole,
  baseURL,
}) => {
  allowConsole(/Content Security Policy|wasm-eval|dynamically imported/, warningOf("load.policy"));
  const { files } = await (await page.request.get("/dist/manifest.json")).json();
  const scripts = ["cap-commun.js", "elements-autodiagnostic.js"].map(
    (part) => `${baseURL}/dist/${files[part].name}`,
  );
  await withPolicy(page, (policy) =>
    policy.replace("script-src 'self' 'wasm-unsafe-eval'", `script-src ${scripts.join(" ")}`),
  );
  await page.goto("/tests/pages/one.html");
  await expect(widgets(page).getByText(/réglages de sécurité/)).toBeVisible();
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  expect((await events()).map(({ detail }) => detail.code)).toEqual(["load.policy"]);
});

// JavaScript does not stop at a trap either.
for (const [how, fail] of [
  [
    "as the page changes an attribute",
    () => document.querySelector("commun-autodiagnostic")?.setAttribute("territoire", "Retz"),
  ],
  [
    "and nobody catches it",
    () => void setTimeout((window as unknown as { communTrap: () => void }).communTrap),
  ],
] as const) {
  test(`without WebAssembly, the engine traps ${how}: every widget gives way to its fallback`, async ({
    page,
    events,
    allowConsole,
  }) => {
    allowConsole(/cap-commun: trap/, warningOf("widget.stopped"));
    // Other bytes than the build's are refused, but by browsers that cannot check a module's.
    await page.addInitScript(() => {
      DOMTokenList.prototype.supports = () => false;
    });
    await withoutWebAssembly(page);
    await page.route(PLAIN, async (route) => {
      const response = await route.fetch();
      const script = await response.text();
      // The engine's own trap, in place of what an attribute's change calls.
      const [, trap] =
        /function ([\w$]+)\(\)\{throw(?: new)? Error\("cap-commun: trap"\)\}/.exec(script) ?? [];
      const body = script.replace(
        /handle_set_attribute:[\w$]+/,
        `handle_set_attribute:self.communTrap=${trap}`,
      );
      expect(body).not.toBe(script);
      await route.fulfill({ response, body });
    });
    await page.goto("/tests/pages/one.html");
    await expectReady(widgets(page));
    await page.evaluate(fail);
    await expect(page.getByText(FALLBACK)).toBeVisible();
    await expect(page.getByText(/Rechargez la page/)).toHaveCount(1);
    await expect(page.getByRole("button")).toHaveCount(0);
    expect((await events()).at(-1)?.detail.code).toBe("widget.stopped");
  });
}

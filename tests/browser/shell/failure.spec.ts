/** Files that cannot load, and an engine that fails: the fallback stays, and there is a way out. */

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { TYPES } from "../../../widgets/bundle/serve.mjs";
import {
  DIGEST,
  expect,
  expectReady,
  test,
  walkThrough,
  warningOf,
  widgets,
  withPolicy,
} from "../fixtures.ts";
import { snippet } from "./snippet.ts";

const DIST = fileURLToPath(new URL("../../../dist", import.meta.url));
const FALLBACK = "Ce questionnaire aide à se situer.";
const NOT_LOADED = /Failed to load resource/;
/** What the console says of a connection that breaks. */
const BROKEN = /Failed to load resource|Fetch API cannot load/;
const MODULE = /\/elements-[^/]*\.js/;

test("without the module: the fallback, an error for the page, and a button that works", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(NOT_LOADED, warningOf("load.module"));
  await page.route(MODULE, (route) => route.abort());
  await page.goto("/tests/pages/one.html");
  const retry = page.getByRole("button", { name: "Réessayer" });
  await expect(retry).toHaveCount(1);
  await expect(page.getByText(FALLBACK)).toBeVisible();
  expect((await events()).at(-1)).toEqual({
    name: "commun-error",
    detail: {
      version: 1,
      widget: "autodiagnostic",
      code: "load.module",
      field: null,
      message: expect.stringContaining("réessayez"),
    },
  });
  await retry.click(); // still no network
  await expect.poll(async () => (await events()).length).toBe(2);
  await expect(retry).toHaveCount(1);
  await page.unroute(MODULE);
  await retry.click();
  await expectReady(widgets(page));
  await expect(retry).toHaveCount(0);
});

test("without the module, a div in English keeps its children, and the button says it in English", async ({
  page,
  allowConsole,
}) => {
  allowConsole(NOT_LOADED, warningOf("load.module"));
  await page.route(MODULE, (route) => route.abort());
  await page.goto("/tests/pages/division.html");
  await page.locator("[data-commun-widget]").evaluate((division) => division.setAttribute("lang", "en"));
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await expect(page.getByRole("button", { name: /Réessayer|Try again/ })).toHaveCount(1);
  await page.unroute(MODULE);
  await page.getByRole("button", { name: /Réessayer|Try again/ }).click();
  await expectReady(widgets(page));
});

test("without the wasm: the fallback, an error for the page, and a button that works", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(NOT_LOADED, DIGEST, warningOf("load.network"));
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("/tests/pages/one.html");
  const retry = widgets(page).getByRole("button", { name: "Réessayer" });
  await expect(retry).toBeVisible();
  await expect(page.getByText(FALLBACK)).toBeVisible();
  expect((await events()).map(({ detail }) => detail.code)).toEqual(["load.network"]);
  expect(await widgets(page).evaluate((element) => element.matches(":state(error)"))).toBe(true);
  await page.unroute("**/*.wasm");
  await retry.click();
  await expectReady(widgets(page));
  await expect(page.getByText(FALLBACK)).toBeHidden();
  expect((await events()).at(-1)?.name).toBe("commun-ready");
});

test("a damaged wasm is called so, and a sound one can follow", async ({ page, events, allowConsole }) => {
  allowConsole(DIGEST, warningOf("load.file"));
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 5000) });
  });
  await page.goto("/tests/pages/one.html");
  const retry = widgets(page).getByRole("button", { name: "Réessayer" });
  await expect(retry).toBeVisible();
  expect((await events()).map(({ detail }) => detail.code)).toEqual(["load.file"]);
  await page.unroute("**/*.wasm");
  await retry.click();
  await expectReady(widgets(page));
});

/** A site with a widget, beside its files, whose connection breaks in the middle of some of them, as often as told. */
async function breaking(
  pattern: RegExp,
  visit: (url: string, breaks: { left: number }) => Promise<void>,
): Promise<void> {
  const breaks = { left: Number.POSITIVE_INFINITY };
  const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Un site</title><link rel="icon" href="data:,">
    ${snippet({ base: "/" })}<commun-autodiagnostic><p>${FALLBACK}</p></commun-autodiagnostic></html>`;
  const server = createServer(({ url = "" }, response) => {
    const path = url === "/" ? "/index.html" : url.replace(/\?.*/, "");
    const body = url === "/" ? Buffer.from(page) : readFileSync(DIST + path);
    response.writeHead(200, {
      "Cache-Control": "no-store",
      "Content-Length": body.length,
      "Content-Type": TYPES[extname(path) as keyof typeof TYPES],
    });
    if (!pattern.test(path) || breaks.left < 1) {
      response.end(body);
      return;
    }
    breaks.left -= 1;
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await visit(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, breaks);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

// It once read as another file than the build's.
for (const [kind, pattern, hasWebAssembly] of [
  ["the WebAssembly", /\.wasm$/, true],
  ["words", /\/texts-/, true],
  ["what takes the place of WebAssembly", /\/elements-plain-/, false],
] as const) {
  test(`a connection that breaks in the middle of ${kind} is called so`, async ({
    page,
    events,
    allowConsole,
  }) => {
    allowConsole(BROKEN, DIGEST, warningOf("load.network"));
    if (!hasWebAssembly) await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    await breaking(pattern, async (url, breaks) => {
      await page.goto(url);
      const retry = widgets(page).getByRole("button", { name: "Réessayer" });
      await expect(retry).toBeVisible();
      await expect(page.getByText(FALLBACK)).toBeVisible();
      expect((await events()).map(({ detail }) => detail.code)).toEqual(["load.network"]);
      breaks.left = 0;
      await retry.click();
      await expectReady(widgets(page));
    });
  });
}

test("a connection that breaks once is tried again before anybody is told", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(BROKEN, DIGEST);
  await breaking(/\.wasm$/, async (url, breaks) => {
    breaks.left = 1;
    await page.goto(url);
    await expectReady(widgets(page));
    expect(breaks.left).toBe(0);
    expect((await events()).map(({ name }) => name)).toEqual(["commun-ready"]);
  });
});

test("a policy that refuses the fetch is told from a lost connection", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(/Content Security Policy|Refused to connect|Fetch API cannot load/, warningOf("load.policy"));
  await withPolicy(page, (policy) => policy.replace("connect-src 'self'", "connect-src 'none'"));
  await page.goto("/tests/pages/one.html");
  await expect(widgets(page).getByText(/réglages de sécurité/)).toBeVisible();
  expect((await events()).map(({ detail }) => detail.code)).toEqual(["load.policy"]);
});

// A trap leaves WebAssembly running on a broken state: a prototype went on showing figures after one.
test("once the engine has trapped, every widget gives way to its fallback, and no other starts", async ({
  page,
  events,
  allowConsole,
}) => {
  allowConsole(/RuntimeError|memory access|out of bounds|unreachable/, warningOf("widget.stopped"));
  await captureInstance(page);
  await page.goto("/tests/pages/one.html");
  await expectReady(widgets(page));
  await page.evaluate(() => {
    const second = document.createElement("commun-autodiagnostic");
    second.textContent = "Le second";
    document.querySelector("main")?.append(second);
  });
  await expectReady(widgets(page).nth(1));
  await trap(page);
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await expect(page.getByText("Le second")).toBeVisible();
  await expect(page.getByText(/Rechargez la page/)).toHaveCount(2);
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.evaluate(() => {
    const third = document.createElement("commun-autodiagnostic");
    third.textContent = "Le troisième";
    document.querySelector("main")?.prepend(third);
  });
  await expect(page.getByText("Le troisième")).toBeVisible();
  await expect(page.getByText(/Rechargez la page/)).toHaveCount(3);
  const codes = (await events())
    .filter(({ name }) => name === "commun-error")
    .map(({ detail }) => detail.code);
  expect(codes).toEqual(["widget.stopped", "widget.stopped", "widget.stopped"]);
});

test("the page's own errors leave the widget alone, even those that it sets off", async ({
  page,
  allowConsole,
}) => {
  allowConsole(/the page's own/);
  await page.goto("/tests/pages/one.html");
  await expectReady(widgets(page));
  await page.evaluate(() => {
    const fail = () => {
      throw new TypeError("the page's own");
    };
    // The first runs while our code moves the focus, the second while it tells of an answer.
    document.addEventListener("focusin", fail);
    document.addEventListener("commun-change", fail);
    void Promise.reject(new Error("the page's own"));
  });
  await walkThrough(widgets(page));
});

/** Keeps the engine's exports where the test can reach them. */
async function captureInstance(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = (async (...given: Parameters<typeof instantiate>) => {
      const made = (await instantiate(...given)) as unknown as WebAssembly.Instance;
      Object.assign(window, { communExports: made.exports });
      return made;
    }) as unknown as typeof instantiate;
  });
}

/** Calls the engine with addresses beyond its memory, and lets what it throws go uncaught. */
async function trap(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { communExports } = window as unknown as { communExports: Record<string, unknown> };
    const called = Object.values(communExports).filter((value) => typeof value === "function");
    setTimeout(() => {
      for (const call of called) {
        try {
          call(-64, -64, -64, -64, -64, -64, -64, -64);
        } catch (thrown) {
          if (thrown instanceof WebAssembly.RuntimeError) throw thrown;
        }
      }
    });
  });
}

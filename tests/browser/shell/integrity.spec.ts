/** A page has the bytes that its snippet names, or none: each file is held to its digest, from the loader on. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Route } from "@playwright/test";
import { DIGEST, expect, expectReady, test, walkThrough, warningOf, widgets } from "../fixtures.ts";
import { NONCE, serve, snippet } from "./snippet.ts";

const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));
const FALLBACK = "Ce questionnaire aide à se situer.";
const WIDGET = `<commun-autodiagnostic><p>${FALLBACK}</p></commun-autodiagnostic>`;

/** Answers with the file, a letter of which has changed case: as long, as well formed, and another. */
async function tamper(route: Route): Promise<void> {
  if (route.request().method() === "HEAD") return route.continue();
  const response = await route.fetch();
  const body = await response.body();
  const at = body.findLastIndex((byte) => byte >= 0x61 && byte <= 0x7a);
  expect(at).toBeGreaterThan(0);
  body[at] = (body[at] ?? 0) ^ 0x20;
  await route.fulfill({ response, body });
}

const codes = (events: { detail: Record<string, unknown> }[]) => events.map(({ detail }) => detail.code);

test("the snippet's digests are those of the files, and the widget works", async ({ page }) => {
  await serve(page, snippet() + WIDGET);
  await walkThrough(widgets(page));
});

test("the module form of the loader serves a page as the script does", async ({ page }) => {
  await serve(page, snippet({ form: "module" }) + WIDGET);
  await walkThrough(widgets(page));
});

test("a page's own module imports the loader, from wherever it is", async ({ page }) => {
  await serve(page, WIDGET);
  await page.evaluate(() => import(`/dist/${"cap-commun.mjs"}`));
  await expectReady(widgets(page));
});

for (const form of ["script", "module"] as const) {
  test(`another ${form} than the snippet's is not run, and the fallback stays`, async ({
    page,
    allowConsole,
  }) => {
    allowConsole(DIGEST);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.route(/\/cap-commun\.m?js$/, tamper);
    const refused = page.waitForEvent("console", (message) => DIGEST.test(message.text()));
    await serve(page, snippet({ form }) + WIDGET);
    await refused;
    await expect(page.getByText(FALLBACK)).toBeVisible();
    expect(asked.filter((url) => url.includes("/elements-"))).toEqual([]);
  });
}

// A kind of file, what the page is told, and where its way out stands.
for (const [kind, pattern, code] of [
  ["script", /\/elements-[^/]*\.js/, "load.module"],
  ["WebAssembly", /\.wasm$/, "load.file"],
  ["words", /\/texts-[^/]*\.txt$/, "load.file"],
] as const) {
  test(`${kind} with one byte changed: refused by name, the fallback in sight, and a way out`, async ({
    page,
    events,
    allowConsole,
  }) => {
    allowConsole(DIGEST, warningOf(code));
    await page.route(pattern, tamper);
    await serve(page, snippet() + WIDGET);
    const retry = page.getByRole("button", { name: "Réessayer" });
    await expect(retry).toBeVisible();
    await expect(page.getByText(FALLBACK)).toBeVisible();
    expect(codes(await events())).toEqual([code]);
    await retry.click(); // the server has not been mended yet
    await expect.poll(async () => codes(await events())).toEqual([code, code]);
    await page.unroute(pattern);
    await retry.click();
    await expectReady(widgets(page));
    await expect(retry).toHaveCount(0);
  });
}

test("files whose server gives no type, or a wrong one, are taken by their bytes", async ({ page }) => {
  const seen: string[] = [];
  await page.route(/\.(wasm|txt)$/, async (route) => {
    const response = await route.fetch();
    const { "content-type": type = "", ...headers } = response.headers();
    seen.push(type);
    if (route.request().url().endsWith(".wasm")) headers["content-type"] = "application/octet-stream";
    await route.fulfill({ response, headers });
  });
  await serve(page, snippet() + WIDGET);
  await walkThrough(widgets(page));
  expect(seen).toContain("application/wasm");
});

test("a policy that names scripts by nonce needs no more than the loader's", async ({ page }) => {
  const policy = `script-src 'nonce-${NONCE}' 'wasm-unsafe-eval'; style-src 'nonce-${NONCE}'; connect-src 'self'`;
  await serve(page, snippet({ nonce: NONCE }) + WIDGET, policy);
  await walkThrough(widgets(page));
});

test("the digests of the manifest are those of every file", async () => {
  const manifest = JSON.parse(readFileSync(`${DIST}manifest.json`, "utf8"));
  const files = Object.values(manifest.files) as { name: string; integrity: string }[];
  expect(files.length).toBeGreaterThan(20);
  for (const { name, integrity } of files) {
    const digest = createHash("sha384")
      .update(readFileSync(DIST + name))
      .digest("base64");
    expect(integrity, name).toBe(`sha384-${digest}`);
  }
});

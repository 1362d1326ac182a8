/** Several scripts on a page, of one version or of several: each kind comes once, by whoever asks first. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expect, expectReady, test, walkThrough, widgets } from "../fixtures.ts";
import { manifest, modules, serve, snippet } from "./snippet.ts";

const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));
const LATER = "9.9.9";

/**
 * Publishes `dist/` once more, as another version in a folder of its own: its scripts say that version, and its loader
 * has their digests, as a build would.
 */
async function publishLater(page: Page): Promise<void> {
  const { version } = manifest();
  const files = new Map<string, Buffer>();
  const digests: [before: string, after: string][] = [];
  const digest = (bytes: Buffer) => `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
  const scripts = modules();
  for (const name of readdirSync(DIST).filter((name) => /\.(js|css|wasm|txt)$/.test(name))) {
    const bytes = readFileSync(DIST + name);
    const isScript = scripts.includes(name);
    const later = isScript ? Buffer.from(bytes.toString().replaceAll(`"${version}"`, `"${LATER}"`)) : bytes;
    if (isScript) digests.push([digest(bytes), digest(later)]);
    files.set(name, later);
  }
  expect(digests.length).toBeGreaterThan(0);
  let loader = files.get("cap-commun.js")?.toString() ?? "";
  for (const [before, after] of digests) {
    expect(after).not.toBe(before);
    loader = loader.replace(before, after);
  }
  files.set("cap-commun.js", Buffer.from(loader));
  await page.route(`**/${LATER}/*`, (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    const body = files.get(name);
    const contentType = name.endsWith(".js") ? "text/javascript" : "application/octet-stream";
    return body ? route.fulfill({ body, contentType }) : route.fulfill({ status: 404 });
  });
}

/** Names of what was fetched, without hashes, with the folder of what is not in `dist/`. */
function fetched(page: Page): () => string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    if (/\/(elements|texts)-/.test(path)) asked.push(path.replace(/-[0-9a-f]{10}\./, "."));
  });
  return () => asked.toSorted();
}

const TWO = "<commun-autodiagnostic></commun-autodiagnostic><div data-commun-widget='autodiagnostic'></div>";

test("the script twice and the module once bring each file once", async ({ page }) => {
  const asked = fetched(page);
  await serve(page, snippet() + snippet({ form: "module" }) + TWO + snippet());
  await expectReady(widgets(page).nth(0));
  await expectReady(widgets(page).nth(1));
  await expect(widgets(page)).toHaveCount(2);
  expect(asked()).toEqual([
    "/dist/elements-autodiagnostic.js",
    "/dist/elements-autodiagnostic.wasm",
    "/dist/texts-fr-autodiagnostic.txt",
    "/dist/texts-fr-maturite.txt",
  ]);
});

for (const order of ["this version, then a later one", "a later version, then this one"]) {
  test(`${order}: the widgets are all of one of them, and nothing of the other is fetched`, async ({
    page,
    events,
  }) => {
    await publishLater(page);
    const asked = fetched(page);
    const later = `<script src="/${LATER}/cap-commun.js"></script>`;
    const scripts = order.startsWith("this") ? snippet() + later : later + snippet();
    await serve(page, scripts + TWO);
    await expectReady(widgets(page).nth(0));
    await walkThrough(widgets(page).nth(1));
    const ready = (await events()).filter(({ name }) => name === "commun-ready");
    const [one, other] = ready.map(({ detail }) => detail.package);
    expect([LATER, manifest().version]).toContain(one);
    expect(other).toBe(one);
    const folder = one === LATER ? `/${LATER}/` : "/dist/";
    expect(asked()).toHaveLength(4);
    expect(asked().filter((path) => !path.startsWith(folder))).toEqual([]);
  });
}

test("another version brings a kind that the first does not have on the page yet", async ({
  page,
  events,
}) => {
  await publishLater(page);
  await serve(page, `${snippet()}<commun-autodiagnostic></commun-autodiagnostic>`);
  await expectReady(widgets(page));
  await page.evaluate(async (later) => {
    const script = document.createElement("script");
    script.src = `/${later}/cap-commun.js`;
    const loaded = new Promise((resolve) => script.addEventListener("load", resolve));
    document.head.append(script);
    await loaded;
    document.body.prepend(document.createElement("commun-prime"));
  }, LATER);
  await expect(page.locator("commun-prime").getByRole("textbox").first()).toBeVisible();
  expect((await events()).filter(({ name }) => name === "commun-ready")).toHaveLength(2);
  await walkThrough(widgets(page));
});

test("a version that fails to come leaves the page to be served again, by a script that comes later", async ({
  page,
  allowConsole,
}) => {
  allowConsole(/Failed to load resource/, /load\.module/);
  await publishLater(page);
  await page.route(/\/dist\/elements-[^/]*\.js/, (route) => route.abort());
  await serve(page, `${snippet()}<commun-autodiagnostic></commun-autodiagnostic>`);
  await expect(page.getByRole("button", { name: "Réessayer" })).toBeVisible();
  await page.evaluate((later) => {
    const script = document.createElement("script");
    script.src = `/${later}/cap-commun.js`;
    document.head.append(script);
  }, LATER);
  await expectReady(widgets(page));
  await expect(page.getByRole("button", { name: "Réessayer" })).toHaveCount(0);
});

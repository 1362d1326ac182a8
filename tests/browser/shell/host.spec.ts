/** Pages of other makers: another site, another version, a host's own shadow roots, a server that renders. */

import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, expectReady, test, walkThrough, widgets } from "../fixtures.ts";

const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));

test("a partner's page on another site needs one script tag", async ({ page, baseURL }) => {
  await onPartnersSite(baseURL, {}, async (url) => {
    await page.goto(url);
    expect(new URL(page.url()).origin).not.toBe(baseURL);
    await walkThrough(widgets(page));
  });
});

// Some editors reduce what they embed to a sandboxed frame: storage throws there at the first look.
test("with an opaque origin a widget works, and says that it cannot save", async ({ page, baseURL }) => {
  await onPartnersSite(baseURL, { "content-security-policy": "sandbox allow-scripts" }, async (url) => {
    await page.goto(url);
    expect(await page.evaluate(() => window.origin)).toBe("null");
    await widgets(page).evaluate((element) => element.setAttribute("stockage", "appareil"));
    await walkThrough(widgets(page));
    await widgets(page).getByRole("button", { name: "Enregistrer sur cet appareil" }).click();
    await expect(widgets(page).getByText("Cet appareil refuse l’enregistrement.").first()).toBeVisible();
  });
});

test("where another version has defined the tag, it stays, without a word", async ({ page }) => {
  await page.addInitScript(() => {
    customElements.define(
      "commun-autodiagnostic",
      class extends HTMLElement {
        connectedCallback() {
          this.textContent = "L’autre version";
        }
      },
    );
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/tests/pages/one.html");
  await page.waitForLoadState("networkidle");
  await expect(page.getByText("L’autre version")).toBeVisible();
  expect(asked.filter((url) => url.includes("elements-"))).toEqual([]); // what would not serve is not fetched
  await page.evaluate(async (names) => {
    for (const name of names) await import(`/dist/${name}`);
  }, modules());
  await expect(page.getByText("L’autre version")).toBeVisible();
});

test("the language comes through the host's shadow roots", async ({ page }) => {
  await page.goto("/tests/pages/one.html");
  await expectReady(widgets(page)); // the tag is defined
  await page.evaluate(() => {
    const card = document.createElement("article");
    card.lang = "en";
    card.attachShadow({ mode: "open" }).append(document.createElement("commun-autodiagnostic"));
    document.querySelector("main")?.prepend(card);
  });
  await expect(page.locator("article").getByRole("button", { name: "Start" })).toBeVisible();
});

test("a page's colours and parts reach into the widget", async ({ page }) => {
  await page.goto("/tests/pages/one.html");
  await expectReady(widgets(page));
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      commun-autodiagnostic { --commun-accent: rgb(122, 34, 48); --commun-min-height: 777px; }
      commun-autodiagnostic::part(button) { letter-spacing: 3px; }`);
    document.adoptedStyleSheets.push(sheet);
  });
  const start = widgets(page).getByRole("button", { name: "Commencer" });
  await expect(start).toHaveCSS("background-color", "rgb(122, 34, 48)");
  await expect(start).toHaveCSS("letter-spacing", "3px");
  await expect(widgets(page)).toHaveCSS("min-height", "777px");
});

test("a server that renders pages can import the elements' module", async () => {
  for (const name of modules()) {
    const module = await import(pathToFileURL(`${DIST}${name}`).href);
    expect(module.VERSION).toBe("0.1.0");
    expect(() => module.define()).not.toThrow();
  }
});

/** The script of each build. */
function modules(): string[] {
  const names = readdirSync(DIST).filter((name) => /^elements-.*\.js$/.test(name));
  expect(names.length).toBeGreaterThan(0);
  return names;
}

/** Serves a partner's page, with its own headers, for as long as something is done with it. */
async function onPartnersSite(
  ours: string | undefined,
  headers: Record<string, string>,
  visit: (url: string) => Promise<void>,
): Promise<void> {
  const html = `<!doctype html><html lang="fr"><title>Partenaire</title><link rel="icon" href="data:,">
    <commun-autodiagnostic></commun-autodiagnostic><script src="${ours}/dist/cap-commun.js" async></script></html>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  try {
    await visit(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

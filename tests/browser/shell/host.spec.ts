/** Pages of other makers: another site, another version, a host's own shadow roots, a server that renders. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";
import { css } from "../css.ts";
import { expect, expectReady, test, walkThrough, widgets } from "../fixtures.ts";
import { modules, snippet } from "./snippet.ts";

const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));

test("a partner's page on another site takes the snippet as it is, and sends no cookie", async ({
  page,
  baseURL,
}) => {
  const cookies: Promise<string | null>[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/dist/")) cookies.push(request.headerValue("cookie"));
  });
  // A cookie is for all the ports of a host.
  await page.context().addCookies([{ name: "vu", value: "1", url: baseURL ?? "" }]);
  await onPartnersSite(baseURL, {}, async (url) => {
    await page.goto(url);
    expect(new URL(page.url()).origin).not.toBe(baseURL);
    await walkThrough(widgets(page));
  });
  expect(cookies.length).toBeGreaterThan(4);
  expect(new Set(await Promise.all(cookies))).toEqual(new Set([null]));
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

// A host's red once stopped at the ladder, which stayed blue.
for (const theme of ["clair", "sombre"]) {
  for (const accent of theme === "clair" ? ["#7a2230", "#0000ff", "#767676"] : ["#ffb0b8", "#ffd400"]) {
    test(`the ladder takes the accent ${accent} in theme ${theme}, and can be read`, async ({ page }) => {
      await page.goto("/tests/pages/one.html");
      await expectReady(widgets(page));
      const ratios = await widgets(page).evaluate(
        (element, [theme, accent, selector]) => {
          element.setAttribute("theme", theme);
          element.style.setProperty("--commun-accent", accent);
          const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          const luminance = (colour: string) => {
            if (!canvas) return Number.NaN;
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
              const value = part / 255;
              return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          };
          const steps = [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
          return steps.map((step) => {
            const { color, backgroundColor } = getComputedStyle(step);
            const [low = 0, high = 0] = [luminance(color), luminance(backgroundColor)].toSorted(
              (a, b) => a - b,
            );
            return (high + 0.05) / (low + 0.05);
          });
        },
        [theme, accent, css(".ladder__step")] as const,
      );
      expect(ratios).toHaveLength(4);
      for (const ratio of ratios) expect(ratio).toBeGreaterThanOrEqual(4.5);
      const third = widgets(page).locator(css(".ladder__step")).nth(2);
      const drawn = await third.evaluate((step) => getComputedStyle(step).backgroundColor);
      const asked = await page.evaluate((colour) => {
        const probe = document.createElement("i");
        probe.style.setProperty("color", colour);
        document.body.append(probe);
        return getComputedStyle(probe).color;
      }, accent);
      expect(drawn).toBe(asked);
    });
  }
}

test("a server that renders pages can import the elements' module", async () => {
  for (const name of modules()) {
    const module = await import(pathToFileURL(`${DIST}${name}`).href);
    expect(module.VERSION).toBe("0.1.0");
    expect(() => module.define()).not.toThrow();
  }
});

/** Serves a partner's page, with its own headers, for as long as something is done with it. */
async function onPartnersSite(
  ours: string | undefined,
  headers: Record<string, string>,
  visit: (url: string) => Promise<void>,
): Promise<void> {
  const html = `<!doctype html><html lang="fr"><title>Partenaire</title><link rel="icon" href="data:,">
    ${snippet({ base: `${ours}/dist/` })}<commun-autodiagnostic></commun-autodiagnostic></html>`;
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

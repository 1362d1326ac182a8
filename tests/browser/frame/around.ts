/**
 * Pages around a frame, on another site than the widgets: their own server, with a policy as strict as such a page can
 * have. What stands in them is written in each test.
 */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type FrameLocator, type Page } from "@playwright/test";
import { test as ours } from "../fixtures.ts";

export { expect };

interface Around {
  /** Opens a page with this body, and `cadre.js` at its end unless told. */
  around: (body: string, options?: { script?: boolean; head?: string }) => Promise<void>;
}

interface Site {
  /** The other site. */
  site: { url: string; pages: Map<string, string> };
}

export const test = ours.extend<Around, Site>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads it.
    async ({}, use) => {
      const pages = new Map<string, string>();
      const server = createServer((request, response) => {
        const page = pages.get(request.url ?? "");
        const [widgets] = /http:\/\/localhost:\d+/.exec(page ?? "") ?? [""];
        response.writeHead(page ? 200 : 404, {
          "Content-Type": "text/html; charset=utf-8",
          "Content-Security-Policy": `default-src 'none'; script-src ${widgets}; frame-src ${widgets} 'self'; img-src data:`,
        });
        response.end(page ?? "");
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo;
      await use({ url: `http://127.0.0.1:${port}`, pages });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    { scope: "worker" },
  ],
  around: async ({ page, site, baseURL }, use) => {
    await use(async (body, { script = true, head = "" } = {}) => {
      const path = `/${site.pages.size}.html`;
      const tag = script ? `<script src="${baseURL}/dist/cadre.js"></script>` : "";
      const html = `<!doctype html><html lang="fr"><title>autour</title><link rel="icon" href="data:,">${head}
        <h1>Une page de partenaire</h1>${body}${tag}<p id="below">La suite</p></html>`;
      site.pages.set(path, html.replaceAll("{widgets}", `${baseURL}/dist`));
      await page.goto(site.url + path);
    });
  },
});

/** A frame of a widget, as one would paste it. */
export const frame = (address: string, attributes = ""): string =>
  `<iframe src="{widgets}/cadre/${address}" width="100%" height="400" ${attributes}></iframe>`;

/** How tall the frame is, what it holds, and how far it could still scroll. */
export async function heights(
  page: Page,
  inside: FrameLocator,
  nth = 0,
): Promise<{ frame: number; held: number; left: number }> {
  const frame = await page
    .locator("iframe")
    .nth(nth)
    .evaluate((element) => element.clientHeight);
  const [held, left] = await inside
    .locator("main")
    .evaluate((main) => [
      Math.ceil(main.getBoundingClientRect().height),
      document.documentElement.scrollHeight - document.documentElement.clientHeight,
    ]);
  return { frame, held: held ?? 0, left: left ?? 0 };
}

/** The frame comes to the height of what it holds, and stays there. */
export async function expectFitted(page: Page, inside: FrameLocator, nth = 0): Promise<void> {
  await expect
    .poll(async () => {
      const { frame, held, left } = await heights(page, inside, nth);
      return frame === held && left === 0;
    })
    .toBe(true);
}

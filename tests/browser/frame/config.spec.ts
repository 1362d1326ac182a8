/** Local resources in a frame: a file of the widgets' own site, or the frame's address itself. */

import type { FrameLocator, Page } from "@playwright/test";
import { warningOf } from "../fixtures.ts";
import { expect, frame, test } from "./around.ts";

const TITLE = "Permanence du service des associations";
const LOCAL = { ressources: [{ titre: TITLE, adresse: "mailto:associations@exemple.fr", objectif: ["O2"] }] };
const HASH = `#config=${encodeURIComponent(JSON.stringify(LOCAL))}`;

/** What a visitor of the compass finds under these words. */
async function search(inside: FrameLocator | Page, words: string): Promise<void> {
  await inside.getByRole("textbox", { name: "Chercher des mots" }).fill(words);
}

for (const [where, attributes] of [
  ["a frame", ""],
  ["a sandbox", 'sandbox="allow-scripts"'],
]) {
  test(`${where} takes local resources from what follows the #, which goes to no server`, async ({
    page,
    around,
  }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url().replace(/#.*/, "")));
    await around(frame(`boussole.html${HASH}`, attributes));
    const inside = page.frameLocator("iframe");
    await search(inside, "Permanence");
    await expect(inside.getByRole("link", { name: TITLE })).toBeVisible();
    expect(asked.filter((url) => url.includes("Permanence"))).toEqual([]);
  });
}

test("a frame takes a file of the widgets' own site, and no other's", async ({
  page,
  around,
  site,
  events,
  allowConsole,
}) => {
  allowConsole(warningOf("config.origin"));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await around(frame("autodiagnostic.html?config=/tests/pages/contact.json"));
  await expect(page.frameLocator("iframe").getByRole("button", { name: "Commencer" })).toBeVisible();
  expect(asked).toContain("/tests/pages/contact.json");
  await around(frame(`autodiagnostic.html?config=${site.url}/contact.json`));
  await expect(page.frameLocator("iframe").getByRole("button", { name: "Commencer" })).toBeVisible();
  expect(asked).not.toContain("/contact.json");
  expect(await events()).toEqual([]); // they stay in the frame
});

// A link could otherwise have the widgets' own site recommend anything.
test("out of a frame, what follows the # is ignored", async ({ page, allowConsole }) => {
  allowConsole(/404/); // the browser's own wish for an icon
  await page.goto(`/dist/cadre/boussole.html${HASH}`);
  await search(page, "Permanence");
  await expect(page.getByText("Rien ne réunit tout cela")).toBeVisible();
  await expect(page.getByText(TITLE)).toHaveCount(0);
});

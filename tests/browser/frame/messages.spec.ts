/** What crosses the edge of a frame: a greeting, a height and a title, between a page and its own frames. */

import { expect, expectFitted, frame, test } from "./around.ts";

interface Said {
  data: unknown;
  origin: string;
}

/** What the page around hears. */
const heard = (page: import("@playwright/test").Page): Promise<Said[]> =>
  page.evaluate(() => (window as unknown as { communHeard: Said[] }).communHeard);

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const said: unknown[] = [];
    Object.assign(window, { communHeard: said });
    addEventListener("message", ({ data, origin }) => said.push({ data, origin }));
  });
});

test("only heights and titles come out, at the page's own origin", async ({ page, around, baseURL }) => {
  await around(frame("autodiagnostic.html"));
  const inside = page.frameLocator("iframe");
  await inside.getByRole("button", { name: "Commencer" }).click();
  await inside.getByRole("radio").first().check({ force: true });
  await expectFitted(page, inside);
  const said = await heard(page);
  expect(said.length).toBeGreaterThan(0);
  for (const { data, origin } of said) {
    expect(origin).toBe(baseURL);
    expect(data).toEqual({
      type: "commun-height",
      version: 1,
      height: expect.any(Number),
      title: "Où en êtes-vous pour agir ensemble\u202f? · Cap commun",
    });
  }
});

test("a frame that nobody greets says nothing", async ({ page, around }) => {
  await around(frame("autodiagnostic.html"), { script: false });
  await page.frameLocator("iframe").getByRole("button", { name: "Commencer" }).click();
  await expect(page.frameLocator("iframe").getByRole("radio").first()).toBeAttached();
  expect(await heard(page)).toEqual([]);
});

test("a frame answers its parent alone", async ({ page, around, site }) => {
  site.pages.set("/beside.html", "<!doctype html><title>beside</title><link rel='icon' href='data:,'>");
  await around(`${frame("autodiagnostic.html")}<iframe src="/beside.html" name="beside"></iframe>`, {
    script: false,
  });
  await expect(page.frameLocator("iframe >> nth=0").getByRole("button", { name: "Commencer" })).toBeVisible();
  const beside = page.frame({ name: "beside" });
  await beside?.evaluate(() =>
    window.parent.frames[0]?.postMessage({ type: "commun-hello", version: 1 }, "*"),
  );
  // Its parent's own greeting comes after the other's, and only that one is answered.
  await page.evaluate(() => window.frames[0]?.postMessage({ type: "commun-hello", version: 1 }, "*"));
  await expect.poll(async () => (await heard(page)).length).toBe(1);
  expect(await beside?.evaluate(() => (window as unknown as { communHeard: Said[] }).communHeard)).toEqual(
    [],
  );
});

test("the page around listens to its own frames alone, and to sane heights", async ({
  page,
  around,
  site,
}) => {
  site.pages.set("/beside.html", "<!doctype html><title>beside</title><link rel='icon' href='data:,'>");
  await around(`${frame("autodiagnostic.html")}<iframe src="/beside.html" name="beside"></iframe>`);
  const inside = page.locator("iframe").nth(0).contentFrame();
  await expect(inside.getByRole("button", { name: "Commencer" })).toBeVisible();
  await expectFitted(page, inside);
  const before = await page
    .locator("iframe")
    .nth(0)
    .evaluate((element) => element.clientHeight);

  // Another frame of the page, and the page itself.
  const lie = { type: "commun-height", version: 1, height: 5000, title: "x" };
  await page.frame({ name: "beside" })?.evaluate((message) => window.parent.postMessage(message, "*"), lie);
  await page.evaluate((message) => window.postMessage(message, "*"), lie);
  // The right frame, with what no widget would say.
  const wrong = [Number.NaN, Number.POSITIVE_INFINITY, -5, 0, 1e9, "900", null].map((height) => ({
    ...lie,
    height,
  }));
  const messages = [
    ...wrong,
    { ...lie, type: "commun-heights" },
    { ...lie, version: 2 },
    null,
    "commun-height",
  ];
  await inside.locator("main").evaluate((_, all) => {
    for (const message of all) window.parent.postMessage(message, "*");
  }, messages);
  // NaN and infinity do not survive the way to the page as JSON does: said there.
  await inside.locator("main").evaluate(() => {
    for (const height of [Number.NaN, Number.POSITIVE_INFINITY]) {
      window.parent.postMessage({ type: "commun-height", version: 1, height, title: "x" }, "*");
    }
  });
  const last = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("message", ({ data }) => data === "last" && resolve(data));
        window.postMessage("last", "*");
      }),
  );
  expect(last).toBe("last");
  expect(
    await page
      .locator("iframe")
      .nth(0)
      .evaluate((element) => element.clientHeight),
  ).toBe(before);
  expect(await page.locator("iframe").nth(1).getAttribute("style")).toBeNull();

  // The same channel does work.
  await inside.locator("main").evaluate((_, message) => window.parent.postMessage(message, "*"), lie);
  await expect
    .poll(() =>
      page
        .locator("iframe")
        .nth(0)
        .evaluate((element) => element.clientHeight),
    )
    .toBe(5000);
});

test("no request tells where the frame stands, and none leaves once it is there", async ({
  page,
  around,
  baseURL,
}) => {
  const asked: { url: string; referer: string | undefined }[] = [];
  page.on("request", (request) => asked.push({ url: request.url(), referer: request.headers().referer }));
  await around(frame("autodiagnostic.html", 'referrerpolicy="no-referrer"'));
  const inside = page.frameLocator("iframe");
  await expect(inside.getByRole("button", { name: "Commencer" })).toBeVisible();
  const framed = asked.filter(({ url }) => url.startsWith(`${baseURL}/dist/`) && !url.endsWith("cadre.js"));
  expect(framed.length).toBeGreaterThan(5);
  expect(framed.filter(({ referer }) => referer)).toEqual([]);
  const before = asked.length;
  await inside.getByRole("button", { name: "Commencer" }).click();
  await inside.getByRole("radio").first().check({ force: true });
  await inside.getByRole("button", { name: "Suivant" }).click();
  await expectFitted(page, inside);
  expect(asked.slice(before)).toEqual([]);
});

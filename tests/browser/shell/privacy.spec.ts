/** What a page's policy forbids, and what the widget never does. */

import { expect, expectReady, test, walkThrough, widgets } from "../fixtures.ts";

test("under the strictest policy: a whole walk, no request, no cookie, nothing stored", async ({ page }) => {
  const response = await page.goto("/tests/pages/one.html");
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe-inline");
  await expectReady(widgets(page));
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await walkThrough(widgets(page));
  await widgets(page).evaluate((element) => element.remove());
  expect(requests).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
});

test("a page that requires Trusted Types and grants none has a working widget", async ({
  page,
  allowConsole,
}) => {
  allowConsole(/TrustedHTML/); // the test's own, counted below
  const refused: string[] = [];
  await page.exposeFunction("communRefused", (directive: string) => refused.push(directive));
  await page.addInitScript(() => {
    const tell = (window as unknown as { communRefused: (directive: string) => void }).communRefused;
    document.addEventListener("securitypolicyviolation", (event) => tell(event.violatedDirective));
  });
  await page.goto("/tests/pages/trusted-types.html");
  // The page does refuse markup: without this the rest would prove nothing.
  const held = await page.evaluate(() => {
    try {
      document.createElement("div").innerHTML = "<b></b>";
    } catch {
      return true;
    }
    return false;
  });
  expect(held).toBe(true);
  await expect.poll(() => refused.length).toBe(1);
  await walkThrough(widgets(page));
  expect(refused).toHaveLength(1);
});

test("a page without JavaScript keeps the fallback", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto("/tests/pages/one.html");
  await expect(page.getByText("Ce questionnaire aide à se situer.")).toBeVisible();
  await context.close();
});

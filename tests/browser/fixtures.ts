/**
 * What every browser test starts from: a page whose console must stay empty, the events that its widgets
 * send, and the few gestures that all journeys share.
 */

import { test as base, expect, type Locator, type Page } from "@playwright/test";

export { expect };

/** An event as the page received it. */
export interface Seen {
  name: string;
  detail: Record<string, unknown>;
}

interface Fixtures {
  /** Declares what the console may say in this test; anything else fails it. */
  allowConsole: (...expected: RegExp[]) => void;
  /** The `commun-*` events that reached the document so far, oldest first. */
  events: () => Promise<Seen[]>;
}

export const test = base.extend<Fixtures>({
  allowConsole: [
    async ({ context }, use) => {
      const said: string[] = [];
      const allowed: RegExp[] = [];
      context.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") said.push(message.text());
      });
      context.on("weberror", (error) => said.push(String(error.error())));
      await use((...expected) => allowed.push(...expected));
      const unexpected = said.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(unexpected, "the console stays empty").toEqual([]);
    },
    { auto: true },
  ],
  events: async ({ page }, use) => {
    await page.addInitScript(() => {
      const seen: unknown[] = [];
      Object.assign(window, { communSeen: seen });
      for (const name of ["commun-ready", "commun-change", "commun-result", "commun-error"]) {
        document.addEventListener(name, (event) =>
          seen.push({ name, detail: (event as CustomEvent).detail }),
        );
      }
    });
    await use(() => page.evaluate(() => (window as unknown as { communSeen: Seen[] }).communSeen));
  },
});

/** What the console says of an error that a widget tells its page of: for `allowConsole`. */
export const warningOf = (code: string): RegExp => new RegExp(`^<commun-[a-z]+> ${code}: `);

/** What the console says of a file that is not the one of the build, the answer to a file that is not there included. */
export const DIGEST = /Failed to find a valid digest|SRI's integrity checks failed/;

/** The widgets of a page, in its order. */
export const widgets = (page: Page): Locator => page.locator("commun-autodiagnostic");

/** The widget is in place: its first button can be pressed. */
export async function expectReady(widget: Locator): Promise<void> {
  await expect(widget.getByRole("button", { name: /^(Commencer|Start)$/ })).toBeVisible();
}

/** From the first screen to the result, with the first answer to each question. Returns how many there were. */
export async function walkThrough(widget: Locator): Promise<number> {
  await widget.getByRole("button", { name: /^(Commencer|Start)$/ }).click();
  for (let answered = 1; answered < 40; answered += 1) {
    await widget.getByRole("radio").first().check({ force: true });
    const last = widget.getByRole("button", { name: /^(Voir le résultat|See the result)$/ });
    const next = widget.getByRole("button", { name: /^(Suivant|Next)$/ });
    await expect(next.or(last)).toBeVisible();
    if (await last.isVisible()) {
      await last.click();
      await expect(widget.getByRole("heading", { name: /^(Votre résultat|Your result)$/ })).toBeVisible();
      return answered;
    }
    await next.click();
  }
  throw new Error("a questionnaire without end");
}

/** Serves the tests' pages with another Content-Security-Policy. */
export async function withPolicy(page: Page, change: (policy: string) => string): Promise<void> {
  await page.route("**/tests/pages/*.html", async (route) => {
    const response = await route.fetch();
    const before = response.headers()["content-security-policy"] ?? "";
    const after = change(before);
    expect(after).not.toBe(before);
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": after } });
  });
}

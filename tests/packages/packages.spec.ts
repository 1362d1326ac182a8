/** Each project as its visitor sees it: the widget answers, the page hears it, the engine computes, nothing complains. */

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { startServer } from "../../widgets/bundle/serve.mjs";
import { expect, expectReady, type Seen, test, widgets } from "../browser/fixtures.ts";
import { settled, shifts } from "../browser/shell/shifts.ts";
import { OUTPUT, WORK } from "./places.mjs";

/** Projects that are files once they are built, with their pages, and whether they take the sheet that keeps places: some
 * bundlers take no css by themselves. */
const BUILT = [
  ["Vite", "vite", "", true],
  ["webpack", "webpack", "", false],
  ["Rollup", "rollup", "", false],
  ["esbuild", "esbuild", "", true],
  ["esbuild, in one script", "esbuild", "single.html", true],
] as const;

/** What the engine answers to `show.js`, by itself. */
const CODE = await codeInNode();

// Browsers ask for it by themselves, and the projects have none.
test.beforeEach(({ context }) => context.route("**/favicon.ico", (route) => route.fulfill({ status: 204 })));

for (const [name, project, page, takesSheet] of BUILT) {
  test(`${name}: the widget answers under a strict policy`, async ({ page: tab, events }) => {
    const roots = { "/": join(WORK, project, OUTPUT) };
    await visit(tab, roots, page, async () => {
      if (takesSheet) await expectPlace(tab);
      await expectAnswers(tab, events);
    });
  });
}

test("no bundler: the modules are imported by their addresses", async ({ page, events }) => {
  await visit(page, plain(), "", async () => {
    await expectPlace(page);
    await expectAnswers(page, events);
  });
});

test("no bundler: an import map names the modules", async ({ page, events }) => {
  // The policy of our server refuses inline scripts, and an import map is one.
  await page.route("**/map.html", async (route) => {
    const response = await route.fetch();
    const policy = response.headers()["content-security-policy"] ?? "";
    const changed = policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");
    expect(changed).not.toBe(policy);
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": changed } });
  });
  await visit(page, plain(), "map.html", () => expectAnswers(page, events));
});

test("a page asks for the words that it shows, and no others", async ({ page, events }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await visit(page, plain(), "", () => expectAnswers(page, events));
  const words = asked.filter((path) => path.includes("/words-"));
  expect(words.some((path) => path.includes("words-fr-"))).toBe(true);
  expect(words.filter((path) => path.includes("words-en-"))).toEqual([]);
  expect(asked.filter((path) => path.includes("/wasm-")).length).toBe(2); // the widgets' and the engine's
});

test.describe("Next", () => {
  let server: { url: string; close: () => Promise<void> };
  test.beforeAll(async () => {
    server = await startNext();
  });
  test.afterAll(() => server.close());

  test("the server renders the page, with the lines that a widget replaces", async ({ request }) => {
    const html = await (await request.get(server.url)).text();
    expect(html).toContain(
      "<commun-autodiagnostic><p>Ce questionnaire aide à se situer.</p></commun-autodiagnostic>",
    );
    expect(html).toContain(CODE);
  });

  test("the widget answers once the page is hydrated", async ({ page, events }) => {
    await page.goto(server.url);
    await expectPlace(page);
    await expectAnswers(page, events);
    await page.locator("#second").scrollIntoViewIfNeeded();
    await expect(page.locator("#second")).toHaveText("boussole");
  });
});

/** Serves a project at the root of a site of its own. */
async function visit(page: Page, roots: Record<string, string>, path: string, then: () => Promise<void>) {
  const server = await startServer({ roots, compresses: false });
  try {
    await page.goto(server.url + path);
    await then();
  } finally {
    await server.close();
  }
}

function plain(): Record<string, string> {
  return {
    "/node_modules/": join(WORK, "node_modules"),
    "/show.js": join(WORK, "show.js"),
    "/": join(WORK, "plain"),
  };
}

/** The widget has a place in the page before it comes, and nothing moves when it does. */
async function expectPlace(page: Page): Promise<void> {
  const height = await widgets(page).evaluate((element) =>
    Number.parseFloat(getComputedStyle(element).minHeight),
  );
  expect(height).toBeGreaterThan(600);
  await settled(page);
  expect(await shifts(page)).toEqual({ sum: 0, moved: [] });
}

/** One answer, heard by the page; what the engine computed. */
async function expectAnswers(page: Page, events: () => Promise<Seen[]>): Promise<void> {
  const widget = widgets(page);
  await expectReady(widget);
  await expect(page.getByText("Ce questionnaire aide à se situer.")).toBeHidden();
  await widget.getByRole("button", { name: "Commencer" }).click();
  await widget.getByRole("radio").first().check({ force: true });
  await expect(page.locator("#heard")).toHaveText(/^1 sur \d+$/);
  await expect(page.locator("#computed")).toHaveText(CODE);
  const own = (await events()).filter(({ detail }) => detail.widget === "autodiagnostic");
  expect(own.map(({ name }) => name)).toEqual(["commun-ready", "commun-change"]);
}

async function codeInNode(): Promise<string> {
  const { href } = pathToFileURL(join(WORK, "node_modules/cap-commun/engine.js"));
  const { loadEngine } = (await import(href)) as typeof import("../../widgets/headless/engine.ts");
  return (await loadEngine()).evaluate("prime", { ingenierie: 1000 }).code;
}

/** `next start` on a free port, once it says where. */
function startNext(): Promise<{ url: string; close: () => Promise<void> }> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
  const next = spawn(
    join(WORK, "node_modules/.bin/next"),
    ["start", "--port", "0", "--hostname", "127.0.0.1"],
    {
      cwd: join(WORK, "next"),
      env,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  return new Promise((resolve, reject) => {
    let said = "";
    next.stderr.on("data", (text) => (said += text));
    next.stdout.on("data", (text) => {
      said += text;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url && said.includes("Ready")) resolve({ url, close: () => stop(next) });
    });
    next.on("exit", (code) => reject(new Error(`next start ended (${code})\n${said}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners("exit").on("exit", () => resolve());
    child.kill();
  });
}

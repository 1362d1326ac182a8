/** A Chromium for the tests, recorded in `target/browser.json` for Playwright's configuration. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { canInstall, install, isExecutable, ROOT, Stop, say, which, work } from "./machine.mjs";

const RECORD = join(ROOT, "target/browser.json");
const VARIABLES = ["CHROME", "CHROMIUM"];
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export async function setUpBrowser() {
  const tried = [];
  for (;;) {
    const next = decide(await look(), tried);
    if (next.use) {
      mkdirSync(dirname(RECORD), { recursive: true });
      writeFileSync(RECORD, `${JSON.stringify({ executable: next.use }, null, 2)}\n`);
      say(`browser for the tests: ${next.use}`);
      return;
    }
    if (next.stop) throw new Stop(next.stop);
    tried.push(next.step);
    await STEPS[next.step]();
  }
}

/** The executable that the set-up recorded. */
export function browserExecutable() {
  return JSON.parse(readFileSync(RECORD, "utf8")).executable;
}

/**
 * The next thing to do: `use` a browser, try a `step`, or `stop`.
 *
 * @param {{ named: { variable: string, path: string, exists: boolean } | null, installed: string | null,
 *   playwright: string | null, apt: boolean }} found
 * @param {string[]} tried
 */
export function decide(found, tried) {
  const { named, installed, playwright, apt } = found;
  if (named) {
    if (named.exists) return { use: named.path };
    return { stop: `the variable ${named.variable} names ${named.path}, where there is no browser.` };
  }
  const here = installed ?? playwright;
  if (here) return { use: here };
  if (!tried.includes("playwright")) return { step: "playwright" };
  if (apt && !tried.includes("system")) return { step: "system" };
  return {
    stop: "no browser for the tests; install Chromium or Chrome, or say where one is: CHROME=/path/to/chrome npm test",
  };
}

const STEPS = {
  playwright: () =>
    work("fetching Playwright's Chromium", "npx", ["playwright", "install", "chromium"], { seconds: 180 }),
  // A system without a desktop has no font either.
  system: () => install("installing the system's Chromium", ["chromium", "fonts-liberation"]),
};

async function look() {
  const variable = VARIABLES.find((name) => process.env[name]);
  const path = variable && process.env[variable];
  const { chromium } = await import("@playwright/test");
  const cached = chromium.executablePath();
  return {
    named: path ? { variable, path, exists: isExecutable(path) } : null,
    installed: NAMES.map(which).find(Boolean) ?? null,
    playwright: isExecutable(cached) ? cached : null,
    apt: canInstall(),
  };
}

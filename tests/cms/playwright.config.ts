/** The browser of the other tests, on sites that these tests set up by themselves. */

import { defineConfig } from "@playwright/test";
import browser from "../browser/playwright.config.ts";

const { webServer, ...settings } = browser;

export default defineConfig({
  ...settings,
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../../target/test-results-cms",
  fullyParallel: false, // a file's tests share a site
  timeout: 90_000,
  expect: { timeout: 20_000 }, // an editor of pages is a large page
  use: { ...settings.use, baseURL: undefined },
});

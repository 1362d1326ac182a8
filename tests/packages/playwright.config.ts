/** The projects that the bundlers have built, in the browser that the set-up found. */

import { defineConfig } from "@playwright/test";
import browser from "../browser/playwright.config.ts";

export default defineConfig({
  ...browser,
  testDir: ".",
  testMatch: "*.spec.ts", // the others are Node's
  outputDir: "../../target/test-results-packages",
  webServer: undefined, // each test serves its own project
});

/** The browser that the set-up found, on the site that `npm start` serves. */

import { defineConfig } from "@playwright/test";
import { browserExecutable } from "../../widgets/bundle/setup/browser.mjs";

// run.mjs names a free port: two runs may share a machine.
const port = Number(process.env.COMMUN_TEST_PORT ?? 4190);

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/test-results",
  snapshotPathTemplate: "{testDir}/screenshots/{testFilePath}/{arg}{ext}",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: "list",
  webServer: {
    command: "node server.mjs",
    port,
    env: { PORT: String(port) },
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "fr-FR",
    trace: "off",
    launchOptions: {
      executablePath: browserExecutable(),
      // Chromium refuses to be root in its sandbox, and containers are root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-quic",
        "--disable-sync",
      ],
    },
  },
});

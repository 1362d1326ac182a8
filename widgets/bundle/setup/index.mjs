/**
 * Sets a machine up from nothing but cargo and Node: npm's packages, a compiler for WebAssembly and,
 * for the tests, a browser (`--browser`) and what runs sites (`--sites`). Plain Node, since nothing is installed yet. Each step is skipped when
 * it is done; one that cannot go on says what to do by hand.
 */

import { Stop, say } from "./machine.mjs";
import { setUpPackages } from "./packages.mjs";
import { setUpSites } from "./sites.mjs";
import { setUpToolchain } from "./toolchain.mjs";

try {
  await setUpPackages();
  await setUpToolchain();
  if (process.argv.includes("--browser")) {
    const { setUpBrowser } = await import("./browser.mjs");
    await setUpBrowser();
  }
  if (process.argv.includes("--sites")) await setUpSites();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(`cannot go on: ${error.message}`);
  process.exitCode = 1;
}

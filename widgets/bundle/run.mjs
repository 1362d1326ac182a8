/**
 * What `npm start`, `npm test`, `npm run build`, `check`, `contenu`, `bench` and `format` do once the machine is set up: a list of
 * steps, each a tool's own command. It stops at the first that fails. `npm test -- engine browser` runs the
 * named steps alone.
 */

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { contenu } from "./contenu.mjs";
import { count } from "./count.mjs";
import { startServer } from "./serve.mjs";
import { byHand, lackingForSites } from "./setup/sites.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The demonstration site, from `dist/`. */
const SITE = ["node", "www/build.mjs"];
const WASM_CRATES = ["commun-elements", "commun-headless"];

/**
 * The programs of each step. `tests`: how its runner says what it ran, and then it must have run something. `lacks`: the
 * system's packages that it needs and that are not there; it is then left out, and under CI it fails.
 */
const STEPS = {
  content: {
    does: "the content, and what text editors know of it",
    tests: "node",
    run: () => [
      // Built first, so that a test only runs them.
      ["cargo", "build", "--examples", "--package", "cap-commun-compiler", "--features", "editor"],
      nodeTests("tests/content"),
    ],
  },
  format: {
    does: "formats of Rust, TypeScript, css and JSON",
    run: [
      ["cargo", "fmt", "--all", "--check"],
      ["biome", "ci", "--error-on-warnings", "."],
    ],
  },
  lint: {
    does: "Rust's lints",
    run: [
      // The cdylibs apart: the widgets' one takes the engine without its words.
      [
        "cargo",
        "clippy",
        "--workspace",
        ...without(WASM_CRATES),
        "--all-targets",
        "--",
        "--deny",
        "warnings",
      ],
      ["cargo", "clippy", ...only(WASM_CRATES), "--", "--deny", "warnings"],
    ],
  },
  engine: {
    does: "the engine, its content and its compiler",
    tests: "cargo",
    run: [
      ["cargo", "test", "--no-fail-fast", ...only(["cap-commun", "cap-commun-compiler"])],
      // As the widgets build it: without words. The other tests read some.
      ["cargo", "test", ...only(["cap-commun"]), "--features", "texts-apart", "--test", "texts_apart"],
    ],
  },
  oracle: {
    does: "the calculators against Publicodes",
    tests: "node",
    run: () => [
      // Built first, so that a test only runs them.
      ["cargo", "build", ...only(["cap-commun", "cap-commun-compiler"]), "--examples"],
      nodeTests("tests/oracle"),
    ],
  },
  views: {
    does: "the components, rendered without a browser",
    tests: "cargo",
    run: [
      [
        "cargo",
        "test",
        ...only([
          "commun-ui",
          "commun-page",
          "commun-autodiagnostic",
          "commun-boussole",
          "commun-calculator",
          "commun-modele",
          "commun-prime",
        ]),
      ],
    ],
  },
  tools: {
    does: "the build tool, and the names of classes that it shortens",
    tests: "cargo",
    run: [
      ["cargo", "test", ...only(["commun-bundle", "commun-classes"])],
      ["cargo", "test", ...only(["commun-classes"]), "--features", "short"],
    ],
  },
  setup: {
    does: "the set-up's decisions and the server",
    tests: "node",
    run: () => [nodeTests("widgets/bundle")],
  },
  elements: {
    does: "what the loader and the elements decide",
    tests: "node",
    run: () => [nodeTests("widgets/elements")],
  },
  bundle: { does: "dist/, and its budgets", run: [["cargo", "bundle"]] },
  // After dist/: tests take the engine's declarations from it, as its users do.
  types: { does: "TypeScript's types", run: [["tsc", "--noEmit"]] },
  site: { does: "the demonstration site", run: [SITE] },
  headless: { does: "the engine in Node", tests: "node", run: () => [nodeTests("tests/headless")] },
  npm: {
    does: "the npm package: what it holds, its types, and what each bundler makes of it",
    tests: "node",
    run: () => [["node", "tests/packages/install.mjs"], nodeTests("tests/packages")],
  },
  bundlers: {
    does: "what the bundlers made, in a browser",
    tests: "playwright",
    run: [["playwright", "test", "--config", "tests/packages/playwright.config.ts"]],
  },
  browser: {
    does: "the widgets in a browser",
    tests: "playwright",
    run: [["playwright", "test", "--config", "tests/browser/playwright.config.ts"]],
    env: async () => ({ COMMUN_TEST_PORT: String(await freePort()) }),
  },
  cms: {
    does: "the packages for WordPress, SPIP, Drupal and Joomla: what their PHP does",
    tests: "node",
    lacks: lackingForSites,
    run: () => [nodeTests("tests/cms")],
  },
  sites: {
    does: "a WordPress of its own; nginx and Apache as the package for any site sets them",
    tests: "playwright",
    lacks: lackingForSites,
    run: [["playwright", "test", "--config", "tests/cms/playwright.config.ts"]],
  },
};

const CHECK = ["content", "format", "lint", "bundle", "types", "site"];
const TEST = Object.keys(STEPS);

const [task, ...names] = process.argv.slice(2);
process.exitCode = await perform(task, names);

async function perform(task, names) {
  if (task === "test") return steps(names.length > 0 ? names : TEST);
  if (task === "check") return steps(names.length > 0 ? names : CHECK);
  if (task === "build") return build(names);
  if (task === "start") return start(names);
  if (task === "contenu") {
    return contenu(names, { build: () => build(["--dev", "--any-size"]), serve });
  }
  if (task === "bench") {
    const code = await build(["--any-size"]);
    return code || (await exec(["node", "tests/bench/run.mjs"])).code;
  }
  if (task === "format") {
    const { code } = await exec(["cargo", "fmt", "--all"]);
    return code || (await exec(["biome", "check", "--write", "."])).code;
  }
  console.error("usage: node widgets/bundle/run.mjs start | build | check | contenu | test | bench | format");
  return 2;
}

/** `dist/`, then the site that uses it. */
async function build(options) {
  const { code } = await exec(["cargo", "bundle", ...options]);
  return code || (await exec(SITE)).code;
}

/** To see the site, whatever it weighs: another compiler may give other sizes. */
async function start(options) {
  const code = await build(["--any-size", ...options]);
  if (code !== 0) return code;
  const { url, closed } = await serve();
  console.log(`\nCap commun: ${url}\n`);
  await closed;
  return 0;
}

/** Serves the site, until it is stopped. */
function serve() {
  return startServer({ port: Number(process.env.PORT ?? 4180), host: process.env.HOST });
}

async function steps(names) {
  const unknown = names.filter((name) => !Object.hasOwn(STEPS, name));
  if (unknown.length > 0) {
    console.error(`unknown step: ${unknown.join(", ")}; the steps are ${Object.keys(STEPS).join(", ")}`);
    return 2;
  }
  const done = [];
  for (const name of names) {
    const started = Date.now();
    console.log(`\n── ${name}: ${STEPS[name].does}`);
    const result = await step(STEPS[name]);
    done.push({ name, ...result, seconds: (Date.now() - started) / 1000 });
    if (result.failure) break;
  }
  return report(done);
}

async function step({ run, tests, lacks, env }) {
  const lacking = lacks?.() ?? [];
  if (lacking.length > 0) {
    const said = `needs the system's packages; as root: ${byHand(lacking)}`;
    return process.env.CI ? { failure: said } : { leftOut: said };
  }
  const extra = await env?.();
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const command of typeof run === "function" ? run() : run) {
    const { code, output } = await exec(command, extra);
    if (tests) {
      const counted = count(tests, output);
      for (const key of Object.keys(total)) total[key] += counted[key];
    }
    if (code !== 0) return { total, failure: `${command.slice(0, 3).join(" ")} failed` };
  }
  if (tests && total.passed === 0) return { total, failure: "no test was run" };
  return { total };
}

function report(done) {
  console.log("");
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, total: counted, failure, leftOut, seconds } of done) {
    for (const key of Object.keys(total)) total[key] += counted?.[key] ?? 0;
    const tests = counted?.passed > 0 ? `${counted.passed} tests` : "ok";
    const said = failure ?? (leftOut ? `left out: ${leftOut}` : tests);
    console.log(`${name.padEnd(10)}${`${seconds.toFixed(1)} s`.padStart(8)}  ${said}`);
  }
  const failed = done.some(({ failure }) => failure);
  if (failed && total.failed === 0) console.log("stopped at the first step that failed");
  if (total.passed + total.failed > 0) {
    console.log(`total: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  }
  return failed ? 1 : 0;
}

/** Runs a program with its output shown, and collected. npm's programs come before the machine's. */
function exec([command, ...args], extra = {}) {
  return new Promise((resolve) => {
    const path = `${ROOT}/node_modules/.bin:${process.env.PATH}`;
    const colours = process.stdout.isTTY
      ? { FORCE_COLOR: "1", CARGO_TERM_COLOR: "always" }
      : { NO_COLOR: "1" };
    const env = { ...process.env, ...colours, ...extra, PATH: path };
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding("utf8").on("data", (text) => {
        output += text;
        to.write(text);
      });
    }
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve({ code: 1, output });
    });
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Two runs may share a machine. */
async function freePort() {
  const server = await startServer();
  await server.close();
  return server.port;
}

function nodeTests(folder) {
  const files = readdirSync(`${ROOT}/${folder}`, { recursive: true }).filter((name) =>
    name.endsWith(".test.mjs"),
  );
  // Without a name, node would look for tests everywhere.
  if (files.length === 0) return ["node", "--eval", `throw new Error("no test in ${folder}")`];
  return ["node", "--test", "--test-reporter=spec", ...files.sort().map((name) => `${folder}/${name}`)];
}

function only(names) {
  return names.flatMap((name) => ["--package", name]);
}

function without(names) {
  return names.flatMap((name) => ["--exclude", name]);
}

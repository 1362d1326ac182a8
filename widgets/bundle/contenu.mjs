/**
 * `npm run contenu`: for the people who write the content. Says what is wrong in it, else what changed since the last
 * recorded version, in words, and shows the site with it. `--sans-apercu` stops there; `--depuis <version>` compares with
 * another version than the last one recorded in git.
 */

import { execFile, spawn } from "node:child_process";
import { watch } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import Engine from "publicodes";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CONTENT = "src/content";
const SCHEMAS = "src/content/schemas";
/** Smaller differences come from the order of operations. */
const SAME = 1e-9;

const run = promisify(execFile);
const number = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 4 });

/**
 * Checks the content and says it; returns 0 where it is sound. Then, while the site is served, does it again at each
 * save.
 * @param {string[]} options
 * @param {{ build: () => Promise<number>, serve: () => Promise<{ url: string, closed: Promise<void> }> }} site
 */
export async function contenu(options, site) {
  const { since, hasPreview, wrong } = wanted(options);
  if (wrong) {
    console.error(
      `${wrong} n’est pas compris. Utilisez : npm run contenu -- [--sans-apercu] [--depuis <version>]`,
    );
    return 2;
  }
  const code = (await check(since)) || (await describe());
  if (!hasPreview || code !== 0) return code;
  console.log("L’aperçu se prépare ; la première fois, cela prend quelques minutes.");
  const built = await site.build();
  if (built !== 0) return built;
  const { url, closed } = await site.serve();
  console.log(`\nAperçu : ${url}\n`);
  open(url);
  const watched = watchContent(async () => {
    const isSound = (await check(since)) === 0 && (await describe()) === 0;
    if (isSound && (await site.build()) === 0) console.log("L’aperçu est à jour : rechargez la page.");
  });
  await closed;
  watched.close();
  return 0;
}

/** What the command line asks for. */
export function wanted(options) {
  const wanted = { since: "HEAD", hasPreview: true, wrong: undefined };
  for (let index = 0; index < options.length; index += 1) {
    if (options[index] === "--sans-apercu") wanted.hasPreview = false;
    else if (options[index] === "--depuis" && options[index + 1]) wanted.since = options[++index];
    else wanted.wrong ??= options[index];
  }
  return wanted;
}

async function check(since) {
  const earlier = await earlierContent(since);
  try {
    const asked = earlier.folder ? [CONTENT, earlier.folder] : [CONTENT];
    const said = await compiler(asked);
    console.log(`\n${report(said, earlier.name).join("\n")}\n`);
    return said.errors.length > 0 ? 1 : 0;
  } catch (error) {
    console.error(error.message);
    return 1;
  } finally {
    if (earlier.folder) await rm(earlier.folder, { recursive: true });
  }
}

/** The content as git recorded it, in a folder of its own; no folder where there is no git or no such version. */
async function earlierContent(version) {
  const git = (...args) => run("git", args, { cwd: ROOT, maxBuffer: 1 << 28 });
  try {
    const { stdout } = await git("log", "-1", "--format=%h, %cs", version, "--");
    const folder = await mkdtemp(join(tmpdir(), "cap-commun-contenu-"));
    const index = { ...process.env, GIT_INDEX_FILE: join(folder, "index") };
    // A work tree of the content alone, by an index of its own: the real one is left as it is.
    await run("git", ["read-tree", `${version}:${CONTENT}`], { cwd: ROOT, env: index });
    await run("git", ["checkout-index", "--all", `--prefix=${folder}/`], { cwd: ROOT, env: index });
    return { folder, name: stdout.trim() };
  } catch {
    return { folder: undefined, name: version };
  }
}

async function compiler(args) {
  return JSON.parse(await example("contenu", args));
}

/** Writes what text editors complete and check the files by; ids that are new are then known to them. */
async function describe() {
  try {
    await example("schemas", [CONTENT, SCHEMAS]);
    return 0;
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

async function example(name, args) {
  const command = ["run", "--quiet", "--package", "cap-commun-compiler", "--features", "editor"];
  const { stdout } = await run("cargo", [...command, "--example", name, "--", ...args], {
    cwd: ROOT,
    maxBuffer: 1 << 28,
  });
  return stdout;
}

/** What is said of the content, line by line. */
export function report({ errors, changes, results = [], calculators = [] }, since) {
  if (errors.length > 0) {
    const count = errors.length === 1 ? "Une erreur" : `${errors.length} erreurs`;
    return [`${count} dans le contenu :`, "", ...errors.flatMap((error) => [error, ""])];
  }
  const lines = ["Le contenu est juste : rien ne manque, tout se tient."];
  if (!changes) return [...lines, "Pas de version antérieure à laquelle le comparer."];
  if (changes.length === 0) return [...lines, `Rien n’a changé depuis la version enregistrée (${since}).`];
  const count = changes.length === 1 ? "Un changement" : `${changes.length} changements`;
  lines.push("", `${count} depuis la version enregistrée (${since}) :`, ...changed(changes));
  const effects = [...results, ...calculators.flatMap(differences)];
  lines.push("", "Ce que cela change aux résultats :");
  if (effects.length === 0)
    lines.push("  rien, ni aux places des questionnaires, ni aux exemples des calculateurs.");
  return [...lines, ...effects.map((effect) => `  - ${effect}`)];
}

function changed(changes) {
  const lines = [];
  let last = {};
  for (const change of changes) {
    if (change.file !== last.file) lines.push("", `${CONTENT}/${change.file}`);
    if (change.subject && (change.file !== last.file || change.subject !== last.subject)) {
      lines.push(`  ${change.subject}`);
    }
    const place = change.line ? ` (ligne ${change.line})` : "";
    const [first, ...rest] = change.words.split("\n");
    lines.push(`    ${first}${place}`, ...rest.map((line) => `      ${line}`));
    last = change;
  }
  return lines;
}

/** The public results of a calculator that differ: a sentence for each example. */
function differences({ id, examples, results, before, after }) {
  const [old, fresh] = [engineOf(before), engineOf(after)];
  return examples.flatMap(({ name, values }) => {
    old.setSituation(situation(values, before));
    fresh.setSituation(situation(values, after));
    const moved = results
      .map(({ id: result, title, unit }) => ({
        title,
        unit,
        from: value(old, result),
        to: value(fresh, result),
      }))
      .filter(({ from, to }) => differ(from, to));
    const seen = moved
      .map(({ title, unit, from, to }) => ({ title, from: amount(from, unit), to: amount(to, unit) }))
      .filter(({ from, to }) => from !== to)
      .map(({ title, from, to }) => `\n      « ${title} » passe de ${from} à ${to}`);
    if (moved.length === 0) return [];
    const others = moved.length - seen.length;
    const rest =
      others > 0
        ? `\n      ${seen.length > 0 ? "et " : ""}${others} résultat${others > 1 ? "s bougent" : " bouge"} de moins d’un millième`
        : "";
    return `Calculateur « ${id} », exemple « ${name} » :${seen.join("")}${rest}`;
  });
}

/** The inputs of an example that these rules know. */
function situation(values, rules) {
  const known = Object.entries(values).filter(([input]) => input in rules);
  const filled = known.filter(([input]) => `${input}_absent` in rules);
  return Object.fromEntries([...known, ...filled.map(([input]) => [`${input}_absent`, "non"])]);
}

function differ(from, to) {
  if (from === null || to === null) return from !== to;
  return Math.abs(from - to) > SAME * Math.max(Math.abs(from), 1);
}

function engineOf(rules) {
  const silent = { log() {}, warn() {}, error() {} };
  return new Engine(rules, { logger: silent });
}

/** A value, or null where the rule beside it says that there is none. */
function value(engine, id) {
  const absent = `${id}_absent`;
  if (absent in engine.getParsedRules() && engine.evaluate(absent).nodeValue === true) return null;
  return engine.evaluate(id).nodeValue;
}

function amount(value, unit) {
  if (value === null) return "« pas de valeur »";
  return `${number.format(unit === "%" ? value * 100 : value)} ${unit}`;
}

/** Calls `then` each time the content is saved; what is saved while it works is looked at once more, after it. */
function watchContent(then) {
  let isBusy = false;
  let isAsked = false;
  const look = async () => {
    isAsked = true;
    if (isBusy) return;
    isBusy = true;
    while (isAsked) {
      isAsked = false;
      await then();
    }
    isBusy = false;
  };
  return watch(join(ROOT, CONTENT), { recursive: true }, (_, name) => {
    if (name?.endsWith(".toml")) void look();
  });
}

/** Opens an address with the machine's own browser, where it has one; its address is printed anyway. */
function open(url) {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => {}); // no such command
  child.unref();
}

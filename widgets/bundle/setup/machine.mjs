/** What this machine has, and the two ways to ask it for something: run a program, install a package. */

import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** The set-up cannot go on without a person. The message says what to do. */
export class Stop extends Error {}

export function say(line) {
  console.log(`set-up: ${line}`);
}

/** Every executable of this name, in the order of PATH. */
export function whichAll(name) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return [...new Set(folders)].map((folder) => join(folder, name)).filter(isExecutable);
}

export const which = (name) => whichAll(name)[0] ?? null;

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** What a quick program prints, or null when it fails. */
export function ask(command, args, env = {}) {
  const options = { cwd: ROOT, encoding: "utf8", timeout: 20_000, env: { ...process.env, ...env } };
  const { status, stdout } = spawnSync(command, args, options);
  return status === 0 ? stdout.trim() : null;
}

/**
 * Runs a program that may take long: says what it is for, then how long it took. Returns whether it
 * succeeded; when it did not, shows the end of what it printed.
 */
export async function work(purpose, command, args, { seconds = 600, env = {} } = {}) {
  say(`${purpose} (${[command, ...args].join(" ")})`);
  const started = Date.now();
  const { code, output } = await collect(command, args, seconds, env);
  const took = `${((Date.now() - started) / 1000).toFixed(0)} s`;
  if (code === 0) {
    say(`  done in ${took}`);
    return true;
  }
  say(`  failed after ${took}`);
  const tail = output.trim().split("\n").slice(-8);
  for (const line of tail) console.log(`  | ${line}`);
  return false;
}

function collect(command, args, seconds, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: seconds * 1000,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => {
        output += data;
      });
    }
    child.on("error", (error) => resolve({ code: -1, output: error.message }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** How to become root here: `[]` when one is, `["sudo", "-n"]` where it asks no password, null otherwise. */
export function privilege() {
  if (process.getuid?.() === 0) return [];
  if (which("sudo") && ask("sudo", ["-n", "true"]) !== null) return ["sudo", "-n"];
  return null;
}

/** Whether Debian's packages can be installed without a person. */
export const canInstall = () => which("apt-get") !== null && privilege() !== null;

/** Installs Debian packages; takes none away. */
export async function install(purpose, packages) {
  const prefix = privilege() ?? [];
  const apt = (say, args) => {
    const [command, ...rest] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
    return work(say, command, rest, { seconds: 900 });
  };
  const wait = ["-o", "DPkg::Lock::Timeout=300", "--quiet"];
  // A fresh system knows no package before its first update, and an old list names files that are gone.
  await apt("reading the list of the system's packages", [...wait, "update"]);
  return apt(purpose, [...wait, "install", "--yes", "--no-install-recommends", "--no-remove", ...packages]);
}

/** Whether the system's package lists know this name. */
export const isPackaged = (name) => Boolean(ask("apt-cache", ["show", "--no-all-versions", name]));

/**
 * A compiler for WebAssembly, recorded in `target/toolchain.json` for `cargo bundle`.
 *
 * Best is one whose library source is there: the standard library is then compiled for size with the widgets
 * (a *tuned* build, what is published). Without it, the toolchain's own library gives a *plain* build: the
 * same widgets, a quarter heavier. What is on the machine comes before what must be fetched.
 */

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  ask,
  canInstall,
  install,
  isExecutable,
  isPackaged,
  ROOT,
  Stop,
  say,
  which,
  whichAll,
  work,
} from "./machine.mjs";

const RECORD = join(ROOT, "target/toolchain.json");
const TARGET = "wasm32-unknown-unknown";
/** The second number of the oldest version that compiles this workspace (1.88). */
const OLDEST = 88;

export async function setUpToolchain() {
  if (!which("cargo"))
    throw new Stop("cargo is not installed; see https://rustup.rs or your system's packages.");
  const recorded = readRecord();
  if (recorded && isStillTrue(recorded)) {
    say(`compiler for WebAssembly: ${recorded.version}, ${recorded.kind} build`);
    return;
  }
  const tried = [];
  for (;;) {
    const next = decide(look(), tried);
    if (next.use) {
      mkdirSync(dirname(RECORD), { recursive: true });
      writeFileSync(RECORD, `${JSON.stringify(next.use, null, 2)}\n`);
      say(`compiler for WebAssembly: ${next.use.version}, ${next.use.kind} build`);
      return;
    }
    if (next.stop) throw new Stop(next.stop);
    tried.push(next.step);
    await STEPS[next.step]();
  }
}

/**
 * The next thing to do: `use` a toolchain, try a `step`, or `stop`.
 *
 * @param {{ compilers: Compiler[], linkers: string[], rustup: boolean, apt: boolean }} found
 * @param {string[]} tried steps already tried, whatever became of them
 *
 * @typedef {object} Compiler
 * @property {"rustup" | "system"} origin
 * @property {string} cargo
 * @property {string} rustc
 * @property {string} version what it prints
 * @property {number} minor 96 for 1.96
 * @property {string | null} source folder of the library's source
 * @property {boolean} tunable takes the flags of a tuned build
 * @property {boolean} wasm has the library for wasm32
 * @property {string | null} linker its own linker for wasm32
 */
export function decide(found, tried) {
  const compilers = found.compilers.filter((compiler) => compiler.minor >= OLDEST);
  const borrowed =
    found.compilers.map((compiler) => compiler.linker).find(Boolean) ?? found.linkers[0] ?? null;
  const use = (kind, compiler) => ({ use: record(kind, compiler, compiler.linker ? null : borrowed) });
  const may = (step, possible) => possible && !tried.includes(step);

  const tuned = compilers.filter((compiler) => compiler.source && compiler.tunable);
  if (tuned[0] && borrowed) return use("tuned", tuned[0]);
  if (tuned[0] && may("system-linker", found.apt)) return { step: "system-linker" };
  const own = compilers.some((compiler) => compiler.origin === "rustup" && compiler.tunable);
  if (may("rustup-source", found.rustup && own)) return { step: "rustup-source" };
  if (may("system-source", found.apt)) return { step: "system-source" };

  const plain = compilers.filter((compiler) => compiler.wasm);
  if (plain[0] && borrowed) return use("plain", plain[0]);
  if (plain[0] && may("system-linker", found.apt)) return { step: "system-linker" };
  if (may("rustup-target", found.rustup)) return { step: "rustup-target" };
  if (may("system-target", found.apt)) return { step: "system-target" };
  return { stop: byHand(found) };
}

function record(kind, { cargo, rustc, version, source }, linker) {
  return { kind, cargo, rustc, version, linker, source: kind === "tuned" ? source : null };
}

function byHand(found) {
  const ways = [
    "no compiler here can make WebAssembly. One of these will do:",
    "  rustup component add rust-src                          (rustup; the best build)",
    "  sudo apt-get install rustc-web cargo-web rust-web-src lld-22   (Debian 12; the best build)",
    `  rustup target add ${TARGET}               (rustup; heavier files)`,
  ];
  const newest = Math.max(0, ...found.compilers.map((compiler) => compiler.minor));
  if (newest < OLDEST)
    ways.push(`Rust 1.${OLDEST} or later is needed; the newest here is ${newest ? `1.${newest}` : "none"}.`);
  return ways.join("\n");
}

const STEPS = {
  "rustup-source": () =>
    work("adding the library's source to the Rust toolchain", "rustup", ["component", "add", "rust-src"], {
      seconds: 90,
    }),
  "rustup-target": () =>
    work("adding the wasm32 library to the Rust toolchain", "rustup", ["target", "add", TARGET], {
      seconds: 90,
    }),
  "system-source": () => {
    // Debian's stable releases keep a recent compiler under these names, for browsers.
    const web = ["rustc-web", "cargo-web", "rust-web-src"];
    const packages = isPackaged("rustc") && !isPackaged("rustc-web") ? ["rustc", "cargo", "rust-src"] : web;
    return install("installing the system's compiler and its library's source", packages);
  },
  "system-target": () => install("installing the system's wasm32 library", ["libstd-rust-dev-wasm32"]),
  "system-linker": () => install("installing the system's linker", [isPackaged("lld-22") ? "lld-22" : "lld"]),
};

/** What there is. */
function look() {
  const rustup = which("rustup");
  return {
    compilers: pairs(rustup).map(examine).filter(Boolean),
    linkers: linkers(),
    rustup: rustup !== null && ask("rustup", ["show", "active-toolchain"]) !== null,
    apt: canInstall(),
  };
}

/** Compilers with their cargo: rustup's active one, then those of PATH that are not rustup's proxies. */
function pairs(rustup) {
  const found = [];
  if (rustup) {
    const [cargo, rustc] = ["cargo", "rustc"].map((name) => ask("rustup", ["which", name]));
    if (cargo && rustc) found.push({ origin: "rustup", cargo, rustc });
  }
  const isProxy = (path) => rustup && statSync(path).ino === statSync(rustup).ino;
  for (const rustc of whichAll("rustc")) {
    const cargo = join(dirname(rustc), "cargo");
    if (!isProxy(rustc) && isExecutable(cargo)) found.push({ origin: "system", cargo, rustc });
  }
  return found;
}

function examine(pair) {
  const version = ask(pair.rustc, ["--version"]);
  const minor = Number(version?.match(/^rustc 1\.(\d+)\./)?.[1]);
  const sysroot = ask(pair.rustc, ["--print", "sysroot"]);
  const host = ask(pair.rustc, ["-vV"])?.match(/^host: (.+)$/m)?.[1];
  if (!minor || !sysroot || !host) return null;
  const library = join(sysroot, "lib/rustlib");
  const source = join(library, "src/rust/library");
  const linker = join(library, host, "bin/rust-lld");
  const flags = ["-Zunstable-options", "-Cpanic=immediate-abort", "--target", TARGET, "--print", "cfg"];
  return {
    ...pair,
    version,
    minor,
    source: existsSync(join(source, "std/Cargo.toml")) ? source : null,
    tunable: ask(pair.rustc, flags, { RUSTC_BOOTSTRAP: "1" }) !== null,
    wasm: existsSync(join(library, TARGET, "lib")),
    linker: isExecutable(linker) ? linker : null,
  };
}

/** The system's own, newest first: an older one may not read what a newer compiler writes. */
function linkers() {
  const versions = Array.from({ length: 20 }, (_, index) => which(`wasm-ld-${35 - index}`));
  return [...versions, which("wasm-ld")].filter(Boolean);
}

function readRecord() {
  try {
    return JSON.parse(readFileSync(RECORD, "utf8"));
  } catch {
    return null;
  }
}

function isStillTrue({ cargo, rustc, linker, source, version }) {
  const there = [cargo, rustc, ...(linker ? [linker] : [])].every(isExecutable);
  return there && (!source || existsSync(source)) && ask(rustc, ["--version"]) === version;
}

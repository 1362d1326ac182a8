/**
 * Where the package's builds find their files: in modules that hold them, which every bundler follows. It stands in the
 * place of `files.ts`.
 */

import { plain as importPlain, wasm as importWasm, words as importWords } from "commun-packed";
import type { Language } from "./contract.ts";
import { Failure } from "./failure.ts";
import { unpack } from "./packing.ts";

/** This script's address, as the stacks of errors say it: in `import.meta.url`, some bundlers write the address of the
 * source on the machine that built the site. Where a site is bundled in one file, it is the address of all of its scripts. */
export const script: string = /\w+:\/\/[^\s()]+?(?=:\d+:\d+)/.exec(new Error().stack ?? "")?.[0] ?? "\0";

/** The WebAssembly, as it travels. */
export async function wasm(): Promise<Uint8Array<ArrayBuffer>> {
  return unpack(await take(importWasm));
}

/** The engine as JavaScript: one for all the builds of a site. */
export async function plain(): Promise<typeof import("./plain.ts")> {
  if (!importPlain) throw new Failure("load.unsupported");
  try {
    return await importPlain();
  } catch (cause) {
    throw new Failure("load.network", { cause });
  }
}

/** A file of words, by its name in that language. */
export async function words(language: Language, name: string): Promise<string> {
  const module = importWords[`${language}-${name}`];
  if (!module) throw new Failure("load.file");
  return take(module);
}

async function take(module: () => Promise<{ default: string }>): Promise<string> {
  try {
    return (await module()).default;
  } catch (cause) {
    throw new Failure("load.network", { cause });
  }
}

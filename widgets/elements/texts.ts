/**
 * The widgets' words: a file for each language and group of texts. A page asks for those that it shows, once; the
 * WebAssembly holds none.
 */

import { words } from "commun-files";
import { load_texts } from "commun-glue";
import type { Language } from "./contract.ts";
import { die, isDead } from "./dead.ts";
import { Failure } from "./failure.ts";
import { load } from "./wasm.ts";

/** The words that a widget shows. */
export interface Wanted {
  language: Language;
  /** Groups of words; one that does not exist has none. */
  groups: readonly string[];
}

const { groups: known } = __TEXTS__;

/** By language and group: each is asked for once, unless it did not come. */
const loading = new Map<string, Promise<void>>();
const loaded = new Set<string>();
const failed = new Set<string>();

/** Whether all of them are there. */
export function hasTexts(wanted: Wanted): boolean {
  return shown(wanted).every((group) => loaded.has(`${wanted.language}-${group}`));
}

/** Fetches those that are missing, and gives them to the engine. */
export async function loadTexts(wanted: Wanted): Promise<void> {
  await Promise.all(shown(wanted).map((group) => loadGroup(wanted.language, group)));
}

const shown = ({ groups }: Wanted): string[] => groups.filter((group) => known.includes(group));

function loadGroup(language: Language, group: string): Promise<void> {
  const file = `${language}-${group}`;
  const begun = loading.get(file);
  if (begun) return begun;
  const promise = take(file, language, group).catch((thrown: unknown) => {
    loading.delete(file);
    failed.add(file);
    throw thrown;
  });
  loading.set(file, promise);
  return promise;
}

async function take(file: string, language: Language, group: string): Promise<void> {
  const content = await words(language, group, failed.has(file));
  await load();
  if (isDead()) throw new Failure("widget.stopped");
  try {
    load_texts(language, group, content);
  } catch (cause) {
    if (cause instanceof WebAssembly.RuntimeError) die();
    throw new Failure(isDead() ? "widget.stopped" : "load.file", { cause });
  }
  loaded.add(file);
}

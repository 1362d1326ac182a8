/**
 * The widgets' words, which the WebAssembly has none of: in each language a file of all that this build's widgets always
 * say, and one for each questionnaire. A page asks for those that it shows, once.
 */

import { words } from "commun-files";
import { type Attribute, DEFAULT_QUESTIONNAIRE, type Language, type Widget } from "./contract.ts";
import { die, isDead, isTrap } from "./dead.ts";
import { Failure } from "./failure.ts";
import { load } from "./wasm.ts";

/** The files of words that a widget shows. */
export interface Wanted {
  language: Language;
  names: readonly string[];
}

/** By language and name: each is asked for once, unless it did not come. */
const loading = new Map<string, Promise<void>>();
const loaded = new Set<string>();
const failed = new Set<string>();

/** What a widget with these attributes shows. */
export function namesOf(widget: Widget, read: (attribute: Attribute) => string | undefined): string[] {
  if (widget !== "autodiagnostic") return [__BUILD__];
  return [__BUILD__, read("questionnaire") ?? DEFAULT_QUESTIONNAIRE];
}

/** Whether all of them are there. */
export function hasTexts({ language, names }: Wanted): boolean {
  return names.every((name) => loaded.has(language + name));
}

/** Fetches those that are missing, and gives them to the engine. */
export async function loadTexts({ language, names }: Wanted): Promise<void> {
  await Promise.all(names.map((name) => loadFile(language, name)));
}

function loadFile(language: Language, name: string): Promise<void> {
  const key = language + name;
  const begun = loading.get(key);
  if (begun) return begun;
  const promise = take(language, name, failed.has(key)).then(
    () => void loaded.add(key),
    (thrown: unknown) => {
      loading.delete(key);
      failed.add(key);
      throw thrown;
    },
  );
  loading.set(key, promise);
  return promise;
}

async function take(language: Language, name: string, again: boolean): Promise<void> {
  const content = await words(language, name, again);
  const engine = await load();
  if (isDead()) throw new Failure("widget.stopped");
  try {
    engine.load_texts(language, content);
  } catch (cause) {
    if (isTrap(cause)) die();
    throw new Failure(isDead() ? "widget.stopped" : "load.file", { cause });
  }
}

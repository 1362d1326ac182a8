/**
 * The one engine of this script, made when the first widget needs it: WebAssembly; and where the browser or the page will
 * have none of that, the same as JavaScript, which weighs half again as much and computes the same figures.
 */

import { plain, wasm } from "commun-files";
import init, { type Handle, load_texts, mount, start } from "commun-glue";
import styles from "commun-styles";
import { Failure } from "./failure.ts";
import { join } from "./streams.ts";

export type { Handle };

/** What the engine does, whatever it is made of. */
export interface Engine {
  mount: typeof mount;
  load_texts: typeof load_texts;
}

/** What the module is called in the stacks of errors: made in the page, it has no address. */
export const WASM_NAME = __WASM__[0].replace(".wasm", "");

/** A module with nothing in it: whether it compiles is known before anything is fetched. */
const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

let loading: Promise<Engine> | undefined;
let attempts = 0;

/** Fetches and starts the engine; one attempt serves every widget, and a failed one can be made again. */
export function load(): Promise<Engine> {
  loading ??= begin().catch((thrown: unknown) => {
    loading = undefined;
    attempts += 1;
    throw thrown;
  });
  return loading;
}

async function begin(): Promise<Engine> {
  if (!(await compiles())) return plain(attempts);
  const module = await compile(await wasm(attempts > 0));
  try {
    await init({ module_or_path: module });
  } catch (cause) {
    // An import is missing: the file is not the one this script was built with.
    throw new Failure("load.file", { cause });
  }
  start(styles);
  return { mount, load_texts };
}

/** Not where it is absent or switched off, nor on a page whose policy refuses it. */
function compiles(): Promise<boolean> {
  if (typeof WebAssembly !== "object") return Promise.resolve(false);
  return WebAssembly.compile(EMPTY).then(
    () => true,
    () => false,
  );
}

/** Whatever type the server gives the file: it is made whole before it is compiled. */
async function compile(file: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(join(file));
  } catch (cause) {
    throw new Failure("load.file", { cause });
  }
}

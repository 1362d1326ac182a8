/** The one WebAssembly instance of this script, made when the first widget needs it. */

import { wasm } from "commun-files";
import init, { type Handle, mount, start } from "commun-glue";
import styles from "commun-styles";
import { Failure } from "./failure.ts";
import { join } from "./streams.ts";

export type { Handle };
export type Mount = typeof mount;

/** What the module is called in the stacks of errors: made in the page, it has no address. */
export const WASM_NAME = __WASM__[0].replace(".wasm", "");

let loading: Promise<Mount> | undefined;
let attempts = 0;

/** Fetches and starts the engine; one attempt serves every widget, and a failed one can be made again. */
export function load(): Promise<Mount> {
  loading ??= instantiate().catch((thrown: unknown) => {
    loading = undefined;
    attempts += 1;
    throw thrown;
  });
  return loading;
}

async function instantiate(): Promise<Mount> {
  if (typeof WebAssembly !== "object") throw new Failure("load.unsupported");
  const module = await compile(await wasm(attempts > 0));
  try {
    await init({ module_or_path: module });
  } catch (cause) {
    // An import is missing: the file is not the one this script was built with.
    throw new Failure("load.file", { cause });
  }
  start(styles);
  return mount;
}

/** Whatever type the server gives the file: it is made whole before it is compiled. */
async function compile(file: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(join(file));
  } catch (cause) {
    // Browsers say it in words only: "Content Security Policy" (Chromium), "CSP" (Firefox), "unsafe-eval" (Safari).
    const isRefused = /content security|\bcsp\b|unsafe-eval/i.test(String(cause));
    throw new Failure(isRefused ? "load.policy" : "load.file", { cause });
  }
}

/** The one WebAssembly instance of this script, made when the first widget needs it. */

import init, { type Handle, mount, start } from "commun-glue";
import styles from "commun-styles";
import { Failure } from "./failure.ts";
import { fetchFile } from "./fetch.ts";
import { join } from "./streams.ts";

export type { Handle };
export type Mount = typeof mount;

/** Where the file is: beside this script, on whatever site that is. */
export const WASM_URL = new URL(__ELEMENTS_WASM__, import.meta.url).href;

/** What the module is called in the stacks of errors: made in the page, it has no address. */
export const WASM_NAME = __ELEMENTS_WASM__.replace(".wasm", "");

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
  const module = await compile(await fetchFile(WASM_URL, attempts > 0));
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
async function compile(response: Response): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(join(new Uint8Array(await response.arrayBuffer())));
  } catch (cause) {
    throw new Failure(compileFailure(cause), { cause });
  }
}

function compileFailure(cause: unknown): "load.policy" | "load.network" | "load.file" {
  // Browsers say it in words only: "Content Security Policy" (Chromium), "CSP" (Firefox), "unsafe-eval" (Safari).
  if (/content security|\bcsp\b|unsafe-eval/i.test(String(cause))) return "load.policy";
  // The connection broke halfway.
  return cause instanceof TypeError ? "load.network" : "load.file";
}

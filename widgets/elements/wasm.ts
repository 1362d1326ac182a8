/** The one WebAssembly instance of this script, made when the first widget needs it. */

import init, { type Handle, mount, start } from "commun-glue";
import styles from "commun-styles";
import { Failure } from "./failure.ts";

export type { Handle };
export type Mount = typeof mount;

/** Where the file is: beside this script, on whatever site that is. */
export const WASM_URL = new URL(__ELEMENTS_WASM__, import.meta.url).href;

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
  const module = await compile(await get(WASM_URL));
  try {
    await init({ module_or_path: module });
  } catch (cause) {
    // An import is missing: the file is not the one this script was built with.
    throw new Failure("load.file", { cause });
  }
  start(styles);
  return mount;
}

async function get(url: string): Promise<Response> {
  const policy = watchPolicy(url);
  try {
    // Trying again asks the server, not the cache that may hold the file at fault.
    const response = await fetch(url, { credentials: "same-origin", cache: attempts ? "reload" : "default" });
    if (!response.ok) throw new Failure("load.network", { cause: response.status });
    return response;
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure((await policy.refused()) ? "load.policy" : "load.network", { cause });
  } finally {
    policy.stop();
  }
}

/** Compiles while downloading where the server names the type rightly, and all the same where it does not. */
async function compile(response: Response): Promise<WebAssembly.Module> {
  const type = response.headers.get("content-type") ?? "";
  try {
    if (type.startsWith("application/wasm") && WebAssembly.compileStreaming) {
      return await WebAssembly.compileStreaming(response);
    }
    return await WebAssembly.compile(await response.arrayBuffer());
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

/** Whether the page's policy refused an address: fetch itself does not tell this from a lost connection. */
function watchPolicy(url: string): { refused: () => Promise<boolean>; stop: () => void } {
  let refused = false;
  const listen = (event: SecurityPolicyViolationEvent) => {
    refused ||= event.blockedURI === url;
  };
  document.addEventListener("securitypolicyviolation", listen);
  return {
    refused: async () => {
      await new Promise((resolve) => setTimeout(resolve)); // the event comes as a task of its own
      return refused;
    },
    stop: () => document.removeEventListener("securitypolicyviolation", listen),
  };
}

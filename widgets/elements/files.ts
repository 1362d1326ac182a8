/**
 * Where this build's files come from: beside this script, on whatever site that is. A bundled site has them otherwise, and
 * puts another module in this one's place: it is imported as `commun-files`.
 *
 * What keeps a file from coming is a `Failure` with a name. Trying `again` asks the server, not the cache that may hold the
 * file at fault.
 */

import { importChecked } from "./checked.ts";
import type { Language } from "./contract.ts";
import { Failure } from "./failure.ts";

/** This script's address, as the stacks of errors say it. */
export const script: string = import.meta.url;

/** The WebAssembly, as it travels. */
export async function wasm(again: boolean): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await fetchFile(__WASM__, again));
}

/** A file of words: a build's, or a questionnaire's. */
export async function words(language: Language, name: string, again: boolean): Promise<string> {
  const file = __WORDS__[language][name];
  if (!file) throw new Failure("load.file", { cause: name });
  return new TextDecoder().decode(await fetchFile(file, again));
}

/** The engine as JavaScript. A module that failed is remembered by its address, so each attempt has another; and so has
 * each build, whose engines know nothing of each other. */
export async function plain(attempt: number): Promise<typeof import("./plain.ts")> {
  if (!__PLAIN__) throw new Failure("load.unsupported");
  const [name, integrity] = __PLAIN__;
  const { href } = new URL(`${name}?${__BUILD__}${attempt}`, import.meta.url);
  const policy = watchPolicy(href);
  try {
    return (await importChecked(href, integrity, "")) as typeof import("./plain.ts");
  } catch (cause) {
    if (await policy.refused()) throw new Failure("load.policy", { cause });
    throw await failureOf(href, cause);
  } finally {
    policy.stop();
  }
}

/** Whatever type the server gives it. The browser refuses other bytes than those of the build. What a lost connection or a
 * cache spoils is asked for once more. */
async function fetchFile([name, integrity]: Built, again: boolean): Promise<ArrayBuffer> {
  const url = new URL(name, script).href;
  const policy = watchPolicy(url);
  try {
    return await fetchWhole(url, { integrity, cache: again ? "reload" : "default" });
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    if (await policy.refused()) throw new Failure("load.policy", { cause });
  } finally {
    policy.stop();
  }
  try {
    return await fetchWhole(url, { integrity, cache: "reload" });
  } catch (cause) {
    throw await failureOf(url, cause);
  }
}

async function fetchWhole(url: string, how: RequestInit): Promise<ArrayBuffer> {
  const response = await fetch(url, how);
  if (!response.ok) throw new Failure("load.network", { cause: response.status });
  return response.arrayBuffer();
}

/** What kept a file from coming: where a digest is asked for, fetch does not tell other bytes from a lost connection. */
async function failureOf(url: string, cause: unknown): Promise<Failure> {
  try {
    await fetchWhole(url, { cache: "no-store" });
    return new Failure("load.file", { cause });
  } catch {
    return new Failure("load.network", { cause });
  }
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

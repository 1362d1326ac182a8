/** Fetching a file of the widgets, with a name for whatever keeps it from coming. */

import { Failure } from "./failure.ts";

/** The file, once its first bytes are there. Trying `again` asks the server, not the cache that may hold the
 * file at fault. */
export async function fetchFile(url: string, again: boolean): Promise<Response> {
  const policy = watchPolicy(url);
  try {
    const response = await fetch(url, { credentials: "same-origin", cache: again ? "reload" : "default" });
    if (!response.ok) throw new Failure("load.network", { cause: response.status });
    return response;
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure((await policy.refused()) ? "load.policy" : "load.network", { cause });
  } finally {
    policy.stop();
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

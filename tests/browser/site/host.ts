/** An empty page on another site, for the code that is pasted into it. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Serves `body` as a page, and `files` by their paths; closes once `visit` is done. Without a policy, as most sites are.
 */
export async function onAnotherSite(
  body: string,
  visit: (url: string) => Promise<void>,
  files: (path: string) => { type: string; body: Buffer } | undefined = () => undefined,
): Promise<void> {
  const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page vide</title><link rel="icon" href="data:,">${body}</html>`;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const file = path === "/" ? { type: "text/html; charset=utf-8", body: Buffer.from(page) } : files(path);
    if (file) response.writeHead(200, { "content-type": file.type }).end(file.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await visit(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

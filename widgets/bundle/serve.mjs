/**
 * A static server for the demonstration site and the tests, as strict as the strictest host: pages forbid
 * all that the widgets promise not to need. For development; a real site uses its own.
 */

import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Longest prefix first: where each part of the site is. @type {Record<string, string>} */
export const ROOTS = { "/dist/": join(ROOT, "dist"), "/": join(ROOT, "target/site") };

/** No inline script or style, no eval, no other site. WebAssembly is compiled, which is not eval. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** Of the widgets' pages in frames: any site may frame them, and they hold nothing but a widget. */
export const FRAMED_POLICY = POLICY.replace("frame-ancestors 'self'", "frame-ancestors *");
const FRAMED = /^\/dist\/cadre\/[a-z]+\.html$/;

/** By ending. */
export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".webp": "image/webp",
  ".pdf": "application/pdf",
  ".woff2": "font/woff2",
};
const COMPRESSED = /^(text\/|application\/(json|wasm)|image\/svg)/;
/** A name that changes with its content: browsers may keep it for ever. */
export const HASHED = /-[0-9a-f]{10}\.\w+$/;

/**
 * Starts a server; `port` 0 takes any free one, and another port is followed by the next free one.
 * `roots` maps prefixes of addresses, longest first, to folders. Files are compressed once for each server: one that lasts
 * a moment does without.
 */
export async function startServer({ port = 0, host = "127.0.0.1", roots = ROOTS, compresses = true } = {}) {
  const cache = new Map();
  const server = createServer((request, response) => {
    if (!compresses) delete request.headers["accept-encoding"];
    answer(request, roots, cache).then(
      ({ status, headers, body }) => {
        response.writeHead(status, { "X-Content-Type-Options": "nosniff", ...headers });
        response.end(request.method === "HEAD" ? undefined : body);
      },
      (error) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
  const address = await listen(server, port, host);
  return {
    url: `http://${host === "127.0.0.1" ? "localhost" : host}:${address.port}/`,
    port: address.port,
    /** Once it is stopped. */
    closed: new Promise((resolve) => server.once("close", resolve)),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listen(server, first, host) {
  const ports = first === 0 ? [0] : Array.from({ length: 20 }, (_, index) => first + index);
  for (const port of ports) {
    server.listen(port, host);
    try {
      await once(server, "listening");
      return server.address();
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port === ports.at(-1)) throw error;
    }
  }
}

async function answer(request, roots, cache) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return { status: 405, headers: { Allow: "GET, HEAD" } };
  }
  const path = pathOf(request.url);
  const place = path === null ? null : placeOf(path, roots);
  const file = place && (await find(place.file));
  if (file && file !== place.file && !path.endsWith("/")) {
    return { status: 301, headers: { Location: `${encodeURI(path)}/` } };
  }
  if (!file) return missing(roots, cache, request);
  const policy = FRAMED.test(path) ? FRAMED_POLICY : POLICY;
  return send(file, { status: 200, shared: place.prefix === "/dist/", policy }, cache, request);
}

/** The address's path, decoded; null when it climbs (`..`), hides (`.env`) or is not one. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]);
    const hides = /[/\\]\.|\0|\/\//.test(path);
    return path.startsWith("/") && !hides ? path : null;
  } catch {
    return null;
  }
}

function placeOf(path, roots) {
  const prefix = Object.keys(roots).find((candidate) => path.startsWith(candidate));
  if (!prefix) return null;
  return { prefix, file: join(roots[prefix], path.slice(prefix.length)) };
}

/** The file, a folder's own page, or null. */
async function find(path) {
  const what = await stat(path).catch(() => null);
  if (what?.isDirectory()) return find(join(path, "index.html"));
  return what?.isFile() ? path : null;
}

async function missing(roots, cache, request) {
  const page = await find(join(roots["/"] ?? "", "404.html"));
  if (page) return send(page, { status: 404 }, cache, request);
  return { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: "404\n" };
}

async function send(path, { status, shared = false, policy = POLICY }, cache, request) {
  const file = await load(path, cache);
  const headers = {
    "Content-Type": file.type,
    "Cache-Control": HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: file.tag,
    Vary: "Accept-Encoding",
  };
  if (shared)
    Object.assign(headers, {
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    });
  if (file.type.startsWith("text/html")) headers["Content-Security-Policy"] = policy;
  if (status === 200 && request.headers["if-none-match"] === file.tag) return { status: 304, headers };
  const accepts = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
  if (!accepts || !COMPRESSED.test(file.type)) return { status, headers, body: file.bytes };
  file.brotli ??= await compress(file.bytes);
  return { status, headers: { ...headers, "Content-Encoding": "br" }, body: file.brotli };
}

/** The file as it is now; read, and later compressed, once for each change. */
async function load(path, cache) {
  const { mtimeMs, size } = await stat(path);
  const known = cache.get(path);
  if (known?.mtimeMs === mtimeMs && known.size === size) return known;
  const bytes = await readFile(path);
  const tag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 16)}"`;
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  const file = { mtimeMs, size, bytes, tag, type, brotli: null };
  cache.set(path, file);
  return file;
}

const compress = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

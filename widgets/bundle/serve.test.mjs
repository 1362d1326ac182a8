import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { FRAMED_POLICY, POLICY, startServer } from "./serve.mjs";

let folder;
let server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "commun-serve-"));
  for (const name of ["www/en", "dist/cadre", "www-private"])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "www/index.html"), "<!doctype html><title>home</title>");
  writeFileSync(join(folder, "www/en/index.html"), "<!doctype html><title>english</title>");
  writeFileSync(join(folder, "www/.env"), "hidden");
  writeFileSync(join(folder, "www-private/secret.txt"), "secret");
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "dist/elements-0123456789.wasm"), Buffer.alloc(5000));
  writeFileSync(join(folder, "dist/cap-commun.js"), "void 0;");
  writeFileSync(join(folder, "dist/cadre/boussole.html"), "<!doctype html><title>frame</title>");
  server = await startServer({ roots: { "/dist/": join(folder, "dist"), "/": join(folder, "www") } });
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Without fetch, which would tidy the path and undo the compression. */
function get(path, headers = {}, method = "GET") {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: server.port, path, method, headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("error", reject).end();
  });
}

test("pages carry the strict policy", async () => {
  const { status, headers, body } = await get("/");
  assert.equal(status, 200);
  assert.match(body.toString(), /home/);
  assert.equal(headers["content-security-policy"], POLICY);
  assert.doesNotMatch(POLICY, /unsafe-inline|'unsafe-eval'|\*/);
});

test("a widget's page may stand in any site's frame, and keeps the rest of the policy", async () => {
  const { headers } = await get("/dist/cadre/boussole.html");
  assert.equal(headers["content-security-policy"], FRAMED_POLICY);
  assert.equal(FRAMED_POLICY.replace("frame-ancestors *", "frame-ancestors 'self'"), POLICY);
  assert.notEqual(FRAMED_POLICY, POLICY);
});

test("the widgets' files can be used from any site, and only they", async () => {
  const script = await get("/dist/cap-commun.js");
  assert.equal(script.headers["access-control-allow-origin"], "*");
  assert.equal(script.headers["content-type"], "text/javascript; charset=utf-8");
  assert.equal((await get("/")).headers["access-control-allow-origin"], undefined);
});

test("hashed names are kept for ever, the others are asked again", async () => {
  const wasm = await get("/dist/elements-0123456789.wasm");
  assert.equal(wasm.headers["content-type"], "application/wasm");
  assert.match(wasm.headers["cache-control"], /immutable/);
  const script = await get("/dist/cap-commun.js");
  assert.equal(script.headers["cache-control"], "no-cache");
  const again = await get("/dist/cap-commun.js", { "If-None-Match": script.headers.etag });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

test("brotli for those who accept it, and a new content once the file has changed", async () => {
  const accept = { "Accept-Encoding": "gzip, br" };
  const wasm = await get("/dist/elements-0123456789.wasm", accept);
  assert.equal(wasm.headers["content-encoding"], "br");
  assert.ok(wasm.body.length < 100);
  assert.equal(brotliDecompressSync(wasm.body).length, 5000);
  const before = await get("/dist/cap-commun.js", accept);
  writeFileSync(join(folder, "dist/cap-commun.js"), "void 'changed';");
  const now = await get("/dist/cap-commun.js", accept);
  assert.equal(brotliDecompressSync(now.body).toString(), "void 'changed';");
  assert.notEqual(now.headers.etag, before.headers.etag);
});

test("a folder without its slash is sent to its page", async () => {
  const { status, headers } = await get("/en");
  assert.deepEqual([status, headers.location], [301, "/en/"]);
  assert.match((await get("/en/?a=b")).body.toString(), /english/);
});

test("nothing outside the roots, and no hidden file", async () => {
  const paths = [
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/..%5csecret.txt",
    "/dist/../../secret.txt",
    "/../www-private/secret.txt",
    "/.env",
    "/%00",
    "/%",
    "//etc/passwd",
  ];
  for (const path of paths) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body.toString(), /secret|hidden/, path);
  }
});

test("missing pages are 404; other methods are refused", async () => {
  assert.equal((await get("/nowhere.html")).status, 404);
  assert.equal((await get("/", {}, "POST")).status, 405);
  const head = await get("/", {}, "HEAD");
  assert.deepEqual([head.status, head.body.length], [200, 0]);
});

test("a missing page has the site's own words where it has some", async () => {
  writeFileSync(join(folder, "www/404.html"), "<!doctype html><title>lost</title>");
  const { status, body, headers } = await get("/nowhere.html");
  assert.equal(status, 404);
  assert.match(body.toString(), /lost/);
  assert.equal(headers["content-security-policy"], POLICY);
});

test("a port that is taken is followed by the next free one", async () => {
  const other = await startServer({ port: server.port });
  try {
    assert.ok(other.port > server.port);
  } finally {
    await other.close();
  }
});

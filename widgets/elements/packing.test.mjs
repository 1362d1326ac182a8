import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";

const { outputFiles } = await build({
  entryPoints: [new URL("packing.ts", import.meta.url).pathname],
  bundle: true,
  format: "esm",
  write: false,
});
const { pack, unpack } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const someMoreOften = Uint8Array.from({ length: 5000 }, (_, index) => (index * index) % 251);

test("bytes come back as they were", () => {
  for (const bytes of [new Uint8Array(), everyByte, someMoreOften]) {
    assert.deepEqual(unpack(pack(bytes)), bytes);
  }
});

test("the text is ASCII that stands between quotes as it is", () => {
  const text = pack(everyByte);
  assert.match(text, /^[ -~]*$/);
  assert.equal(JSON.stringify(text), `"${text}"`);
  assert.doesNotMatch(text, /['`$<]/);
});

test("the bytes that occur most are one character each", () => {
  const bytes = new Uint8Array(1000).fill(200);
  assert.equal(pack(bytes).length - pack(new Uint8Array()).length, bytes.length);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import binaryen from "binaryen";
import { build } from "esbuild";

/** A module of the repository, from its TypeScript. */
async function load(path) {
  const { outputFiles } = await build({
    entryPoints: [new URL(path, import.meta.url).pathname],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const { join } = await load("streams.ts");
const { split } = await load("../bundle/streams.ts");

const { Features } = binaryen;
const OURS =
  Features.MutableGlobals |
  Features.BulkMemory |
  Features.BulkMemoryOpt |
  Features.ReferenceTypes |
  Features.Multivalue |
  Features.SignExt |
  Features.NontrappingFPToInt;

/** A module from its text. */
function assemble(text, features = OURS) {
  const module = binaryen.parseText(text);
  module.setFeatures(features);
  assert.ok(module.validate());
  const bytes = module.emitBinary();
  module.dispose();
  return Uint8Array.from(bytes);
}

/** Each kind of operand that a compiler gives us, and a function whose size takes two bytes. */
const EVERY_OPERAND = `(module
  (type $made (func (param i32) (result i32)))
  (memory 1 4)
  (table $table 3 funcref)
  (global $count (mut i32) (i32.const 7))
  (elem (i32.const 0) func $far $pick $wide)
  (data $words "abc")
  (func $far (param i32) (result i32) (i32.add (local.get 0) (i32.const 1048576)))
  (func $pick (param i32) (result i32)
    (block $a (block $b (block $c (br_table $a $b $c (local.get 0))) (return (i32.const -1))) (return (i32.const 300)))
    (global.set $count (i32.add (global.get $count) (i32.const 1)))
    (call_indirect (type $made) (local.get 0) (i32.const 0)))
  (func $wide (param i32) (result i32) (local i64 f64 f32 i32)
    (local.set 1 (i64.const -1234567890123))
    (local.set 2 (f64.const 3.25))
    (local.set 3 (f32.const 0.1))
    (i64.store offset=1024 (local.get 0) (local.get 1))
    (f64.store offset=8 (local.get 0) (local.get 2))
    (f32.store (local.get 0) (local.get 3))
    (memory.init $words (i32.const 0) (i32.const 0) (i32.const 3))
    (data.drop $words)
    (memory.copy (i32.const 0) (i32.const 8) (i32.const 4))
    (memory.fill (i32.const 0) (i32.const 8) (i32.const 4))
    (drop (memory.grow (memory.size)))
    (table.set $table (i32.const 1) (ref.func $far))
    (drop (ref.is_null (table.get $table (i32.const 1))))
    (drop (i32.trunc_sat_f64_s (local.get 2)))
    (drop (i64.extend16_s (local.get 1)))
    (drop (select (result funcref) (ref.null func) (ref.func $far) (local.get 0)))
    (if (result i32) (local.get 0)
      (then (loop $again (result i32) (br_if $again (i32.eqz (local.tee 4 (i32.load8_u offset=3 (local.get 0)))))
        (i32.const 65536)))
      (else (call $far (i32.const 127)))))
  (export "wide" (func $wide))
  (export "far" (func $far)))`;

test("a module of every kind of operand is the same once split and joined", () => {
  const module = assemble(EVERY_OPERAND);
  const file = split(module);
  assert.ok(Buffer.compare(join(file), module) === 0);
  assert.ok(Buffer.compare(file, module) !== 0);
});

test("the file that travels is a valid module, without code", async () => {
  const file = split(assemble(EVERY_OPERAND));
  const module = await WebAssembly.compile(file);
  assert.deepEqual(WebAssembly.Module.exports(module), []);
  assert.equal(WebAssembly.Module.customSections(module, "commun-streams").length, 1);
});

test("what was joined computes", async () => {
  const { instance } = await WebAssembly.instantiate(join(split(assemble(EVERY_OPERAND))));
  assert.equal(instance.exports.far(1), 1048577);
});

test("a module that was never split is left as it is", () => {
  const module = assemble(EVERY_OPERAND);
  assert.equal(join(module), module);
  const named = Uint8Array.of(...module.subarray(0, 8), 0, 2, 1, 97, ...module.subarray(8));
  assert.equal(join(named), named);
  for (const broken of [new Uint8Array(), module.subarray(0, 9)]) assert.equal(join(broken), broken);
});

test("a file cut short is refused", () => {
  const file = split(assemble(EVERY_OPERAND));
  for (let length = 30; length < file.length; length += 1) {
    assert.throws(() => join(file.slice(0, length)), RangeError);
  }
});

test("an instruction that operands are not known of is refused", () => {
  const vectors = assemble(
    `(module (func (export "f") (result v128) (v128.const i64x2 1 2)))`,
    Features.SIMD128,
  );
  assert.throws(() => split(vectors), /0xfd/);
  assert.throws(() => split(assemble("(module)")), /without functions/);
});

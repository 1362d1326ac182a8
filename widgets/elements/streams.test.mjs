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
const { arrange } = await load("../bundle/arrange.ts");
const { alike } = await load("../bundle/alike.ts");

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

test("operands that are often an instruction's own travel in it, the others beside it", () => {
  const twice = (constant) =>
    assemble(
      `(module (func (export "f") (result i32) ${`(drop (i32.const ${constant}))`.repeat(200)} (i32.const 0)))`,
    );
  const [short, long] = [1, 2].map((constant) => {
    const module = twice(constant);
    const file = split(module);
    assert.ok(Buffer.compare(join(file), module) === 0);
    return file.length;
  });
  assert.ok(short + 200 <= long);
});

test("contexts share a stream where they say the same things, and only there", () => {
  const say = (first) => Array.from({ length: 400 }, (_, index) => first + (index % 3));
  const streams = alike(
    new Map([
      [1, say(0)],
      [2, say(100)],
      [3, say(0)],
      [4, say(100)],
      [5, [0]],
    ]),
  );
  const sets = streams.map((stream) => stream.toSorted().join()).toSorted();
  assert.deepEqual(sets, ["1,3,5", "2,4"]);
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

/** Functions call what stands before and after them, one is in the table alone, and locals are named from the last. */
const OUT_OF_ORDER = `(module
  (import "page" "twice" (func $twice (param i32) (result i32)))
  (import "page" "base" (global $base i32))
  (type $sum (func (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (table $table 1 funcref)
  (global $count (mut i64) (i64.const -5))
  (elem (i32.const 0) $tabled)
  (func $last (param i32) (result i32) (call $twice (local.get 0)))
  (func $middle (param i32) (result i32) (i32.add (call $last (local.get 0)) (call $far (local.get 0))))
  (func $far (param i32) (result i32) (local i32 i64 i32 i32 i64)
    (local.set 4 (i32.const 3))
    (local.set 5 (i64.load offset=8 align=1 (local.get 0)))
    (local.set 3 (i32.load align=1 (local.get 0)))
    (local.set 2 (i64.load16_u (local.get 0)))
    (local.set 1 (i32.mul (local.get 3) (local.get 4)))
    (i32.add (local.get 1) (i32.wrap_i64 (i64.add (local.get 5) (local.get 2)))))
  (func $tabled (type $sum) (i32.sub (local.get 0) (call $middle (local.get 1))))
  (func $entry (param i32) (result i32)
    (i64.store align=2 (i32.const 32) (i64.const 1000))
    (i32.add (global.get $base)
      (i32.add (call $middle (i32.const 24)) (call_indirect (type $sum) (local.get 0) (i32.const 24) (i32.const 0)))))
  (export "entry" (func $entry))
  (export "last" (func $last)))`;

async function results(module) {
  const page = {
    twice: (value) => 2 * value,
    base: 70000,
  };
  const { instance } = await WebAssembly.instantiate(module, { page });
  const { entry, last } = instance.exports;
  return [entry(1), entry(-12345), last(21)];
}

test("an arranged module computes the same, once split and joined too", async () => {
  const module = assemble(OUT_OF_ORDER);
  const arranged = arrange(module);
  assert.ok(Buffer.compare(arranged.module, module) !== 0);
  const expected = await results(module);
  assert.equal(expected[2], 42);
  assert.deepEqual(await results(arranged.module), expected);
  const joined = join(split(arranged.module, arranged.fresh));
  assert.ok(Buffer.compare(joined, arranged.module) === 0);
  assert.deepEqual(await results(joined), expected);
});

test("functions stand after what calls them, and an arranged module is arranged already", () => {
  const arranged = arrange(assemble(OUT_OF_ORDER));
  // After the import: $tabled, $entry, $last, which others reach from outside; then what they call.
  assert.equal(arranged.fresh, 4);
  const again = arrange(arranged.module);
  assert.ok(Buffer.compare(again.module, arranged.module) === 0);
  assert.equal(again.fresh, 4);
});

test("what a module holds that cannot be moved is refused", () => {
  const global = assemble(`(module (func $f (export "f")) (global (export "g") funcref (ref.func $f)))`);
  assert.throws(() => arrange(global), /an expression that is not known/);
  const lists = assemble(
    `(module (table 4 funcref) (func $f (export "f")) (elem (i32.const 0) $f) (elem (i32.const 2) $f))`,
  );
  assert.throws(() => arrange(lists), /not one list/);
});

/**
 * `streams.ts <module> <file>`: writes a module as it travels (`widgets/elements/streams.ts`), and fails unless reading it
 * gives the module back, byte for byte.
 */

import { readFileSync, writeFileSync } from "node:fs";
import {
  CONSTANT,
  depthAfter,
  FAR_CONSTANT,
  INSTRUCTIONS,
  join,
  LOCALS,
  leb,
  operands,
  read,
  SECTION,
  streamOf,
} from "../elements/streams.ts";

const CODE = 10;

/** What `operands` knows; an instruction of another proposal would be taken for one without operands. */
const isKnown = (instruction: number) =>
  instruction <= 0x1c
    ? ![0x06, 0x07, 0x08, 0x09, 0x0a, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19].includes(instruction)
    : (instruction >= 0x20 && instruction <= 0x26) ||
      (instruction >= 0x28 && instruction <= 0xc4) ||
      (instruction >= 0xd0 && instruction <= 0xd2) ||
      instruction === 0xfc;

export function split(module: Uint8Array): Uint8Array {
  const code = codeOf(module);
  const streams = new Map<number, number[]>();
  const put = (stream: number, bytes: Uint8Array) => {
    const known = streams.get(stream);
    if (known) known.push(...bytes);
    else streams.set(stream, [...bytes]);
  };
  let at = code.start;
  for (let left = code.functions; left > 0; left -= 1) at = splitFunction(module, at, put);
  const written = [...streams.values()];
  const numbers = [
    module.length,
    code.start,
    code.functions,
    written.length,
    ...written.map((s) => s.length),
  ];
  const name = new TextEncoder().encode(SECTION);
  const content = [name.length, ...name, ...numbers.flatMap(leb)];
  const parts = [...written, module.subarray(0, code.start), module.subarray(at)];
  const size = parts.reduce((sum, part) => sum + part.length, content.length);
  const header = [...module.subarray(0, 8), 0, ...leb(size), ...content];
  const file = new Uint8Array(size + header.length - content.length);
  let end = 0;
  for (const part of [header, ...parts]) {
    file.set(part, end);
    end += part.length;
  }
  if (Buffer.compare(join(file), module) !== 0) throw new Error("what was split does not join again");
  return file;
}

/** Where the first function stands, and how many there are. */
function codeOf(module: Uint8Array): { start: number; functions: number } {
  for (let at = 8; at < module.length; ) {
    const id = module[at];
    const [size, start] = read(module, at + 1);
    if (id === CODE) {
      const [functions, first] = read(module, start);
      return { start: first, functions };
    }
    at = start + size;
  }
  throw new Error("a module without functions");
}

/** Puts a function's bytes in the streams; where it ends. */
function splitFunction(
  module: Uint8Array,
  start: number,
  put: (stream: number, bytes: Uint8Array) => void,
): number {
  let [, at] = read(module, start);
  const carry = (stream: number, count: number) => {
    put(stream, module.subarray(at, at + count));
    at += count;
  };
  const number = (stream: number) => {
    const [value, end] = read(module, at);
    carry(stream, end - at);
    return value;
  };
  for (let groups = number(LOCALS); groups > 0; groups -= 1) {
    number(LOCALS);
    carry(LOCALS, 1);
  }
  for (let depth = 0; depth >= 0; ) {
    const instruction = module[at++] ?? 0;
    if (!isKnown(instruction))
      throw new Error(`an instruction that is not known: 0x${instruction.toString(16)}`);
    const [, after] = read(module, at);
    const met = instruction === CONSTANT && after - at > 2 ? FAR_CONSTANT : instruction;
    put(INSTRUCTIONS, Uint8Array.of(met));
    const next = module[after] ?? 0;
    operands(
      met,
      (rank) => number(streamOf(met, rank, next)),
      (count) => carry(streamOf(met, 1, next), count),
    );
    depth = depthAfter(instruction, depth);
  }
  return at;
}

const [from, to] = process.argv.slice(2);
if (from && to) writeFileSync(to, split(readFileSync(from)));

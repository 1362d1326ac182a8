/** Where things stand in a WebAssembly module. What it does not know it refuses. */

import { operands, read } from "../elements/streams.ts";

export const TYPES = 1;
export const IMPORTS = 2;
export const FUNCTIONS = 3;
export const GLOBALS = 6;
export const EXPORTS = 7;
export const START = 8;
export const ELEMENTS = 9;
export const CODE = 10;

const END = 0x0b;

export interface Section {
  id: number;
  /** Where its own number and size start. */
  from: number;
  /** Where its content starts. */
  start: number;
  end: number;
}

/** A function's code, between these places. */
export interface Body {
  /** Of its size. */
  start: number;
  /** Of the groups of its locals. */
  locals: number;
  /** Of its instructions. */
  code: number;
  end: number;
}

export function sections(module: Uint8Array): Section[] {
  const found: Section[] = [];
  for (let from = 8; from < module.length; ) {
    const [size, start] = read(module, from + 1);
    found.push({ id: module[from] ?? 0, from, start, end: start + size });
    from = start + size;
  }
  return found;
}

export function sectionOf(module: Uint8Array, id: number): Section | undefined {
  return sections(module).find((section) => section.id === id);
}

/** Each function's code. */
export function bodies(module: Uint8Array): Body[] {
  const section = sectionOf(module, CODE);
  if (!section) return [];
  const [count, first] = read(module, section.start);
  let start = first;
  return Array.from({ length: count }, () => {
    const [size, locals] = read(module, start);
    let [groups, code] = read(module, locals);
    for (; groups > 0; groups -= 1) code = read(module, code)[1] + 1;
    const body = { start, locals, code, end: locals + size };
    start = body.end;
    return body;
  });
}

/** The functions that the table starts with, and where they stand: at the code's start, where it has none. */
export function tabled(module: Uint8Array): { start: number; end: number; functions: number[] } {
  const section = sectionOf(module, ELEMENTS);
  if (!section) {
    const start = bodies(module)[0]?.start ?? module.length;
    return { start, end: start, functions: [] };
  }
  const [segments, at] = read(module, section.start);
  if (segments !== 1 || module[at] !== 0)
    throw new Error("elements that are not one list for the only table");
  const [count, start] = read(module, afterConstant(module, at + 1));
  let end = start;
  const functions = Array.from({ length: count }, () => {
    const [index, after] = read(module, end);
    end = after;
    return index;
  });
  return { start, end, functions };
}

/** Where an expression that names no function ends. */
export function afterConstant(module: Uint8Array, at: number): number {
  const instruction = module[at] ?? 0;
  const [, number] = read(module, at + 1);
  // A global's value, i32.const, i64.const, ref.null; f32.const; f64.const.
  let ends = [0x23, 0x41, 0x42, 0xd0].includes(instruction) ? number : at;
  if (instruction === 0x43) ends = at + 5;
  if (instruction === 0x44) ends = at + 9;
  if (module[ends] !== END) throw new Error("an expression that is not known");
  return ends + 1;
}

/** What `operands` knows; an instruction of another proposal would be taken for one without operands. */
const isKnown = (instruction: number) =>
  instruction <= 0x1c
    ? ![0x06, 0x07, 0x08, 0x09, 0x0a, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19].includes(instruction)
    : (instruction >= 0x20 && instruction <= 0x26) ||
      (instruction >= 0x28 && instruction <= 0xc4) ||
      (instruction >= 0xd0 && instruction <= 0xd2) ||
      instruction === 0xfc;

/** An instruction, and its operands as they stand. */
export interface Instruction {
  code: number;
  at: number;
  operands: { rank: number; start: number; end: number; value: number }[];
  end: number;
}

/** Each instruction of a function. */
export function* instructions(module: Uint8Array, body: Body): Generator<Instruction> {
  for (let at = body.code; at < body.end; ) {
    const code = module[at] ?? 0;
    if (!isKnown(code)) throw new Error(`an instruction that is not known: 0x${code.toString(16)}`);
    const instruction: Instruction = { code, at, operands: [], end: at + 1 };
    const operand = (rank: number, end: number, value: number) => {
      instruction.operands.push({ rank, start: instruction.end, end, value });
      instruction.end = end;
      return value;
    };
    operands(
      code,
      (rank) => {
        const [value, end] = read(module, instruction.end);
        return operand(rank, end, value);
      },
      (count) => operand(1, instruction.end + count, 0),
    );
    yield instruction;
    at = instruction.end;
  }
}

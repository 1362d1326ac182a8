/**
 * Arranges a module so that less of it is to be said, and nothing that it does changes:
 * - functions: those of the table in its order, those that are exported, then each where it is first called;
 * - locals of one type: in the order in which they are first named;
 * - what a load or a store says of its address's alignment, which engines need not believe: four bytes, or the whole of
 *   what is smaller.
 */

import { isCall, isOfLocal, leb, read } from "../elements/streams.ts";
import {
  afterConstant,
  type Body,
  bodies,
  CODE,
  ELEMENTS,
  EXPORTS,
  FUNCTIONS,
  GLOBALS,
  IMPORTS,
  instructions,
  type Section,
  START,
  sectionOf,
  sections,
  TYPES,
  tabled,
} from "./module.ts";

const IMPORTED = { function: 0, table: 1, memory: 2, global: 3 };
const REF_FUNC = 0xd2;
const LOADS_AND_STORES = [0x28, 0x3e] as const;
/** Of each, from the first, as a power of two. */
const ALIGNMENTS = [2, 2, 2, 2, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 2, 2, 2, 0, 1, 0, 1, 2];

/** The arranged module, and its first function that calls alone name. */
export function arrange(module: Uint8Array): { module: Uint8Array; fresh: number } {
  const code = bodies(module);
  const imported = importedFunctions(module);
  refuseNamedFunctions(module);
  const named = [...tabled(module).functions, ...exportedFunctions(module), ...startFunction(module)];
  const roots = new Set(named.filter((index) => index >= imported));
  const order = inOrder(module, code, imported, roots);
  const places = new Map(order.map((index, place) => [index, imported + place]));
  const place = (index: number) => places.get(index) ?? index;
  const types = numbers(module, sectionOf(module, FUNCTIONS));
  const parameters = parametersOf(module);

  const bodyOf = (index: number) => {
    const body = code[index - imported];
    if (!body) throw new Error("a function without a body");
    return rewritten(module, body, parameters[types[index - imported] ?? 0] ?? 0, place);
  };
  const parts = sections(module).map((section) => {
    const { id, from, end } = section;
    if (id === FUNCTIONS) return made(id, list(order.map((index) => leb(types[index - imported] ?? 0))));
    if (id === EXPORTS) return made(id, exportsAt(module, section, place));
    if (id === START) return made(id, leb(place(read(module, section.start)[0])));
    if (id === ELEMENTS) {
      const { start, functions } = tabled(module);
      return made(id, [...module.subarray(section.start, start), ...functions.map(place).flatMap(leb)]);
    }
    if (id === CODE) return made(id, list(order.map(bodyOf)));
    return module.subarray(from, end);
  });
  return {
    module: Uint8Array.from(Buffer.concat([module.subarray(0, 8), ...parts])),
    fresh: imported + roots.size,
  };
}

/** The functions that the module defines: roots, then as calls meet them. */
function inOrder(module: Uint8Array, code: Body[], imported: number, roots: Set<number>): number[] {
  const order = new Set(roots);
  // What is added while one goes through is gone through too.
  for (const index of order) {
    const body = code[index - imported];
    for (const { code, operands } of body ? instructions(module, body) : [])
      if (isCall(code)) for (const { value } of operands) if (value >= imported) order.add(value);
  }
  for (const index of code.keys()) order.add(imported + index);
  return [...order];
}

/** A function after its size. */
function rewritten(
  module: Uint8Array,
  body: Body,
  parameters: number,
  place: (index: number) => number,
): number[] {
  const local = localsOf(module, body, parameters);
  const bytes = [...module.subarray(body.locals, body.code)];
  for (const { code, operands } of instructions(module, body)) {
    bytes.push(code);
    for (const { rank, start, end, value } of operands) {
      if (isOfLocal(code)) bytes.push(...leb(local(value)));
      else if (isCall(code) || code === REF_FUNC) bytes.push(...leb(place(value)));
      else if (rank === 0 && code >= LOADS_AND_STORES[0] && code <= LOADS_AND_STORES[1])
        bytes.push(ALIGNMENTS[code - LOADS_AND_STORES[0]] ?? 0);
      else bytes.push(...module.subarray(start, end));
    }
  }
  return [...leb(bytes.length), ...bytes];
}

/** Where each local goes: parameters stay, others go where the first of their type to be named does. */
function localsOf(module: Uint8Array, body: Body, parameters: number): (local: number) => number {
  const named = new Set<number>();
  for (const { code, operands } of instructions(module, body))
    if (isOfLocal(code)) for (const { value } of operands) named.add(value);
  const places = new Map<number, number>();
  let [groups, at] = read(module, body.locals);
  for (let first = parameters; groups > 0; groups -= 1) {
    const [count, end] = read(module, at);
    const last = first + count;
    let next = first;
    for (const local of named) if (local >= first && local < last) places.set(local, next++);
    first = last;
    at = end + 1;
  }
  return (local) => places.get(local) ?? local;
}

/** How many values each type of function takes. */
function parametersOf(module: Uint8Array): number[] {
  const section = sectionOf(module, TYPES);
  if (!section) return [];
  let [count, at] = read(module, section.start);
  const parameters: number[] = [];
  for (; count > 0; count -= 1) {
    if (module[at] !== 0x60) throw new Error("a type that is not of a function");
    const [taken, first] = read(module, at + 1);
    const [given, last] = read(module, first + taken);
    parameters.push(taken);
    at = last + given;
  }
  return parameters;
}

function importedFunctions(module: Uint8Array): number {
  const section = sectionOf(module, IMPORTS);
  if (!section) return 0;
  let at = section.start;
  const number = () => {
    const [value, end] = read(module, at);
    at = end;
    return value;
  };
  let functions = 0;
  for (let left = number(); left > 0; left -= 1) {
    for (const _ of ["module", "name"]) {
      const length = number();
      at += length;
    }
    const kind = number();
    if (kind === IMPORTED.function) functions += 1;
    number(); // a function's type, a table's, a global's
    if (kind === IMPORTED.global) number(); // whether it changes
    // Limits: whether there is a most, the least, the most.
    if (kind === IMPORTED.table) for (let bounds = number() + 1; bounds > 0; bounds -= 1) number();
    if (kind === IMPORTED.memory) throw new Error("a memory that is imported");
  }
  return functions;
}

function exportedFunctions(module: Uint8Array): number[] {
  const section = sectionOf(module, EXPORTS);
  const functions: number[] = [];
  if (section)
    exportsAt(module, section, (index) => {
      functions.push(index);
      return index;
    });
  return functions;
}

/** The exports, with functions where `place` says. */
function exportsAt(module: Uint8Array, section: Section, place: (index: number) => number): number[] {
  let [count, at] = read(module, section.start);
  const bytes = leb(count);
  for (; count > 0; count -= 1) {
    const [length, start] = read(module, at);
    const kind = start + length;
    const [index, end] = read(module, kind + 1);
    bytes.push(...module.subarray(at, kind + 1), ...leb(module[kind] === 0 ? place(index) : index));
    at = end;
  }
  return bytes;
}

function startFunction(module: Uint8Array): number[] {
  const section = sectionOf(module, START);
  return section ? [read(module, section.start)[0]] : [];
}

/** Globals may hold functions, and names say their numbers; ours do not. */
function refuseNamedFunctions(module: Uint8Array): void {
  const globals = sectionOf(module, GLOBALS);
  if (!globals) return;
  let [count, at] = read(module, globals.start);
  for (; count > 0; count -= 1) at = afterConstant(module, at + 2);
}

/** A section of numbers. */
function numbers(module: Uint8Array, section: Section | undefined): number[] {
  if (!section) return [];
  const [count, start] = read(module, section.start);
  let at = start;
  return Array.from({ length: count }, () => {
    const [value, end] = read(module, at);
    at = end;
    return value;
  });
}

function list(items: number[][]): number[] {
  return [...leb(items.length), ...items.flat()];
}

function made(id: number, content: number[]): Uint8Array {
  return Uint8Array.from([id, ...leb(content.length), ...content]);
}

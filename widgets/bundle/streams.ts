/**
 * `streams.ts <module> <file>`: arranges a module, writes it as it travels (`widgets/elements/streams.ts`), and fails unless
 * reading it gives the arranged module back, byte for byte.
 */

import { readFileSync, writeFileSync } from "node:fs";
import {
  byteOf,
  CONSTANT,
  COUNTS,
  contextOf,
  FAR_CONSTANT,
  GROUPS,
  INSTRUCTIONS,
  isCall,
  isOfLocal,
  join,
  KINDS,
  leb,
  NEW,
  ranks,
  read,
  SECTION,
  shortOf,
  TABLED,
} from "../elements/streams.ts";
import { alike } from "./alike.ts";
import { arrange } from "./arrange.ts";
import { type Body, bodies, CODE, instructions, sectionOf, tabled } from "./module.ts";

/** Bytes, each of a context, in the order in which they are read. */
class Said {
  readonly #said: [context: number, bytes: number[]][] = [];

  put(context: number, ...bytes: number[]): void {
    this.#said.push([context, bytes]);
  }

  /** The streams, and the stream of each context in the order in which they are met. */
  streams(): { streams: number[][]; of: number[] } {
    const contexts = new Map<number, number[]>();
    for (const [context, bytes] of this.#said) {
      const known = contexts.get(context);
      if (known) known.push(...bytes);
      else contexts.set(context, [...bytes]);
    }
    // One reads the instruction after, in its stream.
    const operands = new Map([...contexts].filter(([context]) => context !== INSTRUCTIONS));
    const groups = [[INSTRUCTIONS], ...alike(operands)];
    const places = new Map(groups.flatMap((group, place) => group.map((context) => [context, place])));
    const streams = groups.map((): number[] => []);
    for (const [context, bytes] of this.#said) streams[places.get(context) ?? 0]?.push(...bytes);
    return { streams, of: Array.from(contexts.keys(), (context) => places.get(context) ?? 0) };
  }
}

/** The module as it travels; `fresh` is the first function that a call is to know as the next one. */
export function split(module: Uint8Array, fresh = 0): Uint8Array {
  const code = sectionOf(module, CODE);
  if (!code) throw new Error("a module without functions");
  const functions = bodies(module);
  const start = functions[0]?.start ?? code.end;
  const table = tabled(module);
  const said = new Said();
  let follows = 0;
  for (const index of table.functions) {
    const distance = index - follows;
    said.put(TABLED, ...leb(distance < 0 ? -2 * distance - 1 : 2 * distance));
    follows = index + 1;
  }
  const splitter = new Splitter(module, said, fresh);
  for (const body of functions) splitter.split(body);

  const { streams, of } = said.streams();
  const [before, between] = [table.start, start - table.end];
  const numbers = [module.length, before, table.functions.length, between, functions.length, fresh];
  const lengths = streams.map((stream) => stream.length);
  const name = new TextEncoder().encode(SECTION);
  const content = [
    name.length,
    ...name,
    ...[...numbers, of.length, ...of, lengths.length, ...lengths].flatMap(leb),
  ];
  const parts = [
    module.subarray(0, table.start),
    module.subarray(table.end, start),
    module.subarray(code.end),
    ...streams.map((stream) => Uint8Array.from(stream)),
  ];
  const size = parts.reduce((sum, part) => sum + part.length, content.length);
  const file = Buffer.concat([
    Uint8Array.of(...module.subarray(0, 8), 0, ...leb(size), ...content),
    ...parts,
  ]);
  if (Buffer.compare(join(Uint8Array.from(file)), module) !== 0)
    throw new Error("what was split does not join again");
  return Uint8Array.from(file);
}

class Splitter {
  readonly #locals = ranks();
  #previous = 0x0b;

  constructor(
    readonly module: Uint8Array,
    readonly said: Said,
    public fresh: number,
  ) {}

  /** Puts a function's bytes in the streams. */
  split(body: Body): void {
    const { module, said } = this;
    let [groups, at] = read(module, body.locals);
    said.put(GROUPS, ...leb(groups));
    for (; groups > 0; groups -= 1) {
      const [count, end] = read(module, at);
      said.put(COUNTS, ...leb(count));
      said.put(KINDS, module[end] ?? 0);
      at = end + 1;
    }
    this.#locals.reset();
    for (const { code, operands, end } of instructions(module, body)) {
      const [first] = operands;
      const far = code === CONSTANT && first && first.end - first.start > 2;
      const met = far ? FAR_CONSTANT : code;
      const carried = operands.map(({ rank, start, end: after, value }) => {
        const context = contextOf(met, rank, this.#previous, module[end] ?? 0);
        if (isOfLocal(met)) return { context, bytes: leb(this.#ranked(value)) };
        if (isCall(met)) return { context, bytes: this.#called(value) };
        return { context, bytes: [...module.subarray(start, after)] };
      });
      const short = operands.length === 1 ? shortOf(met, carried[0]?.bytes[0]) : undefined;
      said.put(INSTRUCTIONS, byteOf(short ?? met));
      if (short === undefined) for (const { context, bytes } of carried) said.put(context, ...bytes);
      this.#previous = met;
    }
  }

  /** The rank of a local, which is then named. */
  #ranked(local: number): number {
    const rank = this.#locals.find(local);
    this.#locals.name(rank);
    return rank;
  }

  #called(callee: number): number[] {
    if (callee !== this.fresh) return leb(callee + 1);
    this.fresh += 1;
    return [NEW];
  }
}

const [from, to] = process.argv.slice(2);
if (from && to) {
  const { module, fresh } = arrange(readFileSync(from));
  writeFileSync(to, split(module, fresh));
}

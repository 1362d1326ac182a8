/**
 * `streams.ts <module> <file>`: arranges a module, writes it as it travels (`widgets/elements/streams.ts`), and fails unless
 * reading it gives the arranged module back, byte for byte.
 */

import { readFileSync, writeFileSync } from "node:fs";
import {
  byteOf,
  CONSTANT,
  FAR_CONSTANT,
  INSTRUCTIONS,
  isCall,
  isOfLocal,
  join,
  LOCALS,
  leb,
  NEW,
  ranks,
  SECTION,
  streamOf,
  TABLED,
} from "../elements/streams.ts";
import { arrange } from "./arrange.ts";
import { type Body, bodies, CODE, instructions, sectionOf, tabled } from "./module.ts";

/** Bytes, by stream. */
class Streams {
  readonly #bytes = new Map<number, number[]>();

  put(stream: number, ...bytes: number[]): void {
    const known = this.#bytes.get(stream);
    if (known) known.push(...bytes);
    else this.#bytes.set(stream, bytes);
  }

  /** In the order in which they were met. */
  all(): Uint8Array[] {
    return Array.from(this.#bytes.values(), (bytes) => Uint8Array.from(bytes));
  }
}

/** The module as it travels; `fresh` is the first function that a call is to know as the next one. */
export function split(module: Uint8Array, fresh = 0): Uint8Array {
  const code = sectionOf(module, CODE);
  if (!code) throw new Error("a module without functions");
  const functions = bodies(module);
  const start = functions[0]?.start ?? code.end;
  const table = tabled(module);
  const streams = new Streams();
  let follows = 0;
  for (const index of table.functions) {
    const distance = index - follows;
    streams.put(TABLED, ...leb(distance < 0 ? -2 * distance - 1 : 2 * distance));
    follows = index + 1;
  }
  const splitter = new Splitter(module, streams, fresh);
  for (const body of functions) splitter.split(body);

  const written = streams.all();
  const [before, between] = [table.start, start - table.end];
  const numbers = [module.length, before, table.functions.length, between, functions.length, fresh];
  const name = new TextEncoder().encode(SECTION);
  const content = [
    name.length,
    ...name,
    ...[...numbers, written.length, ...written.map((stream) => stream.length)].flatMap(leb),
  ];
  const around = [
    module.subarray(0, table.start),
    module.subarray(table.end, start),
    module.subarray(code.end),
  ];
  const parts = [...written, ...around];
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
    readonly streams: Streams,
    public fresh: number,
  ) {}

  /** Puts a function's bytes in the streams. */
  split(body: Body): void {
    const { module, streams } = this;
    streams.put(LOCALS, ...module.subarray(body.locals, body.code));
    this.#locals.reset();
    for (const { code, operands, end } of instructions(module, body)) {
      const [first] = operands;
      const far = code === CONSTANT && first && first.end - first.start > 2;
      const met = far ? FAR_CONSTANT : code;
      streams.put(INSTRUCTIONS, byteOf(met));
      for (const { rank, start, end: after, value } of operands) {
        const stream = streamOf(met, rank, this.#previous, module[end] ?? 0);
        if (isOfLocal(met)) streams.put(stream, ...leb(this.#ranked(value)));
        else if (isCall(met)) streams.put(stream, ...this.#called(value));
        else streams.put(stream, ...module.subarray(start, after));
      }
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

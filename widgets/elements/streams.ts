/**
 * How a module travels: instructions in one stream, and each kind of operand in a stream of its own. What stands side by
 * side is then alike, and servers' compression takes a tenth less. `widgets/bundle/streams.ts` writes it.
 *
 * The file is a valid module that holds nothing but a custom section, of these numbers (LEB128), then bytes: the size of
 * the whole; where its first function stands; how many there are; how many streams, and the length of each; the streams,
 * in the order in which one meets them; what stands before the first function and after the last.
 */

/** The custom section. */
export const SECTION = "commun-streams";

/** In the stream of instructions, an `i32.const` of three bytes or more: an address, most often. */
export const FAR_CONSTANT = 0xff;

export const CONSTANT = 0x41;
const LOCAL_GET = 0x20;
const END = 0x0b;

/** Streams that are not of an operand. */
export const INSTRUCTIONS = -1;
export const LOCALS = -2;

/** The stream of an operand. What comes next says much of a local that is read and of a constant. */
export function streamOf(instruction: number, rank: number, next: number): number {
  const follows = instruction === LOCAL_GET || instruction === CONSTANT || instruction === FAR_CONSTANT;
  return (instruction * 2 + rank) * 256 + (follows ? next : 0);
}

/** Tells each operand of an instruction, in order: `number` carries one and says its value, `bytes` carries some. */
export function operands(
  instruction: number,
  number: (rank: number) => number,
  bytes: (count: number) => void,
): void {
  const is = (first: number, last = first) => first <= instruction && instruction <= last;
  if (is(0x28, 0x3e) || is(0x11)) {
    number(0); // alignment, offset; type, table
    number(1);
  } else if (is(0x02, 0x04) || is(0x0c, 0x0d) || is(0x10) || is(0x20, 0x26) || is(0x3f, 0x42)) {
    number(0); // block type; label; function; local, global, table; memory; constant
  } else if (is(FAR_CONSTANT) || is(0xd0) || is(0xd2)) {
    number(0);
  } else if (is(0x0e)) {
    for (let labels = number(0); labels >= 0; labels -= 1) number(1);
  } else if (is(0x1c)) {
    bytes(number(0));
  } else if (is(0x43, 0x44)) {
    bytes(instruction === 0x43 ? 4 : 8);
  } else if (is(0xfc)) {
    const which = number(0);
    if (which > 7) number(1);
    if (which === 8 || which === 10 || which === 12 || which === 14) number(1);
  }
}

/** How deep in blocks one is after an instruction; the end of a function is at -1. */
export function depthAfter(instruction: number, depth: number): number {
  if (instruction >= 0x02 && instruction <= 0x04) return depth + 1;
  return instruction === END ? depth - 1 : depth;
}

/** The module that travelled so; any other module is given back as it is. Throws where the file is broken. */
export function join(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const start = payload(file);
  return start === undefined ? file : new Join(file, start).module();
}

/** Where the numbers start. */
function payload(file: Uint8Array): number | undefined {
  if (file[8] !== 0) return undefined; // the first section is not a custom one
  const [size, start] = read(file, 9);
  const name = new TextEncoder().encode(SECTION);
  if (file[start] !== name.length || name.some((byte, index) => file[start + 1 + index] !== byte))
    return undefined;
  if (start + size !== file.length) throw new RangeError(SECTION); // cut short
  return start + 1 + name.length;
}

class Join {
  readonly #file: Uint8Array;
  /** Reads the numbers, then what stands around the functions. */
  #at: number;
  /** Where the next stream that one meets starts, and what is left of the list of their lengths. */
  #fresh: number;
  readonly #lengths: number[];
  /** Where one is in each stream met. */
  readonly #cursors = new Map<number, number>();
  readonly #module: Uint8Array<ArrayBuffer>;
  #written: number;
  #functions: number;

  constructor(file: Uint8Array, start: number) {
    this.#file = file;
    this.#at = start;
    const number = () => {
      const [value, end] = read(file, this.#at);
      this.#at = end;
      return value;
    };
    this.#module = new Uint8Array(number());
    this.#written = number();
    this.#functions = number();
    this.#lengths = Array.from({ length: number() }, number);
    this.#fresh = this.#at;
    this.#at = this.#lengths.reduce((end, length) => end + length, this.#fresh);
    this.#lengths.reverse();
  }

  module(): Uint8Array<ArrayBuffer> {
    const before = this.#written;
    this.#module.set(this.#file.subarray(this.#at, this.#at + before));
    for (; this.#functions > 0; this.#functions -= 1) {
      this.#function();
      if (this.#written > this.#module.length) throw new RangeError(SECTION);
    }
    this.#module.set(this.#file.subarray(this.#at + before), this.#written);
    return this.#module;
  }

  #function(): void {
    const start = this.#written;
    for (let groups = this.#number(LOCALS); groups > 0; groups -= 1) {
      this.#number(LOCALS);
      this.#bytes(LOCALS, 1);
    }
    for (let depth = 0; depth >= 0; ) {
      const met = this.#skip(INSTRUCTIONS, 1);
      const instruction = this.#file[met] ?? END;
      const next = this.#file[met + 1] ?? END;
      this.#module[this.#written++] = instruction === FAR_CONSTANT ? CONSTANT : instruction;
      const stream = (rank: number) => streamOf(instruction, rank, next === FAR_CONSTANT ? CONSTANT : next);
      operands(
        instruction,
        (rank) => this.#number(stream(rank)),
        (count) => this.#bytes(stream(1), count),
      );
      depth = depthAfter(instruction, depth);
    }
    // A function stands after its size, which is known only now.
    const size = leb(this.#written - start);
    this.#module.copyWithin(start + size.length, start, this.#written);
    this.#module.set(size, start);
    this.#written += size.length;
  }

  #number(stream: number): number {
    const [value, end] = read(this.#file, this.#skip(stream, 0));
    this.#bytes(stream, end - this.#skip(stream, 0));
    return value;
  }

  #bytes(stream: number, count: number): void {
    const from = this.#skip(stream, count);
    for (let index = 0; index < count; index += 1)
      this.#module[this.#written++] = this.#file[from + index] ?? 0;
  }

  /** Where one is in a stream, before going on by `count` bytes. */
  #skip(stream: number, count: number): number {
    let at = this.#cursors.get(stream);
    if (at === undefined) {
      at = this.#fresh;
      this.#fresh += this.#lengths.pop() ?? 0;
    }
    this.#cursors.set(stream, at + count);
    return at;
  }
}

/** A number of LEB128 (its first 31 bits), and where it ends. */
export function read(bytes: Uint8Array, at: number): [value: number, end: number] {
  let value = 0;
  for (let shift = 0, end = at; ; shift += 7) {
    const byte = bytes[end++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return [value, end];
  }
}

/** A number as LEB128. */
export function leb(value: number): number[] {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

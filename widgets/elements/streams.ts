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

/** Streams that are not of an operand: 0x00 and 0x01 have none. */
export const INSTRUCTIONS = 0;
export const LOCALS = 1;
/** More than any stream's number. */
const STREAMS = 1 << 17;

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
  return start === undefined ? file : joinFrom(file, start);
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

/** Plain loops over numbers: the page waits for it. */
function joinFrom(file: Uint8Array, start: number): Uint8Array<ArrayBuffer> {
  let at = start;
  const header = () => {
    const [value, end] = read(file, at);
    at = end;
    return value;
  };
  const module = new Uint8Array(header());
  let written = header();
  const functions = header();
  const lengths = Array.from({ length: header() }, header);

  /** Where one is in each stream met; the next one that one meets starts at `fresh`. */
  const cursors = new Int32Array(STREAMS);
  let fresh = at;
  let met = 0;
  const cursor = (stream: number): number => {
    let here = cursors[stream] ?? 0;
    if (here === 0) {
      here = fresh;
      fresh += lengths[met++] ?? 0;
    }
    return here;
  };
  const bytes = (stream: number, count: number) => {
    let here = cursor(stream);
    for (let left = count; left > 0; left -= 1) module[written++] = file[here++] ?? 0;
    cursors[stream] = here;
  };
  const number = (stream: number): number => {
    let here = cursor(stream);
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = file[here++] ?? 0;
      module[written++] = byte;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    cursors[stream] = here;
    return value;
  };

  let instruction = END;
  let next = END;
  const operand = (rank: number) => number(streamOf(instruction, rank, next));
  const raw = (count: number) => bytes(streamOf(instruction, 1, next), count);
  const joinFunction = () => {
    const start = written;
    for (let groups = number(LOCALS); groups > 0; groups -= 1) {
      number(LOCALS);
      bytes(LOCALS, 1);
    }
    for (let depth = 0; depth >= 0; depth = depthAfter(instruction, depth)) {
      const here = cursor(INSTRUCTIONS);
      cursors[INSTRUCTIONS] = here + 1;
      instruction = file[here] ?? END;
      next = file[here + 1] ?? END;
      if (next === FAR_CONSTANT) next = CONSTANT;
      module[written++] = instruction === FAR_CONSTANT ? CONSTANT : instruction;
      operands(instruction, operand, raw);
    }
    // A function stands after its size, which is known only now.
    const size = leb(written - start);
    module.copyWithin(start + size.length, start, written);
    module.set(size, start);
    written += size.length;
  };

  const around = lengths.reduce((end, length) => end + length, at);
  const before = written;
  module.set(file.subarray(around, around + before));
  for (let left = functions; left > 0; left -= 1) {
    joinFunction();
    if (written > module.length) throw new RangeError(SECTION);
  }
  module.set(file.subarray(around + before), written);
  return module;
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

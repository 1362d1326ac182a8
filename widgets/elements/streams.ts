/**
 * How a module travels: instructions in one stream, and each kind of operand in a stream of its own. What stands side by
 * side is then alike, and servers' compression takes a sixth less. `widgets/bundle/streams.ts` writes it.
 *
 * The file is a valid module that holds nothing but a custom section, of these numbers (LEB128), then bytes: the size of
 * the whole; how much stands before the table's functions, how many they are, and how much stands between them and the
 * first function's code; how many functions there are, and the first that others call by `NEW`; how many streams, and the
 * length of each; the streams, in the order in which one meets them; what stands before, between and after.
 */

/** The custom section. */
export const SECTION = "commun-streams";

/** In the stream of instructions, an `i32.const` of three bytes or more: an address, most often. */
export const FAR_CONSTANT = 0xff;

export const CONSTANT = 0x41;
const LOCAL_GET = 0x20;
const LOCAL_TEE = 0x22;
const CALL = 0x10;
const LOAD = 0x28;
const STORE = 0x36;
const MEMORY_SIZE = 0x3f;
const END = 0x0b;

/** Instead of a call's function: the one after the last that was called so. Others are one more than they are. */
export const NEW = 0;

/**
 * Pairs of instructions, each in the other's place. Brotli takes bytes as small signed numbers, and tells the two before by
 * their size: so the four commonest instructions are 0, 1, -1 and -2, once 0x80 is taken away.
 */
const SWAPPED = [LOCAL_GET, 0x7f, CONSTANT, 0x80, LOCAL_TEE, 0x81, LOAD, 0x7e];
const swapped = (instruction: number) => SWAPPED[SWAPPED.indexOf(instruction) ^ 1] ?? instruction;
/** An instruction's byte in its stream. */
export const byteOf = (instruction: number) => swapped(instruction) ^ 0x80;
const instructionOf = (byte: number) => swapped(byte ^ 0x80);
const ENDED = byteOf(END);

/** Streams that are not of an operand: 0x00 and 0x01 have none. */
export const INSTRUCTIONS = 0;
export const LOCALS = 1;
/** Functions of the table, each by how far it is from the one after the last: 0, -1, 1, -2, 2… */
export const TABLED = 2;
/** More than any stream's number. */
const STREAMS = 1 << 17;

/**
 * The stream of an operand. What comes next says much of a local that is read and of a constant, what comes before much of
 * a call. Offsets of all loads are one kind, and those of all stores.
 */
export function streamOf(instruction: number, rank: number, previous: number, next: number): number {
  let kind = instruction;
  let beside = 0;
  if (instruction === LOCAL_GET || instruction === CONSTANT || instruction === FAR_CONSTANT) beside = next;
  else if (instruction === CALL) beside = previous;
  else if (rank > 0 && instruction >= LOAD && instruction < MEMORY_SIZE)
    kind = instruction < STORE ? LOAD : STORE;
  return (kind * 2 + rank) * 256 + beside;
}

export const isOfLocal = (instruction: number) => instruction >= LOCAL_GET && instruction <= LOCAL_TEE;
export const isCall = (instruction: number) => instruction === CALL;

/** Locals by rank: first those that are named most and last. In streams, ranks stand for them. */
export function ranks() {
  const order = new Uint16Array(1 << 16);
  const weights = new Float64Array(1 << 16);
  let known = 0;
  let step = 1;

  /** For another function: its locals in their order. */
  const reset = () => {
    known = 0;
    step = 1;
  };

  /** The local of this rank, which rises for being named. */
  const name = (rank: number): number => {
    for (; known <= rank; known += 1) {
      order[known] = known;
      weights[known] = 0;
    }
    const local = order[rank] ?? 0;
    step *= 1.05;
    const weight = (weights[local] ?? 0) + step;
    let place = rank;
    for (; place > 0; place -= 1) {
      const above = order[place - 1] ?? 0;
      if ((weights[above] ?? 0) > weight) break;
      order[place] = above;
    }
    order[place] = local;
    weights[local] = weight;
    return local;
  };

  /** The rank of a local. */
  const find = (local: number): number => {
    const rank = order.subarray(0, known).indexOf(local);
    return rank < 0 ? local : rank;
  };

  return { reset, name, find };
}

/** Tells each operand of an instruction, in order: `number` carries one and says its value, `bytes` carries some. */
export function operands(
  instruction: number,
  number: (rank: number) => number,
  bytes: (count: number) => void,
): void {
  const is = (first: number, last = first) => first <= instruction && instruction <= last;
  if (is(0x45, 0xc4)) return; // most of what computes
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
  let written = 0;
  const [before, tabled, between, functions] = [header(), header(), header(), header()];
  let fresh = header();
  const lengths = Array.from({ length: header() }, header);
  let around = lengths.reduce((end, length) => end + length, at);

  /** Where one is in each stream met; the next one that one meets starts at `unmet`. */
  const cursors = new Int32Array(STREAMS);
  let unmet = at;
  let met = 0;
  const cursor = (stream: number): number => {
    let here = cursors[stream] ?? 0;
    if (here === 0) {
      cursors[stream] = here = unmet;
      unmet += lengths[met++] ?? 0;
    }
    return here;
  };
  const value = (stream: number): number => {
    let here = cursor(stream);
    let value = 0;
    for (let shift = 0, byte = 128; byte > 127; shift += 7) {
      byte = file[here++] ?? 0;
      value |= (byte & 127) << shift;
    }
    cursors[stream] = here;
    return value;
  };
  const bytes = (stream: number, count: number) => {
    let here = cursor(stream);
    for (let left = count; left > 0; left -= 1) module[written++] = file[here++] ?? 0;
    cursors[stream] = here;
  };
  const number = (stream: number): number => {
    let here = cursor(stream);
    const found = value(stream);
    for (; here < (cursors[stream] ?? 0); here += 1) module[written++] = file[here] ?? 0;
    return found;
  };
  const put = (number: number): number => {
    let left = number;
    for (; left > 127; left >>>= 7) module[written++] = (left & 127) | 128;
    module[written++] = left;
    return number;
  };
  const copy = (count: number) => {
    module.set(file.subarray(around, around + count), written);
    around += count;
    written += count;
  };

  const codes = Uint8Array.from({ length: 256 }, (_, byte) => instructionOf(byte));
  let previous = END;
  let instruction = END;
  let next = END;
  const locals = ranks();
  const operand = (rank: number): number => {
    const stream = streamOf(instruction, rank, previous, next);
    if (isOfLocal(instruction)) return put(locals.name(value(stream)));
    if (isCall(instruction)) return put((value(stream) || ++fresh) - 1);
    return number(stream);
  };
  const raw = (count: number) => bytes(streamOf(instruction, 1, previous, next), count);
  const joinFunction = () => {
    const start = written;
    locals.reset();
    for (let groups = number(LOCALS); groups > 0; groups -= 1) {
      number(LOCALS);
      bytes(LOCALS, 1);
    }
    for (let depth = 0; depth >= 0; depth = depthAfter(instruction, depth)) {
      const here = cursor(INSTRUCTIONS);
      cursors[INSTRUCTIONS] = here + 1;
      previous = instruction;
      instruction = codes[file[here] ?? ENDED] ?? END;
      next = codes[file[here + 1] ?? 0] ?? END;
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

  copy(before);
  for (let left = tabled, follows = 0; left > 0; left -= 1) {
    const distance = value(TABLED);
    follows = put(follows + ((distance >> 1) ^ -(distance & 1))) + 1;
  }
  copy(between);
  for (let left = functions; left > 0; left -= 1) {
    joinFunction();
    if (written > module.length) throw new RangeError(SECTION);
  }
  copy(file.length - around);
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

/**
 * How a module travels: instructions in one stream, and operands in others, those of alike contexts in one. What stands
 * side by side is then alike, and servers' compression takes a sixth less. `widgets/bundle/streams.ts` writes it, and
 * decides what is alike.
 *
 * The file is a valid module that holds nothing but a custom section, of these numbers (LEB128), then bytes: the size of
 * the whole; how much stands before the table's functions, how many they are, and how much stands between them and the
 * first function's code; how many functions there are, and the first that others call by `NEW`; how many contexts there
 * are, and the stream of each, in the order in which one meets them; how many streams, and the length of each; what stands
 * before, between and after; the streams.
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

/** Instructions that stand for another and an operand that it often has: where a branch leads; that a block gives nothing; 0,
 * 1; the first local by rank. */
const SHORT = [
  [0x09, 0x0d, 0],
  [0x07, 0x0c, 1],
  [0x12, 0x02, 0x40],
  [0x13, 0x03, 0x40],
  [0x14, 0x04, 0x40],
  [0x15, CONSTANT, 0],
  [0x16, CONSTANT, 1],
  [0xd3, LOCAL_GET, 0],
] as const;

/** The instruction that stands for this one with this operand. */
export const shortOf = (instruction: number, operand: number | undefined) =>
  SHORT.find(([, meant, value]) => meant === instruction && value === operand)?.[0];

/** Contexts that are not of an operand: 0x00 and 0x01 have none. */
export const INSTRUCTIONS = 0;
/** Functions of the table, each by how far it is from the one after the last: 0, -1, 1, -2, 2… */
export const TABLED = 1;
/** Of a function's locals: how many groups; how many in each; of which type. */
export const GROUPS = 2;
export const COUNTS = 3;
export const KINDS = 4;
/** Contexts of near constants stand from here. */
const CONSTANTS = 1 << 17;
/** More than any context's number. */
const CONTEXTS = CONSTANTS + (1 << 16);

/**
 * The context of an operand. What comes next says much of a local that is read; what comes before much of a call; both of a
 * constant. Offsets of all loads are one kind, and those of all stores.
 */
export function contextOf(instruction: number, rank: number, previous: number, next: number): number {
  if (instruction === CONSTANT) return CONSTANTS + previous * 256 + next;
  let kind = instruction;
  let beside = 0;
  if (instruction === LOCAL_GET || instruction === FAR_CONSTANT) beside = next;
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
  const list = () => Array.from({ length: header() }, header);
  const streams = list();
  const lengths = list();
  let around = at;
  at = file.length;
  /** Where one is in each stream. */
  const cursors = Int32Array.from(lengths);
  for (let stream = lengths.length - 1; stream >= 0; stream -= 1)
    cursors[stream] = at -= lengths[stream] ?? 0;
  const afterwards = at - around - before - between;
  if (afterwards < 0) throw new RangeError(SECTION);

  /** One more than the stream of each context met. */
  const known = new Int32Array(CONTEXTS);
  let met = 0;
  const streamOf = (context: number): number => {
    let stream = known[context] ?? 0;
    if (stream === 0) known[context] = stream = (streams[met++] ?? 0) + 1;
    return stream - 1;
  };
  const value = (stream: number): number => {
    let here = cursors[stream] ?? 0;
    let value = 0;
    for (let shift = 0, byte = 128; byte > 127; shift += 7) {
      byte = file[here++] ?? 0;
      value |= (byte & 127) << shift;
    }
    cursors[stream] = here;
    return value;
  };
  const bytes = (stream: number, count: number) => {
    let here = cursors[stream] ?? 0;
    for (let left = count; left > 0; left -= 1) module[written++] = file[here++] ?? 0;
    cursors[stream] = here;
  };
  const number = (stream: number): number => {
    let here = cursors[stream] ?? 0;
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

  // By byte: the instruction, one more than the operand that it stands for too, and what it is to the one before.
  const codes = Uint8Array.from({ length: 256 }, (_, byte) => instructionOf(byte));
  const given = new Uint8Array(256);
  for (const [short, meant, value] of SHORT) {
    codes[byteOf(short)] = meant;
    given[byteOf(short)] = value + 1;
  }
  const nexts = codes.map((code) => (code === FAR_CONSTANT ? CONSTANT : code));
  let previous = END;
  let instruction = END;
  let next = END;
  const locals = ranks();
  const carried = (rank: number): number => {
    const stream = streamOf(contextOf(instruction, rank, previous, next));
    if (isOfLocal(instruction)) return put(locals.name(value(stream)));
    if (isCall(instruction)) return put((value(stream) || ++fresh) - 1);
    return number(stream);
  };
  const raw = (count: number) => bytes(streamOf(contextOf(instruction, 1, previous, next)), count);
  const joinFunction = () => {
    const start = written;
    locals.reset();
    for (let groups = number(streamOf(GROUPS)); groups > 0; groups -= 1) {
      number(streamOf(COUNTS));
      bytes(streamOf(KINDS), 1);
    }
    for (let depth = 0; depth >= 0; depth = depthAfter(instruction, depth)) {
      const stream = streamOf(INSTRUCTIONS);
      const here = cursors[stream] ?? 0;
      cursors[stream] = here + 1;
      previous = instruction;
      const byte = file[here] ?? ENDED;
      const operand = given[byte] ?? 0;
      instruction = codes[byte] ?? END;
      next = nexts[file[here + 1] ?? 0] ?? END;
      module[written++] = nexts[byte] ?? END;
      if (operand === 0) operands(instruction, carried, raw);
      else put(instruction === LOCAL_GET ? locals.name(0) : operand - 1);
    }
    // A function stands after its size, which is known only now.
    const size = leb(written - start);
    module.copyWithin(start + size.length, start, written);
    module.set(size, start);
    written += size.length;
  };

  copy(before);
  for (let left = tabled, follows = 0; left > 0; left -= 1) {
    const distance = value(streamOf(TABLED));
    follows = put(follows + ((distance >> 1) ^ -(distance & 1))) + 1;
  }
  copy(between);
  for (let left = functions; left > 0; left -= 1) {
    joinFunction();
    if (written > module.length) throw new RangeError(SECTION);
  }
  copy(afterwards);
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

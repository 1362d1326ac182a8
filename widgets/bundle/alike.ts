/** Which contexts of operands share a stream: those whose bytes are alike enough that telling them apart would not pay. */

/** What a stream costs by itself, and each value that it has, in bits: measured on what brotli makes of our modules. */
const STREAM = 60;
const VALUE = 6;

/** Bytes of some contexts, and what they cost: in bits, as the best code of single bytes would. */
interface Group {
  contexts: number[];
  /** How often each byte comes. */
  times: Float64Array;
  size: number;
  cost: number;
}

const NOTHING: Group = { contexts: [], times: new Float64Array(256), size: 0, cost: 0 };
const WEIGHED = Float64Array.from({ length: 1 << 16 }, (_, times) => times && times * Math.log2(times));

interface Pair {
  /** What is won by merging it with the other. */
  gain: number;
  other: Group;
}

/** The contexts of each stream; those that say least a byte come first, so that neighbours are alike too. */
export function alike(contexts: Map<number, number[]>): number[][] {
  const merging = new Merging();
  for (const [context, bytes] of contexts) merging.add(groupOf(context, bytes));
  while (merging.mergeBest());
  return merging
    .groups()
    .sort((one, other) => one.cost / one.size - other.cost / other.size)
    .map((group) => group.contexts);
}

/** Groups, each with the one that it is best merged with. */
class Merging {
  readonly #best = new Map<Group, Pair | undefined>();

  groups(): Group[] {
    return [...this.#best.keys()];
  }

  add(group: Group): void {
    let own: Pair | undefined;
    for (const [other, best] of this.#best) {
      const gain = group.cost + other.cost - costOf(group, other);
      if (gain > (best?.gain ?? 0)) this.#best.set(other, { gain, other: group });
      if (gain > (own?.gain ?? 0)) own = { gain, other };
    }
    this.#best.set(group, own);
  }

  /** Merges what pays most; false where nothing pays. */
  mergeBest(): boolean {
    let most: { group: Group; pair: Pair } | undefined;
    for (const [group, pair] of this.#best)
      if (pair && pair.gain > (most?.pair.gain ?? 0)) most = { group, pair };
    if (!most) return false;
    const gone = [most.group, most.pair.other] as const;
    for (const group of gone) this.#best.delete(group);
    for (const [group, pair] of this.#best)
      if (pair && gone.includes(pair.other)) {
        this.#best.delete(group);
        this.add(group);
      }
    this.add(merged(...gone));
    return true;
  }
}

function groupOf(context: number, bytes: number[]): Group {
  const group = { contexts: [context], times: new Float64Array(256), size: bytes.length, cost: 0 };
  for (const byte of bytes) group.times[byte] = (group.times[byte] ?? 0) + 1;
  group.cost = costOf(group, NOTHING);
  return group;
}

function merged(one: Group, other: Group): Group {
  return {
    contexts: [...one.contexts, ...other.contexts],
    times: one.times.map((times, byte) => times + (other.times[byte] ?? 0)),
    size: one.size + other.size,
    cost: costOf(one, other),
  };
}

/** What two groups would cost as one. */
function costOf(one: Group, other: Group): number {
  let cost = STREAM + weigh(one.size + other.size);
  for (let byte = 0; byte < 256; byte += 1) {
    const times = (one.times[byte] ?? 0) + (other.times[byte] ?? 0);
    if (times > 0) cost += VALUE - weigh(times);
  }
  return cost;
}

/** `n log₂ n`. */
const weigh = (times: number) => WEIGHED[times] ?? times * Math.log2(times);

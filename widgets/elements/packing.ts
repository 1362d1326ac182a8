/**
 * Bytes as text, for a module of JavaScript to hold them: bundlers find modules without being told, and each treats a
 * `.wasm` file in its own way.
 *
 * The text is plain ASCII that needs no escape, so that minifiers leave it alone and every encoding reads it. The bytes
 * that occur most are one character each, the others two; bytes stay whole, and compression finds what repeats. With brotli, the
 * widgets' module weighs 4 % more than as a file; in base64 it would weigh 29 % more.
 */

/** A tool may write these otherwise, or read them as its own. */
const AVOIDED = "\"'`\\$<";
/** What comes before the second character of a pair. */
const MARKS = "}~";

const PLAIN = Array.from({ length: 93 }, (_, index) => String.fromCharCode(32 + index)).filter(
  (character) => !AVOIDED.includes(character),
);

/** The text of some bytes. It begins with those that are one character, in hexadecimal. */
export function pack(bytes: Uint8Array): string {
  const counts = new Array<number>(256).fill(0);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  const byCount = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  // In their own order: instructions that resemble each other stay neighbours.
  const frequent = byCount.slice(0, PLAIN.length).sort((a, b) => a - b);
  const codes: string[] = [];
  for (const [rank, byte] of all(frequent).entries()) {
    const page = Math.floor(rank / PLAIN.length);
    codes[byte] = `${page > 0 ? MARKS[page - 1] : ""}${PLAIN[rank % PLAIN.length]}`;
  }
  const header = frequent.map((byte) => byte.toString(16).padStart(2, "0"));
  return header.join("") + Array.from(bytes, (byte) => codes[byte]).join("");
}

/** The bytes of such a text. A text that is cut or changed gives other bytes, which are for the caller to refuse. */
export function unpack(text: string): Uint8Array<ArrayBuffer> {
  const frequent = PLAIN.map((_, index) => Number.parseInt(text.slice(2 * index, 2 * index + 2), 16));
  const bytes = all(frequent);
  const ranks = new Uint8Array(128);
  for (const [rank, character] of PLAIN.entries()) ranks[character.charCodeAt(0)] = rank;
  const unpacked = new Uint8Array(text.length);
  const mark = MARKS.charCodeAt(0);
  let length = 0;
  for (let at = 2 * PLAIN.length; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    let page = 0;
    if (code >= mark) {
      page = code - mark + 1;
      at += 1;
      code = text.charCodeAt(at);
    }
    unpacked[length++] = bytes[page * PLAIN.length + (ranks[code] ?? 0)] ?? 0;
  }
  return unpacked.slice(0, length);
}

/** Every byte: the frequent ones, then the others. */
function all(frequent: readonly number[]): number[] {
  const known = new Set(frequent);
  return [...frequent, ...Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !known.has(byte))];
}

/**
 * Typography, as the compiler sets the widgets' words: the contract and the pages are written with the keyboard's spaces and
 * apostrophes, and read with the language's own. For the tools that show them; no script of a partner's page has it.
 */

import type { Language } from "./contract.ts";

const NO_BREAK = "\u00a0";
const NARROW = "\u202f";

/** A text, never an address. Applied twice it changes nothing more. */
export function typeset(text: string, language: Language): string {
  const curly = text.replaceAll("'", "’");
  if (language !== "fr") return curly;
  return curly
    .replaceAll(/ ([;?!])/g, `${NARROW}$1`)
    .replaceAll(/ ([:»])/g, `${NO_BREAK}$1`)
    .replaceAll(/« /g, `«${NO_BREAK}`)
    .replaceAll(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replaceAll(/(\d) (?=(?:%|€|kB|ko|px|h|min|s|M€)(?![\p{L}]))/gu, `$1${NO_BREAK}`);
}

/**
 * Typography, as the compiler sets the widgets' words: pages are written with the keyboard's spaces and apostrophes, and
 * read with the language's own.
 */

import type { Language } from "../widgets/elements/contract.ts";

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

/** What typography leaves alone: what is copied, run or typed as it stands. */
const VERBATIM = /<!--[\s\S]*?-->|<(script|style|code|pre|kbd|samp|textarea)\b[\s\S]*?<\/\1>|<[^>]*>/g;
/** Attributes that are read. */
const SPOKEN = /\b(alt|aria-label|content|placeholder|title)="([^"]*)"/g;

/** A whole page: its texts and the attributes that are read aloud. */
export function typesetPage(page: string, language: Language): string {
  let out = "";
  let last = 0;
  for (const match of page.matchAll(VERBATIM)) {
    out += typeset(page.slice(last, match.index), language);
    const isElement = match[1] !== undefined || match[0].startsWith("<!");
    out += isElement ? match[0] : match[0].replaceAll(SPOKEN, spoken(language));
    last = match.index + match[0].length;
  }
  return out + typeset(page.slice(last), language);
}

const spoken =
  (language: Language) =>
  (_: string, name: string, text: string): string =>
    `${name}="${typeset(text, language)}"`;

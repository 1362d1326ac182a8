/** Typography over a whole page of HTML, which is read, run and copied by turns. */

import type { Language } from "../widgets/elements/contract.ts";
import { typeset } from "../widgets/elements/typography.ts";

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

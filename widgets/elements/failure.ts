/** Failures: what they are called, and what the visitor sees of them. */

import { type ErrorCode, type Language, tagOf, type Widget } from "./contract.ts";
import { RETRY } from "./words.ts";

/** A failure that the shell has a name for. */
export class Failure extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, { message, cause }: { message?: string; cause?: unknown } = {}) {
    super(message ?? code, { cause });
    this.code = code;
  }
}

/** The name of whatever was thrown while loading. */
export function codeOf(thrown: unknown): ErrorCode {
  return thrown instanceof Failure ? thrown.code : "load.file";
}

/** An error, in the console: who installs a widget looks there before listening to events. */
export function warn(widget: Widget, code: string, message: string): void {
  console.warn(`<${tagOf(widget)}> ${code}: ${message}`);
}

/** A sentence, and a button where trying again can help. Made node by node: a page with Trusted Types takes
 * no markup, and one with a strict policy no inline style. */
export function failureNote(text: string, language: Language, retry?: () => void): HTMLElement {
  const note = document.createElement("div");
  note.className = __CLASSES__.failure;
  note.lang = language;
  note.setAttribute("part", "failure");
  note.setAttribute("role", "status");
  const sentence = document.createElement("p");
  sentence.textContent = text;
  note.append(sentence);
  if (retry) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = __CLASSES__.button;
    button.setAttribute("part", "button");
    button.textContent = RETRY[language];
    button.addEventListener("click", retry);
    note.append(button);
  }
  return note;
}

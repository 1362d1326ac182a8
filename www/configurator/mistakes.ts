/** What is wrong stands beside its field, once the visitor has left it; nothing that was typed goes. */

import { parse } from "../embed/colours.ts";
import { problemsOf } from "../embed/local.ts";
import { COLOURS, type Options } from "../embed/options.ts";
import type { Form } from "./form.ts";
import type { Words } from "./words.ts";

type Problem = keyof Words["problems"];

/** Absolute, or from the site's root. */
const FOLDER = /^(https?:\/\/\S+|\/\S*)$/i;

export function mistakesOf(options: Options): Map<string, Problem> {
  const found = new Map<string, Problem>(problemsOf(options.contact, options.resources));
  for (const colour of COLOURS) {
    if (options[colour].trim() && !parse(options[colour])) found.set(colour, "colour");
  }
  const folder = options.folder.trim();
  if (folder && !FOLDER.test(folder)) found.set("folder", "folder");
  return found;
}

export class Mistakes {
  readonly #form: Form;
  readonly #words: Words;
  readonly #left = new WeakSet<EventTarget>();
  #shown = new Set<HTMLElement>();

  constructor(form: Form, words: Words) {
    this.#form = form;
    this.#words = words;
    form.element.addEventListener("focusout", ({ target }) => target && this.#left.add(target));
  }

  /** Counts as left: what an address brought is judged at once. */
  leaveAll(): void {
    for (const field of this.#form.element.elements) this.#left.add(field);
  }

  show(mistakes: ReadonlyMap<string, Problem>): void {
    const before = this.#shown;
    this.#shown = new Set();
    for (const [path, problem] of mistakes) {
      const field = this.#form.fieldOf(path);
      if (field && this.#left.has(field)) this.#say(field, this.#words.problems[problem]);
    }
    for (const field of before) if (!this.#shown.has(field)) this.#say(field, null);
  }

  #say(field: HTMLElement, text: string | null): void {
    const place = document.getElementById(`${field.id}-error`);
    if (text === null) field.removeAttribute("aria-invalid");
    else {
      field.setAttribute("aria-invalid", "true");
      this.#shown.add(field);
    }
    if (!place) return;
    place.hidden = text === null;
    place.textContent = text ?? "";
  }
}

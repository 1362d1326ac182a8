/** What one leaves with: what to do, the code to copy, the configuration as a file. */

import type { Language } from "../../widgets/elements/contract.ts";
import { typeset } from "../../widgets/elements/typography.ts";
import { blocks, type Files, json } from "../embed/code.ts";
import { readings, TEXT_CONTRAST } from "../embed/colours.ts";
import { configOf } from "../embed/local.ts";
import type { Options, Way } from "../embed/options.ts";
import { find } from "./form.ts";
import type { Words } from "./words.ts";

/** Ways whose code calls this site as long as no folder is said. */
const CALLS_THIS_SITE: ReadonlySet<Way> = new Set(["balise", "div", "cadre"]);

export class Output {
  readonly #language: Language;
  readonly #words: Words;
  readonly #files: Files;
  /** Addresses of the packages that this build makes. */
  readonly #packages: Partial<Record<Way, string>>;
  #config: object | null = null;

  constructor(language: Language, words: Words, files: Files, packages: Partial<Record<Way, string>>) {
    this.#language = language;
    this.#words = words;
    this.#files = files;
    this.#packages = packages;
    find("#save-config button").addEventListener("click", () => this.#save());
  }

  show(options: Options, mistakes: readonly string[], { isTrial }: { isTrial: boolean }): void {
    const found = blocks(options, this.#files, this.#language);
    this.#config = configOf(options.contact, options.resources);
    find<HTMLElement>("#save-config").hidden = this.#config === null;
    const steps = [...this.#words.steps[options.way]];
    if (options.way === "wordpress" && this.#config) steps.push(this.#words.configByHand);
    if (isTrial && CALLS_THIS_SITE.has(options.way)) steps.push(this.#words.trial);
    find("#steps").replaceChildren(this.#list(steps, options.way));
    this.#blocks(
      found.map(({ kind, code }) => ({ name: this.#words.blocks[kind], code, isCss: kind === "css" })),
    );
    this.#readings(options);
    say(find("#kept"), this.#set(this.#kept(mistakes)));
  }

  /** Which entries wait for a field to be mended. */
  #kept(mistakes: readonly string[]): string {
    const waiting = new Set(
      mistakes.flatMap((path) => {
        const [, index] = /^ressources\[(\d+)\]/.exec(path) ?? [];
        if (index !== undefined) return this.#words.resource(Number(index) + 1);
        return path.startsWith("contact.") ? this.#words.contact : [];
      }),
    );
    return waiting.size > 0 ? this.#words.leftOut([...waiting].join(", ")) : this.#words.upToDate;
  }

  /** Frames stay where they are, so that a selection or a focus outlives a change elsewhere. */
  #blocks(wanted: { name: string; code: string; isCss: boolean }[]): void {
    const place = find("#blocks");
    while (place.children.length > wanted.length) place.lastElementChild?.remove();
    for (const [index, { name, code, isCss }] of wanted.entries()) {
      const block = place.children[index] ?? place.appendChild(this.#frame());
      const [caption, lead, pre, button] = [
        block.querySelector("figcaption"),
        block.querySelector("p"),
        block.querySelector("pre"),
        block.querySelector("button"),
      ];
      say(caption, this.#set(name));
      say(lead, isCss ? this.#set(this.#words.cssLead) : "");
      if (lead) lead.hidden = !isCss;
      pre?.setAttribute("aria-label", name);
      say(block.querySelector("code"), code);
      button?.setAttribute("aria-label", this.#set(`${this.#words.copy} : ${name}`));
    }
  }

  #frame(): HTMLElement {
    const figure = document.createElement("figure");
    figure.className = "copy";
    const pre = document.createElement("pre");
    pre.tabIndex = 0;
    pre.setAttribute("role", "region");
    pre.append(document.createElement("code"));
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.copy = "";
    button.textContent = this.#words.copy;
    figure.append(document.createElement("figcaption"), document.createElement("p"), pre, button);
    return figure;
  }

  #list(steps: readonly string[], way: Way): HTMLElement {
    const list = document.createElement("ol");
    const [address, text] = [this.#packages[way], this.#words.package[way]];
    if (address && text) {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = this.#set(text);
      list.appendChild(document.createElement("li")).append(link);
    }
    for (const step of steps) {
      const item = document.createElement("li");
      item.textContent = this.#set(step);
      list.append(item);
    }
    return list;
  }

  #readings(options: Options): void {
    const found = readings(options);
    const lines = found.map((reading) => {
      const isFine = reading.ratio >= TEXT_CONTRAST;
      return `${isFine ? "✓" : "⚠"} ${this.#words.reading(reading, isFine)}`;
    });
    if (found.some(({ ratio }) => ratio < TEXT_CONTRAST)) lines.push(this.#words.mend);
    say(find("#readings"), lines.map((line) => this.#set(line)).join("\n"));
  }

  #save(): void {
    if (!this.#config) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([json(this.#config)], { type: "application/json" }));
    link.download = "cap-commun.json";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  #set(text: string): string {
    return typeset(text, this.#language);
  }
}

/** A status is read again when it is written again: only what differs is written. */
function say(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

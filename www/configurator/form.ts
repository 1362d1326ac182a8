/** The form and the choices: one reads the other, both ways. Rows of resources are numbered from 1 for people. */

import {
  CHOICES,
  COLOURS,
  CONTACT_TEXTS,
  defaults,
  emptyResource,
  FACETS,
  type Options,
  RESOURCE_TEXTS,
  type Resource,
} from "../embed/options.ts";
import type { Words } from "./words.ts";

const TEXTS = ["folder", ...CHOICES, ...COLOURS] as const;

export class Form {
  readonly element: HTMLFormElement;
  readonly #rows: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #words: Words;
  /** Numbers of rows are never used twice: ids stay apart when a row in the middle goes. */
  #made = 0;

  constructor(words: Words) {
    this.element = find("#choices");
    this.#rows = find("#resources");
    this.#template = find("#resource");
    this.#words = words;
  }

  read(): Options {
    const options = defaults();
    const said = new FormData(this.element);
    const text = (name: string) => String(said.get(name) ?? "");
    Object.assign(options, { widget: text("widget"), way: text("way") });
    for (const name of TEXTS) options[name] = text(name);
    for (const name of CONTACT_TEXTS) options.contact[name] = text(`contact.${name}`);
    options.resources = this.rows.map((row) => readRow(row, said));
    return options;
  }

  write(options: Options): void {
    this.#radio("widget", options.widget);
    this.#radio("way", options.way);
    for (const name of TEXTS) this.#field(name).value = options[name];
    for (const name of CONTACT_TEXTS) this.#field(`contact.${name}`).value = options.contact[name];
    this.#rows.replaceChildren();
    for (const resource of options.resources) writeRow(this.add(), resource);
  }

  /** Opens the optional parts where something is filled in. */
  unfold(): void {
    for (const part of this.element.querySelectorAll<HTMLDetailsElement>("details.optional")) {
      const fields = part.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input[name], select");
      if ([...fields].some(({ value }) => value.trim())) part.open = true;
    }
  }

  get rows(): HTMLElement[] {
    return [...this.#rows.children] as HTMLElement[];
  }

  /** A row of its own at the end. */
  add(): HTMLElement {
    this.#made += 1;
    const row = this.#template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const prefix = `r${this.#made}`;
    row.dataset.prefix = prefix;
    for (const name of ["id", "name", "for", "aria-describedby"]) {
      for (const element of row.querySelectorAll(`[${name}]`)) {
        const renamed = (element.getAttribute(name) ?? "").replaceAll(/(^| )N([.-])/g, `$1${prefix}$2`);
        element.setAttribute(name, renamed);
      }
    }
    this.#rows.append(row);
    this.#number();
    return row;
  }

  remove(row: HTMLElement): void {
    row.remove();
    this.#number();
  }

  /** The field that a problem names: `contact.adresse`, `ressources[1].titre`. */
  fieldOf(path: string): HTMLInputElement | undefined {
    const [, index, name] = /^ressources\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
    if (index === undefined) return this.#field(path);
    const prefix = this.rows[Number(index)]?.dataset.prefix;
    return prefix === undefined ? undefined : this.#field(`${prefix}.${name}`);
  }

  #number(): void {
    for (const [index, row] of this.rows.entries()) {
      const name = this.#words.resource(index + 1);
      const legend = row.querySelector("legend");
      if (legend) legend.textContent = name;
      // Several buttons with one name would be told apart by place alone.
      const button = row.querySelector("[data-remove]");
      button?.setAttribute("aria-label", `${button.textContent} (${index + 1})`);
    }
  }

  #field(name: string): HTMLInputElement {
    return this.element.elements.namedItem(name) as HTMLInputElement;
  }

  #radio(name: string, value: string): void {
    (this.element.elements.namedItem(name) as RadioNodeList).value = value;
  }
}

function readRow(row: HTMLElement, said: FormData): Resource {
  const resource = emptyResource();
  const name = (field: string) => `${row.dataset.prefix}.${field}`;
  for (const field of RESOURCE_TEXTS) resource[field] = String(said.get(name(field)) ?? "");
  for (const field of FACETS) resource[field] = said.getAll(name(field)).map(String);
  return resource;
}

function writeRow(row: HTMLElement, resource: Resource): void {
  for (const input of row.querySelectorAll("input")) {
    const field = input.name.split(".")[1] as keyof Resource;
    const value = resource[field];
    if (typeof value === "string") input.value = value;
    else input.checked = value.includes(input.value);
  }
}

export function find<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

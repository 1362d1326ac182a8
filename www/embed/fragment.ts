/** The choices as the fragment of an address, so that a configuration can be kept, sent and opened again. */

import { WIDGETS } from "../../widgets/elements/contract.ts";
import { parse } from "./colours.ts";
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
  valuesOf,
  WAYS,
} from "./options.ts";

export interface Opened {
  options: Options;
  /** Names of what the address says and what does not exist. */
  ignored: string[];
}

/** Only what differs from what one starts with. */
export function toFragment(options: Options): string {
  const start = defaults();
  const said = new URLSearchParams();
  for (const name of ["widget", "way", "folder", ...CHOICES, ...COLOURS] as const) {
    if (options[name] !== start[name]) said.set(name, options[name]);
  }
  for (const name of CONTACT_TEXTS) {
    if (options.contact[name]) said.set(`contact.${name}`, options.contact[name]);
  }
  if (options.resources.length > 0) said.set("ressources", JSON.stringify(options.resources.map(lean)));
  return said.toString();
}

/** Without its empty fields. */
const lean = (resource: Resource): object =>
  Object.fromEntries(Object.entries(resource).filter(([, value]) => value.length > 0));

/** What an address says; whatever it says wrong is left out, and named. */
export function fromFragment(fragment: string): Opened {
  const options = defaults();
  const ignored: string[] = [];
  for (const [name, value] of new URLSearchParams(fragment.replace(/^#/, ""))) {
    if (!take(options, name, value)) ignored.push(name);
  }
  return { options, ignored };
}

function take(options: Options, name: string, value: string): boolean {
  if (name === "widget") return oneOf(WIDGETS, value, (widget) => Object.assign(options, { widget }));
  if (name === "way") return oneOf(WAYS, value, (way) => Object.assign(options, { way }));
  if (name === "ressources") return takeResources(options, value);
  if (name === "folder") return assign(options, name, value);
  const choice = CHOICES.find((known) => known === name);
  if (choice) {
    const values = valuesOf(choice);
    return (!values || values.includes(value)) && assign(options, choice, value);
  }
  const colour = COLOURS.find((known) => known === name);
  if (colour) return parse(value) !== null && assign(options, colour, value);
  const field = CONTACT_TEXTS.find((known) => `contact.${known}` === name);
  if (!field) return false;
  options.contact[field] = value;
  return true;
}

function oneOf<T extends string>(known: readonly T[], value: string, then: (found: T) => void): boolean {
  const found = known.find((one) => one === value);
  if (found) then(found);
  return found !== undefined;
}

function assign(options: Options, name: keyof Options, value: string): boolean {
  Object.assign(options, { [name]: value });
  return true;
}

function takeResources(options: Options, text: string): boolean {
  try {
    const read: unknown = JSON.parse(text);
    if (!Array.isArray(read)) return false;
    options.resources = read.map(readResource);
    return true;
  } catch {
    return false;
  }
}

function readResource(read: unknown): Resource {
  const resource = emptyResource();
  if (typeof read !== "object" || read === null) return resource;
  const given = read as Record<string, unknown>;
  for (const name of RESOURCE_TEXTS) {
    if (typeof given[name] === "string") resource[name] = given[name];
  }
  for (const name of FACETS) {
    const values = given[name];
    if (Array.isArray(values)) resource[name] = values.filter((value) => typeof value === "string");
  }
  return resource;
}

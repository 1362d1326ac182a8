/**
 * What the address of a widget's page in a frame says: the attributes of the element by their names, custom properties by
 * theirs (`?questionnaire=innovation&theme=auto&--commun-accent=%230b5d66`), and after the `#` the local resources
 * themselves (`#config={…}`, percent-encoded), which then go to no server.
 */

import { ATTRIBUTES } from "./contract.ts";

/** What the address asks for. */
export interface Asked {
  /** Attributes as they are written: the element judges them. */
  attributes: [name: string, value: string][];
  /** Custom properties, some of which a browser may not take. */
  properties: [name: string, value: string][];
  /** Local resources and contact, as JSON. */
  config: string | undefined;
}

/** Another widget to follow: there is none in the frame. */
const ELSEWHERE = "lie";

export function readAddress({ search, hash }: { search: string; hash: string }): Asked {
  const asked = [...new URLSearchParams(search)];
  const attributes = asked.filter(
    ([name]) => name !== ELSEWHERE && (ATTRIBUTES as readonly string[]).includes(name),
  );
  const properties = asked.filter(([name]) => /^--commun-[a-z\d-]+$/.test(name));
  const [, config] = /^#config=(.+)/s.exec(hash) ?? [];
  return { attributes, properties, config: config && decoded(config) };
}

/** Broken encoding is left as it is: the element then says that it is no JSON. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Properties that are lengths; the others are colours. */
const LENGTHS = ["--commun-radius", "--commun-padding"];

/** In units that do not follow the window: it follows the widget's height, which would then have no end. */
const LENGTH = /^(?:\d*\.?\d+(?:px|r?em|%)?(?:\s+|$)){1,4}$/;

/** Functions that make colours. Those that put something else in their place (`var`, `attr`…) could hold an address. */
const FUNCTIONS = /^(?:rgba?|hsla?|hwb|(?:ok)?lab|(?:ok)?lch|color|color-mix|light-dark)$/i;

/** Whether a custom property may take this value. `isColour` is what the browser says. */
export function takes(name: string, value: string, isColour: (value: string) => boolean): boolean {
  if (LENGTHS.includes(name)) return LENGTH.test(value.trim());
  const called = [...value.matchAll(/([\w-]*)\(/g)].map(([, name = ""]) => name);
  return called.every((name) => FUNCTIONS.test(name)) && isColour(value);
}

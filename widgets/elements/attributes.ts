/** Attributes that take one of a few values: any other is as good as absent, and the page is told. */

import { type Attribute, LANGUAGES, VALUES } from "./contract.ts";
import { knownLanguage } from "./language.ts";

/** The values that an attribute takes; nothing where any text will do. */
function valuesOf(name: Attribute): readonly string[] | undefined {
  if (name === "lang") return LANGUAGES;
  return name in VALUES ? VALUES[name as keyof typeof VALUES] : undefined;
}

/** An attribute as the widget reads it: an empty one, or a value that it does not take, counts as absent. */
export function readAttribute(element: Element, name: Attribute): string | undefined {
  const value = element.getAttribute(name)?.trim();
  if (!value) return undefined;
  return isKnown(name, value) ? value : undefined;
}

/** A value that the page gave and that is ignored, with those that the attribute takes. */
export interface Refused {
  value: string;
  known: readonly string[];
}

/** What is wrong with an attribute, if anything. */
export function refusalOf(element: Element, name: Attribute): Refused | undefined {
  const value = element.getAttribute(name)?.trim();
  const known = valuesOf(name);
  return value && known && !isKnown(name, value) ? { value, known } : undefined;
}

function isKnown(name: Attribute, value: string): boolean {
  if (name === "lang") return !!knownLanguage(value); // fr-CA is French
  return valuesOf(name)?.includes(value) ?? true;
}

/** The language of a place in the page. */

import { LANGUAGES, type Language } from "./contract.ts";

/** The language that a tag such as `fr-CA` names, where we speak it. */
export function knownLanguage(tag: string): Language | undefined {
  const primary = tag.split(/[-_]/, 1)[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary);
}

/** The language we speak there: the nearest `lang` attribute, through shadow roots. One that the element itself
 * carries and that we do not speak is ignored; the page's own, in a language that is not ours, is answered in French. */
export function languageOf(element: Element): Language {
  const own = knownLanguage(element.getAttribute("lang") ?? "");
  return own ?? knownLanguage(nearestTag(parentOf(element))) ?? LANGUAGES[0];
}

function nearestTag(from: Element | undefined): string {
  let place = from;
  while (place) {
    const tag: string | null | undefined = place.closest("[lang]")?.getAttribute("lang");
    if (tag) return tag;
    const root: Node = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : undefined;
  }
  return "";
}

function parentOf(element: Element): Element | undefined {
  const { parentNode } = element;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : undefined;
}

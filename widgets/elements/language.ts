/** The language of a place in the page. */

import { LANGUAGES, type Language } from "./contract.ts";

/** The language we speak there: the nearest `lang` attribute, through shadow roots; French where we do not
 * know that language. */
export function languageOf(element: Element): Language {
  const primary = nearestTag(element).split(/[-_]/, 1)[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary) ?? LANGUAGES[0];
}

function nearestTag(element: Element): string {
  let place: Element | undefined = element;
  while (place) {
    const tag: string | null | undefined = place.closest("[lang]")?.getAttribute("lang");
    if (tag) return tag;
    const root: Node = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : undefined;
  }
  return "";
}

/**
 * `<div data-commun-widget="autodiagnostic" data-questionnaire="maturite">…</div>`: the same widget for pages
 * whose editor drops tags it does not know.
 */

import { ATTRIBUTES, tagOf, UPGRADE_ATTRIBUTE, WIDGETS } from "./contract.ts";

/** Puts the widget's element inside, with the children as its fallback and `data-*` as its attributes. Done
 * once: another call, or another version's, changes nothing. */
export function upgrade(place: Element): void {
  const name = place.getAttribute(UPGRADE_ATTRIBUTE);
  const widget = WIDGETS.find((known) => known === name);
  if (!widget || place.querySelector(`:scope > ${tagOf(widget)}`)) return;
  const element = document.createElement(tagOf(widget));
  for (const attribute of ATTRIBUTES) {
    const value = place.getAttribute(`data-${attribute}`);
    if (value !== null) element.setAttribute(attribute, value);
  }
  element.append(...place.childNodes);
  place.append(element);
}

/** Registers the widgets' tags. */

import { tagOf, WIDGETS } from "./contract.ts";
import { elementClass } from "./element.ts";

/** Defines each tag that the page does not have yet: where two versions meet, the first stays, silently. On a
 * server, where there is no registry, does nothing. */
export function define(): void {
  if (typeof customElements === "undefined") return;
  for (const widget of WIDGETS) {
    const tag = tagOf(widget);
    if (!customElements.get(tag)) customElements.define(tag, elementClass(widget));
  }
}

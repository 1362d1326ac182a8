/** Registers the tags of this build's widgets. */

import { tagOf } from "./contract.ts";
import { elementClass } from "./element.ts";

/** Defines each tag that the page does not have yet: where two versions or two builds meet, the first stays, silently. On a
 * server, where there is no registry, does nothing. */
export function define(): void {
  if (typeof customElements === "undefined") return;
  for (const widget of __WIDGETS__) {
    const tag = tagOf(widget);
    if (!customElements.get(tag)) customElements.define(tag, elementClass(widget));
  }
}

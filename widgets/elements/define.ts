/** Registers tags. */

import { tagOf, type Widget } from "./contract.ts";
import { elementClass } from "./element.ts";

/** Defines each tag of this build's widgets. */
export function define(): void {
  for (const widget of __WIDGETS__) register(widget, () => elementClass(widget));
}

/** Defines a tag that the page does not have yet: where two versions or two builds meet, the first stays, silently. On a
 * server, where there is no registry, does nothing. */
export function register(widget: Widget, classOf: () => CustomElementConstructor): void {
  if (typeof customElements === "undefined" || customElements.get(tagOf(widget))) return;
  customElements.define(tagOf(widget), classOf());
}

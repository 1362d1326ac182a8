/**
 * The package, for sites that have a bundler or import modules: each widget's class, and how to define its tag. To import
 * it does nothing, in a page as on a server.
 */

import { tagOf, WIDGETS, type Widget } from "./contract.ts";
import { register } from "./define.ts";
import { elementClass } from "./element.ts";

export type * from "./contract.ts";
export {
  ATTRIBUTES,
  DEFAULT_QUESTIONNAIRE,
  DETAIL_VERSION,
  EVENTS,
  LANGUAGES,
  tagOf,
  UPGRADE_ATTRIBUTE,
  VALUES,
  WIDGETS,
} from "./contract.ts";
export { upgrade } from "./upgrade.ts";

/** Version of the package. */
export const VERSION: string = __VERSION__;

/** Where the engine's elements say what they are; all of what they take stands in attributes. */
interface Constructor<Element extends HTMLElement> {
  new (): Element;
  readonly prototype: Element;
}

/** The element `<commun-autodiagnostic>`. */
export interface CommunAutodiagnostic extends HTMLElement {}
export const CommunAutodiagnostic: Constructor<CommunAutodiagnostic> =
  /* @__PURE__ */ elementClass("autodiagnostic");

/** The element `<commun-boussole>`. */
export interface CommunBoussole extends HTMLElement {}
export const CommunBoussole: Constructor<CommunBoussole> = /* @__PURE__ */ elementClass("boussole");

/** The element `<commun-modele>`. */
export interface CommunModele extends HTMLElement {}
export const CommunModele: Constructor<CommunModele> = /* @__PURE__ */ elementClass("modele");

/** The element `<commun-prime>`. */
export interface CommunPrime extends HTMLElement {}
export const CommunPrime: Constructor<CommunPrime> = /* @__PURE__ */ elementClass("prime");

declare global {
  interface HTMLElementTagNameMap {
    "commun-autodiagnostic": CommunAutodiagnostic;
    "commun-boussole": CommunBoussole;
    "commun-modele": CommunModele;
    "commun-prime": CommunPrime;
  }
}

const CLASSES: Record<Widget, CustomElementConstructor> = {
  autodiagnostic: CommunAutodiagnostic,
  boussole: CommunBoussole,
  modele: CommunModele,
  prime: CommunPrime,
};

/** Defines the tags of these widgets, or of all: `define("boussole", "prime")`. A tag that the page has already stays as it
 * is; on a server, nothing happens. */
export function define(...widgets: Widget[]): void {
  for (const widget of widgets.length > 0 ? widgets : WIDGETS) {
    if (!CLASSES[widget]) throw new RangeError(`${tagOf(widget)} does not exist`);
    register(widget, () => CLASSES[widget]);
  }
}

/**
 * The code, live: the very text that is copied is parsed, and what it holds is put into this page. A change of attribute
 * reaches the widget in place, so that whoever tries it loses nothing.
 */

import { ATTRIBUTES, UPGRADE_ATTRIBUTE } from "../../widgets/elements/contract.ts";
import { CONFIG_ID } from "../embed/code.ts";

const WIDGET = `[${UPGRADE_ATTRIBUTE}], commun-autodiagnostic, commun-boussole, commun-modele, commun-prime`;
const STYLE = "data-style";

export class Preview {
  readonly #place: Element;
  #live: HTMLElement | undefined;
  #config: string | null = null;
  /** A configuration is read again when its address changes: each text has its own. */
  #configs = 0;

  constructor(place: Element) {
    this.#place = place;
  }

  show(code: string): void {
    // Where styles written in a page are refused, they are not even parsed; set on the element, they are taken.
    const parsed = new DOMParser().parseFromString(code.replace(' style="', ` ${STYLE}="`), "text/html");
    const wanted = parsed.querySelector<HTMLElement>(`${WIDGET}, iframe`);
    if (!wanted) return;
    const config = parsed.querySelector('script[type="application/json"]')?.textContent ?? null;
    if (config !== this.#config) this.#write(config);
    this.#rename(wanted);
    const style = wanted.getAttribute(STYLE) ?? "";
    wanted.removeAttribute(STYLE);
    if (this.#live && isSame(this.#live, wanted)) follow(this.#live, wanted);
    else this.#replace(document.importNode(wanted, true));
    paint(this.#live, style);
  }

  #replace(live: HTMLElement): void {
    this.#live?.remove();
    this.#live = live;
    this.#place.append(live);
  }

  #write(config: string | null): void {
    this.#config = config;
    this.#place.querySelector("script")?.remove();
    if (config === null) return;
    this.#configs += 1;
    const script = document.createElement("script");
    script.type = "application/json";
    script.id = `${CONFIG_ID}-${this.#configs}`;
    script.textContent = config;
    this.#place.prepend(script);
  }

  /** Two pages may not share an id, and this one has others of its own. */
  #rename(wanted: HTMLElement): void {
    for (const name of ["config", "data-config"]) {
      if (wanted.getAttribute(name) === CONFIG_ID) {
        wanted.setAttribute(name, `${CONFIG_ID}-${this.#configs}`);
      }
    }
  }
}

const isSame = (live: Element, wanted: Element): boolean =>
  live.localName === wanted.localName &&
  live.getAttribute(UPGRADE_ATTRIBUTE) === wanted.getAttribute(UPGRADE_ATTRIBUTE) &&
  live.getAttribute("src") === wanted.getAttribute("src");

/** A division has become a widget's element with the same attributes. */
function follow(live: HTMLElement, wanted: Element): void {
  const isDivision = live.hasAttribute(UPGRADE_ATTRIBUTE);
  for (const name of ATTRIBUTES) {
    const value = wanted.getAttribute(isDivision ? `data-${name}` : name);
    set(live, isDivision ? `data-${name}` : name, value);
    const inner = isDivision ? live.firstElementChild : null;
    if (inner?.localName.startsWith("commun-")) set(inner, name, value);
  }
}

function set(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function paint(live: HTMLElement | undefined, style: string): void {
  if (!live) return;
  for (const name of [...live.style]) if (name.startsWith("--commun-")) live.style.removeProperty(name);
  for (const rule of style.split("; ")) {
    const [name = "", value = ""] = rule.split(/: (.*)/);
    if (name) live.style.setProperty(name, value);
  }
}

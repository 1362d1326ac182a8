/**
 * The page of a widget in a frame (`cadre/<widget>.html`): makes the widget that the address asks for, and tells the
 * page around how tall it is, once that page has asked (`height.ts`).
 */

import { readAddress, takes } from "./address.ts";
import { tagOf, type Widget } from "./contract.ts";
import { heightMessage, isHello, targetOf } from "./height.ts";
import { knownLanguage } from "./language.ts";

const CONFIG = "config";
const root = document.documentElement;
const widget = document.currentScript?.dataset.widget as Widget;
const isFramed = parent !== window;

/** Where to answer, once the parent has asked. */
let asked: string | undefined;
let told = 0;

root.classList.add("scripted"); // the readable lines wait inside the element
addEventListener("message", ({ data, source, origin }) => {
  if (!isFramed || source !== parent || !isHello(data)) return;
  asked = targetOf(origin);
  told = 0;
  tell();
});
document.addEventListener("DOMContentLoaded", build, { once: true });

function build(): void {
  const { attributes, properties, config } = readAddress(location);
  const element = document.createElement(tagOf(widget));
  for (const [name, value] of attributes) element.setAttribute(name, value);
  // Out of a frame, anyone could have a site say anything by a mere link.
  if (config && isFramed) element.setAttribute(CONFIG, hold(config));
  for (const [name, value] of properties) {
    if (takes(name, value, (colour) => CSS.supports("color", colour))) root.style.setProperty(name, value);
  }
  root.dataset.theme = element.getAttribute("theme") ?? "";
  root.lang = knownLanguage(element.getAttribute("lang") ?? "") ?? root.lang;
  const lines = linesFor(element);
  document.title = `${lines?.getAttribute("aria-label")} · Cap commun`;
  element.append(...(lines?.childNodes ?? []));
  main().append(element);
  new ResizeObserver(tell).observe(main());
}

/** Puts the page's configuration where the element looks for it; gives its id. */
function hold(config: string): string {
  const script = document.createElement("script");
  script.type = "application/json";
  script.id = CONFIG;
  script.append(config); // as text: nothing runs
  main().append(script);
  return CONFIG;
}

/** What is said of what the element shows, in the language of the page. */
function linesFor(element: Element): Element | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(`section[lang="${root.lang}"]`)];
  return all.find(({ dataset }) => dataset.questionnaire === element.getAttribute("questionnaire")) ?? all[0];
}

function main(): HTMLElement {
  return document.querySelector("main") ?? document.body;
}

function tell(): void {
  if (!asked) return;
  const { height } = main().getBoundingClientRect();
  if (height === told || height === 0) return;
  told = height;
  parent.postMessage(heightMessage({ height: Math.ceil(height), title: document.title }), asked);
}

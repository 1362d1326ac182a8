/**
 * What the script that a page includes does: waits for a widget to near the screen, then fetches the module that makes
 * it work. A page without a widget in sight loads nothing but this.
 */

import { ask, brought, isBrought } from "./asked.ts";
import { type Build, buildFor } from "./builds.ts";
import { importChecked } from "./checked.ts";
import {
  DETAIL_VERSION,
  type ErrorDetail,
  tagOf,
  UPGRADE_ATTRIBUTE,
  WIDGETS,
  type Widget,
} from "./contract.ts";
import { failureNote, warn } from "./failure.ts";
import { languageOf } from "./language.ts";
import { upgrade } from "./upgrade.ts";
import { whenNear } from "./viewport.ts";
import { FAILURES } from "./words.ts";

const selectorOf = (widget: Widget) => `${tagOf(widget)},[${UPGRADE_ATTRIBUTE}="${widget}"]`;
const SELECTOR = WIDGETS.map(selectorOf).join();

const seen = new WeakSet<Element>();
/** Near the screen, and without the module that they need. */
const stranded = new Map<Element, HTMLElement>();
const attempts = new Map<Build, number>();

/** The address of the loader: what it loads is beside it. */
let address = "";

/** Serves the widgets of the page, those that it has and those that come later. */
export function watchPage(from: string): void {
  address = from;
  watch(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) watch(node);
    }
  }).observe(document, { childList: true, subtree: true });
}

function watch(root: Element | Document): void {
  const found = [...root.querySelectorAll(SELECTOR)];
  if (root instanceof Element && root.matches(SELECTOR)) found.push(root);
  for (const place of found) {
    if (seen.has(place)) continue;
    seen.add(place);
    whenNear(place, () => void serve(place));
  }
}

async function serve(place: Element): Promise<void> {
  try {
    await bring(kindOf(place));
    if (place.hasAttribute(UPGRADE_ATTRIBUTE)) upgrade(place);
  } catch {
    showWayOut(place);
  }
}

/** Loads what defines this kind, unless it is there or on its way. */
async function bring(widget: Widget): Promise<void> {
  await parsed(); // before, other kinds may be still to come
  if (!isBrought(widget)) {
    const present = WIDGETS.filter((other) => document.querySelector(selectorOf(other)));
    const build = buildFor(widget, present, isBrought);
    const held = build === "all" ? WIDGETS : [widget];
    ask(
      held.filter((kind) => !isBrought(kind)),
      load(build),
    );
  }
  await brought(widget);
}

/** A failed module is remembered by its address, by the page and maybe by a cache, so each attempt has another. */
function load(build: Build): Promise<unknown> {
  const [name, integrity] = __MODULES__[build];
  const attempt = attempts.get(build) ?? 0;
  attempts.set(build, attempt + 1);
  const { href } = new URL(attempt ? `${name}?${attempt}` : name, address);
  const own = [...document.scripts].find(({ src }) => src === address);
  return importChecked(href, integrity, own?.nonce ?? "");
}

function kindOf(place: Element): Widget {
  return WIDGETS.find((widget) => place.matches(selectorOf(widget))) ?? WIDGETS[0];
}

/** Resolves once the page's own children are all there: to be counted, and to be moved. */
function parsed(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) =>
    document.addEventListener("readystatechange", () => resolve(), { once: true }),
  );
}

function showWayOut(place: Element): void {
  if (stranded.has(place) || !place.isConnected || place.nextElementSibling?.matches(".commun-failure"))
    return;
  const language = languageOf(place);
  const message = FAILURES["load.module"][language];
  const note = failureNote(message, language, retry);
  stranded.set(place, note);
  place.after(note);
  const widget = kindOf(place);
  void customElements.whenDefined(tagOf(widget)).then(retry); // maybe by another script
  warn(widget, "load.module", message);
  const detail: ErrorDetail = {
    version: DETAIL_VERSION,
    widget,
    code: "load.module",
    field: null,
    message,
  };
  place.dispatchEvent(new CustomEvent("commun-error", { bubbles: true, composed: true, detail }));
}

function retry(): void {
  const places = [...stranded];
  stranded.clear();
  for (const [place, note] of places) {
    note.remove();
    void serve(place);
  }
}

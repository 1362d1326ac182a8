/**
 * The script that a page includes: waits for a widget to near the screen, then fetches the module that makes
 * it work. A page without a widget in sight loads nothing but this.
 */

import { type Build, buildFor } from "./builds.ts";
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
const MODULES = __MODULES__;
const ADDRESS = ownAddress();

const seen = new WeakSet<Element>();
/** Near the screen, and without the module that they need. */
const stranded = new Map<Element, HTMLElement>();
/** Which build each kind comes from. */
const asked = new Map<Widget, Build>();
const attempts = new Map<Build, number>();
const loading = new Map<Build, Promise<unknown>>();

/** Where this very file was fetched from; pages that make scripts into modules hide it, hence the search. */
function ownAddress(): string {
  const current = document.currentScript;
  const script =
    current instanceof HTMLScriptElement
      ? current
      : document.querySelector<HTMLScriptElement>("script[src*='cap-commun']");
  return script?.src || document.baseURI;
}

/** One attempt at a time. A failed module is remembered by its address, so each attempt has another fragment. */
function load(build: Build): Promise<unknown> {
  const known = loading.get(build);
  if (known) return known;
  const failed = attempts.get(build);
  const { href } = new URL(MODULES[build] + (failed ? `#${failed}` : ""), ADDRESS);
  const promise = import(href).catch((thrown: unknown) => {
    attempts.set(build, (failed ?? 0) + 1);
    loading.delete(build);
    throw thrown;
  });
  loading.set(build, promise);
  return promise;
}

/** Whether the page has this kind, by whatever script, or is about to. */
const isBrought = (widget: Widget) => asked.has(widget) || !!customElements.get(tagOf(widget));

/** Loads what defines this kind, unless it is there. */
async function bring(widget: Widget): Promise<void> {
  await parsed(); // before, other kinds may be still to come
  if (!isBrought(widget)) {
    const present = WIDGETS.filter((other) => document.querySelector(selectorOf(other)));
    const build = buildFor(widget, present, isBrought);
    for (const held of build === "all" ? WIDGETS : [widget]) if (!isBrought(held)) asked.set(held, build);
  }
  const build = asked.get(widget);
  if (build) await load(build);
}

async function serve(place: Element): Promise<void> {
  try {
    await bring(kindOf(place));
    if (place.hasAttribute(UPGRADE_ATTRIBUTE)) upgrade(place);
  } catch {
    showWayOut(place);
  }
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

function watch(root: Element | Document): void {
  const found = [...root.querySelectorAll(SELECTOR)];
  if (root instanceof Element && root.matches(SELECTOR)) found.push(root);
  for (const place of found) {
    if (seen.has(place)) continue;
    seen.add(place);
    whenNear(place, () => void serve(place));
  }
}

watch(document);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) watch(node);
  }
}).observe(document, { childList: true, subtree: true });

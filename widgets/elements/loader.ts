/**
 * The script that a page includes: waits for a widget to near the screen, then fetches the module that makes
 * it work. A page without a widget in sight loads nothing but this.
 */

import { DETAIL_VERSION, type ErrorDetail, tagOf, UPGRADE_ATTRIBUTE, WIDGETS } from "./contract.ts";
import { failureNote } from "./failure.ts";
import { languageOf } from "./language.ts";
import { whenNear } from "./viewport.ts";
import { FAILURES } from "./words.ts";

type Elements = typeof import("./elements.ts");

const SELECTOR = [...WIDGETS.map(tagOf), `[${UPGRADE_ATTRIBUTE}]`].join();
const MODULE = new URL(__ELEMENTS_MODULE__, ownAddress()).href;

const seen = new WeakSet<Element>();
/** Near the screen, and without the module that they need. */
const stranded = new Map<Element, HTMLElement>();
let attempts = 0;
let loading: Promise<Elements> | undefined;

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
function load(): Promise<Elements> {
  loading ??= import(attempts ? `${MODULE}#${attempts}` : MODULE).catch((thrown: unknown) => {
    attempts += 1;
    loading = undefined;
    throw thrown;
  });
  return loading;
}

async function serve(place: Element): Promise<void> {
  try {
    const { upgrade } = await load();
    if (!place.hasAttribute(UPGRADE_ATTRIBUTE)) return;
    await parsed();
    upgrade(place);
  } catch {
    showWayOut(place);
  }
}

/** Resolves once the page's own children are all there to be moved. */
function parsed(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) =>
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true }),
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
  const widget = WIDGETS.find((known) => place.matches(tagOf(known))) ?? WIDGETS[0];
  const detail: ErrorDetail = { version: DETAIL_VERSION, widget, code: "load.module", field: null, message };
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

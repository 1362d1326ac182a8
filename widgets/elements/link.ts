/** Attribute `lie`: a compass that follows another widget of its page. */

import { type EventDetails, tagOf, UPGRADE_ATTRIBUTE, type Widget } from "./contract.ts";

/** The widgets that a compass can follow. */
const FOLLOWED: readonly Widget[] = ["autodiagnostic", "modele", "prime"];
const SELECTOR = FOLLOWED.map((widget) => `${tagOf(widget)},[${UPGRADE_ATTRIBUTE}="${widget}"]`).join();
const TOLD = ["commun-result", "commun-change"] as const;

/** Whether the page has a widget to follow with this id. */
export function canFollow(element: Element, id: string): boolean {
  const root = element.getRootNode();
  const own = root instanceof ShadowRoot ? root.getElementById(id) : null;
  return !!(own ?? element.ownerDocument.getElementById(id))?.matches(SELECTOR);
}

/**
 * Calls `then` with what the widget with this id looks for, each time it says so: ids of facets, in one text. Listens on
 * the page, so that it may come later. Returns what ends it.
 */
export function follow({ ownerDocument }: Element, id: string, then: (sought: string) => void): () => void {
  const listen = (event: CustomEvent<EventDetails["commun-result" | "commun-change"]>) => {
    const isFollowed = (node: EventTarget) =>
      node instanceof Element && node.id === id && node.matches(SELECTOR);
    const { query } = event.detail as { query?: Record<string, string> };
    if (query && event.composedPath().some(isFollowed)) then(Object.values(query).join(" "));
  };
  for (const name of TOLD) ownerDocument.addEventListener(name, listen as EventListener);
  return () => {
    for (const name of TOLD) ownerDocument.removeEventListener(name, listen as EventListener);
  };
}

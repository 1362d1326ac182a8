/** Attribute `lie`: a compass that follows other widgets of its page. */

import { type EventDetails, tagOf, UPGRADE_ATTRIBUTE, type Widget } from "./contract.ts";

/** The widgets that a compass can follow. */
const FOLLOWED: readonly Widget[] = ["autodiagnostic", "modele", "prime"];
const SELECTOR = FOLLOWED.map((widget) => `${tagOf(widget)},[${UPGRADE_ATTRIBUTE}="${widget}"]`).join();
const TOLD = ["commun-result", "commun-change"] as const;

/** The ids that an attribute names. */
const idsIn = (names: string) => names.split(/\s+/);

/** The first of these ids with which the page has no widget to follow. */
export function unknownIn(element: Element, names: string): string | undefined {
  const root = element.getRootNode();
  const of = (id: string) => (root instanceof ShadowRoot ? root.getElementById(id) : null);
  return idsIn(names).find((id) => !(of(id) ?? element.ownerDocument.getElementById(id))?.matches(SELECTOR));
}

/**
 * Calls `then` with what a widget with one of these ids looks for, each time it says so: ids of facets, in one text.
 * Listens on the page, so that it may come later. Returns what ends it.
 */
export function follow(
  { ownerDocument }: Element,
  names: string,
  then: (sought: string) => void,
): () => void {
  const ids = idsIn(names);
  const listen = (event: CustomEvent<EventDetails["commun-result" | "commun-change"]>) => {
    const isFollowed = (node: EventTarget) =>
      node instanceof Element && ids.includes(node.id) && node.matches(SELECTOR);
    const { query } = event.detail as { query?: Record<string, string> };
    if (query && event.composedPath().some(isFollowed)) then(Object.values(query).join(" "));
  };
  for (const name of TOLD) ownerDocument.addEventListener(name, listen as EventListener);
  return () => {
    for (const name of TOLD) ownerDocument.removeEventListener(name, listen as EventListener);
  };
}

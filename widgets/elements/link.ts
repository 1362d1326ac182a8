/** Attribute `lie`: a compass that follows other widgets of its page. */

import { type EventDetails, tagOf, UPGRADE_ATTRIBUTE, type Widget } from "./contract.ts";

/** The widgets that a compass can follow. */
const FOLLOWED: readonly Widget[] = ["autodiagnostic", "modele", "prime"];
const SELECTOR = FOLLOWED.map((widget) => `${tagOf(widget)},[${UPGRADE_ATTRIBUTE}="${widget}"]`).join();
const TOLD = ["commun-result", "commun-change"] as const;

/** The ids that an attribute names. */
const idsIn = (names: string) => names.split(/\s+/);

/** Those of these ids with which the page has no widget to follow. */
export function unknownIn(element: Element, names: string): string {
  const root = element.getRootNode();
  const of = (id: string) => (root instanceof ShadowRoot ? root.getElementById(id) : null);
  const isUnknown = (id: string) => !(of(id) ?? element.ownerDocument.getElementById(id))?.matches(SELECTOR);
  return idsIn(names).filter(isUnknown).join(" ");
}

/**
 * Calls `then` with what a widget with one of these ids looks for, each time it says so, and with all that they have said:
 * ids of facets, in one text each. What the latest does not know stays as an earlier one said. Listens on the page, so that
 * they may come later. Returns what ends it.
 */
export function follow(
  { ownerDocument }: Element,
  names: string,
  then: (sought: string, all: string) => void,
): () => void {
  const ids = idsIn(names);
  const textOf = (query: Record<string, string>) => Object.values(query).join(" ");
  const all = {};
  const listen = (event: CustomEvent<EventDetails["commun-result" | "commun-change"]>) => {
    const isFollowed = (node: EventTarget) =>
      node instanceof Element && ids.includes(node.id) && node.matches(SELECTOR);
    const { query } = event.detail as { query?: Record<string, string> };
    if (!query || !event.composedPath().some(isFollowed)) return;
    then(textOf(query), textOf(Object.assign(all, query)));
  };
  for (const name of TOLD) ownerDocument.addEventListener(name, listen as EventListener);
  return () => {
    for (const name of TOLD) ownerDocument.removeEventListener(name, listen as EventListener);
  };
}

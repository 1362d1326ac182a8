/**
 * The kinds of widgets that a page has asked for. Scripts of several versions, or the same one twice, find each other
 * through the document, so that each kind is brought once, by whoever comes first.
 *
 * What stands there is a contract between versions: by a widget's name, a promise that ends once its tag is defined.
 */

import { tagOf, type Widget } from "./contract.ts";

const KEY = Symbol.for("cap-commun");

type Asked = Map<Widget, Promise<unknown>>;

/** The page's own, made by the first script. */
const asked: Asked = shared();

function shared(): Asked {
  const page = document as Document & { [KEY]?: Asked };
  page[KEY] ??= new Map();
  return page[KEY];
}

/** Whether the page has this kind, by whatever script, or is about to. */
export const isBrought = (widget: Widget): boolean =>
  asked.has(widget) || !!customElements.get(tagOf(widget));

/** Says that these kinds are on their way. Where they do not come, they can be asked for again. */
export function ask(widgets: readonly Widget[], coming: Promise<unknown>): void {
  const known = coming.catch((thrown: unknown) => {
    for (const widget of widgets) asked.delete(widget);
    throw thrown;
  });
  for (const widget of widgets) asked.set(widget, known);
}

/** Resolves once a kind that was asked for is there. */
export const brought = (widget: Widget): Promise<unknown> | undefined => asked.get(widget);

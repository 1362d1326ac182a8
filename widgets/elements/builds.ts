/** Which build of the widgets a page loads: one widget's own, or the one that holds them all. */

import type { Widget } from "./contract.ts";

/** A widget alone, or all of them. */
export type Build = Widget | "all";

/**
 * The build that brings a widget. Alone on its page, a kind comes with its own build, which weighs less; with
 * others, all come at once, since each build repeats what widgets share.
 *
 * `present` are the kinds that stand in the page, `brought` those that it has, or has asked for: a kind that comes
 * later comes beside them, and no kind is brought twice.
 */
export function buildFor(
  widget: Widget,
  present: readonly Widget[],
  brought: (other: Widget) => boolean,
): Build {
  return present.some((other) => other !== widget && !brought(other)) ? "all" : widget;
}

/**
 * What to do when the engine has failed while running.
 *
 * A trap does not stop WebAssembly: later calls run on a state that no longer holds together, and would show
 * wrong figures. So from the first one on every widget is taken out, its fallback comes back, and no other
 * starts until the page is loaded again.
 */

import { script } from "commun-files";
import { WASM_NAME } from "./wasm.ts";

/** A widget that runs. */
export interface Running {
  /** Takes the widget out without calling into it. */
  stop(): void;
}

/** The script that stands for the WebAssembly, where the build has one. */
const PLAIN = __PLAIN__?.[0];

const running = new Set<Running>();
let dead = false;
let watching = false;

/** Whether the engine has failed. */
export const isDead = (): boolean => dead;

/** Counts a widget among those that run. */
export function join(widget: Running): void {
  running.add(widget);
  if (watching) return;
  watching = true;
  addEventListener("error", ({ error, filename }) => judge(error, filename));
  addEventListener("unhandledrejection", ({ reason }) => judge(reason, ""));
}

/** Takes a widget off that count. */
export function leave(widget: Running): void {
  running.delete(widget);
}

/** Takes every widget out, for good. */
export function die(): void {
  dead = true;
  for (const widget of running) widget.stop();
  running.clear();
}

function judge(thrown: unknown, filename: string): void {
  if (!dead && isOurs(thrown, filename)) die();
}

/** Whether the engine stopped short. */
export const isTrap = (thrown: unknown): boolean => isPlainTrap(thrown) || isWasmTrap(thrown);

const isWasmTrap = (thrown: unknown) =>
  typeof WebAssembly === "object" && thrown instanceof WebAssembly.RuntimeError;

/** As JavaScript it throws an error of ours (`plain.rs` writes it), whatever a bundler calls the script. */
const isPlainTrap = (thrown: unknown) => thrown instanceof Error && thrown.message === __TRAP__;

/** Whether an uncaught error went through our engine, which leaves it in disorder: a trap of ours, or an
 * exception from the glue. The page's own errors are not ours, even where our code is further down the stack
 * (a page's listener that fails while we move the focus). */
function isOurs(thrown: unknown, filename: string): boolean {
  const stack = (thrown instanceof Error || thrown instanceof DOMException) && thrown.stack;
  const frames = stack ? stack.split("\n").filter((line) => /:\d+|wasm-function/.test(line)) : [];
  const ours = (line: string) => line.includes(script) || line.includes(WASM_NAME);
  if (isPlainTrap(thrown)) return true;
  if (isWasmTrap(thrown)) return ours(filename) || frames.some(ours);
  const top = frames[0] ?? filename;
  if (PLAIN && top.includes(PLAIN)) return true;
  return ours(top) && frames.some((line) => line.includes(WASM_NAME) || line.includes("wasm://"));
}

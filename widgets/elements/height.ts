/**
 * What a widget's page in a frame and the page around it say to each other, and nothing else crosses: no answer, no
 * result, no address.
 *
 * The page around speaks first (`commun-hello`). The one in the frame answers its parent alone, at the parent's own
 * origin, with its height and its title (`commun-height`), and again each time that the height changes. A frame that
 * nobody greets says nothing, keeps the height it was given, and scrolls.
 */

export const VERSION = 1;
const HELLO = "commun-hello";
const HEIGHT = "commun-height";

/** Taller than any widget, on any screen: beyond it, something is wrong. */
const MOST = 100_000;

export interface Height {
  /** In pixels of the frame. */
  height: number;
  /** What the widget is called, for who listens to the page. */
  title: string;
}

export const hello = () => ({ type: HELLO, version: VERSION });

export const isHello = (data: unknown): boolean => isOurs(data, HELLO);

export const heightMessage = (height: Height) => ({ type: HEIGHT, version: VERSION, ...height });

/** The height that a message tells, where it tells one that makes sense. */
export function heightOf(data: unknown): Height | undefined {
  if (!isOurs(data, HEIGHT)) return undefined;
  const { height, title } = data as Record<string, unknown>;
  const isSane = typeof height === "number" && height > 0 && height <= MOST;
  return isSane ? { height: Math.ceil(height), title: typeof title === "string" ? title : "" } : undefined;
}

function isOurs(data: unknown, type: string): boolean {
  const message = data as { type?: unknown; version?: unknown } | null;
  return typeof message === "object" && message?.type === type && message.version === VERSION;
}

/** What `postMessage` takes for an origin: one that is opaque (a sandbox, a file) cannot be named. */
export const targetOf = (origin: string): string => (origin === "null" ? "*" : origin);

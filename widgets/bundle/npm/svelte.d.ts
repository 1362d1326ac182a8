/** The tags in Svelte's templates: `import type {} from "cap-commun/svelte"`. Svelte 5 listens with `oncommun-ready`,
 * Svelte 4 with `on:commun-ready`. */

import type { HTMLAttributes } from "svelte/elements";
import type { CommunAttributes, EventDetails } from "./index.js";

type Listener<Name extends keyof EventDetails> =
  | ((event: CustomEvent<EventDetails[Name]>) => void)
  | undefined
  | null;

type Listeners = {
  [Name in keyof EventDetails as `on${Name}` | `on:${Name}`]?: Listener<Name>;
};

type Props<Tag extends keyof CommunAttributes> = Omit<
  HTMLAttributes<HTMLElementTagNameMap[Tag]>,
  keyof CommunAttributes[Tag]
> &
  CommunAttributes[Tag] &
  Listeners;

type Tags = { [Tag in keyof CommunAttributes]: Props<Tag> };

declare module "svelte/elements" {
  interface SvelteHTMLElements extends Tags {}
}

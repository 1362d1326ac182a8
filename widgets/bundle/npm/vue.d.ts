/** The tags in Vue's templates: `import type {} from "cap-commun/vue"`. Events are listened to as any other:
 * `@commun-ready="…"`. */

import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { CommunAttributes, EventDetails } from "./index.js";

type Emits = { [Name in keyof EventDetails]: (event: CustomEvent<EventDetails[Name]>) => void };

type Component<Tag extends keyof CommunAttributes> = new () => HTMLElementTagNameMap[Tag] & {
  /** For the templates' types alone: an element has no `$props`. */
  $props: Omit<HTMLAttributes, keyof CommunAttributes[Tag]> & CommunAttributes[Tag] & PublicProps;
  /** For the templates' types alone: listen with `addEventListener`. */
  $emit: EmitFn<Emits>;
};

type Tags = { [Tag in keyof CommunAttributes]: Component<Tag> };

declare module "vue" {
  interface GlobalComponents extends Tags {}
}

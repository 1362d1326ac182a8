/**
 * The tags in JSX, for React 19, and 18 from 18.2.6 of its types: `import type {} from "cap-commun/react"`.
 *
 * React 19 listens to the events that a tag names (`oncommun-ready`), unless the server has rendered the tag; there and
 * in React 18, `addEventListener` on a `ref` does.
 */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { CommunAttributes, EventDetails } from "./index.js";

type Listeners = {
  [Name in keyof EventDetails as `on${Name}`]?:
    | ((event: CustomEvent<EventDetails[Name]>) => void)
    | undefined;
};

type Props<Tag extends keyof CommunAttributes> = DetailedHTMLProps<
  Omit<HTMLAttributes<HTMLElementTagNameMap[Tag]>, keyof CommunAttributes[Tag]>,
  HTMLElementTagNameMap[Tag]
> &
  CommunAttributes[Tag] &
  Listeners;

type Tags = { [Tag in keyof CommunAttributes]: Props<Tag> };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}

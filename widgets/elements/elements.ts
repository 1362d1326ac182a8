/** The module of the elements: defines the tags, and gives what the loader and bundled sites call. */

import { define } from "./define.ts";

// Types only: the contract's documentation is for those who read it, not for every visitor.
export type * from "./contract.ts";
export { define } from "./define.ts";
export { upgrade } from "./upgrade.ts";

/** Version of the package. */
export const VERSION: string = __VERSION__;

define();

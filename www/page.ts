/** What a page is: its own content, once for each language; the frame is everybody's. */

import type { Language } from "../widgets/elements/contract.ts";
import type { Html } from "./html.ts";
import type { Sources } from "./sources.ts";

/** The same thing said in each language. */
export type Say<T = string> = Record<Language, T>;

export interface Page {
  /** File name in each language; English pages stand in `en/`. */
  address: Say;
  /** In menus. */
  name: Say;
  /** The page's first heading is its title, unless it says otherwise here. */
  title?: Say;
  /** One sentence, for search engines and for whoever shares the address. */
  description: Say;
  heading: Say;
  lead: Say;
  /** What stands under the heading. */
  body: (language: Language, sources: Sources) => Html;
  /** Scripts of its own, by name. */
  scripts?: readonly string[];
  /** Holds frames: the page then fetches their script, where this build makes it. */
  frames?: boolean;
  /** Holds a widget: the page then fetches the loader. */
  widgets?: boolean;
  /** Where most visitors go from here, under the lead. */
  next?: (language: Language) => Html;
  /** The compass beside the heading. */
  art?: boolean;
}

/** How to get from a page's folder to the site's root. */
export const ROOT: Say = { fr: "", en: "../" };

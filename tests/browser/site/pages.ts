/** The generated site, page by page, as files. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ADDRESSES } from "../../../www/addresses.ts";

export const SITE = fileURLToPath(new URL("../../../target/site/", import.meta.url));
export const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));

export const PAGES: readonly string[] = Object.values(ADDRESSES).flatMap(({ fr, en }) => [fr, `en/${en}`]);

export const read = (name: string): string => readFileSync(SITE + name, "utf8");

/** Where a relative address leads from a page, as a file's name from the site's root. */
export const resolve = (page: string, target: string): string =>
  new URL(target, `https://site.example/${page}`).pathname.slice(1);

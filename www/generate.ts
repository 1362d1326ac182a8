/** Every page in both languages, as the files of the site. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LANGUAGES, type Language } from "../widgets/elements/contract.ts";
import { ADDRESSES } from "./addresses.ts";
import { frame } from "./frame.ts";
import type { Html } from "./html.ts";
import type { Say } from "./page.ts";
import { townHall } from "./pages/town_hall.ts";
import { menus, pages } from "./site.ts";
import { readSources } from "./sources.ts";
import { typesetPage } from "./typography.ts";

/** Writes the pages into a folder; `root` is the repository. Returns how many there are. */
export async function generate(root: string, folder: string): Promise<number> {
  const sources = await readSources(root);
  for (const language of LANGUAGES) {
    for (const page of pages) put(folder, language, page.address, frame(page, language, menus, sources));
    put(folder, language, ADDRESSES.townHall, townHall(language));
  }
  return (pages.length + 1) * LANGUAGES.length;
}

function put(folder: string, language: Language, address: Say, page: Html): void {
  const path = join(folder, language === "en" ? "en" : "", address[language]);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typesetPage(page.text, language));
}

/** What the build tells an integrator to paste, in a page that has nothing else. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";

const MANIFEST = fileURLToPath(new URL("../../../dist/manifest.json", import.meta.url));

interface Named {
  name: string;
  integrity: string;
}

interface Manifest {
  version: string;
  page: Record<"script" | "module" | "style", Named>;
  builds: Record<string, Record<"script" | "wasm", Named>>;
}

export const manifest = (): Manifest => JSON.parse(readFileSync(MANIFEST, "utf8"));

/** The names of each build's script. */
export const modules = (): string[] => Object.values(manifest().builds).map(({ script }) => script.name);

/** A nonce for the tests whose page names what it allows. */
export const NONCE = "cmFtZWF1";

interface Options {
  /** Where `dist/` is published. */
  base?: string;
  form?: "script" | "module";
  nonce?: string;
  /** Whether the page keeps the widgets' place. */
  place?: boolean;
}

/** The tags, as `cargo bundle` prints them. */
export function snippet({ base = "/dist/", form = "script", nonce, place = true }: Options = {}): string {
  const { page } = manifest();
  const held = ({ integrity }: Named) =>
    `integrity="${integrity}" crossorigin="anonymous"${nonce ? ` nonce="${nonce}"` : ""}`;
  const type = form === "module" ? ' type="module"' : "";
  const style = `<link rel="stylesheet" href="${base}${page.style.name}" ${held(page.style)}>`;
  return `${place ? style : ""}<script src="${base}${page[form].name}"${type} ${held(page[form])} async></script>`;
}

/** Opens a page with this content; `policy` in place of none. */
export async function serve(page: Page, body: string, policy?: string): Promise<void> {
  const headers = policy && { "content-security-policy": `default-src 'none'; img-src data:; ${policy}` };
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Une page</title><link rel="icon" href="data:,"><body>${body}</body></html>`;
  await page.route("**/pasted.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html, ...(headers && { headers }) }),
  );
  await page.goto("/pasted.html");
}

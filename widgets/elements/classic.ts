/** `cap-commun.js`: the loader as `<script src async>`. */

import { watchPage } from "./loader.ts";

watchPage(ownAddress());

/** Where this very file was fetched from; pages that make scripts into modules hide it, hence the search. */
function ownAddress(): string {
  const current = document.currentScript;
  const script =
    current instanceof HTMLScriptElement
      ? current
      : document.querySelector<HTMLScriptElement>("script[src*='cap-commun']");
  return script?.src || document.baseURI;
}

/** What every page does: its copy buttons, and a change of language that keeps the choices made. */

import { listen } from "./copy.ts";

listen();

for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keeps-fragment]")) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}

/** Puts a text on the clipboard, and says so; where the browser refuses, selects it for the visitor to copy. */

import type { Language } from "../../widgets/elements/contract.ts";

type Outcome = "copied" | "selected";

const SAYS: Record<Language, Record<Outcome, string>> = {
  fr: { copied: "Copié.", selected: "Le texte est sélectionné : copiez-le avec Ctrl+C, ou Cmd+C." },
  en: { copied: "Copied.", selected: "The text is selected: copy it with Ctrl+C, or Cmd+C." },
};

export const pageLanguage = (): Language => (document.documentElement.lang === "en" ? "en" : "fr");

/** Copies what stands in `from`, and says so beside `button`, aloud too. */
export async function copy(from: Element, button: Element): Promise<void> {
  const outcome = await attempt(from);
  const status = statusBeside(button);
  status.textContent = "";
  // Said again even when it is the same words: a status speaks when it changes.
  requestAnimationFrame(() => {
    status.textContent = SAYS[pageLanguage()][outcome].replaceAll(" :", "\u00a0:");
  });
}

async function attempt(from: Element): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(from.textContent ?? "");
    return "copied";
  } catch {
    getSelection()?.selectAllChildren(from);
    return "selected";
  }
}

function statusBeside(button: Element): Element {
  const known = button.nextElementSibling;
  if (known?.getAttribute("role") === "status") return known;
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  button.after(status);
  return status;
}

/** One listener for all the buttons of the page, those to come included. */
export function listen(): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-copy]") : null;
    const from = button?.parentElement?.querySelector("code");
    if (button && from) void copy(from, button);
  });
}

/** Attribute `config`: where it leads, and the JSON text found there. */

import type { Language } from "./contract.ts";
import { Failure } from "./failure.ts";

const MESSAGES = {
  "config.missing": {
    fr: (value: string) =>
      `Attribut config : cette page n’a pas de <script type="application/json" id="${value}">.`,
    en: (value: string) =>
      `Attribute config: this page has no <script type="application/json" id="${value}">.`,
  },
  "config.origin": {
    fr: (value: string) =>
      `Attribut config : ${value} est sur un autre site ; l’adresse doit être sur le site de la page.`,
    en: (value: string) =>
      `Attribute config: ${value} is on another site; the address must be on the page’s own.`,
  },
  "config.network": {
    fr: (value: string) => `Attribut config : ${value} n’a pas pu être lu.`,
    en: (value: string) => `Attribute config: ${value} could not be read.`,
  },
  "config.syntax": {
    fr: (value: string) => `Attribut config : le contenu de ${value} n’est pas du JSON valide.`,
    en: (value: string) => `Attribute config: the content of ${value} is not valid JSON.`,
  },
};

/**
 * Reads the configuration: the text of the page's script with this id, else what stands at this address (an
 * address has a `/` or a `.`). Only the page's own site is asked: another one would learn of the visit.
 */
export async function readConfig(value: string, document: Document, language: Language): Promise<string> {
  const refuse = (code: keyof typeof MESSAGES, cause?: unknown) =>
    new Failure(code, { message: MESSAGES[code][language](value), cause });
  let text = scriptText(value, document);
  if (text === null) {
    if (!/[/.]/.test(value)) throw refuse("config.missing");
    text = await fetchText(value, document, refuse);
  }
  try {
    JSON.parse(text);
  } catch (cause) {
    throw refuse("config.syntax", cause);
  }
  return text;
}

function scriptText(id: string, document: Document): string | null {
  const script = document.getElementById(id);
  const isJson = script instanceof HTMLScriptElement && script.type === "application/json";
  return isJson ? script.text : null;
}

type Refuse = (code: keyof typeof MESSAGES, cause?: unknown) => Failure;

async function fetchText(value: string, document: Document, refuse: Refuse): Promise<string> {
  let address: URL;
  try {
    address = new URL(value, document.baseURI);
  } catch (cause) {
    throw refuse("config.network", cause);
  }
  if (address.origin !== location.origin) throw refuse("config.origin");
  let response: Response;
  try {
    // "same-origin" also refuses a redirection to another site.
    response = await fetch(address, { mode: "same-origin" });
  } catch (cause) {
    throw refuse("config.network", cause);
  }
  if (!response.ok) throw refuse("config.network");
  return response.text();
}

/**
 * What pages are generated from, so that nothing is said twice: the engine's own description, the calculators'
 * documentation, the manifest of `dist/`.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "../widgets/elements/contract.ts";
import type { Coefficient, Description, Localized, Source, Unit } from "../widgets/headless/data.ts";
import type { Engine } from "../widgets/headless/engine.ts";
import type { Say } from "./page.ts";

export interface Sources {
  description: Description;
  engine: Engine;
  /** A file of `dist/`, as text; null where this build does not make it. */
  built: (name: string) => string | null;
  /** Names of a folder of `dist/`; none where this build has no such folder. */
  listed: (folder: string) => string[];
  /** A file of the repository, as text. */
  read: (name: string) => string;
}

export async function readSources(root: string): Promise<Sources> {
  const dist = join(root, "dist");
  const { loadEngine } = (await import(pathToFileURL(join(dist, "engine.js")).href)) as {
    loadEngine: () => Promise<Engine>;
  };
  const engine = await loadEngine();
  return {
    engine,
    description: engine.describe(),
    built: (name) => {
      const path = join(dist, name);
      return existsSync(path) ? readFileSync(path, "utf8") : null;
    },
    listed: (folder) => (existsSync(join(dist, folder)) ? readdirSync(join(dist, folder)).toSorted() : []),
    read: (name) => readFileSync(join(root, name), "utf8"),
  };
}

/** A text that may lack a language. */
export const inLanguage = (text: Partial<Localized>, language: Language): string =>
  text[language] ?? text.fr ?? "";

export function sourceOf({ description }: Sources, id: string | null): Source | undefined {
  return description.sources.find((source) => source.id === id);
}

/** « 12,02 €/h », « 30 % à 100 %, plutôt 60 % ». */
export function amount(
  value: Coefficient["value"],
  unit: Unit,
  language: Language,
  sources: Sources,
): string {
  const one = (number: number) => withUnit(number, unit, language, sources);
  if (typeof value === "number") return one(value);
  return RANGE[language](one(value.bas), one(value.haut), one(value.central));
}

const RANGE: Say<(low: string, high: string, central: string) => string> = {
  fr: (low, high, central) => `de ${low} à ${high}, plutôt ${central}`,
  en: (low, high, central) => `from ${low} to ${high}, rather ${central}`,
};

function withUnit(number: number, unit: Unit, language: Language, { description }: Sources): string {
  const shown = unit === "part" ? number * 100 : number;
  const sign = description.units.find(({ id }) => id === unit)?.sign[language] ?? "";
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(shown);
  return unit === "facteur" ? `${sign}\u00a0${figure}` : `${figure}\u00a0${sign}`;
}

/** « 21 novembre 2026 », « décembre 2025 », « 2023 »: as precise as it is known. */
export function day(date: string, language: Language): string {
  const parts = date.split("-").length;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
  if (parts > 1) options.month = "long";
  if (parts > 2) options.day = "numeric";
  return new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", options).format(new Date(date));
}

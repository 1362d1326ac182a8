/** What stands in a widget's element until it is there, and where it cannot come: `dist/` says it. */

import { DEFAULT_QUESTIONNAIRE, type Language, type Widget } from "../widgets/elements/contract.ts";
import type { Sources } from "./sources.ts";

export interface Fallback {
  widget: Widget;
  questionnaire: string | null;
  lang: Language;
  /** What the widget is called: an iframe's title. */
  title: string;
  html: string;
}

export const fallbacks = ({ built }: Pick<Sources, "built">): Fallback[] =>
  JSON.parse(built("fallbacks.json") ?? "[]") as Fallback[];

export const find = (
  all: readonly Fallback[],
  widget: Widget,
  questionnaire: string,
  language: Language,
): Fallback | undefined =>
  all.find(
    (one) =>
      one.widget === widget &&
      one.lang === language &&
      (one.questionnaire === null || one.questionnaire === (questionnaire || DEFAULT_QUESTIONNAIRE)),
  );

export const fallbackOf =
  (sources: Sources) =>
  (widget: Widget, questionnaire: string, language: Language): string =>
    find(fallbacks(sources), widget, questionnaire, language)?.html.trim() ?? "";

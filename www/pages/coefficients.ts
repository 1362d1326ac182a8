/** Every dated number of the calculators: value, status, source, day. */

import type { Language } from "../../widgets/elements/contract.ts";
import type { Coefficient, Figure } from "../../widgets/headless/data.ts";
import { ADDRESSES } from "../addresses.ts";
import { type Html, html } from "../html.ts";
import type { Page, Say } from "../page.ts";
import { section, table } from "../sections.ts";
import { amount, day, type Sources, sourceOf } from "../sources.ts";
import { reference } from "./documents.ts";
import { STATUSES } from "./rules.ts";

export const coefficients: Page = {
  address: ADDRESSES.coefficients,
  name: { fr: "Valeurs datées", en: "Dated values" },
  heading: { fr: "Les valeurs datées", en: "The dated values" },
  lead: {
    fr: "Chaque taux, chaque prix, chaque fourchette d'hypothèses des calculateurs, avec son statut, sa source et le jour depuis lequel elle vaut.",
    en: "Every rate, price and range of assumptions in the calculators, with its status, its source and the date from which it holds.",
  },
  description: {
    fr: "Tous les coefficients des calculateurs de Cap commun : valeur, statut, source et date.",
    en: "All the coefficients of the calculators of Cap commun: value, status, source and date.",
  },
  body: (language, sources) => html`
${section(TEXTS.statuses[language], STATUS_LIST[language])}
${section(
  TEXTS.values[language],
  [
    html`<p>${TEXTS.revised[language]}</p>`,
    table(
      TEXTS.values[language],
      HEADS[language],
      sources.description.coefficients.map((one) => row(one, language, sources)),
    ),
  ],
  { wash: true },
)}
${section(TEXTS.figures[language], figures(language, sources))}`,
};

const TEXTS = {
  statuses: { fr: "Trois statuts", en: "Three statuses" },
  values: { fr: "Valeurs des calculateurs", en: "Values of the calculators" },
  revised: {
    fr: "Les valeurs marquées d'un astérisque sont révisées régulièrement par qui les fixe ; passé dix-huit mois, les outils le rappellent.",
    en: "The values marked with an asterisk are revised regularly by those who set them; after eighteen months, the tools point it out.",
  },
  figures: { fr: "Chiffres de contexte des autodiagnostics", en: "Context figures of the self-assessments" },
} as const satisfies Record<string, Say>;

const STATUS_LIST: Say<Html> = {
  fr: html`<dl><dt>Publié</dt><dd>Une source l'écrit, et nous disons où.</dd><dt>Convention</dt><dd>Une règle d'usage reconnue, avec la source qui la rapporte.</dd><dt>Hypothèse de notre part</dt><dd>Notre choix, que chacun peut changer. Rien de ce que nous déduisons n'est montré comme publié.</dd></dl>`,
  en: html`<dl><dt>Published</dt><dd>A source states it, and we say where.</dd><dt>Convention</dt><dd>A recognised rule of thumb, with the source that reports it.</dd><dt>Our own assumption</dt><dd>Our choice, which anyone can change. Nothing that we infer is shown as published.</dd></dl>`,
};

const HEADS: Say<string[]> = {
  fr: ["Ce que c'est", "Valeur", "Statut", "Source", "Depuis le"],
  en: ["What it is", "Value", "Status", "Source", "Since"],
};

function row(own: Coefficient, language: Language, sources: Sources) {
  const name = html`<span id="${own.id}">${nameOf(own, language, sources)}${own.revised && "\u00a0*"}</span> <code>${own.id}</code>`;
  return [
    name,
    html`${amount(own.value, own.unit, language, sources)}`,
    STATUSES[own.status ?? "hypothese"][language],
    origin(own.source, own.place, language, sources),
    day(own.from, language),
  ];
}

/** As a calculator names it, or as the input that it fills in beforehand. */
function nameOf({ id }: Coefficient, language: Language, sources: Sources): string {
  for (const model of sources.description.models) {
    const named = model.coefficients.find((one) => one.id === id);
    if (named) return named.title[language];
    const filled = filledWith(sources.read(`src/content/models/${model.id}.toml`), id);
    const input = model.inputs.find((one) => one.id === filled);
    if (input) return USUAL[language](input.title[language]);
  }
  return id;
}

const USUAL: Say<(title: string) => string> = {
  fr: (title) => `Valeur d'usage de « ${title} »`,
  en: (title) => `Usual value of “${title}”`,
};

/** The input whose default is this coefficient. */
function filledWith(model: string, coefficient: string): string | undefined {
  const entries = model.split(/^\[\[/m);
  const entry = entries.find((text) => text.includes(`\ndefault = "${coefficient}"`));
  return /^id = "(\w+)"/m.exec(entry ?? "")?.[1];
}

function origin(source: string | null, place: string | null, language: Language, sources: Sources): Html {
  const found = sourceOf(sources, source);
  if (!found) return html`${OURS[language]}`;
  return html`${reference(found, language)}${place && html` <span lang="fr">(${place})</span>`}`;
}

const OURS: Say = { fr: "aucune : c'est nous", en: "none: our own" };

function figures(language: Language, sources: Sources): Html {
  const scored = sources.description.questionnaires.flatMap((own) => [...own.verdicts, ...own.rankings]);
  const shown = scored.flatMap(({ places }) => places.flatMap(({ figure }) => figure ?? []));
  const known = new Map(shown.map((figure) => [figure.id, figure]));
  const rows = [...known.values()].map((figure) => figureRow(figure, language, sources));
  return table(TEXTS.figures[language], FIGURE_HEADS[language], rows);
}

const FIGURE_HEADS: Say<string[]> = {
  fr: ["Ce qu'il dit", "Statut", "Source", "Date"],
  en: ["What it says", "Status", "Source", "Date"],
};

function figureRow(figure: Figure, language: Language, sources: Sources) {
  const value = new Intl.NumberFormat(language, { style: "percent" }).format(figure.value);
  const says = figure.label[language].replace(
    "{value}",
    figure.unit === "part" ? value : String(figure.value),
  );
  return [
    says,
    STATUSES[figure.status][language],
    origin(figure.source, figure.place, language, sources),
    figure.date ? day(figure.date, language) : "",
  ];
}

/** What each questionnaire asks and how it concludes, from the engine's own description. */

import type { Language } from "../../widgets/elements/contract.ts";
import type { Question, Questionnaire, Status } from "../../widgets/headless/data.ts";
import { ADDRESSES, type PageName, to } from "../addresses.ts";
import { type Html, html } from "../html.ts";
import type { Page, Say } from "../page.ts";
import { list, section, table } from "../sections.ts";
import { type Sources, sourceOf } from "../sources.ts";
import { reference } from "./documents.ts";

interface Ruled {
  questionnaire: Questionnaire["id"];
  page: PageName;
  widget: PageName;
  name: Say;
  heading: Say;
}

const RULED: readonly Ruled[] = [
  {
    questionnaire: "maturite",
    page: "rulesMaturite",
    widget: "autodiagnostic",
    name: { fr: "Règles : se situer", en: "Rules: where you stand" },
    heading: { fr: "Les règles de « Où en êtes-vous ? »", en: "The rules of “Where do you stand?”" },
  },
  {
    questionnaire: "innovation",
    page: "rulesInnovation",
    widget: "innovation",
    name: { fr: "Règles : une innovation", en: "Rules: an innovation" },
    heading: { fr: "Les règles de « Quelle innovation ? »", en: "The rules of “What innovation?”" },
  },
  {
    questionnaire: "partenariat",
    page: "rulesPartenariat",
    widget: "partenariat",
    name: { fr: "Règles : un partenariat", en: "Rules: a partnership" },
    heading: { fr: "Les règles de « Quel partenariat ? »", en: "The rules of “Which partnership?”" },
  },
  {
    questionnaire: "competences",
    page: "rulesCompetences",
    widget: "competences",
    name: { fr: "Règles : vos compétences", en: "Rules: your skills" },
    heading: { fr: "Les règles de « Que savez-vous faire ? »", en: "The rules of “What can you do?”" },
  },
];

export const STATUSES: Record<Status, Say> = {
  publie: { fr: "publié", en: "published" },
  convention: { fr: "convention", en: "convention" },
  hypothese: { fr: "hypothèse de notre part", en: "our own assumption" },
};

const TEXTS = {
  lead: {
    fr: "Les questions, puis les conditions qui mènent au résultat, dans l'ordre où elles sont essayées.",
    en: "The questions, then the conditions that lead to the result, in the order in which they are tried.",
  },
  method: { fr: "D'où il vient", en: "Where it comes from" },
  questions: { fr: "Les questions", en: "The questions" },
  rules: { fr: "Les conclusions", en: "The conclusions" },
  ranking: { fr: "Les classements", en: "The rankings" },
  radars: { fr: "Les dimensions", en: "The dimensions" },
  otherwise: { fr: "dans tous les autres cas", en: "in all other cases" },
  try: { fr: "Essayer cet autodiagnostic", en: "Try this self-assessment" },
  unknown: {
    fr: "Une question ordonnée vaut 0 pour sa première réponse, 1 pour la suivante, et ainsi de suite. « Je ne sais pas » ne vaut pas zéro : le résultat est calculé pour chaque réponse possible, et dit lesquels restent ouverts.",
    en: "An ordered question is worth 0 for its first answer, 1 for the next, and so on. “I do not know” is not worth zero: the result is computed for every possible answer, and says which outcomes stay open.",
  },
  reading: {
    fr: "On lit de haut en bas : la première condition remplie donne la conclusion. Dans les conditions, le signe && veut dire « et », le signe || « ou », le signe ! « non ».",
    en: "Read from top to bottom: the first condition that is met gives the conclusion. In conditions, && means “and”, || “or”, ! “not”.",
  },
} as const satisfies Record<string, Say>;

const RULE_HEADS: Say<string[]> = {
  fr: ["Conclusion", "Condition", "En mots"],
  en: ["Conclusion", "Condition", "In words"],
};
const PLACE_HEADS: Say<string[]> = { fr: ["Ce qui est classé", "Points"], en: ["What is ranked", "Points"] };
const DIMENSION_HEADS: Say<string[]> = {
  fr: ["Dimension", "Ce qu'elle regarde"],
  en: ["Dimension", "What it looks at"],
};

export const rulePages: readonly Page[] = RULED.map((ruled) => ({
  address: ADDRESSES[ruled.page],
  name: ruled.name,
  heading: ruled.heading,
  lead: TEXTS.lead,
  description: {
    fr: `${ruled.heading.fr} : questions, conditions et sources, telles que l'outil les applique.`,
    en: `${ruled.heading.en}: questions, conditions and sources, as the tool applies them.`,
  },
  body: (language, sources) => body(ruled, language, sources),
}));

function body({ questionnaire: id, widget }: Ruled, language: Language, sources: Sources): Html {
  const own = sources.description.questionnaires.find((one) => one.id === id);
  if (!own) throw new Error(`the engine describes no questionnaire ${id}`);
  return html`
${section(TEXTS.method[language], [html`<p>${own.method[language]}</p>`, cited(own, language, sources), html`<p><a href="${to(widget, language)}">${TEXTS.try[language]}</a></p>`])}
${section(TEXTS.questions[language], questions(own, language), { wash: true })}
${section(TEXTS.rules[language], [html`<p>${TEXTS.reading[language]}</p>`, verdicts(own, language)])}
${own.rankings.length > 0 && section(TEXTS.ranking[language], rankings(own, language), { wash: true })}
${own.radars.length > 0 && section(TEXTS.radars[language], radars(own, language))}`;
}

function cited(own: Questionnaire, language: Language, sources: Sources): Html {
  const status: Say = {
    fr: `Statut des questions et des seuils : ${STATUSES[own.status].fr}. Documents sur lesquels ils s'appuient :`,
    en: `Status of the questions and the thresholds: ${STATUSES[own.status].en}. Documents that they rest on:`,
  };
  const found = own.sources.map((id) => sourceOf(sources, id)).filter((source) => source !== undefined);
  return html`<p>${status[language]}</p>${list(found.map((source) => reference(source, language)))}`;
}

function questions(own: Questionnaire, language: Language): Html {
  return html`<p>${TEXTS.unknown[language]}</p><ol class="questions">${own.questions.map((question) => html`<li>${one(question, language)}</li>`)}</ol>`;
}

function one({ id, kind, label, options }: Question, language: Language): Html {
  const listed = options.map((option) => html`<li>${option.label[language]}</li>`);
  return html`<p><strong>${label[language]}</strong> <code>${id}</code></p>${kind === "echelle" ? html`<ol start="0">${listed}</ol>` : html`<ul>${listed}</ul>`}`;
}

function verdicts({ verdicts: all }: Questionnaire, language: Language): Html[] {
  return all.map(({ label, rules, places }) => {
    const name = (place: string) => places.find(({ id }) => id === place)?.name[language] ?? place;
    const rows = rules.map(({ place, formula, sentence }) => [
      name(place),
      formula ? html`<code>${formula}</code>` : TEXTS.otherwise[language],
      sentence[language],
    ]);
    return table(label[language], RULE_HEADS[language], rows, { captioned: true });
  });
}

const rankings = ({ rankings: all }: Questionnaire, language: Language): Html[] =>
  all.map(({ label, places }) =>
    table(
      label[language],
      PLACE_HEADS[language],
      places.map(({ name, formula }) => [name[language], html`<code>${formula}</code>`]),
      { captioned: true },
    ),
  );

const radars = ({ radars: all }: Questionnaire, language: Language): Html[] =>
  all.map(({ label, dimensions }) =>
    table(
      label[language],
      DIMENSION_HEADS[language],
      dimensions.map(({ name, text }) => [name[language], text[language]]),
      { captioned: true },
    ),
  );

/** The documents on which everything rests, and what each serves. */

import type { Language } from "../../widgets/elements/contract.ts";
import type { Description, Source } from "../../widgets/headless/data.ts";
import { ADDRESSES, type PageName, to } from "../addresses.ts";
import { type Html, html } from "../html.ts";
import type { Page, Say } from "../page.ts";
import { section, table } from "../sections.ts";
import { day } from "../sources.ts";

export const documents: Page = {
  address: ADDRESSES.documents,
  name: { fr: "Documents sources", en: "Source documents" },
  heading: { fr: "Les documents sur lesquels tout repose", en: "The documents everything rests on" },
  lead: {
    fr: "Chaque règle, chaque formule, chaque valeur renvoie à l'un d'eux, ou dit qu'elle est de nous.",
    en: "Every rule, formula and value refers to one of them, or says that it is our own.",
  },
  description: {
    fr: "La liste des publications citées par les outils de Cap commun, et ce que chacune sert à établir.",
    en: "The list of publications that the tools of Cap commun cite, and what each serves to establish.",
  },
  body: (language, { description }) => html`
${section(TEXTS.list[language], [
  html`<p>${TEXTS.titles[language]}</p>`,
  table(
    TEXTS.list[language],
    HEADS[language],
    description.sources.map((source) => [
      title(source, language),
      source.publisher,
      published(source, language),
      uses(source, description, language),
    ]),
  ),
])}
${section(TEXTS.unpublished[language], UNPUBLISHED[language], { wash: true })}`,
};

const TEXTS = {
  list: { fr: "Les publications citées", en: "The publications cited" },
  titles: {
    fr: "Les titres sont ceux des publications. Une adresse est donnée quand une source publique la donne ; aucune n'est garantie vivante.",
    en: "Titles are those of the publications, in French. An address is given where a public source gives it; none is guaranteed alive.",
  },
  unpublished: { fr: "Ce qui n'est pas publié", en: "What is not published" },
  resources: { fr: "ressources et repères", en: "resources and landmarks" },
} as const satisfies Record<string, Say>;

const HEADS: Say<string[]> = {
  fr: ["Titre", "Publié par", "Date", "Ce qu'il sert à établir"],
  en: ["Title", "Published by", "Date", "What it serves to establish"],
};

const UNPUBLISHED: Say<Html> = {
  fr: html`<p>La formule de la prime à l'alliance, les ratios d'équilibre des modèles, les axes de la boussole officielle et plusieurs listes n'ont pas été publiés, à notre connaissance. À ces places, les outils montrent notre lecture, et la nomment ainsi, ou laissent une case vide qui le dit. Le jour où leurs auteurs les publient, il suffit de changer un fichier de texte.</p>`,
  en: html`<p>The formula of the alliance premium, the ratios of balance of models, the axes of the official compass and several lists have not been published, as far as we know. In their place the tools show our reading, and call it so, or leave an empty slot that says it. The day their authors publish them, changing a text file is enough.</p>`,
};

/** A document as one cites it. */
export function reference(source: Source, language: Language): Html {
  return html`${title(source, language)}, ${source.publisher}, ${published(source, language)}`;
}

function title({ title: text, url }: Source, language: Language): Html {
  const words = html`<cite${language === "fr" ? "" : html` lang="fr"`}>${text}</cite>`;
  return url ? html`<a href="${url}" hreflang="fr">${words}</a>` : words;
}

const published = ({ date, year }: Source, language: Language) => day(date ?? String(year), language);

const RULES: Record<string, PageName> = {
  maturite: "rulesMaturite",
  innovation: "rulesInnovation",
  partenariat: "rulesPartenariat",
  competences: "rulesCompetences",
};
const FORMULAS: Record<string, PageName> = { modele: "formulasModele", prime: "formulasPrime" };

/** The questionnaires, calculators and values that cite it; else it stands behind resources and landmarks alone. */
function uses({ id }: Source, description: Description, language: Language): Html | string {
  const link = (page: PageName | undefined, text: string) =>
    page ? html`<a href="${to(page, language)}">${text}</a>` : html`${text}`;
  const questionnaires = description.questionnaires
    .filter(({ sources }) => sources.includes(id))
    .map((own) => link(RULES[own.id], own.title[language]));
  const models = description.models
    .filter(({ sources, inputs, formulas }) =>
      [...sources, ...[...inputs, ...formulas].map(({ source }) => source)].includes(id),
    )
    .map((own) => link(FORMULAS[own.id], own.title[language]));
  const values = description.coefficients
    .filter(({ source }) => source === id)
    .map((own) => html`<a href="${to("coefficients", language)}#${own.id}"><code>${own.id}</code></a>`);
  const all = [...questionnaires, ...models, ...values];
  return all.length > 0
    ? html`<ul>${all.map((one) => html`<li>${one}</li>`)}</ul>`
    : TEXTS.resources[language];
}

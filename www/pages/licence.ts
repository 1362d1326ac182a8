/** Who may do what with the code and the texts. */

import { ADDRESSES, to } from "../addresses.ts";
import { type Html, html } from "../html.ts";
import type { Page, Say } from "../page.ts";
import { section } from "../sections.ts";

export const licence: Page = {
  address: ADDRESSES.licence,
  name: { fr: "Licence", en: "Licence" },
  heading: { fr: "Ce que vous pouvez en faire", en: "What you may do with it" },
  lead: {
    fr: "L'utiliser, le copier, le changer, le publier sur autant de sites que vous voulez, sans rien payer ni demander.",
    en: "Use it, copy it, change it, publish it on as many sites as you wish, without paying or asking.",
  },
  description: {
    fr: "Licences du code (MIT ou Apache-2.0) et des textes (CC BY 4.0) de Cap commun, et ce qu'elles ne couvrent pas.",
    en: "Licences of the code (MIT or Apache-2.0) and the texts (CC BY 4.0) of Cap commun, and what they do not cover.",
  },
  body: (language) => html`
${section(TEXTS.code[language], CODE[language])}
${section(TEXTS.words[language], WORDS[language], { wash: true })}
${section(TEXTS.others[language], OTHERS[language])}`,
};

const TEXTS = {
  code: { fr: "Le code", en: "The code" },
  words: { fr: "Les textes", en: "The texts" },
  others: { fr: "Ce qui n'est pas à nous", en: "What is not ours" },
} as const satisfies Record<string, Say>;

const CODE: Say<Html> = {
  fr: html`<p>Licence <a href="https://opensource.org/license/mit" hreflang="en">MIT</a> ou <a href="https://www.apache.org/licenses/LICENSE-2.0" hreflang="en">Apache-2.0</a>, au choix. Gardez le texte de la licence avec les fichiers ; aucune mention n'est demandée sur vos pages. Il est fourni en l'état, sans garantie.</p>`,
  en: html`<p><a href="https://opensource.org/license/mit">MIT</a> or <a href="https://www.apache.org/licenses/LICENSE-2.0">Apache-2.0</a> licence, at your choice. Keep the licence's text with the files; no notice is asked for on your pages. It comes as it is, without warranty.</p>`,
};

const WORDS: Say<Html> = {
  fr: html`<p>Les questions, les explications et les résumés de ressources sont placés sous licence <a href="https://creativecommons.org/licenses/by/4.0/deed.fr">CC BY 4.0</a> : citez « Cap commun, CC BY 4.0 » et dites ce que vous avez changé. Une fois affichés par l'outil, ils portent déjà leurs sources.</p>`,
  en: html`<p>The questions, the explanations and the summaries of resources are under the <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a> licence: credit “Cap commun, CC BY 4.0” and say what you changed. Shown by the tool, they already carry their sources.</p>`,
};

const OTHERS: Say<Html> = {
  fr: html`<p>Les faits, les chiffres et les titres cités appartiennent à leurs auteurs, nommés avec leur publication dans <a href="${to("documents", "fr")}">les documents sources</a>. Nous n'en reproduisons que de courts faits et des titres, et rien ici ne parle en leur nom. La charte graphique de l'État n'est pas utilisée : elle est réservée à ses propres sites.</p>`,
  en: html`<p>The facts, figures and titles cited belong to their authors, named with their publication in <a href="${to("documents", "en")}">the source documents</a>. We reproduce nothing of them but short facts and titles, and nothing here speaks in their name. The French State's graphic charter is not used: it is kept for its own sites.</p>`,
};

/** The calculators' documentation, which the build makes from the content, in the site's frame. */

import type { Language } from "../../widgets/elements/contract.ts";
import type { ModelId } from "../../widgets/headless/data.ts";
import { ADDRESSES, type PageName, to } from "../addresses.ts";
import { type Html, html, raw } from "../html.ts";
import { type Page, ROOT, type Say } from "../page.ts";
import type { Sources } from "../sources.ts";

interface Documented {
  model: ModelId;
  page: PageName;
  widget: PageName;
  name: Say;
  heading: Say;
  description: Say;
}

const DOCUMENTED: readonly Documented[] = [
  {
    model: "modele",
    page: "formulasModele",
    widget: "modele",
    name: { fr: "Formules du modèle", en: "The model's formulas" },
    heading: {
      fr: "Les formules du modèle socio-économique",
      en: "The formulas of the socio-economic model",
    },
    description: {
      fr: "Chaque chiffre demandé, chaque formule, chaque source du calculateur du modèle socio-économique.",
      en: "Each figure asked, each formula, each source of the calculator of the socio-economic model.",
    },
  },
  {
    model: "prime",
    page: "formulasPrime",
    widget: "prime",
    name: { fr: "Formules de la prime", en: "The premium's formulas" },
    heading: { fr: "Les formules de la prime à l'alliance", en: "The formulas of the alliance premium" },
    description: {
      fr: "Chaque chiffre demandé, chaque formule, chaque source du calculateur de la prime à l'alliance.",
      en: "Each figure asked, each formula, each source of the calculator of the alliance premium.",
    },
  },
];

const LEAD: Say = {
  fr: "Tout ce que le calculateur demande et tout ce qu'il calcule, écrit par la même source que lui : si un chiffre change, cette page change.",
  en: "All that the calculator asks and all that it computes, written from the same source as itself: if a figure changes, this page changes.",
};
const CONTENTS: Say = { fr: "Dans cette page", en: "On this page" };

export const formulaPages: readonly Page[] = DOCUMENTED.map((shown) => ({
  address: ADDRESSES[shown.page],
  name: shown.name,
  heading: shown.heading,
  description: shown.description,
  lead: LEAD,
  body: (language, sources) => body(shown, language, sources),
}));

function body({ model, widget }: Documented, language: Language, { built }: Sources): Html {
  const page = built(`docs/${model}-${language}.html`) ?? "";
  const main = /<main>\s*<h1>.*?<\/h1>([\s\S]*)<\/main>/.exec(page)?.[1];
  if (main === undefined)
    throw new Error(`docs/${model}-${language}.html has no <main> that begins with a <h1>`);
  const headings: { id: string; text: string }[] = [];
  const numbered = main.replaceAll(/<h2>(.*?)<\/h2>/g, (_, text: string) => {
    const id = `partie-${headings.length + 1}`;
    headings.push({ id, text });
    return `<h2 id="${id}">${text}</h2>`;
  });
  // Wide tables and long formulas scroll by themselves, with the keyboard too.
  const scrolling = numbered.replaceAll("<pre>", '<pre tabindex="0">');
  const back: Say<Html> = {
    fr: html`<p><a href="${to(widget, language)}">Essayer le calculateur</a> · <a href="${ROOT[language]}dist/docs/${model}.publicodes.json">Les mêmes règles au format de Publicodes</a> · <a href="${to("coefficients", language)}">Les valeurs datées</a></p>`,
    en: html`<p><a href="${to(widget, language)}">Try the calculator</a> · <a href="${ROOT[language]}dist/docs/${model}.publicodes.json">The same rules as Publicodes reads them</a> · <a href="${to("coefficients", language)}">The dated values</a></p>`,
  };
  return html`<div class="band section prose"><div>
${back[language]}
<nav class="contents" aria-label="${CONTENTS[language]}"><ul>${headings.map(({ id, text }) => html`<li><a href="#${id}">${raw(text)}</a></li>`)}</ul></nav>
${raw(scrolling)}
</div></div>`;
}

/** What every page has: head, menu, the same page in the other language, foot. */

import { LANGUAGES, type Language } from "../widgets/elements/contract.ts";
import { type Html, html } from "./html.ts";
import { type Page, ROOT, type Say } from "./page.ts";
import { compass, mark } from "./pictures.ts";
import type { Sources } from "./sources.ts";

/** The pages that lead to the others. */
export interface Menus {
  home: Page;
  top: readonly Page[];
  foot: readonly { name: Say; pages: readonly Page[] }[];
  accessibility: Page;
}

const SKIP: Say = { fr: "Aller au contenu", en: "Skip to content" };
const MENU: Say = { fr: "Menu principal", en: "Main menu" };
const OTHER_PAGES: Say = { fr: "Autres pages", en: "Other pages" };
const LANGUAGE_NAMES: Say = { fr: "Français", en: "English" };
const IN_OTHER_LANGUAGE: Say = { fr: "Langue", en: "Language" };

/** The mention that the State's method asks for on every page. Without an audit, there is only this answer. */
const CONFORMITY: Say = {
  fr: "Accessibilité : non conforme, faute d'audit",
  en: "Accessibility: not conformant, for lack of an audit",
};

const RIGHTS: Say = {
  fr: "Les contenus s'appuient sur les publications du RAMEAU, de la Fondation des Territoires et du Fonds ODD 17 ; chaque résultat cite ses sources. Les questions, les formules et les valeurs d'usage sont notre lecture, pas la leur.",
  en: "The content rests on the publications of Le RAMEAU, the Fondation des Territoires and the Fonds ODD 17; every result names its sources. The questions, the formulas and the customary values are our reading, not theirs.",
};

export function frame(page: Page, language: Language, menus: Menus, sources: Sources): Html {
  const root = ROOT[language];
  const link = (to: Page) =>
    html`<a href="${to.address[language]}"${to === page && html` aria-current="page"`}>${to.name[language]}</a>`;
  const item = (to: Page) => html`<li>${link(to)}</li>`;
  const title = page.title?.[language] ?? `${page.heading[language]} · Cap commun`;
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta name="description" content="${page.description[language]}">
    ${LANGUAGES.map((other) => html`<link rel="alternate" hreflang="${other}" href="${across(page, language, other)}">`)}
    <link rel="icon" href="${root}icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${root}site.css">
    ${page.widgets && sources.built("cap-commun.css") !== null && html`<link rel="stylesheet" href="${root}dist/cap-commun.css">`}
    ${page.widgets && html`<script src="${root}dist/cap-commun.js" async></script>`}
    ${page.frames && sources.built("cadre.js") !== null && html`<script src="${root}dist/cadre.js" async></script>`}
    <script src="${root}site.js" type="module"></script>
    ${page.scripts?.map((name) => html`<script src="${root}${name}.js" type="module"></script>`)}
  </head>
  <body>
    <a class="skip" href="#contenu">${SKIP[language]}</a>
    <header class="band top">
      <div class="top__row">
        <a class="top__name" href="${menus.home.address[language]}">${mark}Cap commun</a>
        <nav class="top__language" aria-label="${IN_OTHER_LANGUAGE[language]}"><ul>${LANGUAGES.filter((other) => other !== language).map((other) => html`<li><a href="${across(page, language, other)}" lang="${other}" hreflang="${other}" data-keeps-fragment>${LANGUAGE_NAMES[other]}</a></li>`)}</ul></nav>
        <nav class="top__menu" aria-label="${MENU[language]}"><ul>${menus.top.map(item)}</ul></nav>
      </div>
    </header>
    <main id="contenu" tabindex="-1">
      <div class="band hero">
        <div class="${page.art ? "hero__grid" : "hero__text"}">
          <div>
            <h1>${page.heading[language]}</h1>
            <p class="lead">${page.lead[language]}</p>
            ${page.next?.(language)}
          </div>
          ${page.art && compass(language)}
        </div>
      </div>
      ${page.body(language, sources)}
    </main>
    <footer class="band foot">
      <nav aria-label="${OTHER_PAGES[language]}">
        <div class="foot__columns">
          ${menus.foot.map(({ name, pages }) => html`<div><p class="foot__title">${name[language]}</p><ul>${pages.map(item)}</ul></div>`)}
        </div>
      </nav>
      <p><a href="${menus.accessibility.address[language]}">${CONFORMITY[language]}</a></p>
      <p>${RIGHTS[language]}</p>
    </footer>
  </body>
</html>
`;
}

/** The address of the page in a language, from its address in another. */
function across({ address }: Page, from: Language, to: Language): string {
  if (from === to) return address[to];
  return to === "fr" ? `../${address.fr}` : `en/${address.en}`;
}

/** Pieces that several pages are made of. */

import type { Language } from "../widgets/elements/contract.ts";
import { type Html, html, type Piece } from "./html.ts";
import type { Say } from "./page.ts";

/** A band of the page under a heading; every other one is tinted. */
export function section(heading: string, body: Piece, { wash = false, id = "" } = {}): Html {
  return html`<section class="band section${wash && " section--wash"}"${id && html` id="${id}"`}><div>
  <h2>${heading}</h2>
  ${body}
</div></section>`;
}

/** Where a widget stands. */
export const stage = (widget: Html): Html => html`<div class="band widget"><div>${widget}</div></div>`;

/** Where to go from here: the first is what most people came for. */
export const acts = (links: readonly { to: string; name: string }[]): Html =>
  html`<p class="acts">${links.map(({ to, name }, index) => html`<a class="act${index === 0 && " act--first"}" href="${to}">${name}</a>`)}</p>`;

const COPY: Say = { fr: "Copier", en: "Copy" };

/** Something to paste elsewhere: it can be selected, scrolled by keyboard, and copied with a button. */
export function toCopy(name: string, code: string, language: Language, { prose = false } = {}): Html {
  return html`<figure class="copy${prose && " copy--prose"}">
  <figcaption>${name}</figcaption>
  <pre tabindex="0" role="region" aria-label="${name}"><code>${code}</code></pre>
  <button type="button" data-copy>${COPY[language]}<span class="unseen"> : ${name}</span></button>
</figure>`;
}

/**
 * A table. Where the page is narrow each row stands by itself, its cells under their heads' names; roles keep it a table to
 * those who do not see it, which such a layout would undo. Its caption shows where the heading above does not say it.
 */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Piece[])[],
  { captioned = false } = {},
): Html {
  const [, ...names] = heads;
  const cell = (content: Piece, index: number) =>
    html`<td role="cell" data-head="${names[index]}"><div>${content}</div></td>`;
  return html`<table class="table" role="table">
  <caption><span class="${captioned ? "" : "unseen"}">${caption}</span></caption>
  <thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
  <tbody role="rowgroup">${rows.map(([first, ...rest]) => html`<tr role="row"><th scope="row" role="rowheader">${first}</th>${rest.map(cell)}</tr>`)}</tbody>
</table>`;
}

export const list = (items: readonly Piece[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

export const PROMISES: readonly { name: Say; text: Say }[] = [
  {
    name: { fr: "Rien ne quitte la page", en: "Nothing leaves the page" },
    text: {
      fr: "Tout se calcule dans le navigateur. Aucun envoi, aucun traceur. Rien n'est gardé sans un geste de votre part.",
      en: "Everything is computed in your browser. Nothing is sent or tracked; nothing is kept unless you ask.",
    },
  },
  {
    name: { fr: "Chaque résultat s'ouvre", en: "Every result can be opened" },
    text: {
      fr: "La règle ou la formule, les chiffres utilisés, les sources et leur date : tout est à un clic.",
      en: "The rule or the formula, the figures used, the sources and their date: all one click away.",
    },
  },
  {
    name: { fr: "Jamais plus sûr que ses sources", en: "No surer than its sources" },
    text: {
      fr: "Ce qui est publié, ce qui est d'usage et ce qui est notre hypothèse portent chacun leur nom.",
      en: "What is published, what is customary and what we assume are each labelled as such.",
    },
  },
];

export const promises = (language: Language): Html =>
  html`<ul class="cards">${PROMISES.map(({ name, text }) => html`<li><h3>${name[language]}</h3><p>${text[language]}</p></li>`)}</ul>`;

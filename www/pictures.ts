/** The site's few drawings. Colours are the style sheet's. */

import type { Language, Widget } from "../widgets/elements/contract.ts";
import { type Html, html } from "./html.ts";
import type { Say } from "./page.ts";

export const mark: Html = html`<svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"><circle cx="16" cy="16" r="13"/><path d="M16 6l3.2 10L16 26l-3.2-10z" fill="currentColor" stroke="none"/><circle cx="16" cy="16" r="2" class="paper" stroke="none"/></svg>`;

const COMPASS: Say = {
  fr: "Une boussole : quatre directions, quatre anneaux, une aiguille",
  en: "A compass: four directions, four rings, one needle",
};

const dot = (x: number, y: number, r: number, colour: string) =>
  html`<circle cx="${x}" cy="${y}" r="${r}" class="${colour}"/>`;

export const compass = (
  language: Language,
): Html => html`<svg class="hero__art" viewBox="0 0 240 240" role="img" aria-label="${COMPASS[language]}">
  <g fill="none" stroke="currentColor">${[34, 60, 86, 112].map((r) => html`<circle cx="120" cy="120" r="${r}"/>`)}</g>
  <path d="M120 4v20M120 216v20M4 120h20M216 120h20" stroke="currentColor" stroke-width="2" opacity=".5"/>
  ${dot(120, 60, 7, "o1")}${dot(93, 66, 5, "o1")}${dot(151, 41, 5, "o1")}
  ${dot(206, 120, 7, "o2")}${dot(176, 98, 5, "o2")}${dot(180, 146, 5, "o2")}
  ${dot(120, 206, 7, "o3")}${dot(146, 174, 5, "o3")}
  ${dot(60, 120, 7, "o4")}${dot(40, 93, 5, "o4")}${dot(68, 150, 5, "o4")}${dot(96, 138, 5, "o4")}
  <path d="M120 120l44-62-24 72z" class="accent"/><path d="M120 120l-40 58 20-68z" fill="currentColor" opacity=".35"/>
  <circle cx="120" cy="120" r="5" class="paper ring"/>
</svg>`;

/** A picture of what each widget shows; the sentence beside it says the same. */
export const PICTURES: Record<Widget, Html> = {
  autodiagnostic: html`<svg class="card__art" viewBox="0 0 96 64" aria-hidden="true"><g fill="none" stroke="currentColor" opacity=".45"><path d="M48 6l24 15v24L48 59 24 45V21z"/><path d="M48 19l12 8v12l-12 7-12-7V27z"/></g><path d="M48 12l20 12-6 16-14 8-16-6 6-16z" class="o1 soft"/><path d="M48 12l20 12-6 16-14 8-16-6 6-16z" fill="none" class="line-o1" stroke-width="2"/></svg>`,
  boussole: html`<svg class="card__art" viewBox="0 0 96 64" aria-hidden="true"><g fill="none" stroke="currentColor" opacity=".45"><circle cx="48" cy="32" r="10"/><circle cx="48" cy="32" r="19"/><circle cx="48" cy="32" r="28"/></g>${dot(48, 13, 4, "o1")}${dot(76, 32, 4, "o2")}${dot(48, 51, 4, "o3")}${dot(29, 32, 4, "o4")}${dot(62, 19, 3, "o1")}<path d="M48 32l14-18-7 21z" class="accent"/></svg>`,
  modele: html`<svg class="card__art" viewBox="0 0 96 64" aria-hidden="true"><rect x="8" y="8" width="38" height="14" class="o4"/><rect x="46" y="8" width="28" height="14" class="o2"/><rect x="74" y="8" width="14" height="14" class="o1"/><path d="M48 30L22 58h52z" fill="none" stroke="currentColor" opacity=".6"/>${dot(45, 49, 4, "accent")}</svg>`,
  prime: html`<svg class="card__art" viewBox="0 0 96 64" aria-hidden="true"><path d="M8 54c14 0 16-38 30-38s20 38 50 38z" class="o3 soft"/><path d="M8 54c14 0 16-38 30-38s20 38 50 38" fill="none" class="line-o3" stroke-width="2"/><path d="M40 10v44" stroke="currentColor" stroke-dasharray="3 3"/><path d="M8 54h80" stroke="currentColor"/></svg>`,
};

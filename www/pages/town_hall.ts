/** The page of an invented town hall, in its own style: what a widget looks like at somebody else's. */

import type { Language } from "../../widgets/elements/contract.ts";
import { ADDRESSES, to } from "../addresses.ts";
import { type Html, html, raw } from "../html.ts";
import { ROOT, type Say } from "../page.ts";

const CONFIG = `{
  "contact": {
    "nom": "Le service vie associative de Valronce",
    "adresse": "mailto:vie-associative@valronce.example",
    "texte": "Un premier échange d’une demi-heure, en mairie ou par téléphone."
  },
  "ressources": [
    {
      "titre": "Le guide des associations de Valronce",
      "adresse": "https://valronce.example/guide",
      "texte": "Salles, matériel, subventions : qui demander, et quand."
    }
  ]
}`;

const TEXTS = {
  title: {
    fr: "Agir avec nous · Mairie de Valronce (exemple inventé)",
    en: "Act with us · Valronce town hall (invented example)",
  },
  description: {
    fr: "La page d'une mairie inventée, pour montrer l'autodiagnostic dans les couleurs d'un partenaire.",
    en: "The page of an invented town hall, to show the self-assessment in a partner's colours.",
  },
  name: { fr: "Mairie de Valronce", en: "Valronce town hall" },
  heading: { fr: "Vous voulez agir avec d'autres ?", en: "Want to act with others?" },
  lead: {
    fr: "Commencez par vous situer. Le service vie associative vous accompagne ensuite.",
    en: "Start by finding where you stand. The associations' office will take it from there with you.",
  },
  about: { fr: "À propos de cette page", en: "About this page" },
  invented: {
    fr: "Cette mairie est inventée. La page montre l'autodiagnostic chez un partenaire : sa police, ses couleurs, son contact, ses ressources.",
    en: "This town hall is invented. The page shows the self-assessment at a partner's: its font, its colours, its contact and its resources, which are in French.",
  },
  back: { fr: "Revenir à Cap commun", en: "Back to Cap commun" },
  foot: { fr: "Mairie de Valronce, exemple inventé.", en: "Valronce town hall, an invented example." },
} as const satisfies Record<string, Say>;

const FALLBACK: Say<Html> = {
  fr: html`<p>Ce questionnaire a besoin de JavaScript. Vous pouvez aussi écrire au <a href="mailto:vie-associative@valronce.example">service vie associative</a>.</p>`,
  en: html`<p>This questionnaire needs JavaScript. You can also write to the <a href="mailto:vie-associative@valronce.example">associations' office</a>.</p>`,
};

export function townHall(language: Language): Html {
  const root = ROOT[language];
  const { fr, en } = ADDRESSES.townHall;
  const [french, english] = language === "fr" ? [fr, `en/${en}`] : [`../${fr}`, en];
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${TEXTS.title[language]}</title>
    <meta name="description" content="${TEXTS.description[language]}">
    <link rel="alternate" hreflang="fr" href="${french}">
    <link rel="alternate" hreflang="en" href="${english}">
    <link rel="icon" href="${root}icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${root}mairie.css">
    <script src="${root}dist/cap-commun.js" async></script>
    <script type="application/json" id="reglages-commun">${raw(CONFIG)}</script>
  </head>
  <body>
    <header><p>${TEXTS.name[language]}</p></header>
    <main>
      <div>
        <h1>${TEXTS.heading[language]}</h1>
        <p>${TEXTS.lead[language]}</p>
        <div
          data-commun-widget="autodiagnostic"
          data-territoire="Valronce"
          data-profil="ass"
          data-objectif="O4"
          data-stockage="appareil"
          data-config="reglages-commun"
          data-theme="clair"
        >${FALLBACK[language]}</div>
      </div>
      <aside>
        <h2>${TEXTS.about[language]}</h2>
        <p>${TEXTS.invented[language]}</p>
        <p><a href="${to("home", language)}">${TEXTS.back[language]}</a></p>
      </aside>
    </main>
    <footer><p>${TEXTS.foot[language]}</p></footer>
  </body>
</html>
`;
}

/** A compass that follows the other widgets of its page, with the resources of an invented town. */

import type { Language, Widget } from "../../widgets/elements/contract.ts";
import { ADDRESSES, to } from "../addresses.ts";
import { fallbackOf } from "../fallback.ts";
import { type Html, html, raw } from "../html.ts";
import type { Page, Say } from "../page.ts";
import { section, stage, toCopy } from "../sections.ts";
import type { Sources } from "../sources.ts";

/** Valronce does not exist; `.example` addresses lead nowhere, by design. */
const CONFIG = {
  contact: {
    nom: "Le service vie associative de Valronce",
    adresse: "mailto:vie-associative@valronce.example",
    texte: "Un premier échange d’une demi-heure, en mairie ou par téléphone.",
  },
  ressources: [
    {
      titre: "Le guide des associations de Valronce",
      adresse: "https://valronce.example/guide",
      texte: "Salles, matériel, subventions : qui demander, et quand.",
      editeur: "Mairie de Valronce",
      date: "2026",
      objectif: ["O2"],
      maturite: ["M1"],
      profil: ["ass"],
      temps: ["minutes_15"],
    },
    {
      titre: "La rencontre des porteurs de projet",
      adresse: "https://valronce.example/rencontre",
      texte: "Une demi-journée pour se connaître et dire ce que l’on cherche.",
      editeur: "Mairie de Valronce",
      evenement: "2027-03-18",
      objectif: ["O1", "O4"],
      maturite: ["M1", "M2"],
      temps: ["heures_3"],
    },
  ],
};

const JSON_TEXT = JSON.stringify(CONFIG, null, 2);

export const together: Page = {
  address: ADDRESSES.together,
  name: { fr: "Outils liés", en: "Linked tools" },
  heading: { fr: "Des outils qui se répondent", en: "Tools that answer each other" },
  lead: {
    fr: "Répondez à l'autodiagnostic, ou faites un calcul : l'aiguille de la boussole, en bas de la page, se tourne vers ce qui vous sert, et les ressources de la commune prennent leur place parmi les autres.",
    en: "Answer the self-assessment, or calculate: at the bottom of the page, the needle of the compass turns to what serves you, and the town's own resources appear among the others.",
  },
  description: {
    fr: "Un autodiagnostic, deux calculateurs et une boussole liés sur une même page, avec le contact et les ressources d'une commune inventée.",
    en: "A self-assessment, two calculators and a compass linked on one page, with the contact and the resources of an invented town.",
  },
  widgets: true,
  body: (language, sources) => html`
<div class="band"><p class="note">${EXAMPLE[language]}</p></div>
<script type="application/json" id="valronce">${raw(JSON_TEXT.replaceAll("<", "\\u003c"))}</script>
${stage(html`<commun-autodiagnostic id="se-situer" territoire="Valronce" profil="ass" config="valronce">${inside(sources, "autodiagnostic", language)}</commun-autodiagnostic>`)}
${stage(html`<commun-modele id="modele" territoire="Valronce" config="valronce">${inside(sources, "modele", language)}</commun-modele>`)}
${stage(html`<commun-prime id="prime" territoire="Valronce" config="valronce">${inside(sources, "prime", language)}</commun-prime>`)}
${stage(html`<commun-boussole lie="se-situer modele prime" territoire="Valronce" profil="ass" config="valronce">${inside(sources, "boussole", language)}</commun-boussole>`)}
${section(TEXTS.how[language], how(language), { wash: true })}`,
};

const EXAMPLE: Say = {
  fr: "Valronce est une commune inventée : son contact et ses ressources n'existent pas. Les autres ressources, elles, sont réelles.",
  en: "Valronce is an invented town: its contact and its resources do not exist, and are in French. The other resources are real.",
};

const TEXTS = {
  how: { fr: "Comment c'est fait", en: "How it is done" },
  link: { fr: "Le lien entre les outils", en: "The link between the tools" },
  local: { fr: "Le contact et les ressources de la commune", en: "The town's contact and resources" },
} as const satisfies Record<string, Say>;

const inside = (sources: Sources, widget: Widget, language: Language) =>
  raw(fallbackOf(sources)(widget, "", language));

const LINKED = `<commun-autodiagnostic id="se-situer" config="valronce"></commun-autodiagnostic>
<commun-modele id="modele" config="valronce"></commun-modele>
<commun-prime id="prime" config="valronce"></commun-prime>
<commun-boussole lie="se-situer modele prime" config="valronce"></commun-boussole>`;
const CONFIGURED = `<script type="application/json" id="valronce">\n${JSON_TEXT}\n</script>`;

function how(language: Language): Html {
  const town = to("townHall", language);
  const way = to("configurator", language);
  const said: Say<Html> = {
    fr: html`<p>Donnez un identifiant à chaque outil, et nommez ceux que la boussole suit dans son attribut <code>lie</code> : un seul suffit. Le dernier qui parle tourne l'aiguille. Rien ne passe par un serveur : les outils se parlent dans la page.</p>`,
    en: html`<p>Give each tool an id, and name those that the compass follows in its <code>lie</code> attribute: one is enough. The last one to speak turns the needle. Nothing goes through a server: the tools talk within the page.</p>`,
  };
  const own: Say<Html> = {
    fr: html`<p>Le contact et les ressources tiennent dans une balise que personne ne voit. Le <a href="${way}">configurateur</a> l'écrit à partir d'un formulaire, et dit ce qui ne va pas. Le même outil sous d'autres couleurs : <a href="${town}">une page de mairie</a>, inventée elle aussi.</p>`,
    en: html`<p>The contact and the resources are held in a tag that visitors do not see. The <a href="${way}">configurator</a> writes it from a form, and says what is wrong. The same tool in other colours: <a href="${town}">a town hall's page</a>, invented too.</p>`,
  };
  return html`${said[language]}${toCopy(TEXTS.link[language], LINKED, language)}
${own[language]}${toCopy(TEXTS.local[language], CONFIGURED, language)}`;
}

/**
 * The accessibility statement: what was tried, with what, on which day, and what was not. No rate: only an audit gives one.
 * Criteria are worded as in RGAA 4.1.2.
 */

import type { Language } from "../../widgets/elements/contract.ts";
import { ADDRESSES, to } from "../addresses.ts";
import { CONTACT, type Contact } from "../contact.ts";
import { type Html, html } from "../html.ts";
import type { Page, Say } from "../page.ts";
import { list, section, table } from "../sections.ts";
import { day, type Sources } from "../sources.ts";

/** The day of the trials that this page reports. */
export const TRIED = "2026-11-21";

export const accessibility: Page = {
  address: ADDRESSES.accessibility,
  name: { fr: "Accessibilité", en: "Accessibility" },
  heading: { fr: "Déclaration d'accessibilité", en: "Accessibility statement" },
  lead: {
    fr: "Ces outils sont faits pour être utilisés par tout le monde. Voici ce qui a été essayé, ce qui ne l'a pas été, et ce que cela permet de dire.",
    en: "These tools are made to be used by everyone. Here is what was tried, what was not, and what may be said of it.",
  },
  description: {
    fr: "État de conformité au RGAA 4.1.2 du site et des outils Cap commun, essais faits, limites connues.",
    en: "State of conformity with RGAA 4.1.2 of the Cap commun site and tools, trials made, known limits.",
  },
  body: (language, sources) => html`
${section(TEXTS.state[language], STATE[language])}
${section(
  TEXTS.tried[language],
  [
    html`<p>${on(language)}</p>`,
    table(
      TEXTS.tried[language],
      TRIED_HEADS[language],
      trials(sources).map(({ what, how }) => [what[language], how[language]]),
    ),
  ],
  { wash: true },
)}
${section(TEXTS.not[language], list(NOT_TRIED.map((item) => item[language])))}
${section(TEXTS.limits[language], list(LIMITS.map((item) => item[language])), { wash: true })}
${section(TEXTS.criteria[language], [html`<p>${TEXTS.criteriaLead[language]}</p>`, criteria(language)])}
${section(TEXTS.report[language], report(language), { wash: true })}
${section(TEXTS.appeal[language], APPEAL[language])}`,
};

const TEXTS = {
  state: { fr: "État de conformité", en: "State of conformity" },
  tried: { fr: "Ce qui a été essayé", en: "What was tried" },
  not: { fr: "Ce qui n'a pas été essayé", en: "What was not tried" },
  limits: { fr: "Limites connues", en: "Known limits" },
  criteria: {
    fr: "Ce que visent les outils, critère par critère",
    en: "What the tools aim at, criterion by criterion",
  },
  criteriaLead: {
    fr: "Les critères du RGAA 4.1.2 auxquels un outil interactif est le plus exposé, dans leurs mots, et ce que nous avons fait pour chacun. Ce n'est pas une grille d'audit.",
    en: "The criteria of RGAA 4.1.2, the French method, to which an interactive tool is most exposed, in their own words, and what we did for each. This is not an audit grid.",
  },
  report: { fr: "Retour d'information et contact", en: "Feedback and contact" },
  appeal: { fr: "Voies de recours", en: "Appeal" },
} as const satisfies Record<string, Say>;

const STATE: Say<Html> = {
  fr: html`<p>Le site de démonstration et les quatre outils sont <strong>non conformes</strong> au référentiel général d'amélioration de l'accessibilité, RGAA version 4.1.2. La méthode est claire : sans résultat d'audit en cours de validité, c'est la seule réponse possible. Aucun audit n'a été mené, ni par nous avec la grille complète, ni par un tiers. Nous n'affichons donc aucun taux.</p><p>Cette déclaration est établie le ${day(TRIED, "fr")}. Les outils visent aussi les règles WCAG 2.2, niveaux A et AA.</p>`,
  en: html`<p>The demonstration site and the four tools are <strong>not conformant</strong> with RGAA 4.1.2, the French method for accessibility. The method is clear: without the result of a valid audit, this is the only possible answer. No audit was made, neither by us with the whole grid nor by a third party. So we show no rate.</p><p>This statement was drawn up on ${day(TRIED, "en")}. The tools also aim at WCAG 2.2, levels A and AA.</p>`,
};

const on = (language: Language): string =>
  ({
    fr: `Essais du ${day(TRIED, "fr")}, dans Chromium sous Linux, refaits automatiquement à chaque version.`,
    en: `Trials of ${day(TRIED, "en")}, in Chromium on Linux, made again automatically at each version.`,
  })[language];

const TRIED_HEADS: Say<string[]> = { fr: ["Quoi", "Comment"], en: ["What", "How"] };

function trials({ read }: Sources): { what: Say; how: Say }[] {
  const { devDependencies } = JSON.parse(read("package.json")) as { devDependencies: Record<string, string> };
  const axe = devDependencies["@axe-core/playwright"] ?? "";
  return [
    {
      what: { fr: "Contrôle automatique", en: "Automatic check" },
      how: {
        fr: `axe-core ${axe} sur chaque page de ce site, en clair ou en sombre, et sur les écrans des outils, en clair, en sombre et en couleurs forcées. Un tel contrôle ne voit qu'une partie des défauts.`,
        en: `axe-core ${axe} on each page of this site, in light or in dark, and on the screens of the tools, in light, dark and forced colours. Such a check sees only part of the faults.`,
      },
    },
    {
      what: { fr: "Clavier seul", en: "Keyboard alone" },
      how: {
        fr: "Des parcours entiers au clavier dans les quatre outils et dans le configurateur ; le focus suit ce qui change.",
        en: "Whole walks by keyboard in the four tools and in the configurator; the focus follows what changes.",
      },
    },
    {
      what: { fr: "Petits écrans et grossissement", en: "Small screens and magnification" },
      how: {
        fr: "Les outils à 320, 768 et 1 280 px de large, les pages de ce site à 320 px, sans défilement horizontal ; 320 px correspondent à un grossissement de 400 % sur un écran de 1 280 px.",
        en: "The tools at 320, 768 and 1,280 px wide, the pages of this site at 320 px, with no sideways scrolling; 320 px stand for a magnification of 400 % on a screen of 1,280 px.",
      },
    },
    {
      what: { fr: "Cibles et tailles", en: "Targets and sizes" },
      how: {
        fr: "Boutons d'au moins 44 px au toucher, liens d'au moins 24 px ; aucun mot d'un dessin sous 11 px.",
        en: "Buttons of at least 44 px on touch, links of at least 24 px; no word of a picture under 11 px.",
      },
    },
    {
      what: { fr: "Contrastes", en: "Contrasts" },
      how: {
        fr: "Calculés pour les couleurs d'origine, claires et sombres, et pour plusieurs couleurs de partenaires ; le configurateur les calcule pour les vôtres.",
        en: "Computed for the colours as they come, light and dark, and for several partners' colours; the configurator computes them for yours.",
      },
    },
    {
      what: { fr: "Noms, rôles, messages", en: "Names, roles, messages" },
      how: {
        fr: "Les essais désignent chaque bouton, champ et titre par son rôle et son nom, comme le fait une technologie d'assistance, et lisent les messages de statut.",
        en: "The tests point to each button, field and heading by its role and name, as assistive technologies do, and read the status messages.",
      },
    },
    {
      what: { fr: "Impression", en: "Print" },
      how: {
        fr: "Le document imprimé est relu : réponses, résultat, sources, sans bouton.",
        en: "The printed document is read over: answers, result, sources, without buttons.",
      },
    },
  ];
}

const NOT_TRIED: readonly Say[] = [
  {
    fr: "Un parcours par une personne qui utilise un lecteur d'écran (NVDA, JAWS, VoiceOver, TalkBack), une commande vocale ou un contacteur.",
    en: "A walk by a person who uses a screen reader (NVDA, JAWS, VoiceOver, TalkBack), voice control or a switch.",
  },
  {
    fr: "Une séance avec des personnes en situation de handicap, ou peu à l'aise avec la lecture.",
    en: "A session with disabled people, or with people who read with difficulty.",
  },
  { fr: "Firefox et Safari, les téléphones réels.", en: "Firefox and Safari, real phones." },
  {
    fr: "Les 106 critères du RGAA, un par un, sur un échantillon de pages.",
    en: "The 106 criteria of RGAA, one by one, on a sample of pages.",
  },
];

const LIMITS: readonly Say[] = [
  {
    fr: "Les ressources vers lesquelles mènent les outils (documents PDF, vidéos, plateformes) sont publiées par d'autres ; leur accessibilité n'a pas été examinée.",
    en: "The resources that the tools lead to (PDF documents, videos, platforms) are published by others; their accessibility was not looked at.",
  },
  {
    fr: "La rose de la boussole montre beaucoup de points ; la même chose existe en liste, à une touche, et tout s'y retrouve.",
    en: "The compass rose shows many points; the same exists as a list, one key away, and all is there.",
  },
  {
    fr: "Les titres des publications restent en français dans la version anglaise ; ils sont marqués comme tels là où une page les cite.",
    en: "Titles of publications stay in French in the English version; they are marked as such where a page cites them.",
  },
  {
    fr: "Les types du moteur et des événements ne sont documentés qu'en anglais.",
    en: "The types of the engine and of the events are documented in English alone.",
  },
];

const CRITERIA_HEADS: Say<string[]> = {
  fr: ["Critère", "Ce que font les outils"],
  en: ["Criterion, in its French words", "What the tools do"],
};

const CRITERIA: readonly { number: string; words: string; done: Say }[] = [
  {
    number: "1.1",
    words: "Chaque image porteuse d'information a-t-elle une alternative textuelle ?",
    done: {
      fr: "Chaque dessin a sa phrase, et son tableau quand il porte des chiffres.",
      en: "Each picture has its sentence, and its table where it carries figures.",
    },
  },
  {
    number: "3.1",
    words:
      "Dans chaque page web, l'information ne doit pas être donnée uniquement par la couleur. Cette règle est-elle respectée ?",
    done: {
      fr: "Un nom, un numéro ou une forme double toujours la couleur.",
      en: "A name, a number or a shape always doubles the colour.",
    },
  },
  {
    number: "3.2",
    words:
      "Dans chaque page web, le contraste entre la couleur du texte et la couleur de son arrière-plan est-il suffisamment élevé (hors cas particuliers) ?",
    done: {
      fr: "4,5 pour 1 au moins avec les couleurs d'origine. Avec les vôtres, le configurateur prévient.",
      en: "4.5 to 1 at least with the colours as they come. With yours, the configurator warns.",
    },
  },
  {
    number: "7.1",
    words: "Chaque script est-il, si nécessaire, compatible avec les technologies d'assistance ?",
    done: {
      fr: "Des éléments HTML ordinaires (boutons, cases, champs, tableaux), nommés ; ARIA là où HTML ne suffit pas.",
      en: "Ordinary HTML elements (buttons, radios, fields, tables), with names; ARIA where HTML falls short.",
    },
  },
  {
    number: "7.3",
    words:
      "Chaque script est-il contrôlable par le clavier et par tout dispositif de pointage (hors cas particuliers) ?",
    done: {
      fr: "Tout se fait au clavier ; le triangle des trajectoires se règle aussi par trois nombres.",
      en: "Everything can be done by keyboard; the triangle of trajectories can also be set by three numbers.",
    },
  },
  {
    number: "7.5",
    words:
      "Dans chaque page web, les messages de statut sont-ils correctement restitués par les technologies d'assistance ?",
    done: {
      fr: "Ce qui change sans que l'on bouge est dit dans une zone de statut, une fois la frappe au repos.",
      en: "What changes while one stays put is said in a status region, once typing rests.",
    },
  },
  {
    number: "8.7",
    words:
      "Dans chaque page web, chaque changement de langue est-il indiqué dans le code source (hors cas particuliers) ?",
    done: {
      fr: "L'outil porte sa langue, même dans une page d'une autre langue.",
      en: "The tool carries its language, even in a page of another.",
    },
  },
  {
    number: "10.7",
    words:
      "Dans chaque page web, pour chaque élément recevant le focus, la prise de focus est-elle visible ?",
    done: {
      fr: "Un contour de deux pixels, ou le dessin qui en tient lieu dans le triangle des trajectoires.",
      en: "An outline of two pixels, or the drawing that stands for it in the triangle of trajectories.",
    },
  },
  {
    number: "10.11",
    words:
      "Pour chaque page web, les contenus peuvent-ils être présentés sans perte d'information ou de fonctionnalité et sans avoir recours soit à un défilement vertical pour une fenêtre ayant une hauteur de 256 px, soit à un défilement horizontal pour une fenêtre ayant une largeur de 320 px (hors cas particuliers) ?",
    done: {
      fr: "L'outil suit la largeur de sa colonne, jusqu'à 320 px ; seuls les grands tableaux défilent, dans leur cadre.",
      en: "The tool follows the width of its column, down to 320 px; only large tables scroll, in their own frame.",
    },
  },
  {
    number: "11.1",
    words: "Chaque champ de formulaire a-t-il une étiquette ?",
    done: { fr: "Oui, visible, et reliée au champ.", en: "Yes, in sight, and tied to the field." },
  },
  {
    number: "11.10",
    words:
      "Dans chaque formulaire, le contrôle de saisie est-il utilisé de manière pertinente (hors cas particuliers) ?",
    done: {
      fr: "L'erreur est écrite à côté du champ, dit quoi écrire, et garde ce qui a été tapé.",
      en: "The error stands beside the field, says what to type, and keeps what was typed.",
    },
  },
  {
    number: "12.9",
    words:
      "Dans chaque page web, la navigation ne doit pas contenir de piège au clavier. Cette règle est-elle respectée ?",
    done: { fr: "Aucune fenêtre ne retient le clavier.", en: "No window holds the keyboard." },
  },
  {
    number: "13.8",
    words:
      "Dans chaque page web, chaque contenu en mouvement ou clignotant est-il contrôlable par l'utilisateur ?",
    done: {
      fr: "Rien ne bouge de soi-même ; les transitions cessent si l'appareil demande moins d'animations.",
      en: "Nothing moves by itself; transitions stop where the device asks for less motion.",
    },
  },
];

const criteria = (language: Language): Html =>
  table(
    TEXTS.criteria[language],
    CRITERIA_HEADS[language],
    CRITERIA.map(({ number, words, done }) => [
      html`${number} <span${language === "fr" ? "" : html` lang="fr"`}>${words}</span>`,
      done[language],
    ]),
  );

/** As the State's model of a statement words it; without a contact, what is missing is said, and whom to turn to instead. */
function report(language: Language): Html {
  const elsewhere: Say = {
    fr: "Vous avez rencontré l'outil sur un autre site ? C'est à ce site qu'il faut écrire : l'outil fait partie de sa page, et son contact est dans sa propre déclaration.",
    en: "Did you meet the tool on another site? That site is the one to write to: the tool is part of its page, and its contact is in its own statement.",
  };
  const pasted: Say<Html> = {
    fr: html`Vous intégrez un outil ? Les phrases à mettre dans votre propre déclaration sont sur la page <a href="${to("paste", "fr")}">Mentions à coller</a>.`,
    en: html`Embedding a tool? The sentences for your own statement are on the page <a href="${to("paste", "en")}">Notices to paste</a>.`,
  };
  return html`<p>${CONTACT ? written(CONTACT)[language] : NOBODY[language]}</p><p>${elsewhere[language]}</p><p>${pasted[language]}</p>`;
}

const written = ({ name, address }: Contact): Say<Html> => ({
  fr: html`Si vous n'arrivez pas à accéder à un contenu ou à un outil, écrivez à <a href="${address}">${name}</a> : vous serez orienté vers une alternative accessible, ou recevrez le contenu sous une autre forme.`,
  en: html`If you cannot reach a content or a tool, write to <a href="${address}">${name}</a>: you will be shown an accessible alternative, or sent the content in another form.`,
});

const NOBODY: Say<Html> = {
  fr: html`<strong>Il manque ici une adresse.</strong> La loi attend un courriel ou un formulaire, pour signaler un défaut ou demander un contenu sous une autre forme. Cette copie du site est une démonstration sans responsable nommé : qui la met en ligne doit écrire le sien dans <code>www/contact.ts</code>. Jusque-là, personne ne peut promettre de vous répondre.`,
  en: html`<strong>An address is missing here.</strong> French law expects an e-mail address or a form, to report a fault or ask for a content in another form. This copy of the site is a demonstration that nobody by name answers for: whoever puts it online must write theirs in <code>www/contact.ts</code>. Until then, nobody can promise you an answer.`,
};

const APPEAL: Say<Html> = {
  fr: html`<p>Vous avez signalé au responsable d'un site un défaut d'accessibilité qui vous empêche d'accéder à un contenu ou à un service, et vous n'avez pas obtenu de réponse satisfaisante. Vous pouvez, gratuitement :</p>
${list([
  html`écrire au <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a> ;`,
  html`joindre <a href="https://www.defenseurdesdroits.fr/saisir/delegues">son délégué près de chez vous</a> ;`,
  "envoyer un courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
])}`,
  en: html`<p>In France, if you have reported to a site an accessibility fault that keeps you from a content or a service, and had no satisfactory answer, you can, free of charge:</p>
${list([
  html`write to the <a href="https://formulaire.defenseurdesdroits.fr/" hreflang="fr">Défenseur des droits</a>, the French rights ombudsman;`,
  html`reach <a href="https://www.defenseurdesdroits.fr/saisir/delegues" hreflang="fr">its delegate near you</a>;`,
  "send a letter, without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
])}`,
};

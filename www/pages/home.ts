/** The home page: what it is, for whom, what one leaves with. */

import { type Language, WIDGETS } from "../../widgets/elements/contract.ts";
import { ADDRESSES, to } from "../addresses.ts";
import { fallbackOf } from "../fallback.ts";
import { type Html, html, raw } from "../html.ts";
import { type Page, ROOT, type Say } from "../page.ts";
import { PICTURES } from "../pictures.ts";
import { acts, promises, section, stage, toCopy } from "../sections.ts";
import { packageOf, snippetOf } from "../snippet.ts";
import type { Sources } from "../sources.ts";
import { LINES, NAMES } from "../widgets.ts";

export const home: Page = {
  address: ADDRESSES.home,
  name: { fr: "Accueil", en: "Home" },
  title: {
    fr: "Cap commun : des outils pour agir ensemble, à poser sur votre site",
    en: "Cap commun: tools for acting together, to put on your site",
  },
  description: {
    fr: "Quatre outils gratuits pour celles et ceux qui agissent ensemble sur un territoire : se situer, trouver des ressources, relire son modèle, estimer une alliance.",
    en: "Four free tools for people who act together locally: see where you stand, find resources, review your model, estimate an alliance.",
  },
  heading: { fr: "Savoir où l'on en est, pour agir ensemble", en: "Know where you stand, to act together" },
  lead: {
    fr: "Quatre outils pour celles et ceux qui agissent sur un territoire. On les utilise ici, ou on les pose sur son propre site : ils sont gratuits, et rien de ce que l'on y écrit ne quitte la page.",
    en: "Four tools for people who work to improve the place they live in. Use them here, or put them on your own site: they are free, and nothing you write in them leaves the page.",
  },
  next: (language) =>
    acts([
      { to: "#essayer", name: TEXTS.start[language] },
      { to: to("configurator", language), name: TEXTS.embed[language] },
    ]),
  art: true,
  widgets: true,
  body: (language, sources) => html`
${section(TEXTS.tools[language], tools(language), { wash: true })}
${section(TEXTS.now[language], html`<p>${TEXTS.nowLead[language]}</p>`, { id: "essayer" })}
${stage(html`<commun-autodiagnostic>${raw(fallbackOf(sources)("autodiagnostic", "", language))}</commun-autodiagnostic>`)}
${section(TEXTS.whom[language], html`<dl class="whom">${WHOM.map(({ who, what }) => html`<div><dt>${who[language]}</dt><dd>${what(language)}</dd></div>`)}</dl>`, { wash: true })}
${section(TEXTS.leave[language], html`<ul>${LEAVE.map((item) => html`<li>${item[language]}</li>`)}</ul>`)}
${section(TEXTS.promises[language], promises(language), { wash: true })}
${section(TEXTS.install[language], install(language, sources), { id: "installer" })}`,
};

const TEXTS = {
  start: { fr: "Se situer, en 12 questions", en: "Find where you stand, in 12 questions" },
  embed: { fr: "Mettre un outil sur mon site", en: "Put a tool on my site" },
  tools: { fr: "Quatre outils", en: "Four tools" },
  now: { fr: "Essayez maintenant", en: "Try it now" },
  nowLead: {
    fr: "Voici l'autodiagnostic, tel que vos visiteurs le verraient. Vos réponses restent dans cette page et disparaissent avec elle.",
    en: "This is the self-assessment as your visitors would see it. Your answers stay in this page, and go when you close it.",
  },
  whom: { fr: "Pour qui ?", en: "Who it is for" },
  leave: { fr: "Ce que l'on emporte", en: "What you take away" },
  promises: { fr: "Trois promesses", en: "Three promises" },
  install: { fr: "Le mettre sur votre site, en deux minutes", en: "On your own site, in two minutes" },
  ready: { fr: "Préparer le code à coller", en: "Prepare the code to paste" },
  byHand: { fr: "Les fichiers chez vous", en: "The files on your own site" },
} as const satisfies Record<string, Say>;

const tools = (language: Language): Html =>
  html`<ul class="tools">${WIDGETS.map((widget) => html`<li>${PICTURES[widget]}<div><h3><a href="${to(widget, language)}">${NAMES[widget][language]}</a></h3><p>${LINES[widget][language]}</p></div></li>`)}</ul>`;

const WHOM: readonly { who: Say; what: (language: Language) => Html | string }[] = [
  {
    who: { fr: "Élue, élu, agent d'une collectivité", en: "Elected officials and local authorities" },
    what: (language) =>
      ({
        fr: "Avant un projet de territoire ou une délibération : situez votre besoin, puis imprimez le résultat, ses raisons et ses sources pour le conseil.",
        en: "Ahead of a local project or a vote: name what you need, then print the result, its reasons and its sources for the council.",
      })[language],
  },
  {
    who: { fr: "Association", en: "Associations" },
    what: (language) =>
      ({
        fr: "Voyez ce que pèsent vos bénévoles, vos financeurs et vos alliances, et ce que changerait le départ du plus gros.",
        en: "See how much rests on your volunteers, your funders and your alliances, and what would change if the largest one left.",
      })[language],
  },
  {
    who: { fr: "Fondation", en: "Foundations" },
    what: (language) =>
      ({
        fr: "Estimez ce que l'alliance ajoute à ce que vous financez, avec ses hypothèses à découvert.",
        en: "Estimate what an alliance adds to what you fund, with every assumption in plain sight.",
      })[language],
  },
  {
    who: { fr: "Entreprise", en: "Companies" },
    what: (language) =>
      ({
        fr: "Partez de ce que vous voulez changer : le type de partenariat qui y répond vient avec ses raisons.",
        en: "Start from what you want to change: the tool suggests a kind of partnership, and says why.",
      })[language],
  },
  {
    who: { fr: "École, université, laboratoire", en: "Schools, universities, laboratories" },
    what: (language) =>
      language === "fr"
        ? html`Chaque formule, chaque seuil, chaque source s'ouvre. Le <a href="${to("engine", language)}">moteur</a> s'utilise seul, et ses règles se rejouent ailleurs.`
        : html`Every formula, threshold and source can be opened. The <a href="${to("engine", language)}">engine</a> works on its own, and its rules can be run elsewhere.`,
  },
  {
    who: { fr: "Habitante, habitant", en: "Residents" },
    what: (language) =>
      ({
        fr: "Vous avez trois heures et l'envie d'agir : voyez par où commencer, et avec quoi.",
        en: "You have three hours and want to act: see where to begin, and what with.",
      })[language],
  },
  {
    who: { fr: "Vous tenez un site", en: "You run a website" },
    what: (language) =>
      language === "fr"
        ? html`Quelques lignes à coller, aucun compte, aucun traceur. Le <a href="${to("configurator", language)}">configurateur</a> les écrit pour vous.`
        : html`A few lines to paste, no account, no tracker. The <a href="${to("configurator", language)}">configurator</a> writes them for you.`,
  },
];

const LEAVE: readonly Say[] = [
  {
    fr: "Un résultat que l'on peut discuter : la règle ou la formule qui a décidé, et ce qui l'aurait changé.",
    en: "A result you can discuss: the rule or formula behind it, and what would have changed it.",
  },
  {
    fr: "Un document à imprimer, avec la date, le territoire, les réponses et les sources.",
    en: "A document to print, with the date, the territory, the answers and the sources.",
  },
  {
    fr: "Un parcours de ressources, dans l'ordre que l'on choisit, à imprimer ou à garder en fichier.",
    en: "A path of resources, in the order you choose, to print or save as a file.",
  },
  {
    fr: "Un code court, qui rouvre le résultat plus tard ou permet de croiser les regards à plusieurs.",
    en: "A short code that reopens the result later, or lets several people compare their views.",
  },
];

function install(language: Language, sources: Sources): Html {
  const zip = packageOf(sources, "");
  const folder = html`<code>/cap-commun/${sources.description.version.package}/</code>`;
  const files = (words: string) =>
    zip === undefined ? words : html`<a href="${ROOT[language]}dist/${zip}">${words}</a>`;
  const steps: Say<readonly string[]> = {
    fr: [
      "Choisissez l'outil, puis votre site : WordPress, un bloc HTML, un cadre, vos propres fichiers.",
      "Ajoutez, si vous voulez, votre territoire, vos couleurs, votre contact, vos ressources.",
      "Copiez le code, collez-le dans votre page. Il n'y a ni compte, ni clé, ni réglage à faire ailleurs.",
    ],
    en: [
      "Choose the tool, then your site: WordPress, an HTML block, a frame, files of your own.",
      "Add, if you like, your territory, your colours, your contact, your resources.",
      "Copy the code and paste it into your page. There is no account, no key, nothing to set up elsewhere.",
    ],
  };
  const byHand: Say<Html> = {
    fr: html`Pour que rien ne dépende d'un autre site, copiez ${files("les fichiers")} sur le vôtre, par exemple sous ${folder}, puis collez ces lignes. Ce qui est écrit dans la balise reste lisible là où l'outil ne peut pas fonctionner.`,
    en: html`To depend on no other site, copy ${files("the files")} to yours, for instance under ${folder}, then paste these lines. Whatever is written inside the tag stays readable where the tool cannot run.`,
  };
  const name: Say = { fr: "Le code à coller", en: "The code to paste" };
  return html`<ol>${steps[language].map((step) => html`<li>${step}</li>`)}</ol>
${acts([{ to: to("configurator", language), name: TEXTS.ready[language] }])}
<h3 class="apart">${TEXTS.byHand[language]}</h3>
<p>${byHand[language]}</p>
${toCopy(name[language], snippetOf(sources, { widget: "autodiagnostic" }, language), language)}`;
}

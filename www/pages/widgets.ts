/** The widgets, each live on its own page; the self-assessment has one for each questionnaire. */

import {
  ATTRIBUTE_DOCS,
  ATTRIBUTES,
  type Attribute,
  type Language,
  tagOf,
  type Widget,
} from "../../widgets/elements/contract.ts";
import { ADDRESSES, type PageName, to } from "../addresses.ts";
import { fallbackOf } from "../fallback.ts";
import { type Html, html, type Piece, raw } from "../html.ts";
import type { Page, Say } from "../page.ts";
import { acts, list, section, stage, table, toCopy } from "../sections.ts";
import { packageOf, snippetOf } from "../snippet.ts";
import type { Sources } from "../sources.ts";
import type { Questionnaire } from "../widgets.ts";

interface Shown {
  page: PageName;
  widget: Widget;
  questionnaire?: Questionnaire;
  name: Say;
  heading: Say;
  lead: Say;
  description: Say;
  /** What it computes, in a sentence, and where that can be read whole. */
  computes: Say;
  rules: PageName;
  /** Calculators: the same rules for programs. */
  programs?: string;
}

const QUESTIONNAIRES: readonly (Shown & { questionnaire: Questionnaire })[] = [
  {
    page: "autodiagnostic",
    widget: "autodiagnostic",
    questionnaire: "maturite",
    name: { fr: "Se situer", en: "Find where you stand" },
    heading: { fr: "Où en êtes-vous pour agir ensemble ?", en: "Where do you stand in acting together?" },
    lead: {
      fr: "Douze questions pour nommer votre besoin du moment, comprendre pourquoi, et repartir avec les ressources qui y répondent.",
      en: "Twelve questions to name your need of the moment, understand why, and leave with the resources that answer it.",
    },
    description: {
      fr: "Un autodiagnostic en douze questions pour savoir où vous en êtes, pourquoi, et quelle ressource ouvrir ensuite.",
      en: "A self-assessment in twelve questions to know where you stand, why, and which resource to open next.",
    },
    computes: {
      fr: "Vos réponses passent par une suite de conditions, dans un ordre fixe : la première qui est remplie donne le résultat, et le résultat dit laquelle. Une réponse « je ne sais pas » n'est jamais comptée comme un zéro : le résultat dit alors ce qu'elle pourrait changer.",
      en: "Your answers go through a list of conditions, in a fixed order: the first that is met gives the result, and the result says which. “I do not know” never counts as zero: the result then says what it could change.",
    },
    rules: "rulesMaturite",
  },
  {
    page: "innovation",
    widget: "autodiagnostic",
    questionnaire: "innovation",
    name: { fr: "Une innovation", en: "An innovation" },
    heading: { fr: "Quelle innovation portez-vous ?", en: "What innovation are you carrying?" },
    lead: {
      fr: "Quatorze questions pour dire de quelle sorte d'innovation il s'agit, où elle en est, et quelle partie travailler d'abord.",
      en: "Fourteen questions to say what kind of innovation it is, how far along it is, and which part to work on first.",
    },
    description: {
      fr: "Un autodiagnostic pour nommer votre innovation, sa phase et ce qui la ferait avancer.",
      en: "A self-assessment to name your innovation, its phase and what would move it on.",
    },
    computes: {
      fr: "Trois conclusions, chacune par sa suite de conditions : la stratégie, le caractère sociétal ou non, la phase. Puis les trois parties de l'innovation, de la plus avancée à celle qui manque.",
      en: "Three conclusions, each by its own list of conditions: the strategy, whether it is “sociétale”, the phase. Then the three parts of the innovation, from the most advanced to the one that lacks.",
    },
    rules: "rulesInnovation",
  },
  {
    page: "partenariat",
    widget: "autodiagnostic",
    questionnaire: "partenariat",
    name: { fr: "Un partenariat", en: "A partnership" },
    heading: { fr: "Quel partenariat vous convient ?", en: "Which partnership suits you?" },
    lead: {
      fr: "Seize questions sur un partenariat précis : ce que chacun veut changer, et ce que vous mettez en commun.",
      en: "Sixteen questions about one precise partnership: what each wants to change, and what you pool.",
    },
    description: {
      fr: "Un autodiagnostic pour trouver le type de partenariat qui correspond à ce que chacun veut changer.",
      en: "A self-assessment to find the kind of partnership that fits what each of you wants to change.",
    },
    computes: {
      fr: "Chaque type de partenariat reçoit des points selon vos réponses ; le classement dit lesquelles ont pesé. Plusieurs types peuvent convenir ensemble.",
      en: "Each kind of partnership gets points from your answers; the ranking says which answers weighed. Several kinds may fit together.",
    },
    rules: "rulesPartenariat",
  },
  {
    page: "competences",
    widget: "autodiagnostic",
    questionnaire: "competences",
    name: { fr: "Vos compétences", en: "Your skills" },
    heading: { fr: "Que savez-vous faire pour coopérer ?", en: "What can you do to cooperate?" },
    lead: {
      fr: "Dix-huit questions sur huit situations de travail : à quel rythme vous les vivez, et avec quelle autonomie.",
      en: "Eighteen questions on eight situations at work: how often you meet them, and with how much support.",
    },
    description: {
      fr: "Un autodiagnostic de vos compétences de coopération, sur trois axes et huit situations.",
      en: "A self-assessment of your skills in cooperating, on three axes and eight situations.",
    },
    computes: {
      fr: "Pour chaque situation, le rythme et l'autonomie se combinent ; trois axes les rassemblent. Ce qui ressort est un profil, pas une note.",
      en: "For each situation, how often and how surely are combined; three axes gather them. What comes out is a profile, not a mark.",
    },
    rules: "rulesCompetences",
  },
];

const OTHERS: readonly Shown[] = [
  {
    page: "boussole",
    widget: "boussole",
    name: { fr: "Boussole", en: "Compass" },
    heading: { fr: "Par où commencer, avec quoi continuer ?", en: "Where to begin, and what next?" },
    lead: {
      fr: "Dites ce que vous voulez faire et où vous en êtes : la boussole montre les ressources qui vous servent, pourquoi elles, et le chemin que vous pouvez en faire.",
      en: "Say what you want to do and where you stand: the compass shows the resources that suit you, why, and the path you can make of them.",
    },
    description: {
      fr: "Une boussole pour trouver les ressources qui vous servent, se repérer, et situer sa trajectoire.",
      en: "A compass to find the resources that suit you, get your bearings, and place your trajectory.",
    },
    computes: {
      fr: "Les ressources sont rangées selon ce que vous cherchez ; chacune dit pourquoi elle est là, et si ce classement vient d'une source ou de nous. Les axes de la boussole officielle ne sont pas publiés : la nôtre est notre lecture, et elle le dit.",
      en: "Resources are ranked by what you look for; each says why it is there, and whether a source or we classed it so. The axes of the official compass are not published: ours is our reading, and it says so.",
    },
    rules: "documents",
  },
  {
    page: "modele",
    widget: "modele",
    name: { fr: "Modèle", en: "Model" },
    heading: { fr: "Sur quoi repose votre organisation ?", en: "What does your organisation rest on?" },
    lead: {
      fr: "Des personnes, de l'argent, des alliances : ce que chacun pèse, ce dont vous dépendez, et ce qui tient si un appui s'en va.",
      en: "People, money, alliances: what each weighs, what you depend on, and what holds if a support goes.",
    },
    description: {
      fr: "Un calculateur pour voir les trois piliers d'un modèle socio-économique, ses dépendances et ses épreuves.",
      en: "A calculator to see the three pillars of a socio-economic model, its dependences and its stress tests.",
    },
    computes: {
      fr: "Le temps bénévole est évalué au SMIC, selon un usage répandu ; les salaires, payés avec l'argent reçu, ne comptent qu'une fois. Il n'existe pas de modèle idéal : le calculateur ne donne aucune note.",
      en: "Volunteers' time is valued at the French minimum wage, by a common custom; wages, paid out of the money received, count once. There is no ideal model: the calculator gives no mark.",
    },
    rules: "formulasModele",
    programs: "docs/modele.publicodes.json",
  },
  {
    page: "prime",
    widget: "prime",
    name: { fr: "Prime à l'alliance", en: "Alliance premium" },
    heading: { fr: "Que vaut le fait d'agir ensemble ?", en: "What is acting together worth?" },
    lead: {
      fr: "Ce que l'alliance réunit, ce qu'elle fait économiser, ce qu'elle fait durer : un ordre de grandeur, avec sa fourchette et ses hypothèses. Ce n'est pas une somme que l'on peut demander.",
      en: "What the alliance brings together, what it saves, what it makes last: an order of magnitude, with its range and its assumptions. It is not money you can claim.",
    },
    description: {
      fr: "Un calculateur pour estimer la prime à l'alliance d'un projet : fourchette, hypothèses, part de chaque partenaire.",
      en: "A calculator to estimate a project's alliance premium: range, assumptions, each partner's share.",
    },
    computes: {
      fr: "Trois valeurs s'ajoutent : les liens, la frugalité, la durabilité ; l'argent mis dans l'ingénierie s'en retire. Les auteurs décrivent cette prime sans en publier la formule : celle-ci est la nôtre. Dix mille tirages donnent la fourchette, toujours les mêmes pour les mêmes chiffres.",
      en: "Three values are added: links, frugality, durability; the money put into the engineering is taken off. The authors describe this premium without publishing its formula: this one is ours. Ten thousand draws give the range, always the same for the same figures.",
    },
    rules: "formulasPrime",
    programs: "docs/prime.publicodes.json",
  },
];

const TEXTS = {
  four: { fr: "Quatre questionnaires", en: "Four questionnaires" },
  computed: { fr: "Comment c'est calculé", en: "How it is computed" },
  install: { fr: "Le mettre sur votre site", en: "Put it on your site" },
  ready: { fr: "Préparer le code", en: "Prepare the code" },
  code: { fr: "Le code à coller", en: "The code to paste" },
  settings: { fr: "Ses réglages", en: "Its settings" },
  caption: { fr: "Attributs de cet outil, tous facultatifs", en: "This tool's attributes, all optional" },
} as const satisfies Record<string, Say>;

const HEADS: Say<string[]> = {
  fr: ["Attribut", "Ce qu'il règle", "Valeurs", "Sans lui"],
  en: ["Attribute", "What it sets", "Values", "Without it"],
};

function page(shown: Shown): Page {
  return {
    address: ADDRESSES[shown.page],
    name: shown.name,
    heading: shown.heading,
    lead: shown.lead,
    description: shown.description,
    widgets: true,
    body: (language, sources) => html`
${shown.widget === "autodiagnostic" && questionnaires(shown, language)}
${stage(live(shown, language, sources))}
${section(TEXTS.computed[language], computed(shown, language), { wash: true })}
${section(TEXTS.install[language], install(shown, language, sources))}
${section(TEXTS.settings[language], settings(shown.widget, language), { wash: true })}`,
  };
}

function live({ widget, questionnaire }: Shown, language: Language, sources: Sources): Html {
  const inside = raw(fallbackOf(sources)(widget, questionnaire ?? "", language));
  const own = questionnaire && questionnaire !== "maturite" ? html` questionnaire="${questionnaire}"` : "";
  return html`<${raw(tagOf(widget))}${own}>${inside}</${raw(tagOf(widget))}>`;
}

/** From one questionnaire to the others. */
function questionnaires(shown: Shown, language: Language): Html {
  const link = ({ page: name, name: says }: Shown) =>
    html`<li><a href="${to(name, language)}"${name === shown.page && html` aria-current="page"`}>${says[language]}</a></li>`;
  return html`<div class="band"><nav class="tabs" aria-label="${TEXTS.four[language]}"><ul>${QUESTIONNAIRES.map(link)}</ul></nav></div>`;
}

function computed({ computes, rules, programs, widget }: Shown, language: Language): Html {
  const links: Say<Html> = {
    fr: html`<a href="${to(rules, language)}">${widget === "boussole" ? "Les documents sur lesquels elle repose" : "Toutes les règles, avec leurs sources"}</a>`,
    en: html`<a href="${to(rules, language)}">${widget === "boussole" ? "The documents that it rests on" : "All the rules, with their sources"}</a>`,
  };
  const forPrograms: Say<Html> = {
    fr: html`Les mêmes règles au format de Publicodes, pour les refaire ailleurs : <a href="${root(language)}dist/${programs ?? ""}">${programs?.slice("docs/".length)}</a>`,
    en: html`The same rules as Publicodes reads them, to do the sums elsewhere: <a href="${root(language)}dist/${programs ?? ""}">${programs?.slice("docs/".length)}</a>`,
  };
  const dated: Say<Html> = {
    fr: html`<a href="${to("coefficients", language)}">Les valeurs datées</a> : chaque taux, chaque prix, avec son statut, sa source et son jour`,
    en: html`<a href="${to("coefficients", language)}">The dated values</a>: each rate, each price, with its status, its source and its day`,
  };
  const next: Say<Html> = {
    fr: html`<a href="${to("together", language)}">Du calcul aux ressources</a> : une page où la boussole suit ce que vous trouvez ici`,
    en: html`<a href="${to("together", language)}">From the calculation to resources</a>: a page where the compass follows what you find here`,
  };
  const all = [
    links[language],
    programs && dated[language],
    programs && forPrograms[language],
    programs && next[language],
  ];
  return html`<p>${computes[language]}</p>
${list(all.filter(Boolean))}`;
}

const root = (language: Language) => (language === "fr" ? "" : "../");

function install({ widget, questionnaire }: Shown, language: Language, sources: Sources): Html {
  const own = questionnaire && questionnaire !== "maturite" ? questionnaire : "";
  const code = snippetOf(sources, { widget, questionnaire: own }, language);
  const chosen = `${to("configurator", language)}#widget=${widget}${own && `&questionnaire=${own}`}`;
  const zip = packageOf(sources, "");
  const files = (words: string) => (zip ? html`<a href="${root(language)}dist/${zip}">${words}</a>` : words);
  const lead: Say = {
    fr: "Le configurateur écrit le code pour WordPress, pour un bloc HTML ou pour un cadre, avec vos couleurs, votre territoire, votre contact et vos ressources.",
    en: "The configurator writes the code for WordPress, for an HTML block or for a frame, with your colours, your territory, your contact and your resources.",
  };
  const byHand: Say<Html> = {
    fr: html`Ou, sans rien régler : copiez ${files("les fichiers")} sur votre site, puis collez ces lignes là où l'outil doit apparaître.`,
    en: html`Or, with nothing to set: copy ${files("the files")} to your site, then paste these lines where you want the tool.`,
  };
  return html`<p>${lead[language]}</p>
${acts([{ to: chosen, name: TEXTS.ready[language] }])}
<p class="apart">${byHand[language]}</p>
${toCopy(TEXTS.code[language], code, language)}`;
}

function settings(widget: Widget, language: Language): Html {
  const applies = ATTRIBUTES.filter((name) => ATTRIBUTE_DOCS[name].widgets.includes(widget));
  const more: Say<Html> = {
    fr: html`Les événements, les couleurs et le reste : <a href="${to("reference", language)}">la référence</a>.`,
    en: html`Events, colours and the rest: <a href="${to("reference", language)}">the reference</a>.`,
  };
  return html`${table(
    TEXTS.caption[language],
    HEADS[language],
    applies.map((name) => row(name, language)),
  )}<p>${more[language]}</p>`;
}

const ANY_TEXT: Say = { fr: "un texte", en: "any text" };

export function row(name: Attribute, language: Language): Piece[] {
  const { doc, type, default: without } = ATTRIBUTE_DOCS[name];
  return [
    html`<code>${name}</code>`,
    html`${doc[language]}`,
    type === "string" ? ANY_TEXT[language] : html`<code>${type}</code>`,
    html`${without[language]}`,
  ];
}

export const questionnairePages: readonly Page[] = QUESTIONNAIRES.map(page);
export const [compassPage, modelPage, premiumPage] = OTHERS.map(page) as [Page, Page, Page];

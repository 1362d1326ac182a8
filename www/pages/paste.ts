/** Paragraphs that a partner pastes into its own statement and notices. */

import type { Language } from "../../widgets/elements/contract.ts";
import { typeset } from "../../widgets/elements/typography.ts";
import { ADDRESSES, to } from "../addresses.ts";
import { type Html, html } from "../html.ts";
import type { Page, Say } from "../page.ts";
import { section, toCopy } from "../sections.ts";
import { day, type Sources } from "../sources.ts";
import { TRIED } from "./accessibility.ts";

export const paste: Page = {
  address: ADDRESSES.paste,
  name: { fr: "Mentions à coller", en: "Notices to paste" },
  heading: { fr: "À coller dans vos propres pages", en: "To paste into your own pages" },
  lead: {
    fr: "Vous mettez un outil sur votre site : voici ce que vous pouvez en dire dans votre déclaration d'accessibilité et dans vos mentions légales. Relisez, adaptez, signez.",
    en: "You are putting a tool on your site: here is what you can say about it in your accessibility statement and your legal notice. Read it, adapt it, sign it.",
  },
  description: {
    fr: "Des paragraphes prêts à coller dans la déclaration d'accessibilité et les mentions légales d'un site qui intègre un outil Cap commun.",
    en: "Paragraphs ready to paste into the accessibility statement and the legal notice of a site that embeds a Cap commun tool.",
  },
  body: (language, sources) => html`
${section(TEXTS.statement[language], [NOTE[language], ready(TEXTS.statementName[language], STATEMENT[language](version(sources)), language)])}
${section(TEXTS.notice[language], [ready(TEXTS.noticeName[language], NOTICE[language], language), html`<p>${TEXTS.saving[language]}</p>`, ready(TEXTS.savingName[language], SAVING[language], language)], { wash: true })}
${section(TEXTS.register[language], [html`<p>${TEXTS.registerLead[language]}</p>`, ready(TEXTS.registerName[language], REGISTER[language], language)])}`,
};

const TEXTS = {
  statement: { fr: "Pour votre déclaration d'accessibilité", en: "For your accessibility statement" },
  statementName: {
    fr: "Paragraphe pour la déclaration d'accessibilité",
    en: "Paragraph for the accessibility statement",
  },
  notice: {
    fr: "Pour vos mentions légales ou votre page « Données personnelles »",
    en: "For your legal notice or your privacy page",
  },
  noticeName: { fr: "Paragraphe pour les mentions légales", en: "Paragraph for the legal notice" },
  saving: {
    fr: "Si vous proposez d'enregistrer sur l'appareil (stockage=\"appareil\"), ajoutez :",
    en: 'If you offer to save on the device (stockage="appareil"), add:',
  },
  savingName: { fr: "Phrase sur l'enregistrement", en: "Sentence about saving" },
  register: { fr: "Pour votre délégué à la protection des données", en: "For your data protection officer" },
  registerLead: {
    fr: "Il n'y a pas de traitement à inscrire du fait de l'outil seul, à notre lecture : rien n'est collecté. De quoi le vérifier, en cinq lignes.",
    en: "As we read it, the tool alone brings no processing to record: nothing is collected. What is needed to check it, in five lines.",
  },
  registerName: {
    fr: "Note au délégué à la protection des données",
    en: "Note to the data protection officer",
  },
} as const satisfies Record<string, Say>;

const ready = (name: string, text: string, language: Language): Html =>
  toCopy(name, typeset(text, language), language, { prose: true });

const NOTE: Say<Html> = {
  fr: html`<p>Un outil intégré fait partie de votre page : il entre dans votre propre évaluation. Ce paragraphe dit où nous en sommes, sans rien promettre de plus ; le détail est dans <a href="${to("accessibility", "fr")}">notre déclaration</a>.</p>`,
  en: html`<p>An embedded tool is part of your page: it falls within your own evaluation. This paragraph says where we stand, and promises nothing more; the details are in <a href="${to("accessibility", "en")}">our statement</a>.</p>`,
};

const version = ({ description }: Sources) => description.version.package;

const STATEMENT: Say<(version: string) => string> = {
  fr: (
    version,
  ) => `Cette page contient un outil interactif Cap commun (version ${version}), fourni par un tiers et affiché dans la page elle-même.
L'outil n'a pas fait l'objet d'un audit RGAA. Son éditeur déclare l'essayer à chaque version, le dernier essai rapporté datant du ${day(TRIED, "fr")} : contrôle automatique axe-core, parcours au clavier seul, affichage à 320 px de large, contrastes, couleurs forcées. Il n'a pas été essayé avec un lecteur d'écran par une personne qui en a l'usage.
Limites connues : les ressources vers lesquelles l'outil mène sont publiées par d'autres sites, et leur accessibilité n'est pas garantie.
Sans JavaScript, l'essentiel reste lisible à la place de l'outil. Si l'outil vous pose une difficulté, écrivez-nous : [votre contact]. Nous vous donnerons la même information sous une autre forme.`,
  en: (
    version,
  ) => `This page holds an interactive Cap commun tool (version ${version}), supplied by a third party and shown within the page itself.
The tool has not been audited. Its publisher states that it is tried at each version, the last reported trial being that of ${day(TRIED, "en")}: automatic check with axe-core, walk by keyboard alone, display at 320 px wide, contrasts, forced colours. It was not tried with a screen reader by a person who uses one.
Known limits: the resources that the tool leads to are published by other sites, and their accessibility is not guaranteed.
Without JavaScript, the essentials can be read in place of the tool. If the tool is hard for you to use, write to us: [your contact]. We will give you the same information in another form.`,
};

const NOTICE: Say = {
  fr: `Cette page propose un outil Cap commun. Vos réponses et vos chiffres sont traités par votre navigateur et ne nous sont pas transmis ; ils ne sont transmis à personne d'autre. L'outil ne dépose aucun cookie et ne mesure pas l'audience. Quand vous quittez la page, ils disparaissent.
Les règles, les formules et les textes de l'outil sont publiés par Cap commun (code : licence MIT ou Apache-2.0 ; textes : CC BY 4.0). Ses résultats sont indicatifs et n'engagent pas notre organisation.`,
  en: `This page offers a Cap commun tool. Your answers and figures are handled by your browser and are not sent to us; nor are they sent to anyone else. The tool sets no cookie and measures no audience. When you leave the page, they are gone.
The tool's rules, formulas and texts are published by Cap commun (code: MIT or Apache-2.0 licence; texts: CC BY 4.0). Its results are indicative and do not bind our organisation.`,
};

const SAVING: Say = {
  fr: `Si vous choisissez « Enregistrer sur cet appareil », vos réponses sont gardées dans la mémoire de ce navigateur, pour ce site seulement, jusqu'à ce que vous les effaciez. Elles ne nous sont pas transmises.`,
  en: `If you choose “Save on this device”, your answers are kept in this browser's memory, for this site alone, until you erase them. They are not sent to us.`,
};

const REGISTER: Say = {
  fr: `Données demandées par l'outil : réponses à des questions sur un projet ou une organisation, ou montants ; aucun nom, aucune adresse.
Lieu du traitement : le navigateur de la personne. Destinataires : aucun. Conservation : la durée de la page, ou jusqu'à l'effacement si la personne enregistre sur son appareil.
Traceurs : aucun. Transferts hors de l'Union européenne : aucun, si les fichiers de l'outil sont copiés sur le site.
Mesures : calcul local, politique de sécurité stricte possible, qui interdit tout envoi vers un autre site, essai automatique qui constate l'absence de requête.
À vérifier chez vous : ce que votre page fait des événements de l'outil (commun-change, commun-result), si elle les écoute.`,
  en: `Data that the tool asks for: answers to questions about a project or an organisation, or amounts; no name, no address.
Place of processing: the person's browser. Recipients: none. Retention: as long as the page, or until erased if the person saves on their device.
Trackers: none. Transfers outside the European Union: none, if the tool's files are copied to the site.
Measures: local computing, a strict security policy is possible, which forbids sending anything to another site, an automatic test that finds no request.
To check on your side: what your page does with the tool's events (commun-change, commun-result), if it listens to them.`,
};

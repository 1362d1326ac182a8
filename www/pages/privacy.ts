/** What is done with what visitors write: nothing but computing. Each statement says how it can be checked. */

import { POLICY } from "../../widgets/bundle/serve.mjs";
import type { Language } from "../../widgets/elements/contract.ts";
import { ADDRESSES, to } from "../addresses.ts";
import { type Html, html } from "../html.ts";
import type { Page, Say } from "../page.ts";
import { section, table, toCopy } from "../sections.ts";

export const privacy: Page = {
  address: ADDRESSES.privacy,
  name: { fr: "Vie privée", en: "Privacy" },
  heading: {
    fr: "Vie privée : ce qui est fait, ce qui ne l'est pas",
    en: "Privacy: what is done, what is not",
  },
  lead: {
    fr: "Les réponses et les chiffres que l'on donne à ces outils restent dans la page. Cela se vérifie, et voici comment.",
    en: "The answers and figures you give these tools stay in the page. You can check this; here is how.",
  },
  description: {
    fr: "Aucun envoi, aucun cookie, aucun identifiant : ce que font les outils Cap commun de vos réponses, et comment le vérifier.",
    en: "Nothing sent, no cookie, no identifier: what the Cap commun tools do with your answers, and how to check it.",
  },
  body: (language) => html`
${section(
  TEXTS.facts[language],
  table(
    TEXTS.facts[language],
    HEADS[language],
    FACTS.map(({ subject, fact }) => [subject[language], fact[language]]),
  ),
)}
${section(TEXTS.check[language], CHECK[language], { wash: true })}
${section(TEXTS.policy[language], policy(language))}
${section(TEXTS.device[language], DEVICE[language], { wash: true })}
${section(TEXTS.site[language], SITE[language])}`,
};

const TEXTS = {
  facts: { fr: "Point par point", en: "Point by point" },
  check: { fr: "Le vérifier soi-même", en: "Check it yourself" },
  policy: { fr: "Le faire tenir par le navigateur", en: "Have the browser enforce it" },
  device: { fr: "« Enregistrer sur cet appareil »", en: "“Save on this device”" },
  site: { fr: "Ce site-ci", en: "This site" },
  policyName: { fr: "Politique de sécurité (CSP)", en: "Content security policy" },
} as const satisfies Record<string, Say>;

const HEADS: Say<string[]> = { fr: ["Sujet", "Ce qu'il en est"], en: ["Subject", "How it stands"] };

const FACTS: readonly { subject: Say; fact: Say }[] = [
  {
    subject: { fr: "Réponses et chiffres", en: "Answers and figures" },
    fact: {
      fr: "Calculés dans le navigateur. Ils ne sont ni envoyés, ni comptés, ni lus par qui que ce soit d'autre que la page.",
      en: "Computed in the browser. They are not sent, counted, or read by anyone but the page.",
    },
  },
  {
    subject: { fr: "Requêtes", en: "Requests" },
    fact: {
      fr: "Celles qui apportent les fichiers de l'outil, quand il approche de l'écran ; puis plus aucune. Seule la page peut en causer une autre, si elle change elle-même la langue ou le questionnaire : le texte qui manque est alors demandé.",
      en: "Those that bring the tool's files, when it nears the screen; then none. Only the page can cause another, if it changes the language or the questionnaire itself: the missing words are then asked for.",
    },
  },
  {
    subject: {
      fr: "Cookies, identifiants, mesure d'audience",
      en: "Cookies, identifiers, audience measurement",
    },
    fact: {
      fr: "Aucun. Les outils préviennent la page de ce qui s'y passe ; elle seule peut choisir d'en faire quelque chose, et c'est alors à elle de le dire.",
      en: "None. The tools tell the page what happens; only the page may do something with it, and must then say so.",
    },
  },
  {
    subject: { fr: "Le serveur qui donne les fichiers", en: "The server that delivers the files" },
    fact: {
      fr: "Comme pour une image, il voit l'adresse IP de qui les demande, et peut voir le nom du site qui les appelle. Copiez les fichiers chez vous, et il n'y a plus personne d'autre.",
      en: "As with any picture, it sees the visitor's IP address, and may see the name of the site that embeds the tool. Copy the files to your own site, and nobody else is involved.",
    },
  },
  {
    subject: { fr: "Liens vers les ressources", en: "Links to resources" },
    fact: {
      fr: "Ce sont des liens ordinaires, vers d'autres sites. Rien n'y est chargé d'avance, et rien de ce que vous avez répondu ne s'y trouve.",
      en: "They are ordinary links to other sites. Nothing is loaded from there beforehand, and they carry none of your answers.",
    },
  },
  {
    subject: { fr: "Codes et fichiers", en: "Codes and files" },
    fact: {
      fr: "Le code court et les fichiers (tableau, JSON, agenda) sont faits dans la page et remis à vous. Un code contient les réponses : qui l'a peut les lire.",
      en: "The short code and the files (table, JSON, calendar) are made in the page and handed to you. A code holds the answers: whoever has it can read them.",
    },
  },
];

const CHECK: Say<Html> = {
  fr: html`<ol><li>Ouvrez la page d'un outil, puis les outils de développement du navigateur (touche <kbd>F12</kbd>), onglet « Réseau ».</li><li>Attendez que l'outil soit là, videz la liste, et répondez jusqu'au bout : la liste reste vide.</li><li>Plus simple encore : une fois l'outil affiché, coupez la connexion. Tout continue de fonctionner.</li></ol><p>À chaque version, un essai automatique le refait dans un vrai navigateur : un questionnaire entier, zéro requête, zéro cookie, rien d'enregistré. Il se trouve dans <code>tests/browser/shell/privacy.spec.ts</code>.</p>`,
  en: html`<ol><li>Open a tool's page, then the browser's developer tools (key <kbd>F12</kbd>), tab “Network”.</li><li>Wait until the tool is there, empty the list, and answer to the end: the list stays empty.</li><li>Simpler still: once the tool is shown, cut the connection. Everything goes on working.</li></ol><p>At each version, an automatic test does it again in a real browser: a whole questionnaire, zero requests, zero cookies, nothing stored. It stands in <code>tests/browser/shell/privacy.spec.ts</code>.</p>`,
};

function policy(language: Language): Html {
  const said: Say<Html> = {
    fr: html`<p>Un site peut interdire à ses propres pages de parler à d'autres. Les outils fonctionnent sous cette politique, qui est celle de leurs essais : si l'un d'eux tentait d'écrire ailleurs, le navigateur refuserait. <code>'wasm-unsafe-eval'</code> permet de lancer WebAssembly, et rien d'autre.</p>`,
    en: html`<p>A site can forbid its own pages to talk to others. The tools work under this policy, which is that of their tests: if one of them tried to write elsewhere, the browser would refuse. <code>'wasm-unsafe-eval'</code> allows WebAssembly to run, and nothing else.</p>`,
  };
  return html`${said[language]}${toCopy(TEXTS.policyName[language], POLICY, language)}`;
}

const DEVICE: Say<Html> = {
  fr: html`<p>Par défaut, fermer la page efface tout. Un site peut proposer d'enregistrer (attribut <code>stockage="appareil"</code>) : un bouton apparaît alors, et un autre, à côté, efface. Rien n'est gardé sans ce geste. Ce qui est gardé est le code des réponses et, pour la boussole, ce que vise son aiguille (objectif, besoin, profil, temps), dans la mémoire du navigateur, pour ce seul site ; rien n'en est envoyé.</p><p>Cet enregistrement est demandé par la personne, pour un service qu'elle réclame. Notre lecture de l'article 82 de la loi « Informatique et Libertés » est qu'il ne demande pas de consentement de plus ; elle ne remplace pas l'avis de votre délégué à la protection des données.</p>`,
  en: html`<p>By default, closing the page erases everything. A site may offer to save (attribute <code>stockage="appareil"</code>): a button then appears, and another, beside it, erases. Nothing is kept without that gesture. What is kept is the code of the answers and, for the compass, what its needle points to (objective, need, profile, time), in the browser's memory, for that site alone; none of it is sent.</p><p>This saving is asked for by the person, for a service that they request. Our reading of article 82 of the French “Informatique et Libertés” act is that it needs no further consent; it does not replace your data protection officer's opinion.</p>`,
};

const SITE: Say<Html> = {
  fr: html`<p>Ce site de démonstration ne dépose aucun cookie et ne mesure rien. Le <a href="${to("configurator", "fr")}">configurateur</a> tient vos choix dans la partie de l'adresse qui suit le signe #, que les navigateurs n'envoient pas aux serveurs. Qui met ce site en ligne peut tenir un journal de son serveur : c'est à lui de le dire.</p>`,
  en: html`<p>This demonstration site sets no cookie and measures nothing. The <a href="${to("configurator", "en")}">configurator</a> keeps your choices in the part of the address that follows the # sign, which browsers do not send to servers. Whoever puts this site online may keep a server log: it is for them to say so.</p>`,
};

/** The contract of the elements, whole, from the file that states it. */

import {
  ATTRIBUTE_DOCS,
  ATTRIBUTES,
  ERROR_DOCS,
  EVENT_DOCS,
  EVENTS,
  type EventName,
  type Language,
  PART_DOCS,
  PROPERTY_DOCS,
  STATE_DOCS,
  tagOf,
  UPGRADE_ATTRIBUTE,
  WIDGETS,
} from "../../widgets/elements/contract.ts";
import { ADDRESSES, to } from "../addresses.ts";
import { type Declaration, declarations, members, named } from "../declarations.ts";
import { type Html, html } from "../html.ts";
import type { Page, Say } from "../page.ts";
import { section, table } from "../sections.ts";
import type { Sources } from "../sources.ts";
import { LINES } from "../widgets.ts";
import { row as attributeRow } from "./widgets.ts";

const CONTRACT = "widgets/elements/contract.ts";

export const reference: Page = {
  address: ADDRESSES.reference,
  name: { fr: "Référence", en: "Reference" },
  heading: { fr: "Référence", en: "Reference" },
  lead: {
    fr: "Tout ce qu'une page peut dire à un outil, et tout ce qu'il lui répond : balises, attributs, événements, couleurs, erreurs.",
    en: "Everything a page can tell a tool, and everything the tool answers: tags, attributes, events, colours, errors.",
  },
  description: {
    fr: "Balises, attributs, événements, parties, propriétés de style, états et codes d'erreur des outils Cap commun.",
    en: "Tags, attributes, events, parts, custom properties, states and error codes of the Cap commun tools.",
  },
  body: (language, sources) => html`
${contents(language)}
${part("tags", language, tags(language))}
${part("attributes", language, attributes(language), true)}
${part("local", language, local(language))}
${part("events", language, events(language, sources), true)}
${part("style", language, style(language))}
${part("errors", language, errors(language), true)}`,
};

const PARTS = {
  tags: { fr: "Balises", en: "Tags" },
  attributes: { fr: "Attributs", en: "Attributes" },
  local: { fr: "Contact et ressources locales", en: "Local contact and resources" },
  events: { fr: "Événements", en: "Events" },
  style: { fr: "Couleurs et style", en: "Colours and style" },
  errors: { fr: "Erreurs", en: "Errors" },
} as const satisfies Record<string, Say>;

const part = (id: keyof typeof PARTS, language: Language, body: Html, wash = false) =>
  section(PARTS[id][language], body, { id, wash });

const CONTENTS: Say = { fr: "Dans cette page", en: "On this page" };

const contents = (language: Language): Html =>
  html`<div class="band"><nav class="contents" aria-label="${CONTENTS[language]}"><ul>${Object.entries(PARTS).map(([id, name]) => html`<li><a href="#${id}">${name[language]}</a></li>`)}</ul></nav></div>`;

const TAG_HEADS: Say<string[]> = { fr: ["Balise", "Ce qu'on y fait"], en: ["Tag", "What one does with it"] };

function tags(language: Language): Html {
  const rows = WIDGETS.map((widget) => [
    html`<code>&lt;${tagOf(widget)}&gt;</code>`,
    LINES[widget][language],
  ]);
  const division: Say<Html> = {
    fr: html`<p>Là où l'outil de publication retire ces balises, un <code>div</code> convient : <code>${UPGRADE_ATTRIBUTE}="boussole"</code> dit lequel, et chaque attribut prend <code>data-</code> devant son nom. Ce qui est écrit dans la balise reste lisible tant que l'outil n'est pas là, et là où il ne peut pas venir.</p>`,
    en: html`<p>Where a publishing tool strips these tags, a <code>div</code> will do: <code>${UPGRADE_ATTRIBUTE}="boussole"</code> says which tool, and each attribute takes <code>data-</code> before its name. Whatever is written inside the tag stays readable until the tool is there, and where it cannot run.</p>`,
  };
  return html`${table(PARTS.tags[language], TAG_HEADS[language], rows)}${division[language]}`;
}

const ATTRIBUTE_HEADS: Say<string[]> = {
  fr: ["Attribut", "Ce qu'il règle", "Valeurs", "Sans lui", "Outils"],
  en: ["Attribute", "What it sets", "Values", "Without it", "Tools"],
};

function attributes(language: Language): Html {
  const rows = ATTRIBUTES.map((name) => [
    ...attributeRow(name, language),
    html`${ATTRIBUTE_DOCS[name].widgets.length === WIDGETS.length ? ALL[language] : ATTRIBUTE_DOCS[name].widgets.join(", ")}`,
  ]);
  const lead: Say = {
    fr: "Tous sont facultatifs. Une valeur qui n'existe pas reste sans effet ; la page en est avertie par l'événement commun-error et par la console du navigateur.",
    en: "All are optional. An unknown value has no effect; the commun-error event and the browser's console say so.",
  };
  return html`<p>${lead[language]}</p>${table(PARTS.attributes[language], ATTRIBUTE_HEADS[language], rows)}`;
}

const ALL: Say = { fr: "tous", en: "all" };

const LOCAL_HEADS: Say<string[]> = { fr: ["Champ", "Ce qu'on y met"], en: ["Field", "What goes there"] };

const FIELDS: readonly { name: string; says: Say }[] = [
  { name: "contact.nom", says: { fr: "Qui joindre. Obligatoire.", en: "Whom to turn to. Required." } },
  {
    name: "contact.adresse",
    says: { fr: "https, http, mailto ou tel. Obligatoire.", en: "https, http, mailto or tel. Required." },
  },
  { name: "contact.texte", says: { fr: "Une phrase.", en: "One sentence." } },
  { name: "ressources[].titre", says: { fr: "Son nom. Obligatoire.", en: "Its name. Required." } },
  {
    name: "ressources[].adresse",
    says: { fr: "https, http, mailto ou tel. Obligatoire.", en: "https, http, mailto or tel. Required." },
  },
  { name: "ressources[].texte", says: { fr: "Une phrase.", en: "One sentence." } },
  { name: "ressources[].editeur", says: { fr: "Qui la publie.", en: "Who publishes it." } },
  {
    name: "ressources[].date",
    says: {
      fr: "Année, mois ou jour : 2026, 2026-03, 2026-03-18.",
      en: "Year, month or day: 2026, 2026-03, 2026-03-18.",
    },
  },
  {
    name: "ressources[].evenement",
    says: {
      fr: "Le jour d'une rencontre : 2027-03-18. Passé ce jour, elle est dite passée.",
      en: "The day of an event: 2027-03-18. After it, the event is said to be past.",
    },
  },
  {
    name: "ressources[].objectif, maturite, levier, medoc, profil, temps",
    says: {
      fr: "Des identifiants de valeurs, un ou plusieurs : la boussole range alors la ressource parmi les autres.",
      en: "Ids of values, one or several: the compass then places the resource among the others.",
    },
  },
];

function local(language: Language): Html {
  const rows = FIELDS.map(({ name, says }) => [html`<code>${name}</code>`, says[language]]);
  const lead: Say<Html> = {
    fr: html`<p>Le JSON que désigne l'attribut <code>config</code>. Une entrée fausse est refusée avec le nom du champ, les autres restent. Le <a href="${to("configurator", language)}">configurateur</a> l'écrit à partir d'un formulaire.</p>`,
    en: html`<p>The JSON that the <code>config</code> attribute points to. A wrong entry is refused, with the name of the field; the others stay. The <a href="${to("configurator", language)}">configurator</a> writes it from a form.</p>`,
  };
  return html`${lead[language]}${table(PARTS.local[language], LOCAL_HEADS[language], rows)}`;
}

function events(language: Language, { read }: Sources): Html {
  const all = declarations(read(CONTRACT));
  const lead: Say = {
    fr: "Ils remontent dans la page et traversent les shadow roots. Leur contenu est fait de données simples, avec un numéro de version. À vous d'en faire ce que vous voulez : les outils ne comptent et n'envoient rien.",
    en: "They bubble and cross shadow roots. What they carry is plain data, with a version number. What you do with them is up to you: the tools count nothing and send nothing.",
  };
  const comments: Say = {
    fr: "Les commentaires des types sont en anglais.",
    en: "Types, as the package publishes them.",
  };
  return html`<p>${lead[language]}</p><p>${comments[language]}</p>${EVENTS.map((name) => event(name, all, language))}`;
}

function event(name: EventName, all: readonly Declaration[], language: Language): Html {
  const details = named(all, "EventDetails").code;
  const own = named(all, new RegExp(`"${name}": (\\w+)`).exec(details)?.[1] ?? "");
  const shown = own.code.startsWith("type") ? members(own).map((member) => named(all, member)) : [own];
  if (shown.some(({ code }) => code.includes("QueryDetail"))) shown.push(named(all, "QueryDetail"));
  return html`<h3 id="${name}"><code>${name}</code></h3><p>${EVENT_DOCS[name][language]}</p>${shown.map(typed)}`;
}

/** One type, as code; its comments are in English. */
export function typed({ name, says, code }: Declaration): Html {
  return html`<details class="type"><summary><code>${name}</code></summary><div lang="en">${says && html`<p>${says}</p>`}<pre tabindex="0" role="region" aria-label="${name}"><code>${code}</code></pre></div></details>`;
}

const PROPERTY_HEADS: Say<string[]> = {
  fr: ["Propriété", "Ce qu'elle colore ou règle", "Valeur d'origine"],
  en: ["Property", "What it colours or sets", "As it comes"],
};
const PART_HEADS: Say<string[]> = { fr: ["Nom", "Ce que c'est"], en: ["Name", "What it is"] };
const STYLES = {
  properties: { fr: "Propriétés de style", en: "Custom properties" },
  parts: { fr: "Parties, par ::part()", en: "Parts, by ::part()" },
  states: { fr: "États, par :state()", en: "States, by :state()" },
} as const satisfies Record<string, Say>;

function style(language: Language): Html {
  const lead: Say = {
    fr: "L'outil prend la police et la taille de texte de votre page. Les couleurs ont une valeur claire et une valeur sombre ; posez celles que vous voulez sur la balise, dans votre feuille de style.",
    en: "The tool takes your page's font and text size. Colours have a light and a dark value; set those you wish on the tag, in your style sheet.",
  };
  const properties = Object.entries(PROPERTY_DOCS).map(([name, doc]) => [
    html`<code>${name}</code>`,
    doc[language],
    html`<code>${doc.default}</code>`,
  ]);
  const words = (docs: Record<string, Say>) =>
    Object.entries(docs).map(([name, doc]) => [html`<code>${name}</code>`, doc[language]]);
  return html`<p>${lead[language]}</p>
${table(STYLES.properties[language], PROPERTY_HEADS[language], properties, { captioned: true })}
${table(STYLES.parts[language], PART_HEADS[language], words(PART_DOCS), { captioned: true })}
${table(STYLES.states[language], PART_HEADS[language], words(STATE_DOCS), { captioned: true })}`;
}

const ERROR_HEADS: Say<string[]> = { fr: ["Code", "Ce qui s'est passé"], en: ["Code", "What happened"] };

function errors(language: Language): Html {
  const lead: Say = {
    fr: "L'événement commun-error porte un code qui ne change pas d'une version à l'autre, le champ en cause et une phrase lisible. La console du navigateur montre chaque erreur une fois.",
    en: "The commun-error event carries a code that does not change from one version to the next, the field at fault and a readable sentence. The browser's console shows each error once.",
  };
  const rows = Object.entries(ERROR_DOCS).map(([code, doc]) => [html`<code>${code}</code>`, doc[language]]);
  return html`<p>${lead[language]}</p>${table(PARTS.errors[language], ERROR_HEADS[language], rows)}`;
}

/** The configurator's form. Its words stand here; `www/configurator/` makes it answer. */

import { type Language, VALUES, WIDGETS } from "../../widgets/elements/contract.ts";
import { ADDRESSES, to } from "../addresses.ts";
import { standard, write } from "../embed/colours.ts";
import {
  type Choice,
  COLOURS,
  type Colour,
  FACETS,
  type FacetName,
  WAYS,
  type Way,
} from "../embed/options.ts";
import { fallbacks } from "../fallback.ts";
import { type Html, html, type Piece, raw } from "../html.ts";
import { type Page, ROOT, type Say } from "../page.ts";
import { list as listOf, section } from "../sections.ts";
import { filesOf, packageOf } from "../snippet.ts";
import type { Sources } from "../sources.ts";
import { LINES, NAMES } from "../widgets.ts";

export const configurator: Page = {
  address: ADDRESSES.configurator,
  name: { fr: "Configurateur", en: "Configurator" },
  heading: { fr: "Préparer le code à coller", en: "Prepare the code to paste" },
  lead: {
    fr: "Choisissez, regardez, copiez. Tout se passe dans cette page : rien de ce que vous écrivez n'est envoyé, et l'adresse de la page garde vos choix pour y revenir.",
    en: "Choose, look, copy. Everything happens in this page: nothing you write is sent, and the page's address keeps your choices so that you can come back to them.",
  },
  description: {
    fr: "Choisissez un outil, ses couleurs, votre contact et vos ressources, voyez le résultat, et copiez le code à coller sur votre site.",
    en: "Choose a tool, its colours, your contact and your resources, see the result, and copy the code to paste into your site.",
  },
  widgets: true,
  frames: true,
  scripts: ["configurator"],
  body: (language, sources) => html`
<div class="band"><noscript><p class="note">${SCRIPT[language](to("reference", language))}</p></noscript></div>
<div class="band configurator"><div class="configurator__columns">
  <form id="choices" autocomplete="off" novalidate>
    <p id="opened" role="status" class="note" hidden></p>
    ${tool(language, sources)}
    ${ways(language, sources)}
    <p class="optional">${TEXTS.optional[language]}</p>
    ${visitors(language, sources)}
    ${colours(language)}
    ${contact(language)}
    ${resources(language, sources)}
    <p><button type="button" id="restart">${TEXTS.restart[language]}</button></p>
  </form>
  <div class="configurator__result">
    <section aria-labelledby="code-heading"><h2 id="code-heading">${TEXTS.code[language]}</h2>
      <p id="kept" role="status" class="kept"></p>
      <div id="steps"></div>
      <div id="blocks"></div>
      <p id="save-config" hidden><button type="button">${TEXTS.download[language]}</button></p>
    </section>
    <section aria-labelledby="preview-heading"><h2 id="preview-heading">${TEXTS.preview[language]}</h2><p>${TEXTS.previewLead[language]}</p><div id="preview"></div></section>
  </div>
</div></div>
${others(language, sources)}
<template id="resource">${resource(language, sources)}</template>
<script type="application/json" id="data">${data(sources)}</script>`,
};

const SCRIPT: Say<(reference: string) => Html> = {
  fr: (reference) =>
    html`Ce formulaire a besoin de JavaScript. Sans lui, la <a href="${reference}">référence</a> donne tous les attributs à écrire soi-même.`,
  en: (reference) =>
    html`This form needs JavaScript. Without it, the <a href="${reference}">reference</a> gives all the attributes to write by hand.`,
};

const TEXTS = {
  preview: { fr: "Aperçu", en: "Preview" },
  previewLead: {
    fr: "Le code ci-dessus, tel quel, dans cette page. Vous pouvez l'essayer.",
    en: "The code above, live in this page. You can try it.",
  },
  code: { fr: "3. Le code", en: "3. The code" },
  download: {
    fr: "Télécharger le contact et les ressources (JSON)",
    en: "Download the contact and the resources (JSON)",
  },
  restart: { fr: "Tout remettre comme au départ", en: "Start over" },
  tool: { fr: "1. L'outil", en: "1. The tool" },
  optional: {
    fr: "C'est assez pour un premier essai : le code est prêt. Le reste est facultatif.",
    en: "That is enough for a first trial: the code is ready. The rest is optional.",
  },
  visitors: { fr: "Vos visiteurs", en: "Your visitors" },
  visitorsHint: { fr: "Profil, territoire, langue", en: "Profile, territory, language" },
  colours: { fr: "Les couleurs", en: "The colours" },
  coloursHint: {
    fr: "Clair ou sombre, boutons, texte, fond",
    en: "Light or dark, buttons, text, background",
  },
  contact: { fr: "Votre contact", en: "Your contact" },
  contactHint: { fr: "Qui vos visiteurs peuvent joindre", en: "Whom your visitors can reach" },
  contactLead: {
    fr: "Qui peut aider, près de vos visiteurs. Laissez vide si personne.",
    en: "Who can help, close to your visitors. Leave empty if nobody.",
  },
  resources: { fr: "Vos ressources locales", en: "Your local resources" },
  resourcesHint: { fr: "Un guide, une permanence, une rencontre", en: "A guide, an open hour, a meeting" },
  resourcesLead: {
    fr: "Elles s'ajoutent à celles de l'outil, et sont dites les vôtres.",
    en: "They are added to the tool's own, and marked as yours.",
  },
  add: { fr: "Ajouter une ressource", en: "Add a resource" },
  ways: { fr: "2. Votre site", en: "2. Your site" },
  others: { fr: "Autres outils de publication", en: "Other publishing tools" },
} as const satisfies Record<string, Say>;

/** A label with its field, a hint and the place of its error. */
function field(id: string, label: string, control: Html, hint = ""): Html {
  return html`<div class="field"><label for="${id}">${label}</label>${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}${control}<p class="error" id="${id}-error" hidden></p></div>`;
}

const described = (id: string, hint: string) => html` aria-describedby="${hint && `${id}-hint `}${id}-error"`;

function text(name: string, label: string, { hint = "", kind = "text", required = false } = {}): Html {
  const id = name.replace(".", "-");
  const control = html`<input type="${kind}" id="${id}" name="${name}"${described(id, hint)}${required && html` aria-required="true"`} spellcheck="false">`;
  return field(id, label, control, hint);
}

function select(
  name: Choice,
  label: string,
  options: readonly [value: string, label: string][],
  hint = "",
): Html {
  const listed = options.map(([value, words]) => html`<option value="${value}">${words}</option>`);
  const control = html`<select id="${name}" name="${name}"${described(name, hint)}>${listed}</select>`;
  return field(name, label, control, hint);
}

const group = (legend: string, body: Piece): Html =>
  html`<fieldset class="group"><legend>${legend}</legend>${body}</fieldset>`;

/** What one may leave as it comes; the script opens what an address has filled in. */
const optional = (name: string, hint: string, body: Piece): Html =>
  html`<details class="optional"><summary><span class="optional__name">${name}</span> <span class="hint">${hint}</span></summary><fieldset class="group" aria-label="${name}">${body}</fieldset></details>`;

function radio(name: string, value: string, label: Piece, hint: string, checked: boolean): Html {
  const id = `${name}-${value || "any"}`;
  return html`<div class="choice"><input type="radio" id="${id}" name="${name}" value="${value}"${checked && html` checked`}${hint && html` aria-describedby="${id}-hint"`}><div><label for="${id}">${label}</label>${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}</div></div>`;
}

function tool(language: Language, { description }: Sources): Html {
  const widgets = WIDGETS.map((widget, index) =>
    radio("widget", widget, NAMES[widget][language], LINES[widget][language], index === 0),
  );
  const questionnaires = description.questionnaires.map(({ id, title }, index): [string, string] => [
    index === 0 ? "" : id,
    title[language],
  ]);
  const label: Say = { fr: "Questionnaire", en: "Questionnaire" };
  return group(TEXTS.tool[language], [
    html`<div class="choices">${widgets}</div>`,
    select("questionnaire", label[language], questionnaires),
  ]);
}

const NO_CHOICE: Say = { fr: "Au choix de la personne", en: "Up to the visitor" };

const LABELS = {
  profil: { fr: "Profil proposé d'avance", en: "Suggested profile" },
  profilHint: { fr: "La personne peut le changer.", en: "The visitor can change it." },
  objectif: { fr: "Objectif proposé d'avance", en: "Suggested objective" },
  territoire: { fr: "Nom de votre territoire", en: "Name of your territory" },
  territoireHint: { fr: "Affiché, et imprimé avec le résultat.", en: "Shown, and printed with the result." },
  lang: { fr: "Langue de l'outil", en: "The tool's language" },
  langPage: { fr: "Celle de votre page", en: "That of your page" },
  stockage: { fr: "Enregistrer sur l'appareil", en: "Saving on the device" },
  stockageNon: { fr: "Ne pas le proposer", en: "Do not offer it" },
  stockageOui: {
    fr: "Proposer un bouton pour enregistrer, un autre pour effacer",
    en: "Offer a button to save, another to erase",
  },
  theme: { fr: "Clair ou sombre", en: "Light or dark" },
  themeAuto: { fr: "Comme votre page", en: "Like your page" },
  themeClair: { fr: "Toujours clair", en: "Always light" },
  themeSombre: { fr: "Toujours sombre", en: "Always dark" },
} as const satisfies Record<string, Say>;

function visitors(language: Language, { description }: Sources): Html {
  const facet = (id: "profil" | "objectif"): [string, string][] => {
    const values = description.facets.find((one) => one.id === id)?.values ?? [];
    return [
      ["", NO_CHOICE[language]],
      ...values.map((one): [string, string] => [one.id, one.name[language]]),
    ];
  };
  return optional(TEXTS.visitors[language], TEXTS.visitorsHint[language], [
    select("profil", LABELS.profil[language], facet("profil"), LABELS.profilHint[language]),
    select("objectif", LABELS.objectif[language], facet("objectif"), LABELS.profilHint[language]),
    text("territoire", LABELS.territoire[language], { hint: LABELS.territoireHint[language] }),
    select("lang", LABELS.lang[language], [
      ["", LABELS.langPage[language]],
      ["fr", "français"],
      ["en", "English"],
    ]),
    select("stockage", LABELS.stockage[language], [
      ["", LABELS.stockageNon[language]],
      ["appareil", LABELS.stockageOui[language]],
    ]),
  ]);
}

const COLOUR_LABELS: Record<Colour, Say> = {
  accent: { fr: "Boutons et liens", en: "Buttons and links" },
  text: { fr: "Texte", en: "Text" },
  surface: { fr: "Fond", en: "Background" },
};
const COLOUR_HINT: Say = {
  fr: "Comme #7a2230. Vide : la couleur d'origine.",
  en: "Like #7a2230. Empty: the original colour.",
};
const PALETTE: Say<(label: string) => string> = {
  fr: (label) => `${label} : choisir dans une palette`,
  en: (label) => `${label}: choose from a palette`,
};

function colours(language: Language): Html {
  const themes = select("theme", LABELS.theme[language], [
    ["", LABELS.themeAuto[language]],
    [VALUES.theme[1], LABELS.themeClair[language]],
    [VALUES.theme[2], LABELS.themeSombre[language]],
  ]);
  const fields = COLOURS.map((colour) => {
    const label = COLOUR_LABELS[colour][language];
    const control = html`<div class="colour"><input type="text" id="${colour}" name="${colour}"${described(colour, "hint")} spellcheck="false" size="9"><input type="color" data-palette="${colour}" value="${write(standard(`--commun-${colour}`, "light"))}" aria-label="${PALETTE[language](label)}"></div>`;
    return field(colour, label, control, COLOUR_HINT[language]);
  });
  return optional(TEXTS.colours[language], TEXTS.coloursHint[language], [
    themes,
    fields,
    html`<div id="readings" role="status"></div>`,
  ]);
}

const ENTRY = {
  nom: { fr: "Nom", en: "Name" },
  adresse: { fr: "Adresse", en: "Address" },
  adresseHint: {
    fr: "Un lien (https://…), un courriel (mailto:nom@exemple.fr) ou un téléphone (tel:+33…).",
    en: "A link (https://…), an e-mail (mailto:name@example.org) or a phone (tel:+33…).",
  },
  texte: { fr: "Une phrase (facultatif)", en: "One sentence (optional)" },
  titre: { fr: "Titre", en: "Title" },
  editeur: { fr: "Publiée par (facultatif)", en: "Published by (optional)" },
  date: { fr: "Date de publication (facultatif)", en: "Date of publication (optional)" },
  dateHint: { fr: "2026, 2026-03 ou 2026-03-18.", en: "2026, 2026-03 or 2026-03-18." },
  evenement: {
    fr: "Jour de la rencontre, si c'en est une (facultatif)",
    en: "Day of the event, if it is one (optional)",
  },
  evenementHint: { fr: "Comme 2027-03-18.", en: "Like 2027-03-18." },
  place: { fr: "La ranger parmi les autres (facultatif)", en: "Place it among the others (optional)" },
  remove: { fr: "Retirer cette ressource", en: "Remove this resource" },
} as const satisfies Record<string, Say>;

function contact(language: Language): Html {
  return optional(TEXTS.contact[language], TEXTS.contactHint[language], [
    html`<p class="hint">${TEXTS.contactLead[language]}</p>`,
    text("contact.nom", ENTRY.nom[language]),
    text("contact.adresse", ENTRY.adresse[language], { hint: ENTRY.adresseHint[language] }),
    text("contact.texte", ENTRY.texte[language]),
  ]);
}

function resources(language: Language, _: Sources): Html {
  return optional(TEXTS.resources[language], TEXTS.resourcesHint[language], [
    html`<p class="hint">${TEXTS.resourcesLead[language]}</p>`,
    html`<div id="resources"></div>`,
    html`<button type="button" id="add-resource">${TEXTS.add[language]}</button><p id="changed" role="status" class="unseen"></p>`,
  ]);
}

/** One row; the script gives it its number. */
function resource(language: Language, { description }: Sources): Html {
  const line = (name: "titre" | "adresse" | "texte" | "editeur" | "date" | "evenement", hint = "") =>
    text(`N.${name}`, ENTRY[name][language], { hint });
  const facets = FACETS.map((id: FacetName) => {
    const facet = description.facets.find((one) => one.id === id);
    const values = facet?.values.map(
      (value) =>
        html`<div class="choice"><input type="checkbox" id="N-${id}-${value.id}" name="N.${id}" value="${value.id}"><label for="N-${id}-${value.id}">${value.name[language]}</label></div>`,
    );
    return html`<fieldset class="facet"><legend>${facet?.label[language]}</legend>${values}</fieldset>`;
  });
  return html`<fieldset class="group resource"><legend></legend>
${line("titre")}${line("adresse", ENTRY.adresseHint[language])}${line("texte")}${line("editeur")}
${line("date", ENTRY.dateHint[language])}${line("evenement", ENTRY.evenementHint[language])}
<details><summary>${ENTRY.place[language]}</summary>${facets}</details>
<button type="button" data-remove>${ENTRY.remove[language]}</button>
</fieldset>`;
}

const WAY_WORDS: Record<Way, { name: Say; hint: Say }> = {
  balise: {
    name: { fr: "Un bloc HTML", en: "An HTML block" },
    hint: {
      fr: "Le plus simple, là où votre outil de publication accepte du HTML.",
      en: "The simplest, where your publishing tool takes HTML.",
    },
  },
  div: {
    name: { fr: "Un bloc HTML filtré", en: "A filtered HTML block" },
    hint: {
      fr: "Là où les balises inconnues disparaissent à l'enregistrement : un simple div les remplace.",
      en: "Where unknown tags vanish on saving: a plain div stands in for them.",
    },
  },
  cadre: {
    name: { fr: "Un cadre (iframe)", en: "A frame (iframe)" },
    hint: {
      fr: "Là où seuls les cadres passent. L'outil s'y affiche à part de votre page.",
      en: "Where only frames are allowed. The tool is shown apart from your page.",
    },
  },
  zip: {
    name: { fr: "Les fichiers chez vous", en: "The files on your own site" },
    hint: {
      fr: "Le plus sûr : rien ne dépend d'un autre site que le vôtre.",
      en: "The safest: it depends on no site but yours.",
    },
  },
  wordpress: {
    name: { fr: "WordPress", en: "WordPress" },
    hint: {
      fr: "Une extension, puis un bloc ou un code court dans la page.",
      en: "A plugin, then a block or a shortcode in the page.",
    },
  },
  npm: {
    name: { fr: "npm", en: "npm" },
    hint: {
      fr: "Pour qui construit son site avec du code.",
      en: "For those who build their site with code.",
    },
  },
};

const FOLDER = {
  label: { fr: "Dossier des fichiers", en: "Folder of the files" },
  hint: {
    fr: "L'adresse où vous les avez copiés, comme /cap-commun/0.1.0/. Vide : ce site-ci, le temps d'un essai.",
    en: "The address you copied them to, like /cap-commun/0.1.0/. Empty: this site, for a trial.",
  },
  way: { fr: "Façon de le mettre", en: "How to put it there" },
  others: {
    fr: "SPIP, Drupal ou Joomla : leurs extensions sont au bas de cette page.",
    en: "SPIP, Drupal or Joomla: their extensions are at the foot of this page.",
  },
} as const satisfies Record<string, Say>;

function ways(language: Language, sources: Sources): Html {
  const made = WAYS.filter((way) => way !== "cadre" || sources.built("cadre.js") !== null);
  const listed = made.map((way, index) =>
    radio("way", way, WAY_WORDS[way].name[language], WAY_WORDS[way].hint[language], index === 0),
  );
  return group(TEXTS.ways[language], [
    html`<div class="choices" role="radiogroup" aria-label="${FOLDER.way[language]}">${listed}</div>`,
    packagesOfOthers(sources).length > 0 && html`<p class="hint">${FOLDER.others[language]}</p>`,
    text("folder", FOLDER.label[language], { hint: FOLDER.hint[language] }),
  ]);
}

const OTHERS: Say<Html> = {
  fr: html`<p>Pour SPIP, Drupal et Joomla, une extension met l'outil dans la page à partir d'un code court ou d'un bloc. Le <code>div</code> convient aussi, partout.</p>`,
  en: html`<p>For SPIP, Drupal and Joomla, an extension puts the tool in the page from a short code or a block. The <code>div</code> will do everywhere too.</p>`,
};

/** The systems that have a package of their own and no way above, as far as this build makes it. */
function packagesOfOthers(sources: Sources): [name: string, path: string][] {
  return ["SPIP", "Drupal", "Joomla"].flatMap((name) => {
    const path = packageOf(sources, `${name.toLowerCase()}-`);
    return path ? [[name, path] as [string, string]] : [];
  });
}

function others(language: Language, sources: Sources): Html | null {
  const made = packagesOfOthers(sources);
  if (made.length === 0) return null;
  const links = made.map(([name, path]) => html`<a href="${ROOT[language]}dist/${path}">${name} (zip)</a>`);
  return section(TEXTS.others[language], [OTHERS[language], listOf(links)], { wash: true });
}

/** What the script needs and the page does not show. */
function data(sources: Sources): Html {
  const { version, integrity, frameIntegrity, placeIntegrity } = filesOf(sources);
  const text = JSON.stringify({
    version,
    integrity,
    frameIntegrity,
    placeIntegrity,
    fallbacks: fallbacks(sources),
    packages: { zip: packageOf(sources, ""), wordpress: packageOf(sources, "wordpress-") },
  });
  return raw(text.replaceAll("<", "\\u003c"));
}

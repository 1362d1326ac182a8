/** What the configurator says as one goes. */

import type { Language } from "../../widgets/elements/contract.ts";
import type { Block } from "../embed/code.ts";
import type { Reading } from "../embed/colours.ts";
import type { Problem } from "../embed/local.ts";
import type { Way } from "../embed/options.ts";

export interface Words {
  problems: Record<Problem | "colour" | "folder", string>;
  resource: (number: number) => string;
  added: (number: number) => string;
  removed: (number: number) => string;
  upToDate: string;
  leftOut: (names: string) => string;
  contact: string;
  ignored: (names: string) => string;
  copy: string;
  blocks: Record<Block["kind"], string>;
  steps: Record<Way, readonly string[]>;
  cssLead: string;
  package: Partial<Record<Way, string>>;
  configByHand: string;
  /** Of code that calls the site one is on. */
  trial: string;
  reading: (reading: Reading, isFine: boolean) => string;
  mend: string;
}

const number = (language: Language, value: number) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.floor(value * 10) / 10);

const FR: Words = {
  problems: {
    missing: "À remplir.",
    address:
      "Écrivez une adresse complète, qui commence par https://, mailto: ou tel: ; par exemple mailto:accueil@exemple.fr.",
    date: "Écrivez une année, un mois ou un jour : 2026, 2026-03 ou 2026-03-18.",
    day: "Écrivez un jour, comme 2027-03-18.",
    colour: "Écrivez une couleur à six chiffres, comme #7a2230.",
    folder: "Commencez par https:// ou par /, par exemple /cap-commun/.",
  },
  resource: (count) => `Ressource ${count}`,
  added: (count) => `Ressource ${count} ajoutée.`,
  removed: (count) => `Ressource ${count} retirée.`,
  upToDate: "Le code est à jour.",
  leftOut: (names) =>
    `Pas encore dans le code, à cause d'un champ à corriger : ${names}. Ce que vous avez écrit est gardé.`,
  contact: "votre contact",
  ignored: (names) =>
    `L'adresse de cette page demandait ce qui n'existe pas, et qui est laissé de côté : ${names}.`,
  copy: "Copier",
  blocks: {
    code: "À coller dans la page",
    css: "Pour votre feuille de style",
    shell: "À lancer une fois, dans le dossier du projet",
    script: "À écrire une fois dans le code du site",
    shortcode: "Le code court, à coller dans la page",
  },
  steps: {
    balise: [
      "Collez ce code là où l'outil doit apparaître. Plusieurs outils sur une page : les deux premières lignes ne se collent qu'une fois.",
    ],
    div: [
      "Collez ce code dans un bloc « HTML » de votre outil de publication.",
      "Si la ligne <script> y est retirée elle aussi, demandez à qui tient le site de la mettre une fois dans le modèle de page : elle vaut pour tous les outils.",
    ],
    cadre: [
      "Collez ce code là où l'outil doit apparaître. Le cadre dit sa hauteur à votre page, et rien d'autre ; sans la seconde ligne, il garde la sienne et défile.",
      "Il ne voit pas votre page : sans réglage, il est clair.",
    ],
    zip: [
      "Copiez le dossier des fichiers sur votre site, à l'adresse dite plus haut.",
      "Collez ce code là où l'outil doit apparaître. Il n'appelle que votre site.",
    ],
    wordpress: [
      "Installez l'extension Cap commun : menu « Extensions », « Ajouter », « Téléverser une extension ».",
      "Dans la page, ajoutez le bloc « Cap commun » et réglez-le dans la colonne de droite ; ou collez ce code court.",
    ],
    npm: [
      "Le paquet apporte les mêmes outils, avec leurs types. Il n'appelle aucun autre site.",
      "Il n'est pas encore dans un registre public : faites-le avec « npm run build », puis « npm pack ./dist/npm », et installez le fichier obtenu.",
    ],
  },
  cssLead:
    'Si la politique de sécurité du site refuse les styles écrits dans la page, retirez style="…" et mettez ceci dans votre feuille de style.',
  package: {
    zip: "Télécharger les fichiers (archive zip, avec sommes de contrôle)",
    wordpress: "Télécharger l'extension WordPress (zip)",
  },
  configByHand:
    "Le contact et les ressources se règlent à part dans WordPress : téléchargez-les ci-dessous, puis collez-les dans les réglages de l'extension.",
  trial:
    "Tel quel, ce code appelle le site où vous êtes : c'est bon pour un essai. Pour durer, copiez les fichiers chez vous et dites plus haut dans quel dossier.",
  reading: ({ mode, what, ratio }, isFine) => {
    const where = mode === "light" ? "En clair" : "En sombre";
    const measured = `${number("fr", ratio)} pour 1, il en faut 4,5`;
    if (what === "pictures") {
      return isFine
        ? `${where}, les dessins ressortent bien sur ce fond (${measured}).`
        : `${where}, certaines couleurs des dessins ressortent mal sur ce fond (${measured}).`;
    }
    const subject = what === "text" ? "le texte se lit" : "les liens se lisent";
    return `${where}, ${subject} ${isFine ? "bien" : "mal"} sur le fond (${measured}).`;
  },
  mend: "Changez une couleur, ou fixez le thème clair ou sombre.",
};

const EN: Words = {
  problems: {
    missing: "To fill in.",
    address:
      "Write a whole address that begins with https://, mailto: or tel:, for instance mailto:hello@example.org.",
    date: "Write a year, a month or a day: 2026, 2026-03 or 2026-03-18.",
    day: "Write a day, like 2027-03-18.",
    colour: "Write a colour of six digits, like #7a2230.",
    folder: "Begin with https:// or with /, for instance /cap-commun/.",
  },
  resource: (count) => `Resource ${count}`,
  added: (count) => `Resource ${count} added.`,
  removed: (count) => `Resource ${count} removed.`,
  upToDate: "The code is up to date.",
  leftOut: (names) => `Not in the code yet, because of a field to mend: ${names}. What you wrote is kept.`,
  contact: "your contact",
  ignored: (names) => `This page's address asked for things that do not exist and were left out: ${names}.`,
  copy: "Copy",
  blocks: {
    code: "To paste into the page",
    css: "For your style sheet",
    shell: "To run once, in the project's folder",
    script: "To write once in the site's code",
    shortcode: "The shortcode, to paste into the page",
  },
  steps: {
    balise: [
      "Paste this code where you want the tool. With several tools on a page, paste the first two lines only once.",
    ],
    div: [
      "Paste this code into an “HTML” block of your publishing tool.",
      "If the <script> line is stripped there too, ask whoever runs the site to put it once in the page template: it serves all the tools.",
    ],
    cadre: [
      "Paste this code where you want the tool. The frame tells your page its height, and nothing else; without the second line, it keeps its own and scrolls.",
      "It does not see your page: unless told, it is light.",
    ],
    zip: [
      "Copy the folder of files to your site, at the address given above.",
      "Paste this code where you want the tool. It calls your site alone.",
    ],
    wordpress: [
      "Install the Cap commun plugin: menu “Plugins”, “Add New”, “Upload Plugin”.",
      "In the page, add the “Cap commun” block and set it in the right-hand column; or paste this shortcode.",
    ],
    npm: [
      "The package brings the same tools, with their types. It calls no other site.",
      "It is not in a public registry yet: make it with “npm run build”, then “npm pack ./dist/npm”, and install the file that comes out.",
    ],
  },
  cssLead:
    'If the site\'s security policy refuses styles written in the page, take style="…" out and put this in your style sheet.',
  package: {
    zip: "Download the files (zip archive, with checksums)",
    wordpress: "Download the WordPress plugin (zip)",
  },
  configByHand:
    "The contact and the resources are set apart in WordPress: download them below, then paste them into the plugin's settings.",
  trial:
    "As it is, this code calls the site you are on: fine for a trial. To make it last, copy the files to your own site and give their folder above.",
  reading: ({ mode, what, ratio }, isFine) => {
    const where = mode === "light" ? "In light" : "In dark";
    const measured = `${number("en", ratio)} to 1, and 4.5 is needed`;
    if (what === "pictures") {
      return isFine
        ? `${where}, the pictures stand out well on this background (${measured}).`
        : `${where}, some colours of the pictures do not stand out on this background (${measured}).`;
    }
    const subject = what === "text" ? "the text" : "links";
    return isFine
      ? `${where}, ${subject} can be read on the background (${measured}).`
      : `${where}, ${subject} can hardly be read on the background (${measured}).`;
  },
  mend: "Change a colour, or fix the theme, light or dark.",
};

export const WORDS: Record<Language, Words> = { fr: FR, en: EN };

/** What a partner chooses: everything that the code to paste depends on. Empty texts stand for « as it comes ». */

import { VALUES, WIDGETS, type Widget } from "../../widgets/elements/contract.ts";

/** Ways to put a widget on a page. */
export const WAYS = ["balise", "wordpress", "cadre", "zip", "div", "npm"] as const;
export type Way = (typeof WAYS)[number];

/** Facets by which a resource of the page's own is placed among the others. */
export const FACETS = ["objectif", "maturite", "levier", "medoc", "profil", "temps"] as const;
export type FacetName = (typeof FACETS)[number];

/** Fields of text of a resource, in the order of the form; the first two must be filled in. */
export const RESOURCE_TEXTS = ["titre", "adresse", "texte", "editeur", "date", "evenement"] as const;
export const CONTACT_TEXTS = ["nom", "adresse", "texte"] as const;

export type Contact = Record<(typeof CONTACT_TEXTS)[number], string>;
export type Resource = Record<(typeof RESOURCE_TEXTS)[number], string> & Record<FacetName, string[]>;

export const COLOURS = ["accent", "text", "surface"] as const;
export type Colour = (typeof COLOURS)[number];

/** Choices that are one text each; in the address under the same names. */
export const CHOICES = [
  "questionnaire",
  "profil",
  "objectif",
  "territoire",
  "lang",
  "theme",
  "stockage",
] as const;
export type Choice = (typeof CHOICES)[number];

export interface Options extends Record<Choice | Colour, string> {
  widget: Widget;
  way: Way;
  /** Address of the folder that holds the widgets' files; ends with a slash. Empty: where they are tried. */
  folder: string;
  contact: Contact;
  resources: Resource[];
}

export const emptyContact = (): Contact => ({ nom: "", adresse: "", texte: "" });

export const emptyResource = (): Resource => ({
  titre: "",
  adresse: "",
  texte: "",
  editeur: "",
  date: "",
  evenement: "",
  objectif: [],
  maturite: [],
  levier: [],
  medoc: [],
  profil: [],
  temps: [],
});

export const defaults = (widget: Widget = WIDGETS[0]): Options => ({
  widget,
  way: "balise",
  folder: "",
  questionnaire: "",
  profil: "",
  objectif: "",
  territoire: "",
  lang: "",
  theme: "",
  stockage: "",
  accent: "",
  text: "",
  surface: "",
  contact: emptyContact(),
  resources: [],
});

/** The values that a choice takes; nothing where any text will do. */
export const valuesOf = (choice: Choice): readonly string[] | undefined =>
  choice === "lang" ? ["fr", "en"] : choice === "territoire" ? undefined : VALUES[choice];

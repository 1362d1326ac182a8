/**
 * The contract between the widgets and the page that holds them: tags, attributes, events, parts and custom
 * properties. It is stated here once; the types, the element class, the loader and the documentation all
 * come from it.
 *
 * The first constants are read at run time. The documentation below them is typed by those constants, so it
 * cannot forget one, and a bundler drops it from what ships.
 */

/** The widgets of this build, by the name that `data-commun-widget` takes. */
export const WIDGETS = ["autodiagnostic", "boussole", "modele", "prime"] as const;
export type Widget = (typeof WIDGETS)[number];

/** A widget's tag. */
export const tagOf = (widget: Widget): `commun-${Widget}` => `commun-${widget}`;

/** Marks an element of any kind that the loader turns into a widget. */
export const UPGRADE_ATTRIBUTE = "data-commun-widget";

/** Attributes that reach the widget, in the order of the documentation. All are optional. */
export const ATTRIBUTES = [
  "lang",
  "questionnaire",
  "profil",
  "objectif",
  "lie",
  "territoire",
  "config",
  "theme",
  "stockage",
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** The questionnaire where the page names none. */
export const DEFAULT_QUESTIONNAIRE = "maturite";

/** The values of the attributes that take one of a few; any other is ignored, with a `commun-error`. */
export const VALUES = {
  questionnaire: ["maturite", "innovation", "partenariat", "competences"],
  profil: ["col", "ass", "fon", "ent", "aca", "cit", "ins"],
  objectif: ["O1", "O2", "O3", "O4"],
  theme: ["auto", "clair", "sombre"],
  stockage: ["non", "appareil"],
} as const satisfies Partial<Record<Attribute, readonly string[]>>;

/** Languages that the widgets speak; the first is the reference. */
export const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Version of the events' details. It grows when a field changes its meaning or goes away. */
export const DETAIL_VERSION = 1;

/** The events. All bubble and cross shadow roots; none can be cancelled. */
export const EVENTS = ["commun-ready", "commun-change", "commun-result", "commun-error"] as const;
export type EventName = (typeof EVENTS)[number];

// What events carry

/** Every detail is plain data: it can be frozen, stored, or sent as JSON. */
export interface Detail {
  version: typeof DETAIL_VERSION;
  widget: Widget;
}

/** The widget is in place and can be used. */
export interface ReadyDetail extends Detail {
  /** Version of the package. */
  package: string;
}

/** A number is a step of a scale, a text the id of a choice, null « je ne sais pas »; absent: no answer. */
export type AnswersDetail = Record<string, number | string | null>;

/** Something that the visitor gives changed. */
export type ChangeDetail = AnswersChangeDetail | InputsChangeDetail | CompassChangeDetail;

/** The compass's needle, what is chosen, the path or a mix of the trajectories changed, on this page. */
export interface CompassChangeDetail extends Detail {
  widget: "boussole";
  /** Where the needle points. */
  objectif: (typeof VALUES.objectif)[number] | null;
  maturite: "M1" | "M2" | "M3" | "M4" | null;
  /** What is chosen of the resources, by facet: ids. `temps` has one at most. */
  choices: Record<"objectif" | "maturite" | "levier" | "medoc" | "profil" | "temps", string[]> & {
    /** Whether an address must be known; null where it does not matter. */
    acces: boolean | null;
    /** Words that are looked for: forty characters at most. */
    words: string;
  };
  /** The visitor's own path, in its order. */
  path: CompassStepDetail[];
  /** Whole hundredths that make 100. */
  leviers: { gestion: number; action: number; vision: number };
  horizons: { tactique: number; strategique: number; prospective: number };
  /** Choices, path and mixes as a share code; the needle is no part of it. */
  code: string;
}

/** A resource in the path: of the catalogue, by its id; or of the page's own, by its title. */
export type CompassStepDetail = { id: string; done: boolean } | { title: string; done: boolean };

/** An input of a calculator changed, and the results with it. */
export interface InputsChangeDetail extends Detail {
  widget: "modele" | "prime";
  model: string;
  /** By id: a number, or a range; null where it is empty. */
  inputs: Record<string, number | { bas: number; central: number; haut: number } | null>;
  /** The alliance's partners, as the headless engine takes them. */
  partners: Record<string, unknown>[];
  /** Inputs and partners as a share code. */
  code: string;
  /** By id, at the central values; or why there is none. */
  results: Record<string, number | { absent: unknown }>;
  query: QueryDetail;
}

/** What resources would serve, as the headless engine's `recommend` takes it: ids of facets, where known. */
export interface QueryDetail {
  objectif?: string;
  niveau?: string;
  profil?: string;
  temps?: string;
}

/** An answer changed. */
export interface AnswersChangeDetail extends Detail {
  widget: "autodiagnostic";
  questionnaire: string;
  answers: AnswersDetail;
  /** How many questions have an answer, « je ne sais pas » included. */
  answered: number;
  total: number;
  /** The answers as a share code. */
  code: string;
}

/** A result is on screen. */
export interface ResultDetail extends Detail {
  questionnaire: string;
  answers: AnswersDetail;
  code: string;
  /** The assessment, as the headless engine's `assess` gives it; its sentences are in the widget's language. */
  result: Record<string, unknown>;
  query: QueryDetail;
}

/** Something did not work. */
export interface ErrorDetail extends Detail {
  /** Stable: `load.*`, `config.*`, `widget.stopped`, `attribute.*`. The console has each error once too. */
  code: ErrorCode | (string & {});
  /** The attribute or the field at fault. */
  field: string | null;
  /** For the integrator and the visitor, in the widget's language. */
  message: string;
}

/** The codes of the shell; the widgets add their own. */
export type ErrorCode =
  | "load.module" // the widgets' script could not be fetched or run
  | "load.network" // the widgets' engine or their words could not be fetched
  | "load.policy" // the page's security policy refuses to fetch from where the widgets are
  | "load.unsupported" // the browser has no WebAssembly, and this build nothing in its place
  | "load.file" // what was fetched is not this version's WebAssembly or words
  | `attribute.${"lang" | "lie" | keyof typeof VALUES}` // a value that the attribute does not take
  | "widget.stopped" // the widgets failed while running
  | "config.missing" // `config` names no script of the page
  | "config.origin" // `config` leads to another site
  | "config.network" // the configuration could not be fetched
  | "config.syntax"; // the configuration is not JSON

export interface EventDetails {
  "commun-ready": ReadyDetail;
  "commun-change": ChangeDetail;
  "commun-result": ResultDetail;
  "commun-error": ErrorDetail;
}

/** They bubble out of shadow roots, to the document and the window. */
declare global {
  interface GlobalEventHandlersEventMap {
    "commun-ready": CustomEvent<ReadyDetail>;
    "commun-change": CustomEvent<ChangeDetail>;
    "commun-result": CustomEvent<ResultDetail>;
    "commun-error": CustomEvent<ErrorDetail>;
  }
}

// Documentation

interface Words {
  fr: string;
  en: string;
}

export const WIDGET_DOCS: Record<Widget, Words> = {
  autodiagnostic: {
    fr: "Quelques minutes de questions : où l’on en est et pourquoi, ce qui ferait avancer, et un parcours de ressources.",
    en: "A few minutes of questions: where one stands and why, what would move one on, and a path of resources.",
  },
  boussole: {
    fr: "Les ressources partagées sur une boussole, et les trajectoires d’une action à 18 mois, 7 ans et 28 ans.",
    en: "The shared resources on a compass, and an action’s trajectories over 18 months, 7 years and 28 years.",
  },
  modele: {
    fr: "Le modèle socio-économique d’une organisation, ses dépendances, ses liens, et ce qu’il devient quand on l’éprouve.",
    en: "An organisation’s socio-economic model, its dependences, its links, and what becomes of it under stress.",
  },
  prime: {
    fr: "Ce qu’une alliance apporte de plus que chacun de son côté : une estimation avec son incertitude et la part de chaque partenaire.",
    en: "What an alliance brings beyond what each would do alone: an estimate with its uncertainty and each partner’s share.",
  },
};

interface AttributeDoc {
  /** A type as one would write it, or the values. */
  type: string;
  /** What holds when the attribute is absent. */
  default: Words;
  doc: Words;
  widgets: readonly Widget[];
}

const NONE: Words = { fr: "aucun", en: "none" };

export const ATTRIBUTE_DOCS: Record<Attribute, AttributeDoc> = {
  lang: {
    type: "fr | en",
    default: {
      fr: "la langue de l’élément le plus proche qui a un attribut lang, sinon fr",
      en: "the language of the nearest element with a lang attribute, else fr",
    },
    doc: {
      fr: "Langue des textes. En changer traduit l’outil sans rien perdre.",
      en: "Language of the words. Changing it translates the widget and loses nothing.",
    },
    widgets: WIDGETS,
  },
  questionnaire: {
    type: "maturite | innovation | partenariat | competences",
    default: { fr: DEFAULT_QUESTIONNAIRE, en: DEFAULT_QUESTIONNAIRE },
    doc: { fr: "Questionnaire présenté.", en: "The questionnaire shown." },
    widgets: ["autodiagnostic"],
  },
  profil: {
    type: "col | ass | fon | ent | aca | cit | ins",
    default: NONE,
    doc: {
      fr: "Réponse proposée d’avance à « qui êtes-vous ? » ; dans les calculateurs, l’exemple de départ et le nom des ressources. La personne peut la changer.",
      en: "Answer filled in beforehand to “who are you?”; in the calculators, the example to start from and the names of income. The visitor can change it.",
    },
    widgets: WIDGETS,
  },
  objectif: {
    type: "O1 | O2 | O3 | O4",
    default: NONE,
    doc: {
      fr: "Objectif proposé d’avance ; dans la boussole, direction de l’aiguille. La personne peut le changer.",
      en: "Objective filled in beforehand; in the compass, where the needle points. The visitor can change it.",
    },
    widgets: ["autodiagnostic", "boussole"],
  },
  lie: {
    type: "ids",
    default: NONE,
    doc: {
      fr: "Identifiants d’autres modules de la page, séparés par des espaces : l’aiguille suit le dernier résultat de ces autodiagnostics et calculateurs.",
      en: "Ids of other widgets in the page, separated by spaces: the needle follows the latest result of those self-assessments and calculators.",
    },
    widgets: ["boussole"],
  },
  territoire: {
    type: "string",
    default: NONE,
    doc: {
      fr: "Nom du territoire, affiché et imprimé avec le résultat.",
      en: "The territory’s name, shown and printed with the result.",
    },
    widgets: WIDGETS,
  },
  config: {
    type: "id | URL",
    default: NONE,
    doc: {
      fr: 'Ressources locales et contact : identifiant d’un <script type="application/json"> de la page, ou adresse d’un fichier JSON du même site.',
      en: 'Local resources and a contact: the id of a <script type="application/json"> in the page, or the address of a JSON file on the same site.',
    },
    widgets: WIDGETS,
  },
  theme: {
    type: "auto | clair | sombre",
    default: { fr: "auto : suit le color-scheme de la page", en: "auto: follows the page’s color-scheme" },
    doc: { fr: "Couleurs claires ou sombres.", en: "Light or dark colours." },
    widgets: WIDGETS,
  },
  stockage: {
    type: "non | appareil",
    default: { fr: "non : rien n’est enregistré", en: "non: nothing is stored" },
    doc: {
      fr: "Avec « appareil », un bouton permet d’enregistrer ses réponses sur l’appareil, un autre de les effacer.",
      en: "With “appareil”, one button saves the answers on the device and another erases them.",
    },
    widgets: WIDGETS,
  },
};

export const EVENT_DOCS: Record<EventName, Words> = {
  "commun-ready": {
    fr: "Le module est en place. Plus aucune requête ne part ensuite, sauf si la page change d’elle-même lang ou questionnaire : les textes qui manquent sont alors demandés.",
    en: "The widget is in place. No request leaves the page after this, unless the page itself changes lang or questionnaire: the words that are missing are then fetched.",
  },
  "commun-change": {
    fr: "Une réponse, un chiffre ou, dans la boussole, un choix, le parcours ou l’aiguille a changé.",
    en: "An answer or a figure changed; in the compass, a choice, the path or the needle.",
  },
  "commun-result": { fr: "Un résultat est affiché.", en: "A result is shown." },
  "commun-error": {
    fr: "Quelque chose n’a pas fonctionné : un code stable, le champ en cause, un message lisible.",
    en: "Something did not work: a stable code, the field at fault, a readable message.",
  },
};

/** What `commun-error` may carry. Attributes have one code each; the widgets' own stand last. */
export const ERROR_DOCS = {
  "load.module": {
    fr: "Le programme des modules n’a pas pu être chargé ou lancé.",
    en: "The widgets’ script could not be fetched or run.",
  },
  "load.network": {
    fr: "Le moteur des modules ou leurs textes n’ont pas pu être chargés.",
    en: "The widgets’ engine or their words could not be fetched.",
  },
  "load.policy": {
    fr: "La politique de sécurité de la page empêche de charger ou de lancer le module.",
    en: "The page’s security policy keeps the widget from being fetched or run.",
  },
  "load.unsupported": {
    fr: "Le navigateur n’a pas WebAssembly, ou l’a désactivé, et rien ici ne le remplace.",
    en: "The browser has no WebAssembly, or has it switched off, and nothing here takes its place.",
  },
  "load.file": {
    fr: "Ce qui a été chargé n’est pas un fichier de cette version.",
    en: "What was fetched is not a file of this version.",
  },
  "attribute.*": {
    fr: "Une valeur que l’attribut ne prend pas : elle reste sans effet. Le code finit par le nom de l’attribut.",
    en: "A value that the attribute does not take: it has no effect. The code ends with the attribute’s name.",
  },
  "widget.stopped": {
    fr: "Le module s’est arrêté sur une erreur ; le contenu de repli revient.",
    en: "The widget stopped on an error; the fallback comes back.",
  },
  "config.missing": {
    fr: "L’attribut config ne désigne aucun script de la page.",
    en: "Attribute config names no script of the page.",
  },
  "config.origin": {
    fr: "L’attribut config mène à un autre site.",
    en: "Attribute config leads to another site.",
  },
  "config.network": {
    fr: "La configuration n’a pas pu être lue.",
    en: "The configuration could not be fetched.",
  },
  "config.syntax": { fr: "La configuration n’est pas du JSON.", en: "The configuration is not JSON." },
  "config.invalid": {
    fr: "Un champ de la configuration est refusé, nommé par « field » ; les autres entrées restent.",
    en: "A field of the configuration is refused, named by “field”; the other entries stay.",
  },
} as const satisfies Record<
  Exclude<ErrorCode, `attribute.${string}`> | "attribute.*" | "config.invalid",
  Words
>;

/** States that a page can style with `:state()`. */
export const STATE_DOCS = {
  loading: { fr: "Les fichiers arrivent.", en: "The files are on their way." },
  ready: { fr: "Le module est en place.", en: "The widget is in place." },
  error: {
    fr: "Le module n’a pas pu démarrer, ou s’est arrêté.",
    en: "The widget could not start, or stopped.",
  },
} as const satisfies Record<string, Words>;

/** Parts that a page can style with `::part()`. */
export const PART_DOCS = {
  root: { fr: "Le module entier.", en: "The whole widget." },
  button: { fr: "Chaque bouton.", en: "Every button." },
  failure: {
    fr: "Le message affiché quand le module ne peut pas démarrer.",
    en: "The message shown when the widget cannot start.",
  },
} as const satisfies Record<string, Words>;

interface PropertyDoc extends Words {
  default: string;
}

/** Custom properties that a page can set. Colours have a light and a dark default. */
export const PROPERTY_DOCS = {
  "--commun-text": { default: "light-dark(#1b1f24, #eef1f4)", fr: "Texte.", en: "Text." },
  "--commun-muted": {
    default: "light-dark(#4d5661, #b4bec9)",
    fr: "Texte secondaire.",
    en: "Secondary text.",
  },
  "--commun-surface": { default: "light-dark(#ffffff, #14181d)", fr: "Fond.", en: "Background." },
  "--commun-accent": {
    default: "light-dark(#0b5d66, #6cc7cf)",
    fr: "Actions et focus.",
    en: "Actions and focus.",
  },
  "--commun-accent-soft": {
    default: "light-dark(#e3f1f2, #1e2f33)",
    fr: "Fond d’un choix.",
    en: "Background of a choice.",
  },
  "--commun-on-accent": {
    default: "light-dark(#ffffff, #14181d)",
    fr: "Texte sur la couleur d’action.",
    en: "Text on the accent.",
  },
  "--commun-border": {
    default: "light-dark(#7b8794, #7f8c99)",
    fr: "Bord des champs.",
    en: "Border of fields.",
  },
  "--commun-hairline": { default: "light-dark(#d5dae0, #343c45)", fr: "Filets.", en: "Hairlines." },
  "--commun-alert": { default: "light-dark(#a3261e, #ff9d92)", fr: "Alertes.", en: "Alerts." },
  "--commun-o1": {
    default: "light-dark(#3d4db7, #9fabff)",
    fr: "Objectif 1, partenariats.",
    en: "Objective 1, partnerships.",
  },
  "--commun-o2": {
    default: "light-dark(#8a5a00, #f0b44c)",
    fr: "Objectif 2, modèle.",
    en: "Objective 2, model.",
  },
  "--commun-o3": {
    default: "light-dark(#9b2f73, #f08cc4)",
    fr: "Objectif 3, innovation.",
    en: "Objective 3, innovation.",
  },
  "--commun-o4": {
    default: "light-dark(#2c6e2f, #8ccf8a)",
    fr: "Objectif 4, territoire.",
    en: "Objective 4, territory.",
  },
  "--commun-level-1": {
    default: "color-mix(in srgb, var(--commun-accent) 14%, var(--commun-surface))",
    fr: "Niveau 1.",
    en: "Level 1.",
  },
  "--commun-level-2": {
    default: "color-mix(in srgb, var(--commun-accent) 34%, var(--commun-surface))",
    fr: "Niveau 2.",
    en: "Level 2.",
  },
  "--commun-level-3": { default: "var(--commun-accent)", fr: "Niveau 3.", en: "Level 3." },
  "--commun-level-4": {
    default: "color-mix(in srgb, var(--commun-accent) 40%, var(--commun-text))",
    fr: "Niveau 4.",
    en: "Level 4.",
  },
  "--commun-on-level-1": {
    default: "var(--commun-text)",
    fr: "Texte sur le niveau 1.",
    en: "Text on level 1.",
  },
  "--commun-on-level-2": {
    default: "var(--commun-text)",
    fr: "Texte sur le niveau 2.",
    en: "Text on level 2.",
  },
  "--commun-on-level-3": {
    default: "var(--commun-on-accent)",
    fr: "Texte sur le niveau 3.",
    en: "Text on level 3.",
  },
  "--commun-on-level-4": {
    default: "var(--commun-surface)",
    fr: "Texte sur le niveau 4.",
    en: "Text on level 4.",
  },
  "--commun-radius": { default: "0.375rem", fr: "Arrondi des coins.", en: "Radius of corners." },
  "--commun-padding": {
    default: "clamp(0.75rem, 4%, 1.75rem)",
    fr: "Marge intérieure du module.",
    en: "Inner margin of the widget.",
  },
  "--commun-min-height": {
    default: "auto",
    fr: "Hauteur du module au moins, pour que la suite de la page ne bouge pas quand il s’affiche. Avec cap-commun.css : celle de l’écran, ou 42em pour l’autodiagnostic dans une colonne de 44em ou plus.",
    en: "Least height of the widget, so that the rest of the page does not move when it shows. With cap-commun.css: the screen’s, or 42em for the self-assessment in a column of 44em or more.",
  },
} as const satisfies Record<`--commun-${string}`, PropertyDoc>;

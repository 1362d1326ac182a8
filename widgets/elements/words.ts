/** The few words that the shell itself says; everything else is spoken by the widgets. */

import type { ErrorCode, Language } from "./contract.ts";

type Words = Record<Language, string>;

export const RETRY: Words = { fr: "Réessayer", en: "Try again" };

export const LOADING: Words = { fr: "Chargement…", en: "Loading…" };

/** Says that an attribute's value is ignored. */
export const REFUSED: Record<Language, (name: string, value: string, known: string) => string> = {
  fr: (name, value, known) =>
    `Attribut ${name} : la valeur « ${value} » n’existe pas et reste sans effet. Valeurs : ${known}.`,
  en: (name, value, known) =>
    `Attribute ${name}: the value “${value}” does not exist and has no effect. Values: ${known}.`,
};

/** Says that there is no widget to follow. */
export const UNLINKED: Record<Language, (id: string) => string> = {
  fr: (id) =>
    `Attribut lie : cette page n’a ni autodiagnostic ni calculateur dont l’identifiant est « ${id} ».`,
  en: (id) => `Attribute lie: this page has no self-assessment and no calculator whose id is “${id}”.`,
};

const RELOADING: Words = {
  fr: "Ce module n’a pas pu se charger. Vérifiez la connexion, puis réessayez.",
  en: "This module could not load. Check the connection, then try again.",
};

/** What a failure to load says in place of the widget. */
export const FAILURES: Record<Exclude<ErrorCode, `${"config" | "attribute"}.${string}`>, Words> = {
  "load.module": RELOADING,
  "load.network": RELOADING,
  "load.policy": {
    fr: "Les réglages de sécurité de ce site empêchent ce module de fonctionner (script-src, connect-src).",
    en: "This site’s security settings keep this module from working (script-src, connect-src).",
  },
  "load.unsupported": {
    fr: "Ce navigateur ne peut pas faire fonctionner ce module : WebAssembly y est absent ou désactivé.",
    en: "This browser cannot run this module: WebAssembly is absent or switched off.",
  },
  "load.file": {
    fr: "Un fichier de ce module est abîmé ou d’une autre version. Réessayez un peu plus tard.",
    en: "A file of this module is damaged or of another version. Try again a little later.",
  },
  "widget.stopped": {
    fr: "Ce module s’est arrêté sur une erreur. Rechargez la page pour recommencer ; rien n’a été envoyé.",
    en: "This module stopped on an error. Reload the page to start again; nothing was sent.",
  },
};

/** What the site says of each widget, wherever it says it. */

import { DEFAULT_QUESTIONNAIRE, type VALUES, type Widget } from "../widgets/elements/contract.ts";
import type { Say } from "./page.ts";

export type Questionnaire = (typeof VALUES.questionnaire)[number];

export const NAMES: Record<Widget, Say> = {
  autodiagnostic: { fr: "L'autodiagnostic", en: "The self-assessment" },
  boussole: { fr: "La boussole", en: "The compass" },
  modele: { fr: "Le modèle socio-économique", en: "The socio-economic model" },
  prime: { fr: "La prime à l'alliance", en: "The alliance premium" },
};

/** One line: what one does with it, what one leaves with. */
export const LINES: Record<Widget, Say> = {
  autodiagnostic: {
    fr: "Trois à sept minutes de questions, puis : où vous en êtes, pourquoi, ce qui vous ferait avancer, et quelles ressources ouvrir.",
    en: "Three to seven minutes of questions, then: where you stand, why, what would move you forward, and which resources to open.",
  },
  boussole: {
    fr: "Dites ce que vous cherchez et le temps que vous avez : elle montre les ressources qui vous servent, et pourquoi elles.",
    en: "Say what you are looking for and how much time you have: it shows the resources that suit you, and why.",
  },
  modele: {
    fr: "Sur quoi repose votre organisation : des personnes, de l'argent, des alliances. Et ce qui se passe si un financeur s'en va.",
    en: "What your organisation rests on: people, money, alliances. And what happens if a funder leaves.",
  },
  prime: {
    fr: "Ce que vaut le fait d'agir à plusieurs : un ordre de grandeur, sa fourchette, et la part de chaque partenaire.",
    en: "What acting together is worth: an order of magnitude, its range, and each partner's share.",
  },
};

/** The questionnaire that a widget shows unless told. */
export const isDefault = (questionnaire: Questionnaire | undefined): boolean =>
  questionnaire === undefined || questionnaire === DEFAULT_QUESTIONNAIRE;

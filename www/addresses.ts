/** Every page's address, by a name that does not change with the language. English pages stand in `en/`. */

import type { Language } from "../widgets/elements/contract.ts";
import type { Say } from "./page.ts";

export const ADDRESSES = {
  home: { fr: "index.html", en: "index.html" },
  autodiagnostic: { fr: "autodiagnostic.html", en: "self-assessment.html" },
  innovation: { fr: "innovation.html", en: "innovation.html" },
  partenariat: { fr: "partenariat.html", en: "partnership.html" },
  competences: { fr: "competences.html", en: "skills.html" },
  boussole: { fr: "boussole.html", en: "compass.html" },
  modele: { fr: "modele.html", en: "model.html" },
  prime: { fr: "prime.html", en: "premium.html" },
  together: { fr: "ensemble.html", en: "together.html" },
  townHall: { fr: "exemple-mairie.html", en: "town-hall-example.html" },
  configurator: { fr: "configurateur.html", en: "configurator.html" },
  reference: { fr: "reference.html", en: "reference.html" },
  engine: { fr: "moteur.html", en: "engine.html" },
  formulasModele: { fr: "formules-modele.html", en: "formulas-model.html" },
  formulasPrime: { fr: "formules-prime.html", en: "formulas-premium.html" },
  rulesMaturite: { fr: "regles-maturite.html", en: "rules-maturity.html" },
  rulesInnovation: { fr: "regles-innovation.html", en: "rules-innovation.html" },
  rulesPartenariat: { fr: "regles-partenariat.html", en: "rules-partnership.html" },
  rulesCompetences: { fr: "regles-competences.html", en: "rules-skills.html" },
  coefficients: { fr: "coefficients.html", en: "coefficients.html" },
  documents: { fr: "sources.html", en: "sources.html" },
  privacy: { fr: "vie-privee.html", en: "privacy.html" },
  accessibility: { fr: "accessibilite.html", en: "accessibility.html" },
  licence: { fr: "licence.html", en: "licence.html" },
  paste: { fr: "a-coller.html", en: "to-paste.html" },
} as const satisfies Record<string, Say>;

export type PageName = keyof typeof ADDRESSES;

export const to = (name: PageName, language: Language): string => ADDRESSES[name][language];

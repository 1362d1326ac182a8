/** All pages, and the menus that lead to them. */

import type { Menus } from "./frame.ts";
import type { Page } from "./page.ts";
import { accessibility } from "./pages/accessibility.ts";
import { coefficients } from "./pages/coefficients.ts";
import { configurator } from "./pages/configurator.ts";
import { documents } from "./pages/documents.ts";
import { engine } from "./pages/engine.ts";
import { formulaPages } from "./pages/formulas.ts";
import { home } from "./pages/home.ts";
import { licence } from "./pages/licence.ts";
import { paste } from "./pages/paste.ts";
import { privacy } from "./pages/privacy.ts";
import { reference } from "./pages/reference.ts";
import { rulePages } from "./pages/rules.ts";
import { together } from "./pages/together.ts";
import { compassPage, modelPage, premiumPage, questionnairePages } from "./pages/widgets.ts";

const widgets = [...questionnairePages.slice(0, 1), compassPage, modelPage, premiumPage];

export const menus: Menus = {
  home,
  top: [...widgets, together, configurator, reference],
  foot: [
    {
      name: { fr: "Essayer", en: "Try" },
      pages: [...questionnairePages, compassPage, modelPage, premiumPage, together],
    },
    {
      name: { fr: "Vérifier", en: "Check" },
      pages: [...rulePages, ...formulaPages, coefficients, documents],
    },
    { name: { fr: "Installer", en: "Install" }, pages: [configurator, reference, engine, paste] },
    { name: { fr: "S'informer", en: "About" }, pages: [privacy, accessibility, licence] },
  ],
  accessibility,
};

/** Each page once. */
export const pages: readonly Page[] = [
  ...new Set([home, ...menus.top, ...menus.foot.flatMap(({ pages: listed }) => listed)]),
];

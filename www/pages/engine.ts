/** The engine without its screens, from the types that it publishes. */

import type { Language } from "../../widgets/elements/contract.ts";
import { ADDRESSES } from "../addresses.ts";
import { declarations, named } from "../declarations.ts";
import { type Html, html } from "../html.ts";
import type { Page, Say } from "../page.ts";
import { section, table, toCopy } from "../sections.ts";
import type { Sources } from "../sources.ts";
import { typed } from "./reference.ts";

export const engine: Page = {
  address: ADDRESSES.engine,
  name: { fr: "Moteur seul", en: "The engine" },
  heading: { fr: "Le moteur, sans les écrans", en: "The engine, without the screens" },
  lead: {
    fr: "Pour qui programme, vérifie ou enseigne : les mêmes calculs, dans un navigateur ou avec Node, en données simples.",
    en: "For people who write code, check results or teach: the same calculations, in a browser or with Node, as plain data.",
  },
  description: {
    fr: "Le moteur de Cap commun s'utilise seul : autodiagnostics, calculateurs, ressources et trajectoires, en JSON.",
    en: "The engine of Cap commun works alone: self-assessments, calculators, resources and trajectories, as JSON.",
  },
  body: (language, sources) => html`
${section(TEXTS.start[language], [html`<p>${TEXTS.lead[language]}</p>`, toCopy(TEXTS.example[language], EXAMPLE, language)])}
${section(TEXTS.calls[language], [html`<p>${TEXTS.errors[language]}</p>`, calls(language, sources)], { wash: true })}
${section(TEXTS.types[language], types(language, sources))}`,
};

const TEXTS = {
  start: { fr: "Pour commencer", en: "To begin" },
  lead: {
    fr: "Le moteur calcule là où on l'appelle : il n'envoie rien, et n'a besoin ni d'écran ni d'horloge. Les mêmes chiffres donnent les mêmes résultats partout, au dernier bit près.",
    en: "The engine computes where it is called: it sends nothing, and needs neither a screen nor a clock. The same figures give the same results everywhere, to the last bit.",
  },
  example: { fr: "Un premier calcul", en: "A first computation" },
  calls: { fr: "Ce qu'on peut lui demander", en: "What you can ask of it" },
  errors: {
    fr: "Une entrée qu'il refuse lève une CommunError, avec un code, le champ en cause et une phrase. Ce qui manque n'est jamais pris pour zéro.",
    en: "An input that it refuses throws a CommunError, with a code, the field at fault and a sentence. What is missing is never taken for zero.",
  },
  types: { fr: "Les données, type par type", en: "The data, type by type" },
  english: {
    fr: "Ces types et leurs commentaires sont en anglais, tels que le paquet les publie.",
    en: "As the package publishes them.",
  },
  signature: { fr: "Signature", en: "Signature" },
  gives: { fr: "Ce qu'elle donne", en: "What it returns" },
} as const satisfies Record<string, Say>;

const EXAMPLE = `import { loadEngine } from "cap-commun/engine"; // or "./dist/engine.js"

const cap = await loadEngine();
cap.assess("maturite", { connaissance: 2, competences: 1, preuve: null, besoin: "M2" });
cap.evaluate("prime", { ingenierie: 30000, benevolat: { bas: 10000, central: 19232, haut: 25000 } });
cap.recommend({ profil: "ass", objectif: "O2", niveau: "M1" });
cap.trajectory({ gestion: 50, action: 30, vision: 20 });`;

/** A method with the comment above it. */
const METHOD = /\/\*\* ([^*]*) \*\/\s*((?:readonly )?\w+(?:\([\s\S]*?\))?:[\s\S]*?;)(?=\s*(?:\/\*\*|\}))/g;

function calls(language: Language, { built }: Sources): Html {
  const { code } = named(declarations(built("engine.d.ts") ?? ""), "Engine");
  const rows = [...code.matchAll(METHOD)].map(([, says, signature]) => [
    html`<code>${signature?.replaceAll(/\s+/g, " ")}</code>`,
    html`<span lang="en">${says}</span>`,
  ]);
  if (rows.length === 0) throw new Error("engine.d.ts shows no method");
  return table(TEXTS.calls[language], [TEXTS.signature[language], TEXTS.gives[language]], rows);
}

function types(language: Language, { built }: Sources): Html {
  const all = declarations(built("engine-data.d.ts") ?? "");
  return html`<p>${TEXTS.english[language]}</p>${all.map(typed)}`;
}

/**
 * What a page's author chooses in a content management system, as data that PHP reads (`options.json`): the widgets,
 * their attributes with names and values in words, the fields of local resources, the fallbacks. Names come from the
 * contract, words of values from the content; only what names a field of a form is said here.
 */

import { build } from "esbuild";

const ELEMENTS = new URL("../elements/", import.meta.url);

/** What each widget is called in a list. */
const WIDGETS = {
  autodiagnostic: { fr: "Autodiagnostic", en: "Self-assessment" },
  boussole: { fr: "Boussole des ressources", en: "Compass of resources" },
  modele: { fr: "Calculateur : modèle socio-économique", en: "Calculator: socio-economic model" },
  prime: { fr: "Calculateur : prime à l’alliance", en: "Calculator: the alliance’s premium" },
};

/** What each attribute is called in a form. */
const LABELS = {
  lang: { fr: "Langue", en: "Language" },
  questionnaire: { fr: "Questionnaire", en: "Questionnaire" },
  profil: { fr: "Profil proposé d’avance", en: "Profile filled in beforehand" },
  objectif: { fr: "Objectif proposé d’avance", en: "Objective filled in beforehand" },
  lie: { fr: "Suit les modules dont les identifiants sont", en: "Follows the widgets whose ids are" },
  territoire: { fr: "Nom du territoire", en: "Name of the territory" },
  config: { fr: "Ressources locales : identifiant ou adresse", en: "Local resources: id or address" },
  theme: { fr: "Couleurs", en: "Colours" },
  stockage: { fr: "Enregistrement", en: "Storage" },
};

/** Values whose words are not in the content. */
const VALUES = {
  lang: { fr: { fr: "Français", en: "French" }, en: { fr: "Anglais", en: "English" } },
  theme: {
    auto: { fr: "Celles de la page", en: "The page’s own" },
    clair: { fr: "Claires", en: "Light" },
    sombre: { fr: "Sombres", en: "Dark" },
  },
  stockage: {
    non: { fr: "Rien n’est enregistré", en: "Nothing is stored" },
    appareil: { fr: "Proposer d’enregistrer sur l’appareil", en: "Offer to save on the device" },
  },
};

/** The fields of a local resource that are plain texts, as `src/catalogue/local.rs` reads them. */
const TEXT_FIELDS = ["titre", "adresse", "texte", "editeur", "date", "evenement"];

/**
 * @param {{ describe: () => any }} engine
 * @param {{ widget: string, questionnaire: string | null, lang: string, html: string }[]} fallbacks of dist/
 */
export async function readOptions(engine, fallbacks) {
  const contract = await readContract();
  const { typeset } = await readSource("typography.ts");
  const described = engine.describe();
  const values = (name) => contract.VALUES[name] ?? (name === "lang" ? contract.LANGUAGES : null);
  return {
    version: described.version.package,
    languages: contract.LANGUAGES,
    widgets: Object.fromEntries(contract.WIDGETS.map((widget) => [widget, need(WIDGETS, widget)])),
    attributes: Object.fromEntries(
      contract.ATTRIBUTES.map((name) => {
        const { type, doc, widgets } = contract.ATTRIBUTE_DOCS[name];
        const known = values(name);
        const choices =
          known && Object.fromEntries(known.map((value) => [value, words(name, value, described)]));
        return [
          name,
          {
            kind: known ? "choice" : type,
            label: need(LABELS, name),
            help: spoken(doc, typeset),
            widgets,
            choices,
          },
        ];
      }),
    ),
    local: {
      texts: TEXT_FIELDS,
      facets: Object.fromEntries(
        described.facets.map(({ id, values }) => [id, values.map((value) => value.id)]),
      ),
    },
    fallbacks: byThing(fallbacks, contract.DEFAULT_QUESTIONNAIRE),
  };
}

/** By widget or by widget and questionnaire, then by language; the widget's own is its default questionnaire's. */
function byThing(fallbacks, questionnaire) {
  const things = {};
  for (const { widget, questionnaire: own, lang, html } of fallbacks) {
    const names = own ? [`${widget}-${own}`, ...(own === questionnaire ? [widget] : [])] : [widget];
    for (const name of names) things[name] = { ...things[name], [lang]: html.trim() };
  }
  return things;
}

const spoken = ({ fr, en }, typeset) => ({ fr: typeset(fr, "fr"), en: typeset(en, "en") });

/** The contract as it runs: its types are taken away, its documentation kept. */
export const readContract = () => readSource("contract.ts");

async function readSource(name) {
  const { outputFiles } = await build({
    entryPoints: [new URL(name, ELEMENTS).pathname],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "warning",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/** A value's name: a questionnaire's title, a facet's value, or ours. */
function words(attribute, value, { questionnaires, facets }) {
  if (attribute === "questionnaire") return questionnaires.find(({ id }) => id === value).title;
  const facet = facets.find(({ id }) => id === attribute);
  if (facet) return facet.values.find(({ id }) => id === value).name;
  return need(need(VALUES, attribute), value);
}

function need(words, name) {
  if (!Object.hasOwn(words, name)) throw new Error(`options.mjs: ${name} has no words`);
  return words[name];
}

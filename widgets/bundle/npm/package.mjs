/** The package's own `package.json`. */

/** Modules that do something when they are imported, beside each widget's. */
const DOING = ["define"];
/** Those that do nothing. */
const QUIET = [".", "engine", "react", "vue", "svelte"];
/** What keeps the widgets' place in a page. */
export const SHEET = "cap-commun.css";

/** `repository` is the repository's `package.json`, from which the name and the version come. */
export function packageOf(repository, widgets) {
  const { name, version, description, license, engines } = repository;
  const doing = [...DOING, ...widgets];
  const modules = [QUIET[0], ...doing, ...QUIET.slice(1)];
  return {
    name,
    version,
    description,
    keywords: ["custom-elements", "web-components", "webassembly", "calculator", "questionnaire"],
    license,
    type: "module",
    main: "./index.js",
    types: "./index.d.ts",
    exports: {
      ...Object.fromEntries(modules.map(entry)),
      // Compilers that look for what is imported for its effect find its types, which are none.
      [`./${SHEET}`]: { types: `./${SHEET}.d.ts`, default: `./${SHEET}` },
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    sideEffects: [...doing.map((module) => `./${module}.js`), `./${SHEET}`],
    customElements: "custom-elements.json",
    engines,
  };
}

function entry(module) {
  const file = module === "." ? "./index" : `./${module}`;
  return [module === "." ? "." : file, { types: `${file}.d.ts`, default: `${file}.js` }];
}

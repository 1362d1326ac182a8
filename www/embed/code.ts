/** The code to paste, for each way to embed a widget. The same options give the same code: the site's tests paste it. */

import { LANGUAGES, type Language, tagOf, UPGRADE_ATTRIBUTE } from "../../widgets/elements/contract.ts";
import { properties } from "./colours.ts";
import { configOf } from "./local.ts";
import { CHOICES, type Choice, type Options } from "./options.ts";

/** What the build says of its files. */
export interface Files {
  version: string;
  /** Of the loader and of the frames' script, for `integrity`; empty where the build does not say. */
  integrity: string;
  frameIntegrity: string;
  /** Of the sheet that keeps the widgets' place in the page; null where the build makes none. */
  placeIntegrity: string | null;
  /** What stands in the element until the widget is there, and where it cannot come. */
  fallback: (widget: Options["widget"], questionnaire: string, language: Language) => string;
  /** What it is called. */
  title: (widget: Options["widget"], questionnaire: string, language: Language) => string;
}

/** Something to paste, and where. */
export interface Block {
  /** `code` for the page; `css` for a style sheet; `shell`, `script`, `shortcode` where they belong. */
  kind: "code" | "css" | "shell" | "script" | "shortcode";
  code: string;
}

export const CONFIG_ID = "reglages-commun";
/** Where the files are until a partner says where: each version has a folder of its own. */
const folderOf = ({ folder }: Options, { version }: Files) =>
  folder || `https://votre-site.fr/cap-commun/${version}/`;

/** Until the frame says how tall it is, and where its script cannot run. */
const FRAME_HEIGHT = 700;

/** What the page's language is where the partner's choice does not say. */
export function languageOf(options: Options, page: Language): Language {
  return LANGUAGES.find((language) => language === options.lang) ?? page;
}

/** Everything to paste, in order. */
export function blocks(options: Options, files: Files, page: Language): Block[] {
  if (options.way === "npm") return npm(options, files, page);
  if (options.way === "cadre") return [{ kind: "code", code: framed(options, files, page) }];
  if (options.way === "wordpress") return [{ kind: "shortcode", code: shortcode(options) }, ...css(options)];
  const lines = [loader(options, files), config(options), element(options, files, page)];
  return [{ kind: "code", code: lines.filter(Boolean).join("\n") }, ...css(options)];
}

/** Attributes that say something, in the contract's order. */
function attributes(options: Options): [Choice | "config", string][] {
  const applies = (choice: Choice) => {
    if (choice === "questionnaire") return options.widget === "autodiagnostic";
    if (choice === "objectif") return options.widget === "autodiagnostic" || options.widget === "boussole";
    return true;
  };
  const said = CHOICES.filter((choice) => options[choice].trim() && applies(choice));
  const found: [Choice | "config", string][] = said.map((choice) => [choice, options[choice].trim()]);
  if (configOf(options.contact, options.resources)) found.push(["config", CONFIG_ID]);
  return found;
}

/** The sheet that keeps the widget's place, and the script that brings it. */
function loader(options: Options, files: Files): string {
  const sheet =
    files.placeIntegrity === null
      ? ""
      : `<link rel="stylesheet" href="${quoted(folderOf(options, files))}cap-commun.css"${checked(options, files.placeIntegrity)}>\n`;
  return sheet + script("cap-commun.js", options, files, files.integrity);
}

const script = (name: string, options: Options, files: Files, integrity: string): string =>
  `<script src="${quoted(folderOf(options, files))}${name}"${checked(options, integrity)} async></script>`;

/** Files of another site are held to their bytes by the browser; those of one's own need not be. */
const checked = ({ way }: Options, integrity: string): string =>
  way !== "zip" && integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : "";

/** The widget's own page in a frame: its choices in the address, its local resources behind the `#`, which stays here. */
function framed(options: Options, files: Files, page: Language): string {
  const said = attributes(options).filter(([name]) => name !== "config");
  if (!options.lang) said.unshift(["lang", page]);
  const asked = new URLSearchParams([...said, ...properties(options)]);
  const config = configOf(options.contact, options.resources);
  const behind = config ? `#config=${encodeURIComponent(JSON.stringify(config))}` : "";
  const address = `${folderOf(options, files)}cadre/${options.widget}.html?${asked}${behind}`;
  const title = files.title(options.widget, options.questionnaire, languageOf(options, page));
  const frame = `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="${FRAME_HEIGHT}" loading="lazy" referrerpolicy="no-referrer" allow="clipboard-write"></iframe>`;
  return `${frame}\n${script("cadre.js", options, files, files.frameIntegrity)}`;
}

function config(options: Options): string {
  const config = configOf(options.contact, options.resources);
  if (!config) return "";
  return `<script type="application/json" id="${CONFIG_ID}">\n${json(config)}\n</script>`;
}

/** As a text that no HTML parser can take for the end of the script. */
export const json = (config: object): string => JSON.stringify(config, null, 2).replaceAll("<", "\\u003c");

function element(options: Options, files: Files, page: Language): string {
  const isDivision = options.way === "div";
  const tag = isDivision ? "div" : tagOf(options.widget);
  const prefix = isDivision ? "data-" : "";
  const said = attributes(options).map(([name, value]) => ` ${prefix}${name}="${quoted(value)}"`);
  if (isDivision) said.unshift(` ${UPGRADE_ATTRIBUTE}="${options.widget}"`);
  const style = styles(options);
  if (style) said.push(` style="${quoted(style)}"`);
  const inside = files.fallback(options.widget, options.questionnaire, languageOf(options, page));
  return `<${tag}${said.join("")}>\n${indented(inside)}\n</${tag}>`;
}

const styles = (options: Options): string =>
  properties(options)
    .map(([name, value]) => `${name}: ${value}`)
    .join("; ");

/** For a site whose policy refuses styles in the page, and for those who have a style sheet anyway. */
function css(options: Options): Block[] {
  const set = properties(options);
  if (set.length === 0) return [];
  const rules = set.map(([name, value]) => `  ${name}: ${value};`).join("\n");
  return [{ kind: "css", code: `${tagOf(options.widget)} {\n${rules}\n}` }];
}

function shortcode(options: Options): string {
  const said = attributes(options).filter(([name]) => name !== "config");
  const values = said.map(([name, value]) => ` ${name}="${value.replaceAll(/["[\]]/g, "")}"`);
  return `[cap_commun widget="${options.widget}"${values.join("")}]`;
}

function npm(options: Options, files: Files, page: Language): Block[] {
  const found: Block[] = [
    { kind: "shell", code: `npm install ./cap-commun-${files.version}.tgz` },
    { kind: "script", code: `import "cap-commun/cap-commun.css";\nimport "cap-commun/define";` },
  ];
  const own = { ...options, way: "balise" } as const;
  const lines = [config(own), element(own, files, page)];
  found.push({ kind: "code", code: lines.filter(Boolean).join("\n") });
  return [...found, ...css(options)];
}

function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => line && `  ${line}`)
    .join("\n");

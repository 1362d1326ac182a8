/** The configurator: the form makes the choices, and the preview, the code and the address follow them. */

import { typeset } from "../../widgets/elements/typography.ts";
import { blocks, type Files } from "../embed/code.ts";
import { parse } from "../embed/colours.ts";
import { fromFragment, toFragment } from "../embed/fragment.ts";
import { COLOURS, defaults, type Options, type Way } from "../embed/options.ts";
import { type Fallback, find as fallbackOf } from "../fallback.ts";
import { pageLanguage } from "../scripts/copy.ts";
import { Form, find } from "./form.ts";
import { Mistakes, mistakesOf } from "./mistakes.ts";
import { Output } from "./output.ts";
import { Preview } from "./preview.ts";
import { WORDS } from "./words.ts";

/** Typing rests this long before anything follows. */
const REST = 250;

const language = pageLanguage();
const words = WORDS[language];
const data = JSON.parse(find("#data").textContent ?? "{}") as {
  version: string;
  integrity: string;
  frameIntegrity: string;
  placeIntegrity: string | null;
  fallbacks: Fallback[];
  /** Packages, by their addresses from the site's root. */
  packages: Partial<Record<Way, string>>;
};
const files: Files = {
  ...data,
  fallback: (widget, questionnaire, spoken) =>
    fallbackOf(data.fallbacks, widget, questionnaire, spoken)?.html.trim() ?? "",
  title: (widget, questionnaire, spoken) =>
    fallbackOf(data.fallbacks, widget, questionnaire, spoken)?.title ?? "",
};
/** Where this site has the widgets' files: good for a trial. */
const here = new URL("./", find<HTMLScriptElement>("script[src$='cap-commun.js']").src).href;

const form = new Form(words);
const mistakes = new Mistakes(form, words);
const preview = new Preview(find("#preview"));
const packages = Object.fromEntries(
  Object.entries(data.packages).map(([way, path]) => [way, new URL(path, here).href]),
);
const output = new Output(language, words, files, packages);

/** What the fields mean: a folder ends with a slash, a colour that is none counts as absent. */
function completed(options: Options): Options {
  const own = options.way === "zip" ? `/cap-commun/${data.version}/` : here;
  const wrong = mistakesOf(options);
  const folder = wrong.has("folder") ? "" : options.folder.trim();
  const completed = { ...options, folder: folder ? folder.replace(/\/*$/, "/") : own };
  for (const colour of COLOURS) if (!parse(options[colour])) completed[colour] = "";
  return completed;
}

function refresh(): void {
  const options = form.read();
  const wrong = mistakesOf(options);
  const choices = completed(options);
  mistakes.show(wrong);
  apply(options);
  output.show(choices, [...wrong.keys()], { isTrial: choices.folder === here });
  preview.show(blocks(tried(choices), files, language)[0]?.code ?? "");
  const fragment = toFragment(options);
  history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname);
}

/** What the preview shows: the same, with this site's files. Without a page of its own, a shortcode shows as a tag. */
function tried(choices: Options): Options {
  const way = choices.way === "div" || choices.way === "cadre" ? choices.way : "balise";
  return { ...choices, way, folder: here };
}

/** Fields that say nothing for this widget, or for this site, are not asked. */
function apply({ widget, way }: Options): void {
  const isAsked = {
    questionnaire: widget === "autodiagnostic",
    objectif: widget === "autodiagnostic" || widget === "boussole",
    folder: way !== "wordpress" && way !== "npm",
  };
  for (const [name, asked] of Object.entries(isAsked)) {
    const field = document.getElementById(name)?.closest<HTMLElement>(".field");
    if (field) field.hidden = !asked;
  }
  for (const palette of form.element.querySelectorAll<HTMLInputElement>("[data-palette]")) {
    const typed = document.getElementById(palette.dataset.palette ?? "") as HTMLInputElement;
    const colour = typed.value.trim();
    if (!colour) palette.value = palette.defaultValue;
    if (parse(colour) && colour.length === 7) palette.value = colour.toLowerCase();
  }
}

/** What the address asks for. */
function open(): void {
  const { options, ignored } = fromFragment(location.hash);
  form.write(options);
  form.unfold();
  mistakes.leaveAll();
  const note = find<HTMLElement>("#opened");
  note.hidden = ignored.length === 0;
  note.textContent = ignored.length > 0 ? typeset(words.ignored(ignored.join(", ")), language) : "";
  refresh();
}

/** What the eye sees happen to the list is said. */
function announce(text: string): void {
  find("#changed").textContent = typeset(text, language);
}

let resting: ReturnType<typeof setTimeout> | undefined;

function later(): void {
  clearTimeout(resting);
  resting = setTimeout(refresh, REST);
}

form.element.addEventListener("input", ({ target }) => {
  apply(form.read()); // at once: the next field may be one that is not asked any more
  const palette = target instanceof HTMLInputElement ? target.dataset.palette : undefined;
  if (palette)
    (document.getElementById(palette) as HTMLInputElement).value = (target as HTMLInputElement).value;
  later();
});
form.element.addEventListener("change", later);
form.element.addEventListener("focusout", later);
form.element.addEventListener("submit", (event) => event.preventDefault());

find("#add-resource").addEventListener("click", () => {
  const row = form.add();
  row.querySelector("input")?.focus();
  announce(words.added(form.rows.length));
  later();
});

form.element.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("[data-remove]") : null;
  const row = button?.closest<HTMLElement>(".resource");
  if (!row) return;
  const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("input");
  announce(words.removed(form.rows.indexOf(row) + 1));
  form.remove(row);
  (next ?? find<HTMLElement>("#add-resource")).focus();
  later();
});

find("#restart").addEventListener("click", () => {
  form.write(defaults());
  refresh();
});

addEventListener("hashchange", open);
open();

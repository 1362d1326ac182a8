/** The code to paste that pages show: the same as the configurator's, with the files in the partner's own folder. */

import type { Language } from "../widgets/elements/contract.ts";
import { blocks, type Files } from "./embed/code.ts";
import { defaults, type Options } from "./embed/options.ts";
import { fallbackOf, fallbacks, find } from "./fallback.ts";
import type { Sources } from "./sources.ts";

/** Files copied to one's own site may be replaced there: nothing is said of their digests. */
export function snippetOf(sources: Sources, chosen: Partial<Options>, language: Language): string {
  const options: Options = { ...defaults(chosen.widget), way: "zip", ...chosen };
  const [block] = blocks(options, filesOf(sources), language);
  return block?.code ?? "";
}

export function filesOf(sources: Sources): Files {
  return {
    version: sources.description.version.package,
    integrity: integrityOf(sources, "cap-commun.js"),
    frameIntegrity: integrityOf(sources, "cadre.js"),
    placeIntegrity: sources.built("cap-commun.css") === null ? null : integrityOf(sources, "cap-commun.css"),
    fallback: fallbackOf(sources),
    title: (widget, questionnaire, language) =>
      find(fallbacks(sources), widget, questionnaire, language)?.title ?? "",
  };
}

/** A package's address in `dist/`; undefined where this build does not make it. */
export function packageOf({ listed }: Sources, kind: string): string | undefined {
  const name = new RegExp(`^cap-commun-${kind}\\d[\\d.]*\\.zip$`);
  const found = listed("paquets").find((file) => name.test(file));
  return found && `paquets/${found}`;
}

function integrityOf({ built }: Sources, name: string): string {
  const manifest = JSON.parse(built("manifest.json") ?? "{}") as {
    files?: Record<string, { integrity?: string }>;
  };
  return manifest.files?.[name]?.integrity ?? "";
}

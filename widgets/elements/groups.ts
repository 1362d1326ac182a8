/** Which words a widget shows: the one place that knows how texts are grouped (`src/compiler` does it). */

import { type Attribute, DEFAULT_QUESTIONNAIRE, type Widget } from "./contract.ts";

type Read = (attribute: Attribute) => string | undefined;

/** What every widget says. */
const COMMON = "commun";

/** What is said of resources. */
const CATALOGUE = "catalogue";

/** What each says beside. A calculator has its own words and those of all calculators. */
const OWN: Record<Widget, (read: Read) => string[]> = {
  autodiagnostic: (read) => [CATALOGUE, "autodiagnostic", read("questionnaire") ?? DEFAULT_QUESTIONNAIRE],
  boussole: () => [CATALOGUE, "boussole"],
  modele: () => ["calculator", "modele"],
  prime: () => ["calculator", "prime"],
};

/** The groups of words of a widget with these attributes. */
export function groupsOf(widget: Widget, read: Read): string[] {
  return [COMMON, ...OWN[widget](read)];
}

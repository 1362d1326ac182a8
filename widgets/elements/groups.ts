/** Which words a widget shows: the one place that knows how texts are grouped (`src/compiler` does it). */

import { type Attribute, DEFAULT_QUESTIONNAIRE, type Widget } from "./contract.ts";

type Read = (attribute: Attribute) => string | null;

/** What every widget says. */
const COMMON = "commun";

/** What each says beside. A calculator's words are named after it. */
const OWN: Record<Widget, (read: Read) => string> = {
  autodiagnostic: (read) => {
    const named = read("questionnaire");
    return named?.trim() ? named : DEFAULT_QUESTIONNAIRE;
  },
  modele: () => "modele",
  prime: () => "prime",
};

/** The groups of words of a widget with these attributes. A questionnaire that does not exist has none: the widget
 * says so with those that are common. */
export function groupsOf(widget: Widget, read: Read): string[] {
  return [COMMON, OWN[widget](read)];
}

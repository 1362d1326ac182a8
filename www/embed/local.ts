/**
 * A page's own contact and resources, judged as the widgets judge them (`src/catalogue/local.rs`,
 * `widgets/page/src/config.rs`): a browser test holds both to the same answers. Here before pasting, there after.
 */

import { CONTACT_TEXTS, type Contact, FACETS, RESOURCE_TEXTS, type Resource } from "./options.ts";

export type Problem = "missing" | "address" | "date" | "day";

/** What is wrong, by the field's name as the widgets say it: `ressources[0].adresse`. */
export type Problems = Map<string, Problem>;

const ADDRESS = /^(https?:\/\/|mailto:|tel:)[^/?# ]/i;

const MONTH = "(0[1-9]|1[0-2])";
const DAY = "(0[1-9]|[12]\\d|3[01])";
const EVENT = new RegExp(`^\\d{4}-${MONTH}-${DAY}$`);
const DATE = new RegExp(`^\\d{4}(-${MONTH}(-${DAY})?)?$`);

/** Nothing is filled in: not an entry at all. */
export const isBlankContact = (contact: Contact): boolean =>
  CONTACT_TEXTS.every((name) => !contact[name].trim());

export const isBlankResource = (resource: Resource): boolean =>
  RESOURCE_TEXTS.every((name) => !resource[name].trim()) &&
  FACETS.every((name) => resource[name].length === 0);

export function problemsOf(contact: Contact, resources: readonly Resource[]): Problems {
  const problems: Problems = new Map();
  if (!isBlankContact(contact)) {
    if (!contact.nom.trim()) problems.set("contact.nom", "missing");
    judgeAddress(contact.adresse, "contact.adresse", problems);
  }
  for (const [index, resource] of resources.entries()) {
    if (!isBlankResource(resource)) judgeResource(resource, `ressources[${index}]`, problems);
  }
  return problems;
}

function judgeResource(resource: Resource, path: string, problems: Problems): void {
  if (!resource.titre.trim()) problems.set(`${path}.titre`, "missing");
  judgeAddress(resource.adresse, `${path}.adresse`, problems);
  const date = resource.date.trim();
  if (date && !(DATE.test(date) && exists(date))) problems.set(`${path}.date`, "date");
  const event = resource.evenement.trim();
  if (event && !(EVENT.test(event) && exists(event))) problems.set(`${path}.evenement`, "day");
}

/** A day that its month has: a date of JavaScript goes on to the next month. There was no year 0. */
function exists(date: string): boolean {
  const [year = "", month = "01", day = "01"] = date.split("-");
  return Number(year) > 0 && new Date(`${year}-${month}-${day}`).getUTCDate() === Number(day);
}

function judgeAddress(address: string, path: string, problems: Problems): void {
  if (!address.trim()) problems.set(path, "missing");
  else if (!ADDRESS.test(address.trim())) problems.set(path, "address");
}

/** The configuration as the widgets read it, without what they would refuse; null where nothing is left. */
export function configOf(contact: Contact, resources: readonly Resource[]): object | null {
  const problems = [...problemsOf(contact, resources).keys()];
  const isFine = (path: string) => !problems.some((name) => name.startsWith(`${path}.`));
  const kept = resources.filter(
    (resource, index) => !isBlankResource(resource) && isFine(`ressources[${index}]`),
  );
  const config = {
    ...(!isBlankContact(contact) && isFine("contact") && { contact: filled(contact) }),
    ...(kept.length > 0 && { ressources: kept.map(filled) }),
  };
  return Object.keys(config).length > 0 ? config : null;
}

function filled(entry: Contact | Resource): object {
  const trimmed = Object.entries(entry).map(([name, value]: [string, string | string[]]) =>
    typeof value === "string" ? ([name, value.trim()] as const) : ([name, value] as const),
  );
  return Object.fromEntries(trimmed.filter(([, value]) => value.length > 0));
}

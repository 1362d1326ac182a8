// The engine of Cap commun without a DOM: `import { loadEngine } from "cap-commun/engine"`, in browsers and in
// Node 20 or later. Everything it takes and gives is plain JSON. It is computed where it is called: it sends nothing.

import init, { assess, decode, describe, encode, recommend } from "commun-headless-glue";

/** How to load the engine. */
export interface LoadOptions {
  /** The engine's WebAssembly: its address, or its bytes. By default, the file beside this module. */
  wasm?: URL | string | BufferSource;
  /** Language of the errors' messages; French by default. */
  lang?: Language;
}

/** The engine. */
export interface Engine {
  /** Versions of the package and of its content. */
  readonly version: Version;
  /** Questionnaires, facets and sources. */
  describe(): Description;
  /** The result of a questionnaire, with its reasons. */
  assess(questionnaire: QuestionnaireId, answers: Answers): Assessment;
  /** The whole catalogue, best first, each resource with the reasons of its rank. */
  recommend(query: Query): RankedResource[];
  /** Answers as a short code that one can copy, print and dictate. */
  encode(state: State): string;
  /** The answers of a code. A code of an older edition opens, and says what has changed. */
  decode(code: string): Decoded;
}

/** A refused input. */
export class CommunError extends Error {
  override readonly name = "CommunError";
  /** `answer.question`, `answer.range`, `answer.type`, `code.checksum`, `input.type`, `load.wasm`… */
  readonly code: string;
  /** The field at fault: `answers.preuve`, `query.profil`, `code`… */
  readonly field: string;

  constructor(code: string, field: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.field = field;
  }
}

/**
 * Loads the engine. The WebAssembly is loaded once, whatever the number of calls.
 * @throws {CommunError} `load.wasm` when it cannot be loaded.
 */
export async function loadEngine(options: LoadOptions = {}): Promise<Engine> {
  const lang = options.lang ?? "fr";
  loading ??= load(options.wasm).catch((cause: unknown) => {
    loading = undefined;
    throw new CommunError("load.wasm", "wasm", LOAD_FAILED[lang], { cause });
  });
  await loading;
  const call = <T>(work: () => unknown): T => {
    try {
      return work() as T;
    } catch (thrown) {
      throw refusal(thrown, lang);
    }
  };
  return {
    version: call<Description>(describe).version,
    describe: () => call(describe),
    assess: (questionnaire, answers) => call(() => assess(questionnaire, defined(answers))),
    recommend: (query) => call(() => recommend(defined(query))),
    encode: (state) => call(() => encode(state?.questionnaire, defined(state?.answers))),
    decode: (code) => call(() => decode(code)),
  };
}

let loading: Promise<unknown> | undefined;

const LOAD_FAILED: Localized = {
  fr: "Le moteur n’a pas pu être chargé. Vérifiez l’adresse de engine_bg.wasm.",
  en: "The engine could not be loaded. Check the address of engine_bg.wasm.",
};

async function load(wasm: LoadOptions["wasm"]): Promise<void> {
  const source = wasm ?? new URL("./engine_bg.wasm", import.meta.url);
  const bytes = typeof source === "string" || source instanceof URL ? await fetchBytes(source) : source;
  await init({ module_or_path: await WebAssembly.compile(bytes) });
}

async function fetchBytes(address: URL | string): Promise<BufferSource> {
  if (String(address).startsWith("file:")) {
    // A name that bundlers for browsers do not follow: only Node comes here.
    const files = "node:fs/promises";
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ files);
    return readFile(new URL(address));
  }
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.arrayBuffer();
}

/** As in JSON, a key whose value is undefined is absent. */
function defined(input: unknown): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

function refusal(thrown: unknown, lang: Language): unknown {
  const refused = thrown as { code?: unknown; field?: unknown; message?: Partial<Localized> } | null;
  if (typeof refused?.code !== "string" || typeof refused.field !== "string") return thrown;
  return new CommunError(refused.code, refused.field, refused.message?.[lang] ?? refused.code);
}

/** Languages of the content. */
export type Language = "fr" | "en";
/** A text in each language. */
export type Localized = Record<Language, string>;
/** The four questionnaires. */
export type QuestionnaireId = "maturite" | "innovation" | "partenariat" | "competences";
/** Where a statement stands: published, a recognised rule of thumb, or ours. */
export type Status = "publie" | "convention" | "hypothese";

/** A whole number on a scale, the id of an option, or null for « je ne sais pas ». */
export type Answer = number | string | null;
/** Answers by question id; a question that is absent has no answer. */
export type Answers = Record<string, Answer | undefined>;

/** Answers to a questionnaire. */
export interface State {
  questionnaire: QuestionnaireId;
  answers: Answers;
}

/** Answers read from a code. */
export interface Decoded {
  questionnaire: QuestionnaireId;
  /** The edition that the code was written with. */
  edition: number;
  answers: Record<string, Answer>;
  /** Answers without a place any more: `question`, or `question=option`. */
  dropped: string[];
  /** Questions that the code's edition did not have. */
  added: string[];
}

export interface Version {
  package: string;
  /** Edition of the content, carried by codes. */
  edition: number;
  /** The day the content was last read over. */
  date: string;
}

/** A result. `level` and what goes with it are those of the first verdict, null where there is none. */
export interface Assessment extends Omit<VerdictResult, "place" | "wouldSettle"> {
  version: Version;
  questionnaire: QuestionnaireId;
  level: string | null;
  /** The declared need, never averaged with the level. */
  declared: string | null;
  relation: "concordant" | "need-higher" | "need-lower" | "unsettled" | null;
  /** The first radar, 0 to 1; null where an unknown answer leaves it open. */
  dimensions: Record<string, number | null>;
  /** Scored questions without a known answer. */
  unknown: string[];
  verdicts: Record<string, VerdictResult>;
  rankings: Record<string, RankedPlace[]>;
  radars: Record<string, Record<string, Dimension>>;
  code: string;
}

export interface VerdictResult {
  /** The place; where places are ordered and the result is not certain, the lowest possible; else null. */
  place: string | null;
  /** Every place that the unknown answers leave possible. */
  possible: string[];
  certain: boolean;
  /** The rule that gives the place. */
  rule: { id: string; place: string; formula: string; sentence: Localized } | null;
  /**
   * The smallest change to each other place; where places are ordered, to the higher ones, at least. A place that
   * the same change would pass over is absent.
   */
  missing: Record<string, Change[]>;
  /** The smallest change of all. */
  nearest: { place: string; changes: Change[] } | null;
  /** Unknown questions whose answer alone could change what is possible. */
  wouldSettle: string[];
}

export interface Change {
  question: string;
  from: Answer;
  to: number | string;
}

/** A scored place; low and high over the unknown answers, 0 to 1. */
export interface RankedPlace {
  place: string;
  low: number;
  high: number;
  /** The questions whose answers weigh, most first. */
  because: string[];
}

export interface Dimension {
  low: number;
  high: number;
  strong: boolean;
  weak: boolean;
}

/** What one looks for, by ids of the facets' values; what is absent weighs nothing. */
export interface Query {
  objectif?: string | null;
  niveau?: string | null;
  profil?: string | null;
  temps?: string | null;
  /** A lever asked for by name: resources with it come first. */
  levier?: string | null;
  /** A kind of content asked for by name: resources with it come first. */
  medoc?: string | null;
  /** The day, `YYYY-MM-DD`, by which an event is past. */
  date?: string | null;
}

export type Reason =
  | { kind: "tag"; facet: string; value: string; origin: TagOrigin }
  | { kind: "fits-time" }
  | { kind: "address-known" };
/** Whether a source says it, or we infer it. */
export type TagOrigin = "source" | "inferred";

export interface RankedResource {
  id: string;
  /** As published, in French. */
  title: string;
  publisher: { id: string; name: string; url: string | null };
  date: string | null;
  /** The day of a dated event. */
  event: string | null;
  past: boolean;
  medium: Localized;
  summary: Localized;
  score: number;
  reasons: Reason[];
  /** Empty where no address is known. */
  links: { title: string | null; url: string; origin: "source" | "found" | "corrected" }[];
  tags: Record<string, { value: string; origin: TagOrigin }[]>;
  /** The document that names it, and where. */
  source: Source;
  place: string | null;
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  year: number;
  date: string | null;
  url: string | null;
}

export interface Description {
  version: Version;
  questionnaires: Questionnaire[];
  facets: { id: string; label: Localized; values: { id: string; name: Localized; text: Localized }[] }[];
  sources: Source[];
}

export interface Questionnaire {
  id: QuestionnaireId;
  /** Its number in codes. */
  code: number;
  /** From, to. */
  minutes: [number, number];
  status: Status;
  sources: string[];
  title: Localized;
  lead: Localized;
  audience: Localized;
  outcome: Localized;
  method: Localized;
  questions: Question[];
  verdicts: Verdict[];
  rankings: {
    id: string;
    label: Localized;
    places: (Place & { formula: string; bounds: [number, number] })[];
  }[];
  radars: Radar[];
}

/** A scale is answered by a whole number from `min` to `max`; a choice by the id of an option. */
export interface Question {
  id: string;
  role: "profil" | "echelon" | "objectif" | "temps" | "envie" | "besoin" | "mesure" | "contexte";
  kind: "echelle" | "choix";
  unit: "point" | null;
  min: number | null;
  max: number | null;
  label: Localized;
  short: Localized;
  help: Localized;
  options: { id: string; label: Localized }[];
}

/** Rules are tried in order; the last, with an empty formula, always holds. */
export interface Verdict {
  id: string;
  label: Localized;
  ordered: boolean;
  places: Place[];
  rules: { id: string; place: string; formula: string; sentence: Localized }[];
}

export interface Place {
  id: string;
  name: Localized;
  title: Localized;
  text: Localized;
  figure: Figure | null;
}

/** A number shown as context; `{value}` stands in its label. */
export interface Figure {
  id: string;
  value: number;
  range: [number, number] | null;
  unit: string;
  date: string;
  status: Status;
  source: string;
  place: string | null;
  label: Localized;
}

export interface Radar {
  id: string;
  label: Localized;
  /** From which value a dimension is a strength; null where none is. */
  strongFrom: number | null;
  /** Up to which value a dimension is to be developed; null where none is. */
  weakTo: number | null;
  dimensions: { id: string; name: Localized; text: Localized }[];
}

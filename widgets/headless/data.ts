// What the engine takes and gives: plain JSON, versioned with the package.

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

/** The two calculators. */
export type ModelId = "modele" | "prime";
/** The seven models of an ecosystem. */
export type EcosystemModelId =
  | "action_publique"
  | "personnes"
  | "economie_productive"
  | "economie_financiere"
  | "economie_connaissance"
  | "services_publics"
  | "economie_engagement";

/** An uncertain quantity: its lowest, its likeliest and its highest value. */
export interface Range {
  bas: number;
  central: number;
  haut: number;
}
/** Inputs by id; null empties an optional one, and an input that is absent keeps its usual value. */
export type Inputs = Record<string, number | Range | null | undefined>;

/** A partner of the alliance, in euros; what is absent is 0, and null is not known yet. */
export interface Partner {
  /** Forty characters at most. */
  nom?: string | null;
  modele?: EcosystemModelId | null;
  /** What it brings: volunteering, sponsorship, gifts in kind, co-funding. */
  apports?: number | null;
  /** What it would spend alone. */
  cout_seul?: number | null;
  /** The yearly net benefit that it can show. */
  benefice_annuel?: number | null;
}

export interface EvaluateOptions {
  /** How many draws, 1 to 10,000 (the usual). The same inputs give the same draws. */
  draws?: number;
  /** Two to eight partners, for the shares; the calculator `prime` alone has some. */
  partners?: Partner[];
  /** Sentences in this language alone; in both by default. */
  lang?: Language;
  /** Ids of the results to give; all by default. */
  results?: string[];
  /** False leaves the explanations out. */
  explain?: boolean;
}

/** Inputs of a calculator. */
export interface CalculatorState {
  model: ModelId;
  inputs: Inputs;
  /** Eight at most. */
  partners?: Partner[];
}

/** Inputs read from a code. */
export interface DecodedInputs {
  model: ModelId;
  /** The edition that the code was written with. */
  edition: number;
  inputs: Record<string, number | Range>;
  partners: Required<Partner>[];
  /** Inputs without a place any more, or whose value is no longer accepted. */
  dropped: string[];
  /** Inputs that the code's edition did not have. */
  added: string[];
}

/** Why a result has no value: a denominator is zero, an optional input is empty, or the value has no meaning. */
export interface Absent {
  absent: { reason: "zero" | "empty" | "outside"; node: string; message: Partial<Localized> };
}

/** All that follows from a calculator's inputs; keys are the results' ids. */
export interface Evaluation {
  version: Version;
  model: ModelId;
  /** Every input, complete; null where it is empty. */
  inputs: Record<string, number | Range | null>;
  /** Every input at its likeliest. */
  results: Record<string, number | Absent>;
  range: Record<string, ResultRange>;
  /** Every input at its lowest, at its likeliest, at its highest. */
  columns: Record<keyof Range, Record<string, number | Absent>>;
  /** What each uncertain input alone does to the result, the widest first; null where the result is absent. */
  tornado: Record<string, { input: string; atLow: number | null; atHigh: number | null }[]>;
  /** Null where they were left out. */
  explain: Record<string, Explanation> | null;
  /** Null where no partner is given, or where a value is absent. */
  shares: Shares | null;
  code: string;
}

/** How sure a result is: quantiles of the draws where it has a value; null where none has. */
export interface ResultRange {
  p10: number | null;
  p50: number | null;
  p90: number | null;
  /** How many times the model was evaluated: once where no input is uncertain. */
  draws: number;
  /** How many of them left the result absent. */
  absent: number;
  /** Share of the draws above a level, or at it at least. */
  chances: { above?: number; atLeast?: number; share: number | null }[];
}

/** A value with its formula, its origin, and what it reads, each of which is explained in turn. */
export interface Explanation {
  id: string;
  title: Partial<Localized>;
  unit: Unit;
  /** Null where it is absent. */
  value: number | null;
  /** Null for an input. */
  formula: string | null;
  /** Null for what only the user knows. */
  status: Status | null;
  source: string | null;
  place: string | null;
  /** Absent from an input. */
  reads?: Explanation[];
}

/** How an alliance's value is shared. */
export interface Shares {
  /** The value of the whole alliance, never below 0: the sum of the parts. */
  value: number;
  /** The same before the limit at 0. */
  balance: number;
  /** Costs that are the same for any group. */
  common: number;
  partners: {
    nom: string;
    modele: EcosystemModelId | null;
    /** Shapley value (Shapley, 1953). */
    part: number;
    liens: number;
    frugalite: number;
    durabilite: number;
  }[];
  /** Groups, by the partners' indexes, that would get more by themselves. */
  objections: { members: number[]; gain: number }[];
}

/** What is chosen of the catalogue: values of one facet widen, facets narrow. */
export interface Choices {
  objectif: string[];
  maturite: string[];
  levier: string[];
  medoc: string[];
  profil: string[];
  /** The time one has: one at most. */
  temps: string[];
  /** Whether an address must be known; null where it does not matter. */
  acces: boolean | null;
  /** Words that are looked for, as typed; forty characters at most. */
  words: string;
}

/** A resource that a visitor keeps: of the catalogue, or one that a page alone knows. */
export type Step =
  | { id: string; done: boolean }
  | {
      /** Its number, which the compass of its page makes of its title and its address. */
      local: number;
      done: boolean;
    };

/**
 * A visit to the compass. The needle is no part of it: it says who looks, and a code is handed on. What is absent is
 * as a visit begins: nothing chosen, nothing kept, even mixes.
 */
export interface VisitState {
  widget: "boussole";
  choices?: Partial<Choices>;
  /** The visitor's own path, in its order: sixty resources at most, each once; `done` is false where it is absent. */
  path?: ({ id: string; done?: boolean } | { local: number; done?: boolean })[];
  /** In hundredths: three whole numbers that make 100. */
  levers?: Levers;
  /** In hundredths: three whole numbers that make 100. */
  horizons?: Horizons;
}

/** What a code of the compass holds. */
export interface DecodedVisit {
  widget: "boussole";
  /** The edition that the code was written with. */
  edition: number;
  choices: Choices;
  /** The visitor's own path, in its order. */
  path: Step[];
  /** In hundredths. */
  levers: Levers;
  /** In hundredths. */
  horizons: Horizons;
  /** How many choices or resources exist no more. */
  dropped: number;
}

export interface Levers {
  gestion: number;
  action: number;
  vision: number;
}
export interface Horizons {
  /** 18 months. */
  tactique: number;
  /** 7 years. */
  strategique: number;
  /** 28 years. */
  prospective: number;
}
/** A mix of levers, whose parts make 1, and the horizons that follow. */
export interface Trajectory extends Levers {
  horizons: Horizons;
  /** No mix of levers gives the horizons asked: these levers are the nearest. */
  clipped: boolean;
  /** How far the horizons that follow are from those asked, 0 to 1. */
  gap: number;
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
  /** The smallest change to another place; where places are ordered, to a higher one as long as there is one. */
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
  /** It can be begun in the time available. */
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
  links: {
    title: string | null;
    says: Localized | null;
    url: string;
    origin: "source" | "found" | "corrected";
  }[];
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
  models: Model[];
  coefficients: Coefficient[];
  units: { id: Unit; sign: Localized }[];
  /** The matrix of trajectories: for each lever, the weight of each horizon. */
  trajectories: { levers: Record<keyof Levers, Horizons> };
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

export type Unit =
  | "part"
  | "ecosysteme"
  | "personne"
  | "euro"
  | "heure"
  | "mois"
  | "annee"
  | "facteur"
  | "point"
  | "euro_par_heure"
  | "euro_par_mois"
  | "euro_par_an"
  | "etp"
  | "heure_par_etp"
  | "mois_par_etp"
  | "nombre"
  | "niveau";

/** Where a statement stands and what it rests on. */
export interface Origin {
  /** Null where nothing is claimed. */
  status: Status | null;
  source: string | null;
  place: string | null;
}

/** A calculator. */
export interface Model {
  id: ModelId;
  /** Its number in codes. */
  code: number;
  status: Status;
  sources: string[];
  title: Localized;
  lead: Localized;
  method: Localized;
  /** The form: inputs' ids, in order. */
  sections: { id: string; title: Localized; lead: Localized; inputs: string[] }[];
  /** Inputs of the quick version, six at most. */
  quick: string[];
  inputs: ModelInput[];
  /** Ids of the formulas that are public results, in the order to show them. */
  results: string[];
  formulas: Formula[];
  coefficients: { id: string; title: Localized }[];
  /** Situations to start from, all invented. */
  examples: { id: string; name: Localized; note: Localized; inputs: Record<string, number | Range> }[];
}

export interface ModelInput extends Origin {
  id: string;
  title: Localized;
  help: Localized;
  unit: Unit;
  min: number;
  max: number;
  /** What stands in it where nothing else is given; null for nothing. */
  default: number | Range | null;
  /** How the default follows from other inputs; null where it does not. */
  defaultFormulas: Record<keyof Range, string> | null;
  /** May stay empty. */
  optional: boolean;
  integer: boolean;
  /** From when the default is valid. */
  date: string | null;
}

export interface Formula extends Origin {
  id: string;
  title: Localized;
  help: Localized;
  unit: Unit;
  /** As written. */
  formula: string;
  /** Ids of the inputs and formulas that it reads. */
  reads: string[];
}

/** A dated number. */
export interface Coefficient extends Origin {
  id: string;
  value: number | Range;
  unit: Unit;
  /** The day it is valid from. */
  from: string;
  /** Somebody revises it. */
  revised: boolean;
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

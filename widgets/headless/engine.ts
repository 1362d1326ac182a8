// The engine of Cap commun without a DOM: `import { loadEngine } from "cap-commun/engine"`, in browsers and in
// Node 20.16 or later. Everything it takes and gives is plain JSON. It is computed where it is called: it sends nothing.

import init, {
  assess,
  decode,
  describe,
  encode,
  encodeInputs,
  encodeVisit,
  evaluate,
  recommend,
  trajectory,
} from "commun-headless-glue";
import { wasm as ownWasm } from "commun-headless-wasm";
import type {
  Answers,
  Assessment,
  CalculatorState,
  Decoded,
  DecodedInputs,
  DecodedVisit,
  Description,
  EvaluateOptions,
  Evaluation,
  Horizons,
  Inputs,
  Language,
  Levers,
  Localized,
  ModelId,
  Query,
  QuestionnaireId,
  RankedResource,
  State,
  Trajectory,
  Version,
  VisitState,
} from "./data.ts";

export type * from "./data.ts";

/** How to load the engine. */
export interface LoadOptions {
  /** The engine's WebAssembly, its address or its bytes, where it is to be found elsewhere than with this module. */
  wasm?: URL | string | BufferSource;
  /** Language of the errors' messages; French by default. */
  lang?: Language;
}

/** The engine. */
export interface Engine {
  /** Versions of the package and of its content. */
  readonly version: Version;
  /** Questionnaires, calculators, facets and sources. */
  describe(): Description;
  /** The result of a questionnaire, with its reasons. */
  assess(questionnaire: QuestionnaireId, answers: Answers): Assessment;
  /** The whole catalogue, best first, each resource with the reasons of its rank. */
  recommend(query: Query): RankedResource[];
  /** A calculator's results, how sure they are, what they rest on and how each is made. */
  evaluate(model: ModelId, inputs: Inputs, options?: EvaluateOptions): Evaluation;
  /** The horizons that a mix of levers serves. Only the parts' proportions count. */
  trajectory(levers: Levers): Trajectory;
  /** The levers that serve a mix of horizons. */
  trajectory(given: { horizons: Horizons }): Trajectory;
  /**
   * Answers, a calculator's inputs or a visit to the compass as a short code that one can copy, print and dictate.
   * `decode` gives back what stands in it, and what `decode` gave can be encoded again.
   */
  encode(state: State | CalculatorState | VisitState): string;
  /** What a code holds. A code of an older edition opens, and says what has changed. */
  decode(code: string): Decoded | DecodedInputs | DecodedVisit;
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
    evaluate: (model, inputs, options = {}) => call(() => evaluate(model, defined(inputs), defined(options))),
    trajectory: (given: Levers | { horizons: Horizons }) =>
      call<Trajectory>(() => trajectory(defined(given))),
    encode: (state) =>
      call(() => {
        if (isOf(state, "widget")) return encodeVisit(defined(state));
        if (isOf(state, "model")) return encodeInputs(state.model, defined(state.inputs), state.partners);
        return encode(state?.questionnaire, defined(state?.answers));
      }),
    decode: (code) => call(() => decode(code)),
  };
}

type AnyState = State | CalculatorState | VisitState;

/** Which kind of state it is: each has a key that the others have not. */
function isOf<K extends "widget" | "model">(
  state: AnyState | null | undefined,
  key: K,
): state is Extract<AnyState, Record<K, unknown>> {
  return typeof state === "object" && state !== null && key in state;
}

let loading: Promise<unknown> | undefined;

const LOAD_FAILED: Localized = {
  fr: "Le moteur n’a pas pu être chargé. Son WebAssembly est introuvable, abîmé ou d’une autre version.",
  en: "The engine could not be loaded. Its WebAssembly is missing, damaged or of another version.",
};

async function load(wasm: LoadOptions["wasm"]): Promise<void> {
  const source = wasm ?? (await ownWasm());
  const bytes = typeof source === "string" || source instanceof URL ? await fetchBytes(source) : source;
  await init({ module_or_path: await WebAssembly.compile(bytes) });
}

async function fetchBytes(address: URL | string): Promise<BufferSource> {
  if (String(address).startsWith("file:")) {
    // Asked of Node itself: bundlers for browsers would follow an import, whatever it is written as.
    const files = globalThis.process?.getBuiltinModule("node:fs/promises");
    if (files) return files.readFile(new URL(address));
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

// What `cargo bundle` puts in place of these names; nothing of it stands in the sources.

/** wasm-bindgen's glue over `widgets/headless/src`. Each function throws `{ code, field, message }`. */
declare module "commun-headless-glue" {
  /** Instantiates the module once; later calls do nothing. */
  export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  export function describe(): unknown;
  export function assess(questionnaire: unknown, answers: unknown): unknown;
  export function recommend(query: unknown): unknown;
  export function encode(questionnaire: unknown, answers: unknown): string;
  export function encodeInputs(model: unknown, inputs: unknown, partners: unknown): string;
  export function encodeVisit(visit: unknown): string;
  export function decode(code: unknown): unknown;
  export function evaluate(model: unknown, inputs: unknown, options: unknown): unknown;
  export function trajectory(parts: unknown): unknown;
}

/** Where this build's WebAssembly is. */
declare module "commun-headless-wasm" {
  export const wasm: () => Promise<URL | BufferSource>;
}

/** Where the engine finds its WebAssembly: beside this script, by a form of address that bundlers follow. It is imported
 * as `commun-headless-wasm`; the package puts `packed.ts` in its place. */

export async function wasm(): Promise<URL> {
  return new URL("./engine_bg.wasm", import.meta.url);
}

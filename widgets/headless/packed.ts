/** Where the package's engine finds its WebAssembly: in a module that holds it, which Node and every bundler follow. */

import { wasm as importWasm } from "commun-packed";
import { unpack } from "../elements/packing.ts";

export async function wasm(): Promise<Uint8Array<ArrayBuffer>> {
  return unpack((await importWasm()).default);
}

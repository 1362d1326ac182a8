// What `cargo bundle` puts in place of these names; nothing of it stands in the sources.

/** Version of the package. */
declare const __VERSION__: string;
/** A file beside the script, and the digest that browsers check. */
type Built = readonly [name: string, integrity: string];
/** The elements' modules, beside the loader, by build. */
declare const __MODULES__: Record<import("./builds.ts").Build, Built>;
/** The widgets of this build. */
declare const __WIDGETS__: readonly import("./contract.ts").Widget[];
/** What this build is called; so is the file of what its widgets always say. */
declare const __BUILD__: import("./builds.ts").Build;
/** Its WebAssembly, beside its script. */
declare const __WASM__: Built;
/** Its words, by name: the build's, and those of each questionnaire. */
declare const __WORDS__: Record<import("./contract.ts").Language, Record<string, Built>>;

/** Where this build's files come from. */
declare module "commun-files" {
  export const script: string;
  export const plain: typeof import("./files.ts").plain;
  export const wasm: typeof import("./files.ts").wasm;
  export const words: typeof import("./files.ts").words;
}

/** The package's modules that hold this build's files as text, words by `<language>-<name>`; and its engine as JavaScript,
 * where the build has one. */
declare module "commun-packed" {
  type Packed = () => Promise<{ default: string }>;
  export const wasm: Packed;
  export const words: Record<string, Packed>;
  export const plain: (() => Promise<typeof import("./plain.ts")>) | undefined;
}

/** The engine as JavaScript, beside them; none in a development build. */
declare const __PLAIN__: Built | null;
/** What that engine says when it stops short. */
declare const __TRAP__: string;

/** The engine's module as JavaScript: makes it from its imports. */
declare module "commun-code" {
  const code: (imports: object) => object;
  export default code;
}

/** Classes that scripts name, as the css does. */
declare const __CLASSES__: Record<"button" | "failure" | "root", string>;

/** The css of this build's widgets, in one text. */
declare module "commun-styles" {
  const css: string;
  export default css;
}

/** wasm-bindgen's glue over `widgets/elements/src`. */
declare module "commun-glue" {
  /** Instantiates the module once; later calls do nothing. */
  export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  /** Takes a module that is JavaScript; in the glue of `plain.ts` alone. */
  export function adopt(code: (imports: object) => object): void;
  /** To be called once, before any mount. */
  export function start(styles: string): void;
  /** Takes a file of words; throws where they are not this version's. */
  export function load_texts(language: string, content: string): void;
  /** A mounted widget; `free` takes it out of its root. */
  export class Handle {
    set_attribute(name: string, value?: string): void;
    free(): void;
  }
  export function mount(
    widget: string,
    root: HTMLElement,
    names: string[],
    values: (string | undefined)[],
    emit: (name: string, detail: Record<string, unknown>) => void,
  ): Handle;
}

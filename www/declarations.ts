/** TypeScript's declarations as their sources hold them, comment and all: types are documented where they stand. */

export interface Declaration {
  name: string;
  /** The comment above it, in English. */
  says: string;
  code: string;
}

const EXPORTED =
  /(?:^\/\*\*(?<says>(?:(?!\*\/)[\s\S])*)\*\/\n)?^export (?:declare )?(?:interface|type|class) (?<name>\w+)/gm;

/** Every exported interface and type of a file, in its order. */
export function declarations(source: string): Declaration[] {
  return [...source.matchAll(EXPORTED)].map((match) => {
    const start = match.index + match[0].indexOf("export ");
    return {
      name: match.groups?.name ?? "",
      says: (match.groups?.says ?? "").replaceAll(/^\s*\* ?/gm, "").trim(),
      code: source.slice(start, endOf(source, start)).replace(/^export (declare )?/, ""),
    };
  });
}

/** A declaration ends where its braces are closed, or at the first semicolon outside of them. */
function endOf(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === "{") depth += 1;
    if (sign === "}" || sign === ";") {
      if (sign === "}") depth -= 1;
      const isType = source.startsWith("export type", start);
      if (depth === 0 && (sign === ";" || !isType)) return at + 1;
    }
  }
  return source.length;
}

/** The members of a union type: `A | B | C`. */
export function members({ code }: Declaration): string[] {
  return [...(code.split("=")[1] ?? "").matchAll(/\b[A-Z]\w+/g)].map(([name]) => name);
}

/** By name. */
export function named(all: readonly Declaration[], name: string): Declaration {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`no declaration is called ${name}`);
  return found;
}

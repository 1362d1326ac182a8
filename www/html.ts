/** HTML as a value: what is put into a template is escaped, unless it is HTML itself. */

/** A piece of HTML that is safe to put on a page. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/** `` html`<p>${text}</p>` ``: texts are escaped, lists joined, nothing stands for `null` and `false`. */
export function html(literals: TemplateStringsArray, ...pieces: Piece[]): Html {
  return new Html(literals.reduce((before, literal, index) => before + show(pieces[index - 1]) + literal));
}

/** HTML that comes from elsewhere already made: the calculators' documentation, a picture. */
export const raw = (text: string): Html => new Html(text);

export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function show(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (typeof piece === "string") return escaped(piece);
  if (typeof piece === "number") return String(piece);
  if (piece instanceof Html) return piece.text;
  return piece.map(show).join("");
}

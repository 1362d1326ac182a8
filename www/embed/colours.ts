/**
 * Colours that a partner chooses, and those that follow so that a widget stays readable. Contrast as WCAG 2.2 defines it
 * (relative luminance, success criteria 1.4.3 and 1.4.11).
 */

import { PROPERTY_DOCS } from "../../widgets/elements/contract.ts";
import { COLOURS, type Colour, type Options } from "./options.ts";

export type Mode = "light" | "dark";
/** For texts, and for what one must see to act. */
export const TEXT_CONTRAST = 4.5;
const EDGE_CONTRAST = 3;

type Rgb = readonly [number, number, number];

/** `#0b5d66` or `#0bc`; null for anything else. */
export function parse(colour: string): Rgb | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (!hex) return null;
  const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => Number.parseInt(pair, 16));
  return [red, green, blue];
}

export const write = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const mix = (one: Rgb, share: number, other: Rgb): Rgb =>
  [0, 1, 2].map((index) => (one[index] ?? 0) * share + (other[index] ?? 0) * (1 - share)) as unknown as Rgb;

/** The contract's own colour in a mode. */
export function standard(name: keyof typeof PROPERTY_DOCS, mode: Mode): Rgb {
  const pair = /light-dark\((\S+), (\S+)\)/.exec(PROPERTY_DOCS[name].default);
  return parse(pair?.[mode === "light" ? 1 : 2] ?? "") ?? [0, 0, 0];
}

/** Light, dark, or what the page makes of it. */
export function modesOf({ theme }: Pick<Options, "theme">): readonly Mode[] {
  if (theme === "clair") return ["light"];
  return theme === "sombre" ? ["dark"] : ["light", "dark"];
}

const chosen = (options: Options, colour: Colour, mode: Mode): Rgb =>
  parse(options[colour]) ?? standard(`--commun-${colour}`, mode);

export interface Reading {
  colour: Colour;
  mode: Mode;
  /** What is read: the text, the accent as a text, or the pictures' colours. */
  what: "text" | "accent" | "pictures";
  ratio: number;
}

/** Each pair of colours that the choice touches, in each mode that can come; lowest first. */
export function readings(options: Options): Reading[] {
  if (!COLOURS.some((colour) => parse(options[colour]))) return [];
  return modesOf(options)
    .flatMap((mode) => {
      const surface = chosen(options, "surface", mode);
      const found: Reading[] = [
        { colour: "text", mode, what: "text", ratio: contrast(chosen(options, "text", mode), surface) },
        { colour: "accent", mode, what: "accent", ratio: contrast(chosen(options, "accent", mode), surface) },
      ];
      if (parse(options.surface)) {
        const drawn = (["o1", "o2", "o3", "o4", "alert"] as const).map((name) =>
          contrast(standard(`--commun-${name}`, mode), surface),
        );
        found.push({ colour: "surface", mode, what: "pictures", ratio: Math.min(...drawn) });
      }
      return found;
    })
    .toSorted((one, other) => one.ratio - other.ratio);
}

/** The custom properties to set: those chosen, and those that must follow them. */
export function properties(options: Options): [name: string, value: string][] {
  const set = COLOURS.filter((colour) => parse(options[colour]));
  const found: [string, string][] = set.map((colour) => [`--commun-${colour}`, options[colour].trim()]);
  const accent = parse(options.accent);
  if (accent) {
    const white: Rgb = [255, 255, 255];
    const on: Rgb = contrast(accent, white) >= TEXT_CONTRAST ? white : [0, 0, 0];
    found.push(["--commun-on-accent", write(on)], ["--commun-accent-soft", soft(options, accent)]);
  }
  const [mode, another] = modesOf(options);
  const isKnown = !another || (parse(options.text) && parse(options.surface));
  if (mode && isKnown && (parse(options.text) || parse(options.surface))) {
    const text = chosen(options, "text", mode);
    const surface = chosen(options, "surface", mode);
    found.push(
      ["--commun-muted", write(faded(text, surface, 0.72, TEXT_CONTRAST))],
      ["--commun-border", write(faded(text, surface, 0.55, EDGE_CONTRAST))],
      ["--commun-hairline", write(mix(text, 0.16, surface))],
    );
  }
  return found;
}

/** The background of a choice: a little of the accent, on whatever the background is. */
function soft(options: Options, accent: Rgb): string {
  const [mode, another] = modesOf(options);
  const surface = parse(options.surface) ?? (mode && !another && standard("--commun-surface", mode));
  if (surface) return write(mix(accent, 0.1, surface));
  return `color-mix(in srgb, ${write(accent)} 10%, ${PROPERTY_DOCS["--commun-surface"].default})`;
}

/** As pale as it may be: towards the background, and never under the contrast that it needs. */
function faded(text: Rgb, surface: Rgb, share: number, needed: number): Rgb {
  for (let kept = share; kept < 1; kept += 0.04) {
    const pale = mix(text, kept, surface);
    if (contrast(pale, surface) >= needed) return pale;
  }
  return text;
}

/** Every page of the demonstration site, as files: what it says of itself, where it leads, what it offers to copy. */

import { existsSync, readdirSync } from "node:fs";
import { VALUES, WIDGETS } from "../../../widgets/elements/contract.ts";
import { expect, test } from "../fixtures.ts";
import { DIST, PAGES, read, resolve, SITE } from "./pages.ts";

const languageOf = (name: string) => (name.startsWith("en/") ? "en" : "fr");
const decoded = (html: string) =>
  html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

test("the pages made are those that have an address", () => {
  const made = readdirSync(SITE, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  expect(made.toSorted()).toEqual(PAGES.toSorted());
});

test("no two pages of a language have the same title or the same description", () => {
  for (const language of ["fr", "en"]) {
    const own = PAGES.filter((name) => languageOf(name) === language).map(read);
    for (const pattern of [/<title>(.*?)<\/title>/, /<meta name="description" content="(.*?)"/]) {
      const said = own.map((html) => pattern.exec(html)?.[1] ?? "");
      expect(said.filter((text) => text.length < 15)).toEqual([]);
      expect(new Set(said).size).toBe(said.length);
    }
  }
});

for (const name of PAGES) {
  test(`${name} says its language, and is the other language's page of the same`, () => {
    const html = read(name);
    expect(html).toContain(`<html lang="${languageOf(name)}">`);
    for (const language of ["fr", "en"]) {
      const target = new RegExp(`rel="alternate" hreflang="${language}" href="([^"]+)"`).exec(html)?.[1];
      const other = resolve(name, target ?? "");
      expect(PAGES).toContain(other);
      expect(languageOf(other)).toBe(language);
      // The other page leads back here.
      const back = new RegExp(`rel="alternate" hreflang="${languageOf(name)}" href="([^"]+)"`).exec(
        read(other),
      );
      expect(resolve(other, back?.[1] ?? "")).toBe(name);
    }
  });

  test(`what ${name} leads to is there, down to the place in the page`, () => {
    const html = read(name);
    for (const [, target = ""] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
      if (/^(https?|mailto|tel):/.test(target)) continue;
      const [address = "", fragment] = decoded(target).split("#");
      const file = address === "" ? name : resolve(name, address);
      const path = file.startsWith("dist/") ? DIST + file.slice("dist/".length) : SITE + file;
      expect(existsSync(path), target).toBe(true);
      // The configurator's fragments are choices.
      if (fragment && !fragment.includes("=")) expect(read(file), target).toContain(`id="${fragment}"`);
    }
  });
}

// Three pages once gave away a line that installed another questionnaire than their own.
for (const name of PAGES) {
  test(`what ${name} gives to copy installs what it shows`, () => {
    const html = read(name);
    const shown = [...html.replaceAll(/<pre[\s\S]*?<\/pre>/g, "").matchAll(/<commun-([a-z]+)([^>]*)>/g)];
    for (const [, block = ""] of html.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code>/g)) {
      for (const [whole, widget, attributes = ""] of decoded(block).matchAll(/<commun-([a-z]+)([^>]*)>/g)) {
        const own = shown.find(([, other]) => other === widget);
        expect(own, whole).toBeTruthy();
        const questionnaire = /questionnaire="(\w+)"/;
        expect(questionnaire.exec(attributes)?.[1], whole).toBe(questionnaire.exec(own?.[2] ?? "")?.[1]);
      }
    }
  });
}

test("each widget and each questionnaire has a page in both languages", () => {
  for (const language of ["fr", "en"]) {
    const own = PAGES.filter((name) => languageOf(name) === language)
      .map(read)
      .join("");
    for (const widget of WIDGETS) expect(own).toContain(`<commun-${widget}>`);
    for (const id of VALUES.questionnaire.slice(1)) {
      expect(own).toContain(`<commun-autodiagnostic questionnaire="${id}">`);
    }
  }
});

test("pages hold no inline script and no inline style, which their policy refuses", () => {
  for (const name of PAGES) {
    const html = read(name).replaceAll(/<pre[\s\S]*?<\/pre>/g, "");
    expect(html, name).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
    for (const [whole, attributes = ""] of html.matchAll(/<script([^>]*)>[\s\S]*?<\/script>/g)) {
      expect(whole, name).toMatch(/src="|type="application\/json"/);
      if (attributes.includes("src=")) expect(whole, name).toMatch(/><\/script>$/);
    }
  }
});

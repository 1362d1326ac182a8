/** Every page of the demonstration site, as files: what it says of itself, where it leads, what it offers to copy. */

import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "@playwright/test"; // without a page: these read files
import { VALUES, WIDGETS } from "../../../widgets/elements/contract.ts";
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

test("a page says its language, and each language's page leads to the other", () => {
  const alternate = (name: string, language: string) => {
    const link = new RegExp(`rel="alternate" hreflang="${language}" href="([^"]+)"`).exec(read(name));
    return resolve(name, link?.[1] ?? "");
  };
  for (const name of PAGES) {
    expect.soft(read(name), name).toContain(`<html lang="${languageOf(name)}">`);
    for (const language of ["fr", "en"]) {
      const other = alternate(name, language);
      expect.soft(PAGES, name).toContain(other);
      expect.soft(languageOf(other), name).toBe(language);
      expect.soft(alternate(other, languageOf(name)), other).toBe(name);
    }
  }
});

test("no link leads nowhere, down to the place in the page", () => {
  let followed = 0;
  for (const name of PAGES) {
    for (const [, target = ""] of read(name).matchAll(/(?:href|src)="([^"]*)"/g)) {
      if (/^(https?|mailto|tel):/.test(target)) continue;
      followed += 1;
      const [address = "", fragment] = decoded(target).split("#");
      const file = address === "" ? name : resolve(name, address);
      const path = file.startsWith("dist/") ? DIST + file.slice("dist/".length) : SITE + file;
      expect.soft(existsSync(path), `${target} of ${name}`).toBe(true);
      // The configurator's fragments are choices.
      if (fragment && !fragment.includes("="))
        expect.soft(read(file), `${target} of ${name}`).toContain(`id="${fragment}"`);
    }
  }
  expect(followed).toBeGreaterThan(1000);
});

// Three pages once gave away a line that installed another questionnaire than their own.
test("what a page gives to copy installs what it shows", () => {
  let copied = 0;
  for (const name of PAGES) {
    const html = read(name);
    const shown = [...html.replaceAll(/<pre[\s\S]*?<\/pre>/g, "").matchAll(/<commun-([a-z]+)([^>]*)>/g)];
    for (const [, block = ""] of html.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code>/g)) {
      for (const [whole, widget, attributes = ""] of decoded(block).matchAll(/<commun-([a-z]+)([^>]*)>/g)) {
        copied += 1;
        const own = shown.find(([, other]) => other === widget);
        const questionnaire = (text = "") => /questionnaire="(\w+)"/.exec(text)?.[1];
        expect.soft(own, `${whole} of ${name}`).toBeTruthy();
        expect.soft(questionnaire(attributes), `${whole} of ${name}`).toBe(questionnaire(own?.[2]));
      }
    }
  }
  expect(copied).toBeGreaterThan(15);
});

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

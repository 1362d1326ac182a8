/** What the configurator gives to copy, pasted into an empty page of another site: it works as pasted. */

import { existsSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { code, open } from "./configurator.ts";
import { onAnotherSite } from "./host.ts";
import { DIST, read } from "./pages.ts";

interface Case {
  /** In the configurator's address. */
  choices: Record<string, string>;
  tag: string;
  /** On the widget's element, once it is there. */
  attributes: Record<string, string>;
  /** A word that only this choice shows. */
  shows: RegExp;
}

const CONFIG = {
  "contact.nom": "Maison des associations",
  "contact.adresse": "mailto:bonjour@exemple.fr",
  ressources: JSON.stringify([
    {
      titre: "Guide <b>local</b> & </script> « à part »",
      adresse: "https://exemple.fr/guide",
      objectif: ["O2"],
    },
  ]),
};

const CASES: Record<string, Case> = {
  "a tag as it comes": {
    choices: {},
    tag: "commun-autodiagnostic",
    attributes: {},
    shows: /Où en êtes-vous pour agir ensemble/,
  },
  "a questionnaire in English, with a territory whose name has quotes": {
    choices: { questionnaire: "partenariat", lang: "en", territoire: 'Pays "d’Auge" & <co>' },
    tag: "commun-autodiagnostic",
    attributes: { questionnaire: "partenariat", lang: "en", territoire: 'Pays "d’Auge" & <co>' },
    shows: /Which partnership suits you/,
  },
  "a div, with a contact, resources and colours": {
    choices: { ...CONFIG, way: "div", widget: "boussole", objectif: "O2", accent: "#7a2230", theme: "clair" },
    tag: "commun-boussole",
    attributes: { objectif: "O2", theme: "clair", config: "reglages-commun" },
    shows: /Transformer son modèle/,
  },
  "a calculator, dark, that offers to save": {
    choices: {
      widget: "prime",
      profil: "col",
      theme: "sombre",
      stockage: "appareil",
      surface: "#101418",
      text: "#ffffff",
    },
    tag: "commun-prime",
    attributes: { profil: "col", theme: "sombre", stockage: "appareil" },
    shows: /La prime à l’alliance/,
  },
};

async function paste(page: Page, choices: Record<string, string>): Promise<string> {
  await open(page, new URLSearchParams(choices).toString());
  await expect(page.getByText("Le code est à jour.")).toBeVisible();
  return (await code(page).first().textContent()) ?? "";
}

for (const [name, { choices, tag, attributes, shows }] of Object.entries(CASES)) {
  test(`pasted elsewhere: ${name}`, async ({ page, events }) => {
    const snippet = await paste(page, choices);
    await onAnotherSite(snippet, async (url) => {
      await page.goto(url);
      const widget = page.locator(tag);
      await expect(widget.getByText(shows).locator("visible=true").first()).toBeVisible();
      await expect.poll(async () => (await events()).map((event) => event.name)).toContain("commun-ready");
      for (const [attribute, value] of Object.entries(attributes)) {
        await expect(widget).toHaveAttribute(attribute, value);
      }
      expect((await events()).filter((event) => event.name === "commun-error")).toEqual([]);
      if (choices.accent) {
        const drawn = await widget.evaluate((element) =>
          getComputedStyle(element).getPropertyValue("--commun-accent"),
        );
        expect(drawn.trim()).toBe(choices.accent);
      }
    });
  });
}

test("pasted elsewhere: a contact and resources reach the result", async ({ page }) => {
  const snippet = await paste(page, { ...CONFIG, widget: "boussole" });
  await onAnotherSite(snippet, async (url) => {
    await page.goto(url);
    const widget = page.locator("commun-boussole");
    await expect(widget.getByRole("button", { name: "Ressources", exact: true })).toBeVisible();
    await widget.getByRole("textbox", { name: "Chercher des mots" }).fill("guide local");
    await expect(widget.getByText("Guide <b>local</b> & </script> « à part »").first()).toBeVisible();
  });
});

test("with the files on one's own site, the code calls that site alone", async ({ page }) => {
  const snippet = await paste(page, { way: "zip", widget: "modele" });
  expect(snippet).not.toMatch(/https?:\/\/localhost/);
  const types: Record<string, string> = {
    js: "text/javascript",
    css: "text/css",
    wasm: "application/wasm",
    txt: "text/plain",
  };
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).host));
  await onAnotherSite(
    snippet,
    async (url) => {
      asked.length = 0;
      await page.goto(url);
      await expect(page.locator("commun-modele").getByRole("button", { name: "Imprimer" })).toBeVisible();
      expect(new Set(asked.filter(Boolean))).toEqual(new Set([new URL(url).host]));
    },
    (path) => {
      const name = /^\/cap-commun\/0\.1\.0\/([\w.-]+)$/.exec(path)?.[1];
      const type = types[name?.split(".").at(-1) ?? ""];
      return name && type ? { type, body: readFileSync(DIST + name) } : undefined;
    },
  );
});

test("the readable lines of the code stay where no script runs", async ({ page, browser }) => {
  const snippet = await paste(page, { questionnaire: "innovation" });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  await onAnotherSite(snippet, async (url) => {
    await bare.goto(url);
    await expect(bare.getByText("Quelle innovation portez-vous ?")).toBeVisible();
  });
  await context.close();
});

test("WordPress and npm are given what they take", async ({ page }) => {
  await open(
    page,
    new URLSearchParams({ way: "wordpress", widget: "prime", profil: "ent", ...CONFIG }).toString(),
  );
  await expect(code(page).first()).toHaveText('[cap_commun widget="prime" profil="ent"]');
  await expect(page.getByText("se règlent à part dans WordPress")).toBeVisible();
  await page.getByRole("radio", { name: "npm" }).check();
  await expect(code(page).nth(0)).toContainText("npm install");
  await expect(code(page).nth(1)).toHaveText(
    'import "cap-commun/cap-commun.css"; import "cap-commun/define";',
  );
  await expect(code(page).nth(2)).toContainText('<commun-prime profil="ent" config="reglages-commun">');
});

/** A frame is offered where the build makes its pages, and nowhere else. */
function isOffered(): boolean {
  const isMade = existsSync(`${DIST}cadre.js`);
  expect(read("configurateur.html").includes('name="way" value="cadre"')).toBe(isMade);
  return isMade;
}

test("in a frame on another site: its options, its own resources, its height and its title", async ({
  page,
}) => {
  if (!isOffered()) return;
  const snippet = await paste(page, {
    ...CONFIG,
    way: "cadre",
    widget: "boussole",
    objectif: "O2",
    accent: "#7a2230",
    theme: "clair",
  });
  expect(snippet).toContain("#config="); // what is local goes to no server
  await onAnotherSite(snippet, async (url) => {
    await page.goto(url);
    const frame = page.getByTitle("Trouver son cap");
    const widget = frame.contentFrame().locator("commun-boussole");
    await expect(widget).toHaveAttribute("objectif", "O2");
    await widget.getByRole("textbox", { name: "Chercher des mots" }).fill("guide local");
    await expect(widget.getByText("Guide <b>local</b> & </script> « à part »").first()).toBeVisible();
    await expect.poll(async () => (await frame.boundingBox())?.height).not.toBe(700);
  });
});

test("the preview of a frame is a frame", async ({ page }) => {
  if (!isOffered()) return;
  await open(page, "way=cadre&widget=prime&theme=sombre");
  await page.locator("#preview").scrollIntoViewIfNeeded();
  const widget = page.locator("#preview iframe").contentFrame().locator("commun-prime");
  await expect(widget).toHaveAttribute("theme", "sombre");
  await expect(widget.getByRole("button", { name: "Imprimer" })).toBeVisible();
});

test("with the package, the code is the tag alone, and the package defines it", async ({ page, baseURL }) => {
  await open(page, "way=npm&widget=prime&profil=ent");
  const script = (await code(page).nth(1).textContent()) ?? "";
  const tag = (await code(page).nth(2).textContent()) ?? "";
  expect(tag).toContain('<commun-prime profil="ent">');
  if (!existsSync(`${DIST}npm/define.js`)) return; // a build of the widgets alone
  // What a bundler does of the names, an import map and a link do for a page without one.
  const imports = { "cap-commun/define": `${baseURL}/dist/npm/define.js` };
  const [sheet, ...rest] = script.split("\n");
  expect(sheet).toBe('import "cap-commun/cap-commun.css";');
  const body = `<link rel="stylesheet" href="${baseURL}/dist/npm/cap-commun.css"><script type="importmap">${JSON.stringify({ imports })}</script><script type="module">${rest.join("\n")}</script>${tag}`;
  await onAnotherSite(body, async (url) => {
    await page.goto(url);
    const widget = page.locator("commun-prime");
    await expect(widget).toHaveAttribute("profil", "ent");
    await expect(widget).toHaveCSS("display", "flow-root"); // as the sheet says
    await expect(widget.getByRole("button", { name: "Imprimer" })).toBeVisible();
  });
});

/** What all packages share: the markup of a widget, the check of local resources, the tags of texts. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { readContract } from "../../../widgets/cms/options.mjs";
import { callPhp, openPackages } from "./packages.mjs";

const { places, remove } = openPackages();
after(remove);

const call = (...calls) => callPhp(places.spip, calls);
const module = (asked, language = "fr") => call(["module", asked, language])[0];
const contract = await readContract();

test("every widget has its markup with a fallback, every attribute its place in it", () => {
  const fallbacks = JSON.parse(
    readFileSync(new URL("../../../dist/fallbacks.json", import.meta.url), "utf8"),
  );
  for (const widget of contract.WIDGETS) {
    const asked = { widget, id: "ici" };
    for (const name of contract.ATTRIBUTES.filter((name) =>
      contract.ATTRIBUTE_DOCS[name].widgets.includes(widget),
    )) {
      asked[name] = contract.VALUES[name]?.at(-1) ?? (name === "lang" ? "en" : `${name}-1`);
    }
    const { html, refused } = module(asked);
    assert.deepEqual(refused, []);
    for (const [name, value] of Object.entries(asked)) {
      const attribute = { widget: "data-commun-widget", id: "id" }[name] ?? `data-${name}`;
      assert.ok(html.includes(` ${attribute}="${value}"`), `${widget}: ${name}`);
    }
    const said = fallbacks.find(
      (one) =>
        one.widget === widget && one.lang === "en" && one.questionnaire === (asked.questionnaire ?? null),
    );
    assert.ok(html.includes(said.html.trim()), `${widget}: fallback`);
  }
});

test("where no questionnaire is said, the fallback is the default one's, in the page's language", () => {
  assert.equal(
    module({ widget: "autodiagnostic" }).html.replace(/ data-questionnaire="\w+"/, ""),
    module({ widget: "autodiagnostic", questionnaire: contract.DEFAULT_QUESTIONNAIRE }).html.replace(
      / data-questionnaire="\w+"/,
      "",
    ),
  );
  assert.match(module({ widget: "autodiagnostic" }, "en-GB").html, /Where do you stand/);
  assert.match(module({ widget: "autodiagnostic" }, "oc").html, /Où en êtes-vous/);
});

test("what an author writes cannot leave its attribute", () => {
  const { html } = module({ widget: "prime", territoire: `"><script>alert(1)</script><p a='` });
  assert.ok(
    html.startsWith(
      '<div data-commun-widget="prime" data-territoire="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;p a=&#039;">',
    ),
  );
});

test("a compass follows several widgets, and each of their ids is one", () => {
  const right = module({ widget: "boussole", lie: "se-situer  modele" });
  assert.deepEqual(right.refused, []);
  assert.match(right.html, / data-lie="se-situer {2}modele"/);
  const wrong = module({ widget: "boussole", lie: "se-situer 2" });
  assert.deepEqual(
    wrong.refused.map(({ field, reason }) => [field, reason]),
    [["lie", "id"]],
  );
  assert.doesNotMatch(wrong.html, /data-lie/);
});

test("each wrong option is named and left out; the widget stands", () => {
  const { html, refused } = module({
    widget: "modele",
    profil: "maire",
    questionnaire: "maturite",
    stockage: "NON",
    config: "javascript:alert(1)",
    id: "1 2",
    couleur: "bleu",
    theme: "sombre",
  });
  assert.match(html, /^<div data-commun-widget="modele" data-theme="sombre">/);
  assert.deepEqual(
    refused.map(({ field, reason }) => [field, reason]),
    [
      ["couleur", "unknown"],
      ["questionnaire", "other"],
      ["profil", "value"],
      ["config", "address"],
      ["stockage", "value"],
      ["id", "id"],
    ],
  );
  for (const { message } of refused) assert.doesNotMatch(message, /\{\w+\}/);
  assert.match(refused[2].message, /profil\s» ne peut pas valoir «\smaire\s»\. Les valeurs\s: col, ass/);
});

test("without a known widget there is nothing but the names of those there are", () => {
  for (const asked of [{}, { widget: "horoscope" }, { widget: ["prime"] }]) {
    const { html, refused } = module(asked, "en");
    assert.equal(html, "");
    assert.equal(refused.length, 1);
    assert.match(refused[0].message, /autodiagnostic, boussole, modele, prime/);
  }
});

test("local resources are refused as the widgets refuse them", () => {
  const { cases } = JSON.parse(readFileSync(new URL("../../golden/local.json", import.meta.url), "utf8"));
  const answers = call(...cases.map(({ entry }) => ["local", JSON.stringify({ ressources: [entry] }), "fr"]));
  cases.forEach(({ entry, refused: expected }, index) => {
    const { script, refused } = answers[index];
    // PHP has one empty value for a list and an object.
    if (Object.keys(entry).length > 0) {
      const found = refused.map(({ field, reason }) => [
        field.replace("ressources[0].", ""),
        reason.replace("local-", ""),
      ]);
      assert.deepEqual(found.sort(), expected.sort(), JSON.stringify(entry));
    }
    assert.equal(script === "", refused.length > 0);
  });
});

test("a contact and what stands around are checked too, and each mistake says where it is", () => {
  const texts = [
    ["", []],
    ["{", ["local-json"]],
    ["3", ["local-object"]],
    ["[1]", ["local-object"]],
    ['{"contact":{"nom":"N","adresse":"tel:1","texte":"T"}}', []],
    ['{"contact":{"nom":"N"}}', ["contact.adresse local-missing"]],
    [
      '{"contact":{"nom":"N","adresse":"ftp://a","tel":"1"}}',
      ["contact.tel local-unknown", "contact.adresse local-address"],
    ],
    ['{"contact":"N"}', ["contact local-object"]],
    ['{"ressources":{"a":1}}', ["ressources local-list"]],
    ['{"ressources":[{"titre":"T","adresse":"tel:1"},3]}', ["ressources[1] local-object"]],
    ['{"resources":[]}', ["resources local-unknown"]],
  ];
  const answers = call(...texts.map(([text]) => ["local", text, "en"]));
  texts.forEach(([text, expected], index) => {
    const found = answers[index].refused.map(({ field, reason }) => `${field} ${reason}`.trim());
    const withField = (line) => (line.includes(" ") ? line : found.find((other) => other.endsWith(line)));
    assert.deepEqual(found, expected.map(withField), text);
    for (const { message } of answers[index].refused) assert.doesNotMatch(message, /\{\w+\}/);
  });
});

test("no text of a local resource can end the script that holds it", () => {
  const contact = { nom: "</script><!--<script>&é", adresse: "https://exemple.fr/?a=1&b=2" };
  const [{ script }] = call(["local", JSON.stringify({ contact }), "fr"]);
  const [, json] = script.match(/^<script type="application\/json" id="cap-commun-local">(.*)<\/script>$/);
  assert.doesNotMatch(json, /[<>&]/);
  assert.deepEqual(JSON.parse(json), { contact });
});

test("a tag's options are read however an editor wrote the quotes", () => {
  const texts = [
    'widget=prime territoire="Pays de Retz"',
    "widget='prime' territoire='Pays de Retz'",
    "widget=prime&nbsp;territoire=&quot;Pays de Retz&quot;",
    "widget = prime\u00a0territoire = &#34;Pays de Retz&#34;",
  ];
  for (const read of call(...texts.map((text) => ["tag", text]))) {
    assert.deepEqual(read, { widget: "prime", territoire: "Pays de Retz" });
  }
  const [replaced] = call([
    "replaced",
    "<p>Avant</p>\n<p>{commun widget=prime}</p><p>{communes} {commun}</p>",
  ]);
  assert.equal(replaced, '<p>Avant</p>\n{"widget":"prime"}<p>{communes} []');
});

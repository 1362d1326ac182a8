/**
 * The packages for SPIP, Drupal and Joomla, as far as they can be without those systems: every file reads, and what the
 * packages do runs over stand-ins for the few functions that they ask of them.
 */

import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { callPhp, openPackages, run } from "./packages.mjs";

const { places, remove } = openPackages();
after(remove);

const filesOf = (place, ending) =>
  readdirSync(place, { recursive: true })
    .filter((name) => ending.test(name) && statSync(join(place, name)).isFile())
    .map((name) => join(place, name));

test("every PHP file of every package reads, and names the version", () => {
  for (const place of Object.values(places)) {
    const files = filesOf(place, /\.(php|module)$/);
    assert.ok(files.length > 5);
    for (const file of files) {
      run("php", ["-l", file]);
      assert.doesNotMatch(readFileSync(file, "utf8"), /@VERSION@/, file);
    }
  }
});

test("manifests, settings and words read: XML, YAML, ini", () => {
  const read = (code, ending) => {
    const files = Object.values(places).flatMap((place) => filesOf(place, ending));
    assert.ok(files.length > 0, String(ending));
    for (const file of files) {
      const answer = run("php", ["-d", "error_reporting=-1", "-r", `echo json_encode(${code});`, "--", file]);
      assert.match(answer, /^[{[]./, file);
    }
  };
  read("simplexml_load_file($argv[1])", /\.xml$/);
  read("yaml_parse_file($argv[1])", /\.yml$/);
  read("parse_ini_file($argv[1], false, INI_SCANNER_RAW)", /\.ini$/);
});

test("what the manifests name is there", () => {
  const joomla = readFileSync(join(places.joomla, "commun.xml"), "utf8");
  const named = [...joomla.matchAll(/<(folder|filename|language)\b[^>]*>([^<\s]+)</g)].map(([, kind, name]) =>
    join(places.joomla, kind === "language" ? "language" : "", name === "files" ? "media/files" : name),
  );
  assert.ok(named.length > 8);
  const words = readFileSync(join(places.joomla, "language/fr-FR/plg_content_commun.ini"), "utf8");
  for (const [key] of joomla.matchAll(/\bPLG_\w+/g)) assert.ok(words.includes(`${key}=`), key);
  const spip = join(places.spip, "commun_pipelines.php");
  const libraries = readFileSync(join(places.drupal, "cap_commun.libraries.yml"), "utf8");
  const drupal = [...libraries.matchAll(/^ +(\S+\.(?:js|css)):$/gm)].map(([, name]) =>
    join(places.drupal, name),
  );
  assert.equal(drupal.length, 2);
  for (const path of [...named, spip, ...drupal]) assert.ok(statSync(path), path);
});

test("SPIP: the model draws the widget in the page's language, and knows what is not for it", () => {
  const call = (...calls) => callPhp(places.spip, calls, "spip");
  const page = { lang: "fr", id_article: "12", fond: "modeles/commun", date: "2026-11-21", id: "7" };
  const [french, english, other, wrong, told, fromAddress] = call(
    ["modele", { ...page, widget: "autodiagnostic", questionnaire: "innovation", identifiant: "ici" }],
    ["modele", { ...page, lang: "en", widget: "prime" }],
    ["modele", { ...page, lang: "oc", widget: "prime" }],
    ["modele", { ...page, widget: "prime", profil: "maire" }],
    ["modele", { ...page, widget: "prime", profil: "maire" }, {}, true],
    ["modele", { ...page, widget: "prime", config: "/autre.json" }, { config: "/autre.json" }],
  );
  assert.match(
    french,
    /^<div data-commun-widget="autodiagnostic" id="ici" data-lang="fr" data-questionnaire="innovation"><p>/,
  );
  assert.match(english, /^<div data-commun-widget="prime" data-lang="en"><p>/);
  assert.match(other, /^<div data-commun-widget="prime"><p>/);
  assert.match(wrong, /^<div data-commun-widget="prime" data-lang="fr"><p>/);
  assert.match(told, /^<ul class="notice"><li>.*«\sprofil\s».*<\/li><\/ul><div/);
  assert.doesNotMatch(fromAddress, /data-config/);
});

test("SPIP: the sheet and the script are in pages that hold a widget, once, and in no other", () => {
  const held =
    "<head><title>…</title></head><body><p>…</p><div data-commun-widget='prime'></div><div data-commun-widget='prime'></div></body>";
  const [without, once, part] = callPhp(
    places.spip,
    [
      ["page", "<body>Rien</body>"],
      ["page", held],
      ["page", "<div data-commun-widget='prime'></div>"],
    ],
    "spip",
  );
  assert.equal(without, "<body>Rien</body>");
  const files = "https://exemple.fr/plugins/commun/files/cap-commun";
  const sheet = `<link rel="stylesheet" href="${files}.css">\n</head>`;
  const script = `<script src="${files}.js" async></script>\n</body>`;
  assert.equal(once, held.replace("</head>", sheet).replace("</body>", script));
  assert.doesNotMatch(part, /<script|<link/);
});

test("Joomla: tags become widgets in either version's events; sheet and script come once, for divisions too", () => {
  const contact = { nom: "Maison", adresse: "tel:1" };
  const texts = [
    '<p>{commun widget="autodiagnostic" questionnaire=competences}</p>',
    '<div data-commun-widget="prime"></div>',
    "<p>Rien.</p>",
  ];
  for (const named of [false, true]) {
    const [{ texts: drawn, styles, scripts, tags }] = callPhp(
      places.joomla,
      [["articles", texts, JSON.stringify({ contact }), false, named]],
      "joomla",
    );
    assert.match(
      drawn[0],
      /^<div data-commun-widget="autodiagnostic" data-questionnaire="competences" data-config="cap-commun-local"><p>/,
    );
    assert.deepEqual(drawn.slice(1), texts.slice(1));
    const address = "/site/media/plg_content_commun/files/cap-commun";
    assert.deepEqual(styles, { "plg_content_commun.loader": `${address}.css` });
    assert.deepEqual(scripts, { "plg_content_commun.loader": [`${address}.js`, { async: true }] });
    assert.equal(tags.length, 1);
    assert.match(tags[0], /"nom":"Maison"/);
  }
});

test("Joomla: an article without a widget gets nothing; mistakes are told to those who may edit", () => {
  const [nothing, visitor, editor] = callPhp(
    places.joomla,
    [
      ["articles", ["<p>Le commun des mortels.</p>"], "{"],
      ["articles", ["{commun widget=prime profil=maire}"], "{"],
      ["articles", ["{commun widget=prime profil=maire}"], "{", true],
    ],
    "joomla",
  );
  assert.deepEqual(nothing, { texts: ["<p>Le commun des mortels.</p>"], styles: [], scripts: [], tags: [] });
  assert.match(visitor.texts[0], /^<div data-commun-widget="prime"><p>/);
  assert.match(
    editor.texts[0],
    /^<ul class="alert alert-warning"><li>.*«\sprofil\s».*<\/li><li>.*JSON.*<\/li><\/ul><div/,
  );
  assert.deepEqual(editor.tags, []);
});

test("Drupal: the block keeps what its widget takes, names what is wrong, and brings its library", () => {
  const contact = { nom: "Maison </script>", adresse: "tel:1" };
  const [{ saved, errors }, right, wrong] = callPhp(
    places.drupal,
    [
      ["settings", JSON.stringify({ contact })],
      ["block", { widget: "boussole", questionnaire: "maturite", objectif: "O2", lie: "" }],
      ["block", { widget: "prime", config: "javascript:1" }],
    ],
    "drupal",
  );
  assert.deepEqual([JSON.parse(saved), errors], [{ contact }, []]);
  assert.deepEqual(right.errors, []);
  assert.match(
    right.built["#markup"],
    /^<div data-commun-widget="boussole" data-objectif="O2" data-config="cap-commun-local"><p>/,
  );
  const { library, html_head } = right.built["#attached"];
  assert.deepEqual(library, ["cap_commun/loader"]);
  assert.deepEqual(JSON.parse(html_head[0][0]["#value"]), { contact });
  assert.doesNotMatch(html_head[0][0]["#value"], /[<>]/);
  assert.ok(right.fields.includes("lie") && right.fields.includes("id"));
  assert.deepEqual(Object.keys(wrong.errors), ["Ressources locales : identifiant ou adresse"]);
});

test("Drupal: the filter brings the library for divisions alone; wrong settings are not kept", () => {
  const held = '<div data-commun-widget="prime"></div>';
  const [without, withOne, refused] = callPhp(
    places.drupal,
    [
      ["filter", "<p>Rien</p>"],
      ["filter", held],
      ["settings", '{"contact":{"nom":"N"}}'],
    ],
    "drupal",
  );
  assert.deepEqual([without.text, without.attachments], ["<p>Rien</p>", []]);
  assert.deepEqual([withOne.text, withOne.attachments], [held, { library: ["cap_commun/loader"] }]);
  assert.match(refused.errors.local, /contact\.adresse/);
  assert.equal(refused.saved, "");
});

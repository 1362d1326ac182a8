// The headless engine as a developer uses it: by its published name, in Node, with no DOM.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { before, test } from "node:test";
import { CommunError, loadEngine } from "cap-commun/engine";

const LEVELS = ["M1", "M2", "M3", "M4"];
const DIMENSIONS = ["connaissance", "competences", "preuve", "moyens", "ecosysteme", "singularite"];

let cap;
before(async () => {
  cap = await loadEngine();
});

/** What calling `work` throws, as a CommunError. */
function refusal(work) {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof CommunError, String(error));
    assert.ok(error instanceof Error);
    assert.match(error.message, /\S/);
    return [error.code, error.field];
  }
  assert.fail("nothing was thrown");
}

test("says its versions", () => {
  const { version } = createRequire(import.meta.url)("../../package.json");
  assert.equal(cap.version.package, version);
  assert.ok(Number.isInteger(cap.version.edition) && cap.version.edition >= 1);
  assert.match(cap.version.date, /^\d{4}-\d{2}-\d{2}$/);
});

test("describes the four questionnaires, the facets and the sources as plain JSON", () => {
  const description = cap.describe();
  assert.deepEqual(JSON.parse(JSON.stringify(description)), description);
  const ids = description.questionnaires.map((questionnaire) => questionnaire.id);
  assert.deepEqual(ids, ["maturite", "innovation", "partenariat", "competences"]);
  const facets = description.facets.map((facet) => facet.id);
  assert.deepEqual(facets, ["objectif", "maturite", "levier", "medoc", "profil", "temps"]);
  for (const questionnaire of description.questionnaires) {
    for (const question of questionnaire.questions) {
      assert.ok(
        question.label.fr && question.label.en && question.help.fr,
        `${questionnaire.id}.${question.id}`,
      );
      assert.equal(question.max, question.kind === "echelle" ? question.options.length - 1 : null);
    }
  }
});

test("gives every questionnaire a result for no answer, for no known answer and for the last answers", () => {
  for (const { id, questions } of cap.describe().questionnaires) {
    const unknown = Object.fromEntries(questions.map((question) => [question.id, null]));
    const last = Object.fromEntries(questions.map((question) => [question.id, question.options.at(-1).id]));
    for (const answers of [{}, unknown, last]) {
      const result = cap.assess(id, answers);
      assert.deepEqual(JSON.parse(JSON.stringify(result)), result);
      assert.equal(result.questionnaire, id);
      assert.equal(cap.decode(result.code).questionnaire, id);
    }
  }
});

test("puts all 4,096 sets of scored answers where the gates say", () => {
  const counts = { M1: 0, M2: 0, M3: 0, M4: 0 };
  for (let number = 0; number < 4096; number += 1) {
    const answers = Object.fromEntries(DIMENSIONS.map((id, digit) => [id, (number >> (2 * digit)) & 3]));
    counts[cap.assess("maturite", answers).level] += 1;
  }
  assert.deepEqual(counts, { M1: 1344, M2: 960, M3: 1280, M4: 512 });
});

test("explains a result: rule, need, what is missing, nearest change", () => {
  const result = cap.assess("maturite", { connaissance: 1, competences: 1, preuve: 1, besoin: "M3" });
  assert.equal(result.level, "M2");
  assert.deepEqual(result.possible, ["M2"]);
  assert.equal(result.certain, true, "with these skills, what is not answered opens no other level");
  assert.equal(result.declared, "M3");
  assert.equal(result.relation, "need-higher");
  assert.equal(result.rule.id, "m2");
  assert.ok(
    result.rule.formula.includes("connaissance") && result.rule.sentence.fr && result.rule.sentence.en,
  );
  assert.deepEqual(result.missing.M3, [{ question: "preuve", from: 1, to: 2 }]);
  assert.deepEqual(result.nearest, { place: "M3", changes: [{ question: "preuve", from: 1, to: 2 }] });
  const floor = { connaissance: 1, competences: 1, preuve: 0, ecosysteme: 0, singularite: 0 };
  assert.equal(cap.assess("maturite", floor).nearest.place, "M3", "ahead, though one step back is less");
  assert.equal(result.dimensions.connaissance, 0.333);
  assert.equal(result.dimensions.moyens, null);
  assert.deepEqual(result.unknown, ["moyens", "ecosysteme", "singularite"]);
});

test("agrees with the golden cases", async () => {
  for (const id of ["maturite", "innovation", "partenariat", "competences"]) {
    const cases = JSON.parse(await readFile(new URL(`../golden/${id}.json`, import.meta.url), "utf8"));
    assert.ok(cases.length >= 9);
    for (const { why, answers, expect } of cases) {
      const result = cap.assess(id, answers);
      for (const key of ["level", "certain", "possible", "declared", "relation", "nearest", "unknown"]) {
        if (key in expect) assert.deepEqual(result[key], expect[key], `${id}: ${why}`);
      }
    }
  }
});

test("ranks the whole catalogue with reasons", () => {
  const all = cap.recommend({});
  const ranked = cap.recommend({
    objectif: "O3",
    niveau: "M3",
    profil: "ent",
    temps: "heures_7",
    date: "2026-11-21",
  });
  assert.equal(ranked.length, all.length);
  assert.ok(ranked.every((resource, index) => index === 0 || resource.score <= ranked[index - 1].score));
  const [first] = ranked;
  assert.ok(
    first.reasons.some(
      (reason) => reason.kind === "tag" && reason.facet === "objectif" && reason.value === "O3",
    ),
  );
  assert.ok(first.publisher.name && first.summary.fr && first.source.title);
  assert.ok(
    ranked.some((resource) => resource.past),
    "the catalogue holds dated events of 2026",
  );
  assert.deepEqual(cap.recommend({ profil: undefined }), all);
});

test("writes a code and opens it again", () => {
  const state = {
    questionnaire: "maturite",
    answers: { profil: "col", connaissance: 2, preuve: null, besoin: "M2" },
  };
  const code = cap.encode(state);
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{1,4})+$/);
  const decoded = cap.decode(` ${code.toLowerCase().replaceAll("-", " ")} `);
  assert.deepEqual(decoded, { ...state, edition: cap.version.edition, dropped: [], added: [] });
  assert.equal(cap.encode(decoded), code, "what is decoded can be encoded");
});

test("reads a code of the compass", () => {
  const visit = cap.decode("6400-2000-0001-Y3R7-4525-4524-476G");
  const none = { objectif: [], maturite: [], levier: [], medoc: [], profil: [], temps: [] };
  assert.deepEqual(visit, {
    widget: "boussole",
    edition: 1,
    choices: { ...none, acces: null, words: "" },
    path: [{ id: "flyer-21-moyens", done: false }],
    levers: { gestion: 34, action: 33, vision: 33 },
    horizons: { tactique: 34, strategique: 33, prospective: 33 },
    dropped: 0,
  });
});

/** A visit to the compass with something in every place. */
const VISIT = {
  widget: "boussole",
  choices: {
    objectif: ["O2", "O4"],
    maturite: ["M1"],
    levier: [],
    medoc: ["Ou"],
    profil: ["ass"],
    temps: ["heures_3"],
    acces: true,
    words: "équilibre d’un Modèle",
  },
  path: [
    { id: "flyer-21-moyens", done: true },
    { local: 4294967295, done: false },
  ],
  levers: { gestion: 20, action: 60, vision: 20 },
  horizons: { tactique: 0, strategique: 100, prospective: 0 },
};

test("writes a code of the compass and opens it again", () => {
  const code = cap.encode(VISIT);
  const decoded = cap.decode(code);
  assert.deepEqual(decoded, { ...VISIT, edition: cap.version.edition, dropped: 0 });
  assert.equal(cap.encode(decoded), code, "what is decoded can be encoded");
  const begun = cap.decode(cap.encode({ widget: "boussole" }));
  assert.deepEqual([begun.path, begun.choices.words, begun.levers.gestion], [[], "", 34]);
  for (const { id: facet, values } of cap.describe().facets) {
    for (const { id } of values) {
      const choices = { ...begun.choices, [facet]: [id] };
      assert.deepEqual(cap.decode(cap.encode({ widget: "boussole", choices })).choices, choices);
    }
  }
});

test("refuses what is not exactly a visit, by code and field", () => {
  const many = cap.recommend({}).map(({ id }) => ({ id, done: false }));
  assert.ok(many.length > 60);
  const cases = [
    [{ widget: "rose" }, "input.type", "widget"],
    [{ needle: "O1" }, "input.unknown", "needle"],
    [{ choices: [] }, "input.type", "choices"],
    [{ choices: { couleur: [] } }, "input.unknown", "choices.couleur"],
    [{ choices: { objectif: "O1" } }, "input.type", "choices.objectif"],
    [{ choices: { objectif: ["O5"] } }, "query.value", "choices.objectif"],
    [{ choices: { objectif: [1] } }, "input.type", "choices.objectif"],
    [{ choices: { temps: ["heures_3", "heures_7"] } }, "input.type", "choices.temps"],
    [{ choices: { acces: "oui" } }, "input.type", "choices.acces"],
    [{ choices: { words: "x".repeat(41) } }, "input.type", "choices.words"],
    [{ choices: { words: "a\nb" } }, "input.type", "choices.words"],
    [{ path: {} }, "input.type", "path"],
    [{ path: ["flyer-21-moyens"] }, "input.type", "path.0"],
    [{ path: [{ done: true }] }, "input.type", "path.0"],
    [{ path: [{ id: "nulle-part" }] }, "resource.unknown", "path.0.id"],
    [{ path: [{ id: 3 }] }, "input.type", "path.0.id"],
    [{ path: [{ local: -1 }] }, "input.type", "path.0.local"],
    [{ path: [{ local: 0.5 }] }, "input.type", "path.0.local"],
    [{ path: [{ id: "flyer-21-moyens", local: 1 }] }, "input.type", "path.0"],
    [{ path: [{ local: 1, fait: true }] }, "input.unknown", "path.0.fait"],
    [{ path: [{ local: 1, done: 1 }] }, "input.type", "path.0.done"],
    [{ path: [{ local: 1 }, { local: 1, done: true }] }, "path.twice", "path.1"],
    [{ path: many }, "path.count", "path"],
    [{ levers: { gestion: 50, action: 50 } }, "input.type", "levers.vision"],
    [{ levers: { gestion: 50, action: 25, vision: 24 } }, "trajectory.percents", "levers"],
    [{ levers: { gestion: 0.5, action: 0.5, vision: 99 } }, "input.type", "levers.gestion"],
    [{ horizons: { gestion: 100 } }, "input.unknown", "horizons.gestion"],
    [{ horizons: [100, 0, 0] }, "input.type", "horizons"],
  ];
  for (const [given, code, field] of cases) {
    assert.deepEqual(
      refusal(() => cap.encode({ widget: "boussole", ...given })),
      [code, field],
      JSON.stringify(given).slice(0, 80),
    );
  }
});

test("takes undefined as absent, and null as not known", () => {
  const skipped = cap.assess("maturite", { connaissance: 1, preuve: undefined });
  assert.equal(skipped.code, cap.assess("maturite", { connaissance: 1 }).code);
  assert.notEqual(skipped.code, cap.assess("maturite", { connaissance: 1, preuve: null }).code);
});

test("refuses what is not exactly an input, by code and field", () => {
  assert.deepEqual(
    refusal(() => cap.assess("prime", {})),
    ["questionnaire.unknown", "questionnaire"],
  );
  assert.deepEqual(
    refusal(() => cap.assess("maturite", { preuve: 4 })),
    ["answer.range", "answers.preuve"],
  );
  assert.deepEqual(
    refusal(() => cap.assess("maturite", { preuve: NaN })),
    ["answer.range", "answers.preuve"],
  );
  assert.deepEqual(
    refusal(() => cap.assess("maturite", { preuve: true })),
    ["answer.type", "answers.preuve"],
  );
  assert.deepEqual(
    refusal(() => cap.assess("maturite", { profil: 1 })),
    ["answer.type", "answers.profil"],
  );
  assert.deepEqual(
    refusal(() => cap.assess("maturite", { nulle_part: 1 })),
    ["answer.question", "answers.nulle_part"],
  );
  assert.deepEqual(
    refusal(() => cap.recommend({ niveau: "M5" })),
    ["query.value", "query.niveau"],
  );
  assert.deepEqual(
    refusal(() => cap.recommend({ maturite: "M1" })),
    ["query.field", "query.maturite"],
  );
  assert.deepEqual(
    refusal(() => cap.recommend({ date: "hier" })),
    ["input.type", "query.date"],
  );
  assert.deepEqual(
    refusal(() => cap.encode({ questionnaire: "maturite" })),
    ["input.type", "answers"],
  );
});

test("survives any value in any place", () => {
  const values = [
    undefined,
    null,
    0,
    -1,
    1n,
    "",
    "x",
    true,
    [],
    [[]],
    {},
    Symbol("s"),
    () => 1,
    new Map(),
    new Date(),
    NaN,
  ];
  for (const value of values) {
    for (const work of [
      () => cap.assess(value, {}),
      () => cap.assess("maturite", value),
      () => cap.assess("maturite", { preuve: value }),
      () => cap.recommend(value),
      () => cap.recommend({ profil: value }),
      () => cap.encode(value),
      () => cap.decode(value),
    ]) {
      try {
        work();
      } catch (error) {
        assert.ok(error instanceof CommunError, `${String(value)}: ${error}`);
      }
    }
  }
  assert.equal(cap.assess("maturite", {}).level, "M1", "still at work");
});

test("refuses a mistyped code, whichever letter it is", () => {
  const code = cap.encode({ questionnaire: "maturite", answers: { connaissance: 2 } });
  for (let place = 0; place < code.length; place += 1) {
    if (code[place] === "-") continue;
    const letter = code[place] === "7" ? "8" : "7";
    const mistyped = code.slice(0, place) + letter + code.slice(place + 1);
    assert.deepEqual(
      refusal(() => cap.decode(mistyped)),
      ["code.checksum", "code"],
    );
  }
  assert.deepEqual(
    refusal(() => cap.decode("")),
    ["code.empty", "code"],
  );
  assert.deepEqual(
    refusal(() => cap.decode("hello!")),
    ["code.character", "code"],
  );
});

test("says errors in the language asked for", async () => {
  const english = await loadEngine({ lang: "en" });
  const message = (engine) => {
    try {
      engine.decode("");
    } catch (error) {
      return error.message;
    }
  };
  assert.notEqual(message(cap), message(english));
});

test("levels are the published ones", () => {
  const maturite = cap.describe().questionnaires.find((questionnaire) => questionnaire.id === "maturite");
  assert.deepEqual(
    maturite.verdicts[0].places.map((place) => place.id),
    LEVELS,
  );
});

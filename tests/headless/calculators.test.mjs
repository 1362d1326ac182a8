// The calculators and the trajectories, as a developer uses them: by the engine's published name, in Node.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { CommunError, loadEngine } from "cap-commun/engine";

let cap;
before(async () => {
  cap = await loadEngine();
});

/** The made-up project: what is uncertain keeps its usual range. */
const PROJECT = {
  ingenierie: 30000,
  cout_alliance: 100000,
  benevolat: 19232,
  mecenat: 8000,
  nature: 5000,
  cofinancements: 40000,
  benefice_annuel: 15000,
  duree_usuelle: 2,
};

/** The made-up association. */
const ASSOCIATION = {
  masse_salariale: 120000,
  heures_execution: 1200,
  heures_encadrement: 200,
  mecenat_competences: 8000,
  dons_nature: 5000,
  subventions: 80000,
  commande_publique: 40000,
  usagers_ventes: 50000,
  cotisations: 10000,
  dons: 20000,
};

const PARTNERS = [
  { nom: "Commune", modele: "action_publique", apports: 40000, cout_seul: 70000 },
  {
    nom: "Les Mésanges",
    modele: "economie_engagement",
    apports: 24232,
    cout_seul: 50000,
    benefice_annuel: 15000,
  },
  { nom: "Atelier", modele: "economie_productive", apports: 8000, cout_seul: 30000 },
];

function near(found, expected, relative) {
  assert.ok(Math.abs(found - expected) <= relative * Math.abs(expected), `${found} for ${expected}`);
}

function refusal(work) {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof CommunError, String(error));
    assert.match(error.message, /\S/);
    return [error.code, error.field];
  }
  assert.fail("nothing was thrown");
}

test("gives the premium of the made-up project, low, central and high", () => {
  const { columns, results } = cap.evaluate("prime", PROJECT);
  for (const [column, gross, premium, lever] of [
    ["bas", 21670, -8330, 0.722],
    ["central", 120394, 90394, 4.013],
    ["haut", 224788, 194788, 7.493],
  ]) {
    near(columns[column].valeur_brute, gross, 1e-4);
    near(columns[column].prime, premium, 1e-4);
    near(columns[column].levier, lever, 1e-3);
  }
  near(results.valeur_liens, 43339, 1e-4);
  near(results.valeur_frugalite, 50000, 1e-9);
  near(results.valeur_durabilite, 27054, 1e-4);
  assert.deepEqual([results.repere_seed, results.repere_anpp], [210000, 120000]);
});

test("gives the model of the made-up association", () => {
  const { results } = cap.evaluate("modele", ASSOCIATION);
  for (const [id, expected, relative] of [
    ["valeur_benevolat", 19232, 1e-9],
    ["valeur_totale", 232232, 1e-9],
    ["part_humaine", 0.634, 1e-3],
    ["part_financiere", 0.3445, 1e-3],
    ["part_alliances", 0.0215, 2e-3],
    ["dependance", 0.4, 1e-9],
    ["diversite", 0.8458, 1e-4],
    ["sources_effectives", 3.636, 1e-3],
    ["etp_benevoles", 0.871, 1e-3],
  ]) {
    near(results[id], expected, relative);
  }
  near(results.part_humaine + results.part_financiere + results.part_alliances, 1, 1e-8);
});

test("agrees with the golden cases", async () => {
  let checked = 0;
  for (const id of ["modele", "prime"]) {
    const cases = JSON.parse(await readFile(new URL(`../golden/${id}.json`, import.meta.url), "utf8"));
    for (const { why, inputs, low, central, high } of cases) {
      const { columns } = cap.evaluate(id, inputs, { draws: 1 });
      for (const [column, expected] of [
        ["bas", low],
        ["central", central],
        ["haut", high],
      ]) {
        for (const [result, value] of Object.entries(expected ?? {})) {
          const found = columns[column][result];
          if (found === undefined) continue; // A node that is no public result.
          checked += 1;
          if (typeof value === "number") {
            assert.ok(
              Math.abs(found - value) <= 1e-6 * Math.max(Math.abs(value), 1e-3),
              `${id}, ${why}: ${result} is ${JSON.stringify(found)}, not ${value}`,
            );
          } else {
            const reason = ["zero", "empty", "outside"].find((kind) => kind in value);
            assert.deepEqual([found.absent.reason, found.absent.node], [reason, value[reason]], why);
          }
        }
      }
    }
  }
  assert.ok(checked > 60, `${checked} values`);
});

test("says how sure a result is, the same at each call", () => {
  const one = cap.evaluate("prime", PROJECT);
  assert.deepEqual(cap.evaluate("prime", PROJECT), one);
  assert.deepEqual(JSON.parse(JSON.stringify(one)), one);
  const { p10, p50, p90, draws, absent, chances } = one.range.prime;
  assert.ok(p10 < p50 && p50 < p90);
  assert.deepEqual([draws, absent], [10000, 0]);
  assert.ok(chances[0].above === 0 && chances[0].share > 0.9 && chances[0].share <= 1);
  assert.deepEqual(
    one.range.levier.chances.map((chance) => chance.atLeast),
    [4, 7],
  );
  assert.equal(cap.evaluate("prime", PROJECT, { draws: 500 }).range.prime.draws, 500);
  const bars = one.tornado.prime;
  assert.deepEqual(bars.map((bar) => bar.input).sort(), ["additionnalite", "annees_gagnees", "frugalite"]);
  const widths = bars.map((bar) => Math.abs(bar.atHigh - bar.atLow));
  assert.deepEqual(
    [...widths].sort((a, b) => b - a),
    widths,
  );
});

test("takes a range for any input", () => {
  const exact = { ...PROJECT, additionnalite: 0.5, frugalite: 1, annees_gagnees: 0 };
  assert.equal(cap.evaluate("prime", exact).range.prime.draws, 1);
  const uncertain = cap.evaluate("prime", { ...exact, mecenat: { bas: 0, central: 8000, haut: 9000 } });
  assert.deepEqual(uncertain.inputs.mecenat, { bas: 0, central: 8000, haut: 9000 });
  assert.deepEqual(
    uncertain.tornado.prime.map((bar) => bar.input),
    ["mecenat"],
  );
});

test("gives some results alone, without explanations where they are not wanted", () => {
  const some = cap.evaluate("prime", PROJECT, { results: ["prime"], explain: false });
  const all = cap.evaluate("prime", PROJECT);
  assert.deepEqual(
    [Object.keys(some.results), Object.keys(some.range), some.explain],
    [["prime"], ["prime"], null],
  );
  assert.deepEqual([some.range.prime, some.tornado.prime], [all.range.prime, all.tornado.prime]);
});

test("says why a result is absent, in words", () => {
  const { results } = cap.evaluate("prime", {});
  const { reason, node, message } = results.levier.absent;
  assert.deepEqual([reason, node], ["zero", "ingenierie"]);
  assert.ok(message.fr && message.en && message.fr !== message.en);
  const french = cap.evaluate("prime", {}, { lang: "fr" }).results.levier.absent.message;
  assert.deepEqual(Object.keys(french), ["fr"]);
});

test("explains each result down to the inputs", () => {
  const { explain, inputs, results } = cap.evaluate("prime", PROJECT);
  const premium = explain.prime;
  assert.equal(premium.value, results.prime);
  assert.equal(premium.status, "hypothese");
  assert.ok(premium.formula.includes("ingenierie"));
  const leaves = (step) => (step.reads ? step.reads.flatMap(leaves) : [step]);
  for (const step of Object.values(explain)) {
    for (const leaf of leaves(step)) assert.ok(leaf.id in inputs, leaf.id);
  }
  const sources = cap.describe().sources.map((source) => source.id);
  const sourced = leaves(premium)
    .concat(explain.repere_seed)
    .filter((step) => step.source);
  assert.ok(sourced.length > 0 && sourced.every((step) => sources.includes(step.source)));
});

test("shares an alliance's value: the parts make the whole", () => {
  const { shares } = cap.evaluate("prime", PROJECT, { partners: PARTNERS });
  const sum = shares.partners.reduce((sum, partner) => sum + partner.part, 0);
  near(sum, shares.value, 1e-8);
  assert.deepEqual(
    shares.partners.map((partner) => partner.nom),
    PARTNERS.map((partner) => partner.nom),
  );
  assert.equal(cap.evaluate("prime", PROJECT).shares, null);
  assert.equal(cap.evaluate("modele", ASSOCIATION, { partners: PARTNERS }).shares, null);
  // What is not known yet leaves nothing to share.
  const unknown = [PARTNERS[0], { nom: "Plus tard", apports: null }];
  assert.equal(cap.evaluate("prime", PROJECT, { partners: unknown }).shares, null);
});

test("describes the calculators so that a form can be drawn from it", () => {
  const { models, coefficients, units, sources } = cap.describe();
  assert.deepEqual(
    models.map((model) => model.id),
    ["modele", "prime"],
  );
  const signs = new Map(units.map((unit) => [unit.id, unit.sign]));
  for (const model of models) {
    const ids = model.inputs.map((input) => input.id);
    assert.deepEqual(model.sections.flatMap((section) => section.inputs).sort(), [...ids].sort());
    assert.ok(model.quick.length <= 6 && model.quick.every((id) => ids.includes(id)));
    for (const input of model.inputs) {
      assert.ok(input.title.fr && input.title.en && signs.has(input.unit), input.id);
      assert.ok(input.min < input.max);
      assert.ok(input.default !== null || input.optional, input.id);
    }
    const formulas = model.formulas.map((formula) => formula.id);
    assert.ok(model.results.every((id) => formulas.includes(id)));
    for (const { inputs } of model.examples) {
      const found = cap.evaluate(model.id, inputs, { draws: 1 });
      assert.deepEqual(Object.keys(found.results), model.results);
    }
  }
  const hourly = coefficients.find((coefficient) => coefficient.id === "smic_brut");
  assert.deepEqual([hourly.value, hourly.from, hourly.status], [12.02, "2026-01-01", "publie"]);
  assert.ok(sources.some((source) => source.id === hourly.source));
});

test("writes a calculator's code and opens it again", () => {
  const state = {
    model: "prime",
    inputs: { ...PROJECT, additionnalite: { bas: 0.2, central: 0.5, haut: 0.9 } },
  };
  const code = cap.encode({ ...state, partners: PARTNERS });
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{1,4})+$/);
  const decoded = cap.decode(` ${code.toLowerCase().replaceAll("-", " ")} `);
  assert.deepEqual(
    [decoded.model, decoded.edition, decoded.dropped, decoded.added],
    ["prime", cap.version.edition, [], []],
  );
  assert.deepEqual(decoded.inputs, state.inputs);
  assert.deepEqual(
    decoded.partners,
    PARTNERS.map((partner) => ({ benefice_annuel: 0, ...partner })),
  );
  assert.equal(cap.encode(decoded), code, "what is decoded can be encoded");
  assert.equal(cap.evaluate("prime", state.inputs, { partners: PARTNERS }).code, code);
  assert.equal(cap.decode(cap.encode({ questionnaire: "maturite", answers: {} })).questionnaire, "maturite");
});

test("finds the horizons of a mix of levers, and the levers of a mix of horizons", () => {
  const shared = { gestion: 1 / 3, action: 1 / 3, vision: 1 / 3 };
  const there = cap.trajectory({ gestion: 50, action: 30, vision: 20 });
  near(there.horizons.tactique, 0.5 * 0.6 + 0.3 * 0.15 + 0.2 * 0.25, 1e-8);
  near(there.horizons.strategique, 0.5 * 0.25 + 0.3 * 0.6 + 0.2 * 0.15, 1e-8);
  near(there.horizons.prospective, 0.5 * 0.15 + 0.3 * 0.25 + 0.2 * 0.6, 1e-8);
  const back = cap.trajectory({ horizons: there.horizons });
  near(back.gestion, 0.5, 1e-7);
  near(back.action, 0.3, 1e-7);
  assert.deepEqual([back.clipped, back.gap], [false, 0]);
  near(cap.trajectory(shared).horizons.tactique, 1 / 3, 1e-8);
  const far = cap.trajectory({ horizons: { tactique: 1, strategique: 0, prospective: 0 } });
  assert.ok(far.clipped && far.gap > 0.3 && far.action === 0);
  const { trajectories } = cap.describe();
  assert.deepEqual(
    trajectories.levers.gestion,
    cap.trajectory({ gestion: 1, action: 0, vision: 0 }).horizons,
  );
});

test("refuses what is not exactly an input, by code and field", () => {
  for (const [work, code, field] of [
    [() => cap.evaluate("maturite", {}), "model.unknown", "model"],
    [() => cap.evaluate("prime"), "input.type", "inputs"],
    [() => cap.evaluate("prime", { ingenierie: "30000" }), "input.type", "inputs.ingenierie"],
    [() => cap.evaluate("prime", { ingenierie: Number.NaN }), "input.type", "inputs.ingenierie"],
    [() => cap.evaluate("prime", { ingenierie: -1 }), "input.range", "inputs.ingenierie"],
    [() => cap.evaluate("prime", { ingenierie: null }), "input.empty", "inputs.ingenierie"],
    [() => cap.evaluate("prime", { ingenieri: 1 }), "input.unknown", "inputs.ingenieri"],
    [
      () => cap.evaluate("prime", { mecenat: { bas: 2, central: 1, haut: 3 } }),
      "input.order",
      "inputs.mecenat",
    ],
    [() => cap.evaluate("prime", { mecenat: { bas: 2 } }), "input.type", "inputs.mecenat"],
    [() => cap.evaluate("modele", { lien_personnes_vers: 0.5 }), "input.whole", "inputs.lien_personnes_vers"],
    [() => cap.evaluate("prime", {}, { draws: 1e6 }), "input.type", "options.draws"],
    [() => cap.evaluate("prime", {}, { results: ["apports"] }), "result.unknown", "options.results"],
    [() => cap.evaluate("prime", {}, { explain: "non" }), "input.type", "options.explain"],
    [() => cap.evaluate("prime", {}, { tirages: 1 }), "option.unknown", "options.tirages"],
    [() => cap.evaluate("prime", {}, { partners: [{}] }), "partners.count", "options.partners"],
    [() => cap.evaluate("prime", {}, { partners: [{}, 1] }), "input.type", "options.partners.1"],
    [() => cap.encode({ model: "prime" }), "input.type", "inputs"],
    [() => cap.encode({ model: "prim", inputs: {} }), "model.unknown", "model"],
    [() => cap.trajectory({ gestion: 1 }), "input.type", "action"],
    [
      () => cap.trajectory({ horizons: { tactique: 0, strategique: 0, prospective: 0 } }),
      "trajectory.parts",
      "horizons",
    ],
  ]) {
    assert.deepEqual(refusal(work), [code, field]);
  }
});

test("takes undefined as absent", () => {
  const { code } = cap.evaluate("prime", { ingenierie: 1, mecenat: undefined });
  assert.equal(code, cap.evaluate("prime", { ingenierie: 1 }).code);
  assert.doesNotThrow(() =>
    cap.evaluate("prime", {}, { partners: [{ nom: undefined }, { apports: 1 }], draws: undefined }),
  );
});

test("survives any value in any place", () => {
  const loop = {};
  loop.bas = loop;
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
    loop,
    Symbol("s"),
    () => 1,
    new Map(),
    NaN,
  ];
  for (const value of values) {
    for (const work of [
      () => cap.evaluate(value, {}),
      () => cap.evaluate("prime", value),
      () => cap.evaluate("prime", { ingenierie: value }),
      () => cap.evaluate("prime", { ingenierie: { bas: value, central: 1, haut: 1 } }),
      () => cap.evaluate("prime", {}, value),
      () => cap.evaluate("prime", {}, { draws: value }),
      () => cap.evaluate("prime", {}, { partners: value }),
      () => cap.evaluate("prime", {}, { partners: [value, value] }),
      () => cap.evaluate("prime", {}, { partners: [{ nom: value }, { modele: value }] }),
      () => cap.encode({ model: value, inputs: {} }),
      () => cap.encode({ model: "prime", inputs: {}, partners: value }),
      () => cap.trajectory(value),
      () => cap.trajectory({ horizons: value }),
      () => cap.trajectory({ gestion: value, action: 1, vision: 1 }),
    ]) {
      try {
        work();
      } catch (error) {
        assert.ok(error instanceof CommunError, `${String(value)}: ${error}`);
      }
    }
  }
  assert.equal(cap.evaluate("prime", {}, { draws: 1 }).model, "prime", "still at work");
});

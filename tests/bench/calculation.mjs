// What is measured, in Node and in a page alike: one change of an input, and all that follows from it.

import Publicodes from "publicodes";

const range = (central) => ({ bas: 0.6 * central, central, haut: 1.5 * central });

/** Of each calculator, the input that changes, and inputs made uncertain besides those that are. */
export const CASES = [
  {
    model: "modele",
    input: "subventions",
    value: 80000,
    drawn: ["valeur_totale"],
    uncertain: { heures_execution: range(1200), dons: range(20000), couts_evites: range(5000) },
  },
  { model: "prime", input: "ingenierie", value: 30000, drawn: ["prime", "levier"], uncertain: {} },
];

/**
 * With the calculator's third example: 10,000 draws of the results that its widget draws, what weighs on them, the
 * three columns. `everything` asks for every result, with explanations.
 */
export function ours(cap, { model, input, value, uncertain, drawn }, everything = false) {
  const { inputs } = cap.describe().models.find((own) => own.id === model).examples[2];
  const options = everything ? { lang: "fr" } : { lang: "fr", results: drawn, explain: false };
  return (turn) => cap.evaluate(model, { ...inputs, ...uncertain, [input]: value + turn }, options);
}

/**
 * The same calculator exported to Publicodes, evaluated once: every public result at the likeliest values, no draw.
 * `first` asks for the first result alone.
 */
export function theirs(cap, rules, { model, input, value, uncertain }, first = false) {
  const { inputs, results, examples } = cap.describe().models.find((own) => own.id === model);
  const given = cap.evaluate(model, { ...examples[2].inputs, ...uncertain }, { draws: 1 }).inputs;
  const situation = {};
  for (const { id, optional } of inputs) {
    situation[id] = given[id]?.central ?? given[id] ?? 0;
    if (optional) situation[`${id}_absent`] = given[id] === null ? "oui" : "non";
  }
  const engine = new Publicodes(rules, { logger: { log() {}, warn() {}, error() {} } });
  const asked = first ? results.slice(0, 1) : results;
  return (turn) => {
    engine.setSituation({ ...situation, [input]: value + turn });
    return asked.map((id) => engine.evaluate(id).nodeValue);
  };
}

/** The median time of a piece of work in milliseconds, once it is warm. */
export function time(work, { warm = 5, times = 25 } = {}) {
  const taken = [];
  for (let turn = 0; turn < warm + times; turn += 1) {
    const started = performance.now();
    work(turn);
    if (turn >= warm) taken.push(performance.now() - started);
  }
  return median(taken);
}

export function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** All the figures of one place: rows to print. */
export function measure(cap, rules) {
  return CASES.map((own) => ({
    model: own.model,
    ours: time(ours(cap, own)),
    everything: time(ours(cap, own, true)),
    theirs: time(theirs(cap, rules[own.model], own)),
    first: time(theirs(cap, rules[own.model], own, true)),
  }));
}

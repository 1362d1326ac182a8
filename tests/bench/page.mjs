// What runs in the page: the same figures as in Node, then a widget from keystroke to paint.

import { loadEngine } from "/dist/engine.js";
import { measure, median } from "./calculation.mjs";

window.bench = {
  async engine(rules) {
    return measure(await loadEngine(), rules);
  },

  /** A compass with this many resources of the page's own, in the place of what the page held. */
  async compass(added) {
    const local = document.createElement("script");
    Object.assign(local, { type: "application/json", id: `local-${added}` });
    const resource = (_, index) => ({
      titre: `Rencontre ${["des alliances", "du territoire", "des modèles"][index % 3]} n° ${index}`,
      adresse: `https://exemple.fr/${index}`,
      objectif: [`O${1 + (index % 4)}`],
      maturite: [`M${1 + (index % 3)}`],
    });
    local.textContent = JSON.stringify({ ressources: Array.from({ length: added }, resource) });
    const compass = document.createElement("commun-boussole");
    compass.setAttribute("config", local.id);
    const ready = new Promise((resolve) => compass.addEventListener("commun-ready", resolve, { once: true }));
    document.body.replaceChildren(local, compass);
    await ready;
  },

  /** From what is typed in a field to the next frame painted, the part of it spent before the browser draws, and the
   * longest task of them all, where one took more than the 50 ms from which browsers tell. */
  async widget(field, words, times = 15) {
    const start = Number(field.value.replace(/\D/g, "")) || 1000;
    const typed = (turn) => words?.[turn % words.length] ?? String(start + turn + 1);
    const [computed, painted, long] = [[], [], []];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    });
    for (let turn = 0; turn < times + 3; turn += 1) {
      await frame();
      if (turn === 3) observer.observe({ type: "longtask" });
      const started = performance.now();
      field.value = typed(turn);
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      await null; // what follows from a keystroke runs once, before anything else
      const returned = performance.now();
      await frame();
      if (turn < 3) continue;
      computed.push(returned - started);
      painted.push(performance.now() - started);
    }
    await frame();
    for (const { duration } of observer.takeRecords()) long.push(duration);
    observer.disconnect();
    return { computed: median(computed), painted: median(painted), longest: Math.max(0, ...long) };
  },
};

/** A frame was painted: a message sent from its callback comes after. */
function frame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}

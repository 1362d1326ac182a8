// What runs in the page: the same figures as in Node, then a widget from keystroke to paint.

import { loadEngine } from "/dist/engine.js";
import { measure, median } from "./calculation.mjs";

window.bench = {
  async engine(rules) {
    return measure(await loadEngine(), rules);
  },

  /** From what is typed in a field to the next frame painted, and the part of it spent computing and drawing. */
  async widget(field, times = 15) {
    const start = Number(field.value.replace(/\D/g, "")) || 1000;
    const [computed, painted] = [[], []];
    for (let turn = 0; turn < times + 3; turn += 1) {
      await frame();
      const started = performance.now();
      field.value = String(start + turn + 1);
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      const returned = performance.now();
      await frame();
      if (turn < 3) continue;
      computed.push(returned - started);
      painted.push(performance.now() - started);
    }
    return { computed: median(computed), painted: median(painted) };
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

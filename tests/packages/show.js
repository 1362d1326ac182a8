/** What every project does with a widget and with the engine: it writes in its page what it heard and what it computed. */

import { loadEngine } from "cap-commun/engine";

export async function show() {
  document.addEventListener("commun-change", ({ detail }) => {
    document.querySelector("#heard").textContent = `${detail.answered} sur ${detail.total}`;
  });
  const cap = await loadEngine();
  document.querySelector("#computed").textContent = cap.evaluate("prime", { ingenierie: 1000 }).code;
}

import "./node_modules/cap-commun/define.js";
import { loadEngine } from "./node_modules/cap-commun/engine.js";

document.addEventListener("commun-change", ({ detail }) => {
  document.querySelector("#heard").textContent = `${detail.answered} sur ${detail.total}`;
});
const cap = await loadEngine();
document.querySelector("#computed").textContent = cap.evaluate("prime", { ingenierie: 1000 }).code;

import { CommunAutodiagnostic, define } from "cap-commun";
import { show } from "../show.js";

define("autodiagnostic");
console.assert(document.querySelector("commun-autodiagnostic") instanceof CommunAutodiagnostic);
show();

import "cap-commun/autodiagnostic";
import { show } from "../show.js";

show();

import "cap-commun/define";
import { show } from "../show.js";

show();

import "cap-commun/cap-commun.css";
import "cap-commun/define";
import { show } from "../show.js";

show();

/** The engine as JavaScript: what `wasm.ts` gives elsewhere, in one script, ready once it is imported. */

import code from "commun-code";
import { adopt } from "commun-glue";

export { load_texts, mount, start } from "commun-glue";

adopt(code);

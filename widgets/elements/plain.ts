/**
 * The engine as JavaScript: what `wasm.ts` gives elsewhere, in one script, ready once it is imported. It holds every widget
 * and serves every build of a bundled site, so the style of what it prints is every widget's.
 */

import code from "commun-code";
import { adopt, start } from "commun-glue";
import styles from "commun-styles";

export { load_texts, mount } from "commun-glue";

adopt(code);
start(styles);

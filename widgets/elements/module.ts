/** `cap-commun.mjs`: the loader as a module, to be imported or put in `<script type="module" src>`. */

import { watchPage } from "./loader.ts";

watchPage(import.meta.url);

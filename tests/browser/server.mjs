/** The demonstration site as it stands now, and beside it the tests' own pages. */

import { fileURLToPath } from "node:url";
import { ROOTS, startServer } from "../../widgets/bundle/serve.mjs";
import "../../www/build.mjs";

const pages = fileURLToPath(new URL("pages", import.meta.url));
await startServer({ port: Number(process.env.PORT), roots: { "/tests/pages/": pages, ...ROOTS } });

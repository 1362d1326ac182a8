/** Where the packages' tests work: the projects are copied out of the sources, and everything is built there. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The projects as they are written. */
export const SOURCES = join(ROOT, "tests/packages");
/** The package as `cargo bundle` makes it. */
export const PACKAGE = join(ROOT, "dist/npm");
/** The projects as they are built, beside the packages that they need. */
export const WORK = join(ROOT, "target/packages");
/** What `npm pack` made. */
export const tarball = ({ name, version }) => join(WORK, `${name}-${version}.tgz`);
/** The bundlers' output, by project: to be served from its own root. */
export const OUTPUT = "out";

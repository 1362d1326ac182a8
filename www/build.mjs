/**
 * Makes the demonstration site from its sources and from `dist/`, into `target/site/`: `node www/build.mjs`, once
 * `cargo bundle` is done. The generator and the pages' scripts are TypeScript; esbuild turns them into what Node and
 * browsers read.
 */

import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WWW = join(ROOT, "www");
const SITE = join(ROOT, "target/site");
const GENERATOR = join(ROOT, "target/site-generator.mjs");

if (!existsSync(join(ROOT, "dist/manifest.json"))) {
  console.error("site: dist/ is not there; run `npm run build`, or `cargo bundle` first");
  process.exit(1);
}
const started = Date.now();
rmSync(SITE, { recursive: true, force: true });
await build({
  entryPoints: [join(WWW, "generate.ts")],
  outfile: GENERATOR,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
});
const { generate } = await import(pathToFileURL(GENERATOR).href);
const count = await generate(ROOT, SITE);
await build({
  entryPoints: [
    { in: join(WWW, "scripts/site.ts"), out: "site" },
    { in: join(WWW, "configurator/main.ts"), out: "configurator" },
    { in: join(WWW, "styles/site.css"), out: "site" },
    { in: join(WWW, "styles/mairie.css"), out: "mairie" },
  ],
  outdir: SITE,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome105", "firefox110", "safari16.4"],
  logLevel: "warning",
});
cpSync(join(WWW, "static"), SITE, { recursive: true });
console.log(`site: ${count} pages in target/site/ in ${((Date.now() - started) / 1000).toFixed(1)} s`);

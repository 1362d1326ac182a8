/**
 * What the tests of content management systems and of servers run: WordPress with its database, PHP, nginx, Apache, from
 * the packages of Debian and its kin. They are run in temporary folders, on ports of this machine alone.
 *
 * Nobody's own machine gets web servers unasked: only root on such a system has them installed, as in a container.
 * Elsewhere the tests that need them say so and are left out, except under CI, where they must run.
 */

import { existsSync } from "node:fs";
import { ask, install, say, which } from "./machine.mjs";

/** Packages, by something that each brings. */
const PACKAGES = {
  "/usr/share/wordpress/wp-includes/version.php": "wordpress",
  "/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css": "wordpress-theme-twentytwentythree",
  "/usr/sbin/mariadbd": "mariadb-server-core",
  "/usr/bin/mariadb": "mariadb-client-core",
  "/usr/bin/php": "php-cli",
  "/usr/sbin/nginx": "nginx",
  "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so": "libnginx-mod-http-brotli-static",
  "/usr/sbin/apache2": "apache2-bin",
  "/usr/bin/unzip": "unzip",
};

/** What PHP itself must have, and the package of each. */
const EXTENSIONS = { mysqli: "php-mysql", SimpleXML: "php-xml", yaml: "php-yaml" };

/** The packages that are not there. */
export function lackingForSites() {
  const files = Object.entries(PACKAGES).filter(([path]) => !existsSync(path));
  const loaded = ask("php", ["-m"])?.split("\n") ?? [];
  const extensions = Object.entries(EXTENSIONS).filter(([name]) => !loaded.includes(name));
  return [...files, ...extensions].map(([, name]) => name);
}

export async function setUpSites() {
  const lacking = lackingForSites();
  if (lacking.length === 0) {
    say("sites for the tests: there");
    return;
  }
  if (process.getuid?.() === 0 && which("apt-get")) {
    // No service is wanted: what starts is started by the tests, and stopped.
    await install("installing what the tests of sites run", lacking);
    return;
  }
  say(`sites for the tests: not there; to have them, as root: ${byHand(lacking)}`);
}

/** The command that brings them. */
export const byHand = (lacking) => `apt-get install --no-install-recommends ${lacking.join(" ")}`;

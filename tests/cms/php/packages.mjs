/** The packages of dist/paquets/, opened in a temporary folder, and PHP to call what is in them. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGES = fileURLToPath(new URL("../../../dist/paquets", import.meta.url));
const CALL = fileURLToPath(new URL("call.php", import.meta.url));

/** Opens all of them: folders by the name of their system. */
export function openPackages() {
  const folder = mkdtempSync(join(tmpdir(), "commun-packages-"));
  const places = {};
  for (const system of ["wordpress", "spip", "drupal", "joomla"]) {
    const [zip, ...others] = readdirSync(PACKAGES).filter((name) => name.startsWith(`cap-commun-${system}-`));
    if (!zip || others.length > 0) throw new Error(`${PACKAGES} does not hold one package for ${system}`);
    run("unzip", ["-q", join(PACKAGES, zip), "-d", join(folder, system)]);
    const top = { wordpress: "cap-commun", spip: "commun", drupal: "cap_commun", joomla: "." }[system];
    places[system] = join(folder, system, top);
  }
  return { places, remove: () => rmSync(folder, { recursive: true }) };
}

/** Each call is a name and arguments; the answers come in their order. */
export function callPhp(place, calls, standIn) {
  const file = standIn && fileURLToPath(new URL(`stand-ins/${standIn}.php`, import.meta.url));
  return JSON.parse(run("php", [CALL, place, ...(file ? [file] : [])], JSON.stringify(calls)));
}

export function run(command, args, input = "") {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", input });
  if (status !== 0)
    throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? ""}\n${stdout}\n${stderr}`);
  return stdout;
}

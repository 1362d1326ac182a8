/** Runs a tool of `target/packages/` there, and gives what it says. */

import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { WORK } from "./places.mjs";

/** Resolves with the exit code and all that the tool wrote. */
export function run(tool, args, folder = ".") {
  const cwd = join(WORK, folder);
  mkdirSync(cwd, { recursive: true });
  const env = { ...process.env, NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1" };
  return new Promise((resolve) => {
    const options = { cwd, env, maxBuffer: 2 ** 26 };
    execFile(join(WORK, "node_modules/.bin", tool), args, options, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}

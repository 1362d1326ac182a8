// The tags in the templates of frameworks: right uses compile, the README's examples among them, and each wrong one is
// refused.

import assert from "node:assert/strict";
import { test } from "node:test";
import { examples, place } from "./readme.mjs";
import { run } from "./run.mjs";

for (const [index, code] of examples("tsx").entries()) place(code, `types/react/readme/Example${index}.tsx`);
for (const [index, code] of examples("js").entries()) place(code, `types/react/readme/example${index}.ts`);
for (const [index, code] of examples("vue").entries()) place(code, `types/vue/readme/Example${index}.vue`);
for (const [index, code] of examples("svelte").entries())
  place(code, `types/svelte/right/Example${index}.svelte`);

/** Files of wrong uses mark each line that must be refused: a mark without an error is one too. */
for (const [name, tool, project] of [
  ["React 19", "tsc", "types/react/tsconfig.json"],
  ["React 18", "tsc", "types/react/tsconfig.18.json"],
  ["Vue", "vue-tsc", "types/vue/tsconfig.json"],
]) {
  test(`${name} knows the tags, their attributes and their events`, async () => {
    const { code, output } = await run(tool, ["--project", project]);
    assert.equal(code, 0, output);
  });
}

test("Svelte knows them too", async () => {
  const { output } = await run("svelte-check", [
    ...["--workspace", "types/svelte", "--tsconfig", "./tsconfig.json", "--output", "machine"],
  ]);
  const errors = output.split("\n").filter((line) => / (ERROR|WARNING) /.test(line));
  assert.equal(errors.length, 2, output);
  assert.match(errors[0], /"wrong\/Wrong\.svelte" 6:.*horoscope/);
  assert.match(errors[1], /"wrong\/Wrong\.svelte" 7:.*ReadyDetail/);
});
